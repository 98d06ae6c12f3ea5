import type { PlaneArc, Point } from "./half-edges.ts";

/** A closed ring; its ground lies on the left. */
export interface Ring {
  /** Its arcs, as TopoJSON names them: `~arc` where it is followed backwards. */
  readonly arcs: readonly number[];
  /** Twice its area, positive where it turns counter-clockwise: around ground, not a hole. */
  readonly area: number;
}

/** The rings of one cell as polygons: each outer ring with the holes that lie in it. */
export function nestRings(rings: readonly Ring[], arcs: readonly PlaneArc[]): number[][][] {
  const outer = rings
    .filter(({ area }) => area > 0)
    .map((ring) => ({ ...ring, holes: [] as Ring[] }));
  // The smallest ring that is larger than the hole and holds it is the one that it is cut out of.
  const bySize = [...outer].sort((a, b) => a.area - b.area);
  for (const hole of rings.filter(({ area }) => area <= 0)) {
    const corner = pointsOf(hole.arcs[0] ?? 0, arcs)[0] ?? [0, 0];
    const around = bySize.find((ring) => ring.area > -hole.area && holds(ring, corner, arcs));
    if (!around) throw new Error("The outlines are damaged: a hole in nothing.");
    around.holes.push(hole);
  }
  return outer.map((ring) => [[...ring.arcs], ...ring.holes.map((hole) => [...hole.arcs])]);
}

function pointsOf(arc: number, arcs: readonly PlaneArc[]): readonly Point[] {
  return arcs[arc < 0 ? ~arc : arc]?.points ?? [];
}

/**
 * What each arc adds to twice the area of a ring that follows it, as seen from one point: exact for
 * whole numbers, and no ring need be put together to be measured.
 */
export function sweepsOf(arcs: readonly PlaneArc[]): readonly number[] {
  const [originX, originY] = arcs[0]?.points[0] ?? [0, 0];
  return arcs.map(({ points }) => {
    let [fromX, fromY, sweep] = [0, 0, 0];
    points.forEach(([x, y], at) => {
      const [toX, toY] = [x - originX, y - originY];
      if (at > 0) sweep += fromX * toY - toX * fromY;
      fromX = toX;
      fromY = toY;
    });
    return sweep;
  });
}

/** Whether the ring goes around the point. */
function holds(ring: Ring, [x, y]: Point, arcs: readonly PlaneArc[]): boolean {
  let inside = false;
  for (const arc of ring.arcs) {
    let [fromX, fromY] = [0, 0];
    pointsOf(arc, arcs).forEach(([toX, toY], at) => {
      const across = at > 0 && fromY > y !== toY > y;
      if (across && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)) inside = !inside;
      fromX = toX;
      fromY = toY;
    });
  }
  return inside;
}
