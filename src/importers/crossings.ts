import type { Position } from "geojson";

/**
 * Looks for a place where the rings of one polygon cross themselves or each other. Such an outline
 * is still read (even-odd), but the reader is told.
 */

/** A crossing, none, or an outline so tangled that the search was given up. */
export type Crossing = { readonly at: Position } | "none" | "unknown";

/** Pairs of edges compared at most: some seconds of work, far above any real outline. */
const MAX_PAIRS = 40_000_000;

/** The first proper crossing of two edges. Rings that merely touch do not cross. */
export function findCrossing(rings: readonly (readonly Position[])[]): Crossing {
  const edges = edgesOf(rings);
  const { minX, maxX, ends } = edges;
  const order = new Uint32Array(edges.count).map((_, edge) => edge);
  order.sort((a, b) => (minX[a] ?? 0) - (minX[b] ?? 0));
  let pairs = 0;
  for (let i = 0; i < order.length; i += 1) {
    const a = order[i] ?? 0;
    // Only edges that start left of this one's right end can cross it.
    const stop = startsBefore(order, minX, i + 1, maxX[a] ?? 0);
    pairs += stop - i;
    if (pairs > MAX_PAIRS) return "unknown";
    for (let j = i + 1; j < stop; j += 1) {
      const at = crossingOf(ends, a, order[j] ?? 0);
      if (at) return { at };
    }
  }
  return "none";
}

/** The first index from `from` on whose edge starts at `x` or right of it. */
function startsBefore(order: Uint32Array, minX: Float64Array, from: number, x: number): number {
  let at = from;
  while (at < order.length && (minX[order[at] ?? 0] ?? 0) < x) at += 1;
  return at;
}

interface Edges {
  readonly count: number;
  /** x1, y1, x2, y2 of each edge. */
  readonly ends: Float64Array;
  readonly minX: Float64Array;
  readonly maxX: Float64Array;
}

function edgesOf(rings: readonly (readonly Position[])[]): Edges {
  const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  const ends = new Float64Array(4 * count);
  const minX = new Float64Array(count);
  const maxX = new Float64Array(count);
  let edge = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[i] ?? [];
      ends.set([x1, y1, x2, y2], 4 * edge);
      minX[edge] = Math.min(x1, x2);
      maxX[edge] = Math.max(x1, x2);
      edge += 1;
    }
  }
  return { count, ends, minX, maxX };
}

/** Where two edges cross inside both of them; `null` where they only touch or do not meet. */
function crossingOf(ends: Float64Array, a: number, b: number): Position | null {
  const at = (edge: number, part: number): number => ends[4 * edge + part] ?? 0;
  const [ay, by, cy, dy] = [at(a, 1), at(a, 3), at(b, 1), at(b, 3)] as const;
  if (Math.max(ay, by) <= Math.min(cy, dy) || Math.max(cy, dy) <= Math.min(ay, by)) return null;
  const [ax, bx, cx, dx] = [at(a, 0), at(a, 2), at(b, 0), at(b, 2)] as const;
  const c = sideOf(ax, ay, bx, by, cx, cy);
  const d = sideOf(ax, ay, bx, by, dx, dy);
  if (c * d >= 0) return null;
  const from = sideOf(cx, cy, dx, dy, ax, ay);
  const to = sideOf(cx, cy, dx, dy, bx, by);
  if (from * to >= 0) return null;
  const share = from / (from - to);
  return [ax + share * (bx - ax), ay + share * (by - ay)];
}

/** Positive where the point lies left of the line, negative right of it, 0 on it. */
function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}
