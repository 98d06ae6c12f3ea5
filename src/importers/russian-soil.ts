import type { Position } from "geojson";
import type { Polygon } from "./clean.ts";

/**
 * Tells on which side of the international border between Ukraine and Russia most of a patch lies.
 * Coarse on purpose (about 1 km): it sorts patches of ground, it draws no border.
 */

/**
 * Longitude and latitude in turn, from the border with Belarus to the Sea of Azov: Natural Earth
 * 1:10m, public domain, as in `public/basemap`, simplified to 0.01 degrees.
 */
const BORDER = [
  31.76, 52.1, 31.86, 52.1, 31.88, 52.09, 31.89, 52.04, 31.91, 52.03, 31.98, 52.05, 32.1, 52.04,
  32.23, 52.08, 32.28, 52.1, 32.31, 52.14, 32.33, 52.22, 32.37, 52.25, 32.34, 52.29, 32.35, 52.32,
  32.39, 52.33, 32.48, 52.31, 32.53, 52.32, 32.73, 52.25, 32.84, 52.26, 32.91, 52.24, 33.03, 52.3,
  33.08, 52.31, 33.18, 52.37, 33.36, 52.36, 33.42, 52.34, 33.48, 52.36, 33.5, 52.34, 33.49, 52.3,
  33.51, 52.29, 33.69, 52.36, 33.8, 52.35, 33.96, 52.22, 34.02, 52.2, 34.07, 52.16, 34.06, 52.05,
  34.1, 51.99, 34.1, 51.95, 34.15, 51.95, 34.23, 51.9, 34.23, 51.88, 34.29, 51.87, 34.39, 51.82,
  34.41, 51.78, 34.41, 51.74, 34.38, 51.71, 34.09, 51.67, 34.08, 51.64, 34.14, 51.62, 34.15, 51.58,
  34.22, 51.51, 34.22, 51.42, 34.19, 51.41, 34.19, 51.39, 34.25, 51.36, 34.3, 51.37, 34.31, 51.33,
  34.28, 51.3, 34.19, 51.25, 34.28, 51.23, 34.37, 51.26, 34.51, 51.23, 34.61, 51.23, 34.64, 51.18,
  34.67, 51.17, 34.82, 51.17, 34.95, 51.21, 35.08, 51.21, 35.14, 51.06, 35.17, 51.04, 35.31, 51.05,
  35.36, 51.03, 35.33, 51, 35.28, 50.99, 35.28, 50.94, 35.34, 50.92, 35.34, 50.88, 35.38, 50.83,
  35.38, 50.8, 35.44, 50.76, 35.45, 50.69, 35.47, 50.67, 35.39, 50.65, 35.38, 50.62, 35.43, 50.5,
  35.45, 50.48, 35.54, 50.45, 35.57, 50.38, 35.61, 50.35, 35.7, 50.35, 35.74, 50.38, 35.84, 50.42,
  36.11, 50.42, 36.17, 50.38, 36.27, 50.28, 36.32, 50.27, 36.41, 50.3, 36.54, 50.27, 36.53, 50.22,
  36.59, 50.2, 36.64, 50.21, 36.68, 50.26, 36.85, 50.32, 36.91, 50.34, 37.05, 50.34, 37.2, 50.36,
  37.29, 50.42, 37.42, 50.43, 37.44, 50.42, 37.48, 50.34, 37.6, 50.29, 37.6, 50.2, 37.73, 50.08,
  37.92, 50, 38, 49.9, 38.07, 49.93, 38.12, 49.92, 38.17, 49.94, 38.17, 50.06, 38.3, 50.06, 38.36,
  49.98, 38.5, 49.95, 38.66, 49.97, 38.69, 49.91, 38.75, 49.89, 38.85, 49.87, 38.94, 49.8, 39.05,
  49.81, 39.12, 49.86, 39.16, 49.87, 39.18, 49.86, 39.26, 49.74, 39.33, 49.73, 39.44, 49.75, 39.56,
  49.72, 39.62, 49.61, 39.8, 49.54, 39.89, 49.55, 40, 49.61, 40.13, 49.58, 40.13, 49.56, 40.05,
  49.52, 40.03, 49.49, 40.06, 49.43, 40.16, 49.33, 40.14, 49.25, 39.95, 49.12, 39.92, 49.05, 39.68,
  49.02, 39.67, 48.97, 39.76, 48.9, 39.91, 48.88, 39.95, 48.85, 40.01, 48.89, 40.05, 48.87, 40.04,
  48.83, 39.98, 48.79, 39.82, 48.82, 39.78, 48.81, 39.7, 48.75, 39.63, 48.59, 39.69, 48.59, 39.84,
  48.57, 39.87, 48.51, 39.84, 48.5, 39.84, 48.48, 39.92, 48.38, 39.82, 48.31, 39.88, 48.28, 39.96,
  48.29, 39.99, 48.27, 39.98, 48.24, 39.89, 48.18, 39.84, 48.12, 39.83, 48.08, 39.84, 48.04, 39.76,
  48.01, 39.8, 47.96, 39.76, 47.83, 39.7, 47.81, 39.57, 47.83, 39.39, 47.82, 39.32, 47.85, 39.11,
  47.83, 39.04, 47.86, 38.88, 47.86, 38.83, 47.85, 38.77, 47.78, 38.73, 47.68, 38.66, 47.68, 38.56,
  47.63, 38.35, 47.61, 38.29, 47.56, 38.26, 47.49, 38.26, 47.39, 38.19, 47.32, 38.2, 47.29, 38.28,
  47.29, 38.3, 47.28, 38.28, 47.24, 38.2, 47.19, 38.2, 47.13, 38.22, 47.1,
];
/** Far corners that close the line to the east and north of it. */
const CORNERS = [60, 47, 60, 60, 31, 60];
/** Samples along each side of a patch. */
const SAMPLES = 24;

const soil: Position[] = [];
for (let at = 0; at < BORDER.length; at += 2) soil.push([BORDER[at] ?? 0, BORDER[at + 1] ?? 0]);
for (let at = 0; at < CORNERS.length; at += 2) soil.push([CORNERS[at] ?? 0, CORNERS[at + 1] ?? 0]);
soil.push(soil[0] ?? [0, 0]);
const RUSSIAN_SOIL: Polygon = [soil];

/** Whether more than half of a patch lies on Russia's side of the border. */
export function isMostlyInRussia(patch: Polygon): boolean {
  const outer = patch[0] ?? [];
  const xs = outer.map(([x = 0]) => x);
  const ys = outer.map(([, y = 0]) => y);
  const [west, east] = rangeOf(xs);
  const [south, north] = rangeOf(ys);
  let inside = 0;
  let beyond = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = west + (((i % SAMPLES) + 0.5) / SAMPLES) * (east - west);
    const y = south + ((Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * (north - south);
    if (!isInside(patch, x, y)) continue;
    inside += 1;
    if (isInside(RUSSIAN_SOIL, x, y)) beyond += 1;
  }
  // A patch too thin for the samples is judged by its first point.
  if (inside === 0) return isInside(RUSSIAN_SOIL, xs[0] ?? 0, ys[0] ?? 0);
  return beyond > inside / 2;
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Even-odd. */
function isInside(rings: Polygon, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [x1 = 0, y1 = 0] = ring[at - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[at] ?? [];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}
