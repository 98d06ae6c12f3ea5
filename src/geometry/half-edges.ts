/** A point on the archive's grid. */
export type Point = readonly [x: number, y: number];

/** A line between two nodes. */
export interface PlaneArc {
  readonly from: number;
  readonly to: number;
  /** Its points, both ends included: x, y, x, y, and so on. A pair a point would cost more. */
  readonly line: readonly number[];
}

/**
 * Arcs of a plane graph, each walked both ways: half-edge `2 * arc` follows the arc's points,
 * `2 * arc + 1` comes back. Arcs meet in nodes only.
 */
export interface HalfEdges {
  /** Node where each half-edge begins. */
  readonly origin: readonly number[];
  /** The half-edge that begins at the same node, next clockwise. */
  readonly clockwise: readonly number[];
  /** The half-edges that begin at each node, counter-clockwise. */
  readonly leaving: readonly (readonly number[])[];
}

/** The same arc, the other way. */
export const twin = (half: number): number => half ^ 1;

export function halfEdges(arcs: readonly PlaneArc[]): HalfEdges {
  const leaving: number[][] = [];
  const origin: number[] = [];
  const east: number[] = [];
  const north: number[] = [];
  /** `at` is where the point next to the node stands in the line, `end` the node itself. */
  const leave = (node: number, line: readonly number[], end: number, at: number) => {
    const halves = leaving[node];
    if (halves) halves.push(origin.length);
    else leaving[node] = [origin.length];
    origin.push(node);
    east.push((line[at] ?? 0) - (line[end] ?? 0));
    north.push((line[at + 1] ?? 0) - (line[end + 1] ?? 0));
  };
  for (const { from, to, line } of arcs) {
    leave(from, line, 0, 2);
    leave(to, line, line.length - 2, line.length - 4);
  }
  /** Negative where `a` comes before `b`, counter-clockwise from east. Exact on the grid. */
  const turn = (a: number, b: number): number => {
    const [ax, ay, bx, by] = [east[a] ?? 0, north[a] ?? 0, east[b] ?? 0, north[b] ?? 0];
    return below(ax, ay) - below(bx, by) || bx * ay - ax * by || a - b;
  };
  const clockwise: number[] = [];
  for (const halves of leaving) {
    halves.sort(turn);
    let before = halves.at(-1) ?? 0;
    for (const half of halves) {
      clockwise[half] = before;
      before = half;
    }
  }
  return { origin, clockwise, leaving };
}

/** 0 for directions from east around by north, 1 from west around by south. */
function below(x: number, y: number): number {
  return y > 0 || (y === 0 && x > 0) ? 0 : 1;
}

/**
 * The walks around all faces of the plane, each with its ground on the left: a face has one around
 * it and one around each hole. In the order of their lowest half-edge, with which they begin.
 */
export function walksOf({ origin, clockwise }: HalfEdges): readonly (readonly number[])[] {
  const seen = new Uint8Array(origin.length);
  const walks: number[][] = [];
  for (let first = 0; first < origin.length; first += 1) {
    const walk: number[] = [];
    for (let half = first; seen[half] === 0; half = clockwise[twin(half)] ?? first) {
      seen[half] = 1;
      walk.push(half);
    }
    if (walk.length > 0) walks.push(walk);
  }
  return walks;
}
