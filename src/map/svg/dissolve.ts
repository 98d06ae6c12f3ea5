import { sameAs } from "./shapes.ts";
import type { Point } from "./view.ts";

/** Where the edges go that start at each point. */
type Edges = Map<string, Point[]>;

const keyOf = ([x, y]: Point) => `${x},${y}`;

/**
 * Joins rings that share edges into the outline of all of them: an edge that is walked both ways is
 * inside. Fill the result even-odd.
 */
export function dissolved(rings: readonly (readonly Point[])[]): Point[][] {
  const edges: Edges = new Map();
  for (const ring of rings) {
    ring.forEach((to, at) => {
      const from = ring.at(at - 1);
      if (from && !cancelled(edges, to, from)) put(edges, from, to);
    });
  }
  const joined: Point[][] = [];
  for (const [start, ends] of edges) {
    while (ends.length > 0) {
      const ring = walked(edges, start);
      if (ring.length > 2) joined.push(withoutSteps(ring));
    }
  }
  return joined;
}

function put(edges: Edges, from: Point, to: Point): void {
  const there = edges.get(keyOf(from));
  if (there) there.push(to);
  else edges.set(keyOf(from), [to]);
}

/** Takes the edge between the points away, if it is there. */
function cancelled(edges: Edges, from: Point, to: Point): boolean {
  const there = edges.get(keyOf(from));
  const at = there?.findIndex((end) => sameAs(end, to)) ?? -1;
  if (at < 0) return false;
  there?.splice(at, 1);
  return true;
}

/** Follows edges until there is none left to follow, taking them away: as many end at a point as start. */
function walked(edges: Edges, start: string): Point[] {
  const ring: Point[] = [];
  let at = edges.get(start)?.pop();
  while (at) {
    ring.push(at);
    at = edges.get(keyOf(at))?.pop();
  }
  return ring;
}

/** Without points in the middle of a straight stretch. */
function withoutSteps(ring: readonly Point[]): Point[] {
  return ring.filter(([x, y], at) => {
    const [ax, ay] = ring.at(at - 1) ?? [x, y];
    const [bx, by] = ring[(at + 1) % ring.length] ?? [x, y];
    return (x - ax) * (by - y) !== (y - ay) * (bx - x);
  });
}
