import { describe, expect, it } from "vitest";
import { glyphIcons, hatch, type MapImage } from "#map/icons.ts";

const alpha = ({ data, width }: MapImage, x: number, y: number) => data[(y * width + x) * 4 + 3];

/** Alpha of every pixel, row by row, seen after moving to another place on an endless wall of tiles. */
function moved(image: MapImage, dx: number, dy: number): readonly (number | undefined)[] {
  const { width, height } = image;
  const seen: (number | undefined)[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      seen.push(alpha(image, (x + dx + width) % width, (y + dy + height) % height));
    }
  }
  return seen;
}

/** Where each lean looks the same again one pixel on; the wall of tiles has no seam then. */
const ALONG = [
  [1, 1],
  [1, -1],
  [1, 0],
  [0, 1],
] as const;
const RATIOS = [1, 1.25, 1.5, 2, 3];

describe("a hatch", () => {
  it.each([0, 1, 2, 3])("of lean %d runs on across the edges of its tile", (lean) => {
    const [dx, dy] = ALONG[lean] ?? [0, 0];
    for (const ratio of RATIOS) {
      const image = hatch("#b84a27", lean, ratio);
      expect(moved(image, dx, dy), `ratio ${ratio}`).toEqual(moved(image, 0, 0));
    }
  });

  it("leans to another side for every side, so that colour is not needed", () => {
    for (const ratio of RATIOS) {
      const tiles = [0, 1, 2, 3].map((lean) => hatch("#000000", lean, ratio));
      expect(new Set(tiles.map((tile) => String(moved(tile, 0, 0)))).size).toBe(4);
      // A seam of one lean would not be one of another.
      const [falling] = tiles;
      if (!falling) throw new Error("No hatch.");
      expect(moved(falling, 1, -1)).not.toEqual(moved(falling, 0, 0));
    }
  });

  it("of both sides is as dense: neither looks stronger", () => {
    for (const ratio of RATIOS) {
      const ink = (lean: number) =>
        moved(hatch("#000000", lean, ratio), 0, 0).reduce((sum: number, a) => sum + (a ?? 0), 0);
      expect(Math.abs(ink(0) / ink(1) - 1)).toBeLessThan(0.02);
    }
  });

  it("is drawn in its colour, with lines and gaps, at the screen's ratio", () => {
    const image = hatch("#1c73c5", 0, 2);
    expect([...image.data.slice(0, 3)]).toEqual([0x1c, 0x73, 0xc5]);
    expect(image).toMatchObject({ width: 18, height: 18, pixelRatio: 2, sdf: false });
    const alphas = moved(image, 0, 0).map((value) => value ?? 0);
    expect([Math.min(...alphas), Math.max(...alphas)]).toEqual([0, 255]);
  });

  it("refuses what is not a colour", () => {
    expect(() => hatch("red", 0, 1)).toThrow("Not a colour: red.");
  });
});

describe("the glyph's icons", () => {
  const icons = glyphIcons();
  const icon = (name: string) => {
    const found = icons.get(name);
    if (!found) throw new Error(`No icon ${name}.`);
    return found;
  };

  it.each(["half", "hollow"])("of both sides mirror each other: %s", (name) => {
    const [left, right] = [icon(`${name}-0`), icon(`${name}-1`)];
    for (let y = 0; y < left.height; y += 1) {
      for (let x = 0; x < left.width; x += 1) {
        expect(alpha(left, x, y)).toBe(alpha(right, right.width - 1 - x, y));
      }
    }
  });

  it("put the first side on the left", () => {
    const { width } = icon("half-0");
    const [west, east] = [width / 2 - 10, width / 2 + 9];
    expect(alpha(icon("half-0"), west, width / 2)).toBeGreaterThan(191);
    expect(alpha(icon("half-0"), east, width / 2)).toBeLessThan(191);
  });

  it("fade out before the edge of their images, so that nothing is cut off", () => {
    for (const [name, image] of icons) {
      for (let at = 0; at < image.width; at += 1) {
        for (const edge of [
          alpha(image, at, 0),
          alpha(image, at, image.height - 1),
          alpha(image, 0, at),
          alpha(image, image.width - 1, at),
        ]) {
          // MapLibre draws what is above three quarters.
          expect(edge, name).toBeLessThan(191);
        }
      }
    }
  });
});
