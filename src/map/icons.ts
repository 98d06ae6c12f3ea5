import {
  DASH,
  DASHES,
  DIAMOND,
  DISC_RADIUS,
  dotsVector,
  GAP,
  HOLLOW,
  hatchVector,
  ICON_RATIO,
  iconVector,
  RING_RADIUS,
  RING_WIDTH,
  STRUCK,
} from "./icon-shapes.ts";
import type { Vector } from "./svg/vector.ts";

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
  /** The same as shapes, for pictures that may be enlarged. */
  readonly vector: Vector;
}

const ICON_SIZE = 64;
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

/**
 * Part `at` of `of` equal parts of the glyph's disc, from the top against the clock: of two the
 * left and the right half, of three thirds.
 */
function part(at: number, of: number): Shape {
  if (of === 1) return disc(DISC_RADIUS);
  const [from, to] = [at, at + 1].map((edge) => (edge / of) * 2 * Math.PI);
  return (x, y) =>
    Math.max(
      disc(DISC_RADIUS)(x, y),
      // The angle a has the direction (-sin a, -cos a); a part is never more than half a turn.
      GAP - turned(x, y, from ?? 0),
      GAP + turned(x, y, to ?? 0),
    );
}

/** How far a point lies beyond the line from the middle in the direction of the angle. */
function turned(x: number, y: number, angle: number): number {
  return y * Math.sin(angle) - x * Math.cos(angle);
}

/** A stroke from the middle outwards, through part `at` of `of`. */
function stroke(at: number, of: number): Shape {
  const angle = ((at + 0.5) / of) * 2 * Math.PI;
  return (x, y) => {
    const along = -x * Math.sin(angle) - y * Math.cos(angle);
    const beyond = Math.max(STRUCK.from - along, along - DISC_RADIUS);
    return Math.max(Math.abs(turned(x, y, angle)) - STRUCK.stroke / 2, beyond);
  };
}

const dashedRing: Shape = (x, y) => {
  const angle = ((Math.atan2(y, x) / Math.PI + 1) * DASHES) % 2;
  const toGap = ((Math.abs(angle - 1) - DASH) * Math.PI * RING_RADIUS) / DASHES;
  return Math.max(outline(disc(RING_RADIUS), RING_WIDTH)(x, y), toGap);
};

/** Square on its corner, `radius` from middle to corner. */
const diamond =
  (radius: number): Shape =>
  (x, y) =>
    (Math.abs(x) + Math.abs(y) - radius) * Math.SQRT1_2;

const SHAPES: Readonly<Record<string, Shape>> = {
  disc: disc(DISC_RADIUS + 1),
  "ring-dashed": dashedRing,
  diamond: outline(diamond(DIAMOND.radius), DIAMOND.line),
};

/** The parts of the glyph for each of so many sides: full, hollow, and struck through. */
function parts(sides: number): readonly (readonly [string, Shape])[] {
  return Array.from({ length: sides }).flatMap((_, at) => {
    const own = part(at, sides);
    const struck: Shape = (x, y) =>
      Math.min(outline(own, STRUCK.outline)(x, y), stroke(at, sides)(x, y));
    return [
      [`half-${at}`, own],
      [`hollow-${at}`, outline(own, HOLLOW)],
      // With two sides "not that one" always names the other.
      ...(sides > 2 ? [[`denied-${at}`, struck] as const] : []),
    ] as const;
  });
}

/** The signed-distance icons by name, for a map of so many sides. */
export function glyphIcons(sides = 2): ReadonlyMap<string, MapImage> {
  return new Map(
    [...Object.entries(SHAPES), ...parts(sides)].map(([name, shape]) => [
      name,
      // The disc keeps labels away, so its image is no larger than what is drawn.
      drawSdf(shape, name === "disc" ? 2 * DISC_RADIUS + 8 : ICON_SIZE, iconVector(name, sides)),
    ]),
  );
}

function drawSdf(shape: Shape, size: number, vector: Vector): MapImage {
  const data = new Uint8ClampedArray(size * size * 4);
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const distance = shape(x - middle, y - middle);
      data[(y * size + x) * 4 + 3] = 255 * (1 - (distance / SDF_RANGE + SDF_CUTOFF));
    }
  }
  return { width: size, height: size, data, pixelRatio: ICON_RATIO, sdf: true, vector };
}

const HATCH_PERIOD = 9;
const HATCH_WIDTH = 2;

/**
 * How far a point lies across the lines of each lean: so much of its x and of its y.
 * Falling to the right, rising, level, upright, steep, shallow.
 */
const LEANS: readonly (readonly [number, number])[] = [
  [1, -1],
  [1, 1],
  [0, 1],
  [1, 0],
  [2, 1],
  [1, -2],
];

/** Lean of a side's hatch: level and upright are those of questions (`layers/lens.ts`). */
export function leanOf(side: number): number {
  return [0, 1, 4, 5][side % 4] ?? 0;
}

/**
 * A hatch of 2 px lines every 9 px or so in one colour; the lean tells apart without colour.
 */
export function hatch(colour: string, lean: number, ratio: number): MapImage {
  const [right, down] = LEANS[lean % LEANS.length] ?? [1, 0];
  // The lines lie so much closer than what lies across them says.
  const slant = 1 / Math.hypot(right, down);
  // Lines of a slope of two would lie too close on a tile of the plain size.
  const size = Math.round(HATCH_PERIOD * ratio) * (slant < 0.5 ? 2 : 1);
  const [red, green, blue] = rgbOf(colour);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const across = right * x + down * y;
      const phase = (((across % size) + size) % size) - size / 2;
      const distance = Math.abs(phase) * slant - (HATCH_WIDTH * ratio) / 2;
      data.set([red, green, blue, 255 * (0.5 - distance)], (y * size + x) * 4);
    }
  }
  const vector = hatchVector(
    colour,
    [right, down],
    HATCH_PERIOD * (slant < 0.5 ? 2 : 1),
    HATCH_WIDTH,
  );
  return { width: size, height: size, data, pixelRatio: ratio, sdf: false, vector };
}

/** Radius of a dot in CSS pixels. */
const DOT_RADIUS = 1.3;

/**
 * Dots in one colour, for ground that is neither held nor claimed: `dense` or not tells two kinds
 * apart without colour.
 */
export function dots(colour: string, dense: boolean, ratio: number): MapImage {
  const period = dense ? 7 : 11;
  const size = Math.round(period * ratio);
  const [red, green, blue] = rgbOf(colour);
  const data = new Uint8ClampedArray(size * size * 4);
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const distance = Math.hypot(x - middle, y - middle) - DOT_RADIUS * ratio;
      data.set([red, green, blue, 255 * (0.5 - distance)], (y * size + x) * 4);
    }
  }
  const vector = dotsVector(colour, period, DOT_RADIUS);
  return { width: size, height: size, data, pixelRatio: ratio, sdf: false, vector };
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
