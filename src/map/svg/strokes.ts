import { chains } from "../line-names.ts";
import type { Point } from "./view.ts";

/** How far (tenths of a pixel) a simplified line may lie from the original. */
const TOLERANCE = 1.5;

type Line = readonly Point[];

/** Lines joined end to end, so that dashes run on; whichever way they were drawn. */
export function joinedLines(lines: readonly Line[]): readonly Line[] {
  const pieces = lines.map((line) => ({
    type: "LineString" as const,
    coordinates: line.map(([x, y]) => [x, y]),
  }));
  return chains(pieces).map((chain) => chain.map(([x = 0, y = 0]): Point => [x, y]));
}

/** Lines joined where one begins at another's end: what lies on their right stays there. */
export function followedLines(lines: readonly Line[]): readonly Line[] {
  const keyOf = (point: Point | undefined) => `${point?.[0]},${point?.[1]}`;
  const starting = new Map<string, Line[]>();
  const ends = new Set<string>();
  for (const line of lines) {
    const there = starting.get(keyOf(line[0]));
    if (there) there.push(line);
    else starting.set(keyOf(line[0]), [line]);
    ends.add(keyOf(line.at(-1)));
  }
  const joined: Line[] = [];
  const walk = (key: string) => {
    const chain: Point[] = [];
    for (let next = starting.get(key)?.pop(); next; next = starting.get(keyOf(next.at(-1)))?.pop())
      chain.push(...(chain.length > 0 ? next.slice(1) : next));
    if (chain.length > 1) joined.push(chain);
  };
  const drain = (key: string) => {
    while ((starting.get(key)?.length ?? 0) > 0) walk(key);
  };
  // Loose ends first, then what rings are left.
  for (const key of starting.keys()) if (!ends.has(key)) drain(key);
  for (const key of starting.keys()) drain(key);
  return joined;
}

/** The line with fewer points (Douglas and Peucker); its ends stay. */
export function simplified(line: Line): Line {
  const kept = new Set([0, line.length - 1]);
  const open: (readonly [number, number])[] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const far = farthest(line, from, to);
    if (far === null) continue;
    kept.add(far);
    open.push([from, far], [far, to]);
  }
  return line.filter((_, at) => kept.has(at));
}

function farthest(line: Line, from: number, to: number): number | null {
  const [start, end] = [line[from], line[to]];
  if (!start || !end) return null;
  let [found, most]: [number | null, number] = [null, TOLERANCE];
  for (let at = from + 1; at < to; at += 1) {
    const distance = toSegment(line[at] ?? start, start, end);
    if (distance > most) [found, most] = [at, distance];
  }
  return found;
}

/** Distance of a point from a stretch of straight line. */
function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const at = Math.min(1, Math.max(0, part));
  return Math.hypot(x - ax - at * dx, y - ay - at * dy);
}

/** Beyond so many times the shift a corner is cut off. */
const MITER = 2;

/** The line moved to its right by so many tenths (to its left if negative). */
export function shifted(line: Line, by: number): Line {
  if (by === 0) return line;
  const closed = line.length > 3 && line[0]?.join() === line.at(-1)?.join();
  const normal = (from: Point | undefined, to: Point | undefined): Point | null => {
    if (!from || !to) return null;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    return length === 0 ? null : [-dy / length, dx / length];
  };
  return line.flatMap((point, at): readonly Point[] => {
    const last = at === line.length - 1;
    const before = normal(closed && at === 0 ? line.at(-2) : line[at - 1], point);
    const after = normal(point, closed && last ? line[1] : line[at + 1]);
    const one = before ?? after;
    const other = after ?? before;
    if (!one || !other) return [];
    const cosine = one[0] * other[0] + one[1] * other[1];
    const spread = 1 / Math.max(1e-6, 1 + cosine);
    const miter = Math.sqrt(2 * spread);
    const move = ([x, y]: Point): Point => [
      Math.round(point[0] + x * by),
      Math.round(point[1] + y * by),
    ];
    if (miter > MITER) return [move(one), move(other)];
    return [move([(one[0] + other[0]) * spread, (one[1] + other[1]) * spread])];
  });
}
