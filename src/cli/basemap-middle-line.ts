import { booleanPointInPolygon, polygon, simplify } from "@turf/turf";
import { Delaunay } from "d3-delaunay";
import type { Position } from "geojson";
import type { Point } from "./basemap-names.ts";

/** The outline is cut into steps no longer than this, in degrees, before it is triangulated. */
const STEP_DEGREES = 0.001;
const TOLERANCE_DEGREES = 0.002;

/**
 * The line through the middle of an outline between two of its ends. Triangles between the banks
 * hang together like a string (the dual graph of a triangulated outline is a tree), so there is one
 * way from end to end, and it crosses from bank to bank: the midpoints of those crossings are the line.
 */
export function middleLine(outline: readonly Position[], from: Point, to: Point): Position[] {
  const points = densify(outline);
  const { triangles, halfedges } = Delaunay.from(points.map(([x = 0, y = 0]) => [x, y] as const));
  const at = (edge: number): Position => points[triangles[edge] ?? 0] ?? [0, 0];
  const next = (edge: number) => (edge % 3 === 2 ? edge - 2 : edge + 1);
  const center = (triangle: number): Position =>
    mean([at(3 * triangle), at(3 * triangle + 1), at(3 * triangle + 2)]);
  const water = polygon([[...outline]]);
  const inside: number[] = [];
  for (let triangle = 0; triangle < triangles.length / 3; triangle++) {
    if (booleanPointInPolygon(center(triangle), water)) inside.push(triangle);
  }
  const nearest = (point: Point) =>
    inside.reduce((best, triangle) =>
      distance(center(triangle), point) < distance(center(best), point) ? triangle : best,
    );
  const crossings = crossingsBetween(nearest(from), nearest(to), new Set(inside), halfedges);
  const line = crossings.map((edge) => mean([at(edge), at(next(edge))]));
  return simplify(
    { type: "LineString", coordinates: line },
    { tolerance: TOLERANCE_DEGREES, highQuality: true },
  ).coordinates;
}

/** The triangle edges crossed on the way from one triangle to another, breadth first. */
function crossingsBetween(
  start: number,
  goal: number,
  inside: ReadonlySet<number>,
  halfedges: Int32Array,
): readonly number[] {
  const cameBy = new Map<number, number>([[start, -1]]);
  const queue = [start];
  for (const triangle of queue) {
    for (const edge of [3 * triangle, 3 * triangle + 1, 3 * triangle + 2]) {
      const beyond = Math.floor((halfedges[edge] ?? -1) / 3);
      if (beyond < 0 || !inside.has(beyond) || cameBy.has(beyond)) continue;
      cameBy.set(beyond, edge);
      queue.push(beyond);
    }
  }
  const crossings: number[] = [];
  for (
    let edge = cameBy.get(goal) ?? -1;
    edge >= 0;
    edge = cameBy.get(Math.floor(edge / 3)) ?? -1
  ) {
    crossings.push(edge);
  }
  if (crossings.length === 0) throw new Error("The two ends are not on the same water.");
  return crossings.reverse();
}

function densify(outline: readonly Position[]): readonly Position[] {
  return outline.slice(0, -1).flatMap(([x = 0, y = 0], index) => {
    const [x2 = x, y2 = y] = outline[index + 1] ?? [];
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x, y2 - y) / STEP_DEGREES));
    return Array.from({ length: steps }, (_, step) => [
      x + ((x2 - x) * step) / steps,
      y + ((y2 - y) * step) / steps,
    ]);
  });
}

function mean(points: readonly Position[]): Position {
  const sum = (axis: 0 | 1) => points.reduce((total, point) => total + (point[axis] ?? 0), 0);
  return [sum(0) / points.length, sum(1) / points.length];
}

function distance([x = 0, y = 0]: Position, [x2, y2]: Point): number {
  return Math.hypot(x - x2, y - y2);
}
