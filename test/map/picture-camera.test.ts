import { describe, expect, it } from "vitest";
import { pictureCamera } from "#map/picture-camera.ts";

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
