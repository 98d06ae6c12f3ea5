import type { PlaneArc } from "./half-edges.ts";

/** A closed ring; its ground lies on the left. */
export interface Ring {
  /** Its arcs, as TopoJSON names them: `~arc` where it is followed backwards. */
  readonly arcs: readonly number[];
  /** Twice its area, positive where it turns counter-clockwise: around ground, not a hole. */
  readonly area: number;
}

/** The rings of one cell as polygons: each outer ring with the holes that lie in it. */
export function nestRings(rings: readonly Ring[], arcs: readonly PlaneArc[]): number[][][] {
  const [only] = rings;
  if (rings.length === 1 && only && only.area > 0) return [[[...only.arcs]]];
  const outer = rings
    .filter(({ area }) => area > 0)
    .map((ring) => ({ ...ring, holes: [] as Ring[] }));
  // The smallest ring that is larger than the hole and holds it is the one that it is cut out of.
  const bySize = [...outer].sort((a, b) => a.area - b.area);
  for (const hole of rings.filter(({ area }) => area <= 0)) {
    const [x = 0, y = 0] = lineOf(hole.arcs[0] ?? 0, arcs);
    const around = bySize.find((ring) => ring.area > -hole.area && holds(ring, x, y, arcs));
    if (!around) throw new Error("The outlines are damaged: a hole in nothing.");
    around.holes.push(hole);
  }
  return outer.map((ring) => [[...ring.arcs], ...ring.holes.map((hole) => [...hole.arcs])]);
}

function lineOf(arc: number, arcs: readonly PlaneArc[]): readonly number[] {
  return arcs[arc < 0 ? ~arc : arc]?.line ?? [];
}

/**
 * What each arc adds to twice the area of a ring that follows it, as seen from one point: exact for
 * whole numbers, and no ring need be put together to be measured.
 */
export function sweepsOf(arcs: readonly PlaneArc[]): readonly number[] {
  const [originX = 0, originY = 0] = arcs[0]?.line ?? [];
  return arcs.map(({ line }) => {
    let [fromX, fromY, sweep] = [(line[0] ?? 0) - originX, (line[1] ?? 0) - originY, 0];
    for (let at = 2; at < line.length; at += 2) {
      const toX = (line[at] ?? 0) - originX;
      const toY = (line[at + 1] ?? 0) - originY;
      sweep += fromX * toY - toX * fromY;
      fromX = toX;
      fromY = toY;
    }
    return sweep;
  });
}

/** Whether the ring goes around the point. */
function holds(ring: Ring, x: number, y: number, arcs: readonly PlaneArc[]): boolean {
  let inside = false;
  for (const arc of ring.arcs) {
    const line = lineOf(arc, arcs);
    for (let at = 2; at < line.length; at += 2) {
      const [fromX = 0, fromY = 0, toX = 0, toY = 0] = line.slice(at - 2, at + 2);
      if (fromY > y === toY > y) continue;
      if (x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)) inside = !inside;
    }
  }
  return inside;
}
