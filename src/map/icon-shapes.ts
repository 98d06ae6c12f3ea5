import type { Shape, Vector } from "./svg/vector.ts";

/** Measures of the glyph's icons in icon pixels, and the same icons and tiles as paths. */

export const ICON_RATIO = 2;
/** Radius of the glyph's disc in icon pixels; at icon-size 1 it is half of this in CSS pixels. */
export const DISC_RADIUS = 20;
export const RING_RADIUS = 26;
export const RING_WIDTH = 5;
/** Dashes of the ring, and the part of each that is drawn. */
export const DASHES = 8;
export const DASH = 0.55;
/** Pixels between a part's straight edges and the line that it shares with its neighbour. */
export const GAP = 1.2;
/** From middle to corner, and width of the line. */
export const DIAMOND = { radius: 26, line: 3.5 } as const;
/** Width of the outline of a hollow part, and of a struck one with its stroke. */
export const HOLLOW = 4;
export const STRUCK = { outline: 3, stroke: 3.6, from: 4 } as const;

const number = (value: number) => String(Math.round(value * 1000) / 1000 || 0);
const point = (x: number, y: number) => `${number(x)} ${number(y)}`;

function circle(radius: number): string {
  const arc = `A${radius} ${radius} 0 1 1 `;
  return `M${point(-radius, 0)}${arc}${point(radius, 0)}${arc}${point(-radius, 0)}Z`;
}

/** The direction of an angle from the top against the clock. */
const towards = (angle: number, length: number) =>
  point(-Math.sin(angle) * length, -Math.cos(angle) * length);

/** Part `at` of `of` of the disc, its straight edges drawn in by the gap. */
function partPath(at: number, of: number): string {
  if (of === 1) return circle(DISC_RADIUS);
  const [from, to] = [(at / of) * 2 * Math.PI, ((at + 1) / of) * 2 * Math.PI];
  const inset = Math.asin(GAP / DISC_RADIUS);
  const tip = towards((from + to) / 2, GAP / Math.sin((to - from) / 2));
  const arc = `A${DISC_RADIUS} ${DISC_RADIUS} 0 0 0 `;
  return `M${tip}L${towards(from + inset, DISC_RADIUS)}${arc}${towards(to - inset, DISC_RADIUS)}Z`;
}

/** The ring's dashes, each an arc; the first lies where the icon's angle begins. */
function ringDashes(): string {
  const half = (DASH * Math.PI) / DASHES;
  return Array.from({ length: DASHES }, (_, at) => {
    const middle = ((2 * at + 1) / DASHES) * Math.PI;
    const [from, to] = [middle - half, middle + half].map((angle) =>
      point(RING_RADIUS * Math.cos(angle), RING_RADIUS * Math.sin(angle)),
    );
    return `M${from}A${RING_RADIUS} ${RING_RADIUS} 0 0 1 ${to}`;
  }).join("");
}

function strokePath(at: number, of: number): string {
  const angle = ((at + 0.5) / of) * 2 * Math.PI;
  return `M${towards(angle, STRUCK.from)}L${towards(angle, DISC_RADIUS)}`;
}

/** The shapes of an icon of `glyphIcons`. Throws on a name that is none. */
export function iconVector(name: string, sides: number): Vector {
  return { kind: "icon", ratio: ICON_RATIO, shapes: iconShapes(name, sides) };
}

function iconShapes(name: string, sides: number): readonly Shape[] {
  const { radius, line } = DIAMOND;
  if (name === "disc") return [{ path: circle(DISC_RADIUS + 1) }];
  if (name === "ring-dashed") return [{ path: ringDashes(), line: RING_WIDTH }];
  if (name === "diamond")
    return [{ path: `M${radius} 0L0 ${radius}L-${radius} 0L0-${radius}Z`, line }];
  const [kind, at] = name.split("-");
  const path = partPath(Number(at), sides);
  if (kind === "half") return [{ path }];
  if (kind === "hollow") return [{ path, line: HOLLOW }];
  if (kind === "denied") {
    const { outline, stroke } = STRUCK;
    return [
      { path, line: outline },
      { path: strokePath(Number(at), sides), line: stroke },
    ];
  }
  throw new Error(`No icon is called "${name}".`);
}

/**
 * A tile of lines whose points all have `a * x + b * y` half a tile from the tile's multiples, in CSS
 * pixels; the lines go on over its edges, so that no corner of them is missing.
 */
export function hatchVector(
  colour: string,
  [a, b]: readonly [number, number],
  size: number,
  line: number,
): Vector {
  const length = a * a + b * b;
  const most = Math.ceil((Math.abs(a) + Math.abs(b)) / 1) + 1;
  const lines: string[] = [];
  for (let at = -most; at <= most; at += 1) {
    const across = ((at + 0.5) * size) / length;
    const [x, y] = [a * across, b * across];
    lines.push(
      `M${point(x - b * 2 * size, y + a * 2 * size)}L${point(x + b * 2 * size, y - a * 2 * size)}`,
    );
  }
  return { kind: "tile", size, colour, shapes: [{ path: lines.join(""), line }] };
}

/** A tile with a dot in its middle. */
export function dotsVector(colour: string, size: number, radius: number): Vector {
  const middle = size / 2;
  const arc = `a${radius} ${radius} 0 1 1 `;
  const path = `M${point(middle - radius, middle)}${arc}${2 * radius} 0${arc}-${2 * radius} 0Z`;
  return { kind: "tile", size, colour, shapes: [{ path }] };
}
