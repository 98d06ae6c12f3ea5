/**
 * Images made at run time: signed-distance icons, which the style tints by feature state, and
 * hatch patterns per colour, theme and pixel ratio (`fill-pattern` ignores `fill-color`).
 */

/** Pixels of an image and the ratio at which it was drawn. */
export interface MapImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
  readonly sdf: boolean;
}

const ICON_SIZE = 64;
const ICON_RATIO = 2;
/** Radius of the glyph's disc in icon pixels; at icon-size 1 it is half of this in CSS pixels. */
const DISC_RADIUS = 20;
const RING_RADIUS = 26;
/** MapLibre reads the edge at 3/4 of full alpha and one step per 8 pixels (TinySDF's cutoff). */
const SDF_CUTOFF = 0.25;
const SDF_RANGE = 8;

/** Signed distance in pixels from the icon's middle: negative inside. */
type Shape = (x: number, y: number) => number;

const disc =
  (radius: number): Shape =>
  (x, y) =>
    Math.hypot(x, y) - radius;
const outline =
  (shape: Shape, width: number): Shape =>
  (x, y) =>
    Math.abs(shape(x, y)) - width / 2;
const half =
  (sign: 1 | -1): Shape =>
  (x, y) =>
    Math.max(disc(DISC_RADIUS)(x, y), 1.2 - sign * x);
const DASHES = 8;
const dashedRing: Shape = (x, y) => {
  const angle = ((Math.atan2(y, x) / Math.PI + 1) * DASHES) % 2;
  const toGap = ((Math.abs(angle - 1) - 0.55) * Math.PI * RING_RADIUS) / DASHES;
  return Math.max(outline(disc(RING_RADIUS), 5)(x, y), toGap);
};

/** Square on its corner, `radius` from middle to corner. */
const diamond =
  (radius: number): Shape =>
  (x, y) =>
    (Math.abs(x) + Math.abs(y) - radius) * Math.SQRT1_2;

const SHAPES: Readonly<Record<string, Shape>> = {
  disc: disc(DISC_RADIUS + 1),
  "half-0": half(-1),
  "half-1": half(1),
  "hollow-0": outline(half(-1), 4),
  "hollow-1": outline(half(1), 4),
  "ring-dashed": dashedRing,
  diamond: outline(diamond(26), 3.5),
};

/** The signed-distance icons by name. */
export function glyphIcons(): ReadonlyMap<string, MapImage> {
  return new Map(
    Object.entries(SHAPES).map(([name, shape]) => [
      name,
      // The disc keeps labels away, so its image is no larger than what is drawn.
      drawSdf(shape, name === "disc" ? 2 * DISC_RADIUS + 8 : ICON_SIZE),
    ]),
  );
}

function drawSdf(shape: Shape, size: number): MapImage {
  const data = new Uint8ClampedArray(size * size * 4);
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const distance = shape(x - middle, y - middle);
      data[(y * size + x) * 4 + 3] = 255 * (1 - (distance / SDF_RANGE + SDF_CUTOFF));
    }
  }
  return { width: size, height: size, data, pixelRatio: ICON_RATIO, sdf: true };
}

const HATCH_PERIOD = 9;
const HATCH_WIDTH = 2;

/**
 * A hatch of 2 px lines every 9 px in one colour. The lean tells sides apart without colour:
 * 0 falls to the right, 1 rises to the right, further sides are level and upright.
 */
export function hatch(colour: string, lean: number, ratio: number): MapImage {
  const size = Math.round(HATCH_PERIOD * ratio);
  const [red, green, blue] = rgbOf(colour);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const across = [x - y, x + y, y, x][lean % 4] ?? 0;
      const phase = (((across % size) + size) % size) - size / 2;
      const slant = lean % 4 < 2 ? Math.SQRT1_2 : 1;
      const distance = Math.abs(phase) * slant - (HATCH_WIDTH * ratio) / 2;
      data.set([red, green, blue, 255 * (0.5 - distance)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data, pixelRatio: ratio, sdf: false };
}

/**
 * Dots in one colour, for ground that is neither held nor claimed: `dense` or not tells two kinds
 * apart without colour.
 */
export function dots(colour: string, dense: boolean, ratio: number): MapImage {
  const size = Math.round((dense ? 7 : 11) * ratio);
  const [red, green, blue] = rgbOf(colour);
  const data = new Uint8ClampedArray(size * size * 4);
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const distance = Math.hypot(x - middle, y - middle) - 1.3 * ratio;
      data.set([red, green, blue, 255 * (0.5 - distance)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data, pixelRatio: ratio, sdf: false };
}

/** `#rrggbb` to red, green, blue (0 to 255). Throws on any other form. */
function rgbOf(colour: string): readonly [number, number, number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) throw new Error(`Not a colour: ${colour}.`);
  return [
    Number.parseInt(match[1] ?? "0", 16),
    Number.parseInt(match[2] ?? "0", 16),
    Number.parseInt(match[3] ?? "0", 16),
  ];
}
