/** A point on the archive's grid. */
export type Point = readonly [x: number, y: number];

/** A line between two nodes. */
export interface PlaneArc {
  readonly from: number;
  readonly to: number;
  /** Its points, both ends included. */
  readonly points: readonly Point[];
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
  const towards: Point[] = [];
  const leave = (node: number, from: Point = ORIGIN, to: Point = ORIGIN) => {
    const halves = leaving[node] ?? [];
    leaving[node] = halves;
    halves.push(origin.length);
    origin.push(node);
    towards.push([to[0] - from[0], to[1] - from[1]]);
  };
  for (const { from, to, points } of arcs) {
    leave(from, points[0], points[1]);
    leave(to, points.at(-1), points.at(-2));
  }
  const clockwise: number[] = [];
  for (const halves of leaving) {
    halves.sort((a, b) => turn(towards[a], towards[b]) || a - b);
    halves.forEach((half, at) => {
      clockwise[half] = halves.at(at - 1) ?? half;
    });
  }
  return { origin, clockwise, leaving };
}

const ORIGIN: Point = [0, 0];

/** Negative where `a` comes before `b`, counter-clockwise from east. Exact on the grid. */
function turn(a: Point = ORIGIN, b: Point = ORIGIN): number {
  const side = ([x, y]: Point) => (y > 0 || (y === 0 && x > 0) ? 0 : 1);
  return side(a) - side(b) || b[0] * a[1] - b[1] * a[0];
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
