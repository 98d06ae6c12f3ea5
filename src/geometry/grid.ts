import type { Position } from "geojson";

/**
 * Archives are cut on a grid of whole numbers: millionths of a degree (about 0.1 m). DeepState's
 * files flip between 6 and 7 decimals without anything having moved (`geodata.md`, 2.1); on the
 * grid such days are equal, and shared boundaries are equal to the bit.
 */
export const GRID_STEP = 1e-6;
const STEPS_PER_DEGREE = 1_000_000;

/** A point on the grid: whole millionths of a degree. */
export type GridPoint = readonly [x: number, y: number];
/** A closed ring of grid points, the last equal to the first. */
export type GridRing = readonly GridPoint[];

/** The grid point nearest to a position in degrees. */
export function toGrid([longitude = 0, latitude = 0]: readonly number[]): GridPoint {
  return [Math.round(longitude * STEPS_PER_DEGREE), Math.round(latitude * STEPS_PER_DEGREE)];
}

/** Degrees of a grid point. */
export function toDegrees([x, y]: GridPoint): [number, number] {
  return [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE];
}

/** A ring on the grid, without points repeated in a row. */
export function gridRing(ring: readonly Position[]): GridRing {
  const points: GridPoint[] = [];
  for (const position of ring) {
    const point = toGrid(position);
    const before = points.at(-1);
    if (!before || before[0] !== point[0] || before[1] !== point[1]) points.push(point);
  }
  return points;
}

/** One key for an edge in either direction. */
export function edgeKey(a: GridPoint, b: GridPoint): string {
  const forward = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  return forward ? `${a[0]},${a[1]},${b[0]},${b[1]}` : `${b[0]},${b[1]},${a[0]},${a[1]}`;
}
