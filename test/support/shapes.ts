import type { Position } from "geojson";

/** A rectangle in degrees, closed, counter-clockwise. */
export function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
