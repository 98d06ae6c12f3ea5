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
/** Pixels between a part's straight edges and the line that it shares with its neighbour. */
const GAP = 1.2;

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
    const beyond = Math.max(4 - along, along - DISC_RADIUS);
    return Math.max(Math.abs(turned(x, y, angle)) - 1.8, beyond);
  };
}

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
  "ring-dashed": dashedRing,
  diamond: outline(diamond(26), 3.5),
};

/** The parts of the glyph for each of so many sides: full, hollow, and struck through. */
function parts(sides: number): readonly (readonly [string, Shape])[] {
  return Array.from({ length: sides }).flatMap((_, at) => {
    const own = part(at, sides);
    const struck: Shape = (x, y) => Math.min(outline(own, 3)(x, y), stroke(at, sides)(x, y));
    return [
      [`half-${at}`, own],
      [`hollow-${at}`, outline(own, 4)],
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
 * How far a point lies across the lines of each lean, and how much closer the lines lie than that:
 * falling to the right, rising, level, upright, steep, shallow.
 */
const LEANS: readonly (readonly [(x: number, y: number) => number, number])[] = [
  [(x, y) => x - y, Math.SQRT1_2],
  [(x, y) => x + y, Math.SQRT1_2],
  [(_, y) => y, 1],
  [(x) => x, 1],
  [(x, y) => 2 * x + y, 1 / Math.sqrt(5)],
  [(x, y) => x - 2 * y, 1 / Math.sqrt(5)],
];

/** Lean of a side's hatch: level and upright are those of questions (`layers/lens.ts`). */
export function leanOf(side: number): number {
  return [0, 1, 4, 5][side % 4] ?? 0;
}

/**
 * A hatch of 2 px lines every 9 px or so in one colour; the lean tells apart without colour.
 */
export function hatch(colour: string, lean: number, ratio: number): MapImage {
  const [acrossOf, slant] = LEANS[lean % LEANS.length] ?? [(x: number) => x, 1];
  // Lines of a slope of two would lie too close on a tile of the plain size.
  const size = Math.round(HATCH_PERIOD * ratio) * (slant < 0.5 ? 2 : 1);
  const [red, green, blue] = rgbOf(colour);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const across = acrossOf(x, y);
      const phase = (((across % size) + size) % size) - size / 2;
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
