import type { Bounds, Point } from "./view.ts";

/** A side of the bounds: how far inside a point lies, in tenths. */
type Inside = (point: Point) => number;

function edgesOf({ left, top, right, bottom }: Bounds): readonly Inside[] {
  return [([x]) => x - left, ([x]) => right - x, ([, y]) => y - top, ([, y]) => bottom - y];
}

function between(from: Point, to: Point, inside: Inside): Point {
  const [a, b] = [inside(from), inside(to)];
  const part = a / (a - b);
  return [
    Math.round(from[0] + (to[0] - from[0]) * part),
    Math.round(from[1] + (to[1] - from[1]) * part),
  ];
}

/** A ring cut to the bounds (Sutherland and Hodgman); what is left may run along their edge. */
export function clippedRing(ring: readonly Point[], bounds: Bounds): readonly Point[] {
  let points = ring;
  for (const inside of edgesOf(bounds)) {
    const kept: Point[] = [];
    let from = points.at(-1);
    for (const to of points) {
      if (from && inside(from) >= 0 !== inside(to) >= 0) kept.push(between(from, to, inside));
      if (inside(to) >= 0) kept.push(to);
      from = to;
    }
    points = kept;
  }
  return points;
}

/** The stretches of a line within the bounds. */
export function clippedLine(line: readonly Point[], bounds: Bounds): readonly Point[][] {
  let pieces: Point[][] = [[...line]];
  for (const inside of edgesOf(bounds)) pieces = pieces.flatMap((piece) => cut(piece, inside));
  return pieces;
}

function cut(line: readonly Point[], inside: Inside): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  let from: Point | undefined;
  for (const to of line) {
    const [was, is] = [from !== undefined && inside(from) >= 0, inside(to) >= 0];
    if (from && was !== is) piece.push(between(from, to, inside));
    if (is) piece.push(to);
    else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
    from = to;
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces.filter(({ length }) => length > 1);
}
