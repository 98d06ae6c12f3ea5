import { describe, expect, it } from "vitest";
import { boundedCamera, homeCamera, pictureCamera } from "#map/picture-camera.ts";

const camera = { longitude: 37, latitude: 48, zoom: 8 };
const size = { width: 1000, height: 500 };

describe("the camera of a picture", () => {
  it("is the reader's where size and clear part are the same", () => {
    const same = pictureCamera(camera, { ...size, right: 0, down: 0 }, size);
    expect(same.longitude).toBeCloseTo(37, 9);
    expect(same.latitude).toBeCloseTo(48, 9);
    expect(same.zoom).toBe(8);
  });

  it("zooms so that all of the clear part fits, and looks at its middle", () => {
    const clear = { width: 500, height: 500, right: 100, down: 50 };
    const found = pictureCamera(camera, clear, size);
    // Height alone decides: 500 of 500.
    expect(found.zoom).toBe(8);
    // 100 px of 512 * 2^8.
    expect(found.longitude).toBeCloseTo(37 + (100 / 131_072) * 360, 9);
    expect(found.latitude).toBeLessThan(48);
    expect(pictureCamera(camera, { ...clear, width: 2000, height: 100 }, size).zoom).toBe(7);
  });
});

/** Pixels of a place from the middle of a picture, by the textbook's Mercator. */
function fromMiddle([longitude, latitude]: readonly [number, number], at: typeof camera) {
  const world = 512 * 2 ** at.zoom;
  const y = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
  return {
    right: ((longitude - at.longitude) / 360) * world,
    up: ((y(latitude) - y(at.latitude)) / (2 * Math.PI)) * world,
  };
}

describe("the camera over the whole theatre", () => {
  it("holds just that part of the world", () => {
    const found = homeCamera([30, 45, 40, 52], size);
    const corner = fromMiddle([40, 52], found);
    expect(corner.up).toBeCloseTo(250, 6);
    expect(corner.right).toBeLessThan(500);
    expect(fromMiddle([30, 45], found).up).toBeCloseTo(-250, 6);
  });
});

describe("the camera that the map allows", () => {
  const extent = [20, 43, 45, 54] as const;

  it("is the one asked for, where nothing forbids it", () => {
    const same = boundedCamera(camera, extent, size);
    expect(same.longitude).toBeCloseTo(37, 9);
    expect(same.latitude).toBeCloseTo(48, 9);
    expect(same.zoom).toBe(8);
  });

  it.each([
    { longitude: 19, latitude: 60, zoom: 7 },
    { longitude: 60, latitude: 30, zoom: 5 },
    { longitude: 30, latitude: 50, zoom: 1 },
    { longitude: 30, latitude: 50, zoom: 20 },
  ])("never shows what lies beyond the extent: %o", (asked) => {
    const found = boundedCamera(asked, extent, size);
    expect(found.zoom).toBeGreaterThanOrEqual(4.2);
    expect(found.zoom).toBeLessThanOrEqual(13);
    const [southWest, northEast] = [fromMiddle([20, 43], found), fromMiddle([45, 54], found)];
    expect(southWest.right).toBeLessThanOrEqual(-500 + 1e-6);
    expect(southWest.up).toBeLessThanOrEqual(-250 + 1e-6);
    expect(northEast.right).toBeGreaterThanOrEqual(500 - 1e-6);
    expect(northEast.up).toBeGreaterThanOrEqual(250 - 1e-6);
  });
});
