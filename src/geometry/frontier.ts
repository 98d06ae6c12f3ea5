import type { Point } from "./half-edges.ts";

/**
 * Nodes of a plane graph of which not all arcs are known yet, as it is written or read arc by arc.
 * Writer and reader move it in the same way, so that most of what a file would have to name is
 * plain from what came before.
 */
export interface Frontier {
  /** A node not met before, at which `degree` ends of arcs meet; returns its number. */
  readonly add: (at: Point, degree: number) => number;
  /** Takes one end of an arc at the node, from which drawing then goes on. */
  readonly take: (node: number) => void;
  /** The node drawn at last that misses an arc; `null` where none does. */
  readonly tip: () => number | null;
  /** How many nodes that miss an arc are newer than this one. */
  readonly ageOf: (node: number) => number;
  /** The node of this age; `null` where there are not as many. */
  readonly aged: (age: number) => number | null;
  readonly pointOf: (node: number) => Point;
}

export function createFrontier(): Frontier {
  const points: Point[] = [];
  const missing: number[] = [];
  /** Nodes that miss an arc, oldest first. */
  const open: number[] = [];
  const path: number[] = [];
  return {
    pointOf: (node) => points[node] ?? [0, 0],
    add: (at, degree) => {
      const node = points.push(at) - 1;
      missing.push(degree);
      open.push(node);
      path.push(node);
      return node;
    },
    take: (node) => {
      const left = (missing[node] ?? 0) - 1;
      missing[node] = left;
      if (left === 0) open.splice(open.lastIndexOf(node), 1);
      path.push(node);
    },
    tip: () => {
      for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
        if ((missing[node] ?? 0) > 0) return node;
        path.pop();
      }
      return null;
    },
    ageOf: (node) => open.length - 1 - open.lastIndexOf(node),
    aged: (age) => open.at(-1 - age) ?? null,
  };
}
