import { featureCollection, intersect, polygon } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { Extent, Site } from "#geometry/tessellate.ts";
import fc from "./property.ts";

/** Land and sites for geometry tests, about two degrees wide, near the latitude of the theatre. */
export type Land = Feature<Polygon | MultiPolygon>;
export type Point = readonly [number, number];

export const EXTENT: Extent = [30, 47, 32, 49];
const [WEST, SOUTH, EAST, NORTH] = EXTENT;

const ring = (points: readonly Point[]): Position[] =>
  [...points, points[0] ?? [0, 0]].map(([x, y]) => [x, y]);

export const box = (west: number, south: number, east: number, north: number): Position[] =>
  ring([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);

/** Land that is larger than the extent on every side. */
export const MAINLAND: Land = polygon([box(29, 46, 33, 50)]);

/** A U of land around a bay. */
export const BAY: Land = polygon([
  ring([
    [30.1, 47.1],
    [31.9, 47.2],
    [31.8, 48.9],
    [31.3, 48.85],
    [31.2, 47.7],
    [30.8, 47.6],
    [30.7, 48.8],
    [30.15, 48.9],
  ]),
]);

/** Land around a lake that holds no site. */
export const LAKE: Land = polygon([
  box(30.05, 47.05, 31.95, 48.95),
  box(30.7, 47.6, 31.3, 48.4).reverse(),
]);

/** Two islands and a third one beyond the extent. */
export const ISLANDS: Land = {
  type: "Feature",
  properties: {},
  geometry: {
    type: "MultiPolygon",
    coordinates: [
      [box(30.1, 47.1, 30.8, 48.9)],
      [box(31.1, 47.3, 31.9, 48.6)],
      [box(40, 47, 41, 48)],
    ],
  },
};

/** A coast in the shape of a star with uneven rays: as concave as a coast can be. */
export const someCoast: fc.Arbitrary<Land> = fc
  .array(fc.integer({ min: 15, max: 130 }), { minLength: 8, maxLength: 24 })
  .map((rays) => {
    const points = rays.map((length, at): Point => {
      const angle = (2 * Math.PI * at) / rays.length;
      return [31 + (length / 100) * Math.cos(angle), 48 + (length / 100) * Math.sin(angle)];
    });
    return polygon([ring(points)]);
  });

const grain = (from: number, to: number) =>
  fc.integer({ min: 0, max: 100_000 }).map((value) => from + ((to - from) * value) / 100_000);

/** Points strictly inside the extent, no two the same. */
export function somePoints(minLength: number, maxLength: number): fc.Arbitrary<readonly Point[]> {
  return fc.uniqueArray(
    fc.tuple(grain(WEST + 0.01, EAST - 0.01), grain(SOUTH + 0.01, NORTH - 0.01)),
    {
      minLength,
      maxLength,
      selector: ([x, y]) => `${x.toFixed(4)} ${y.toFixed(4)}`,
    },
  );
}

/** Indexes that differ from positions in the list, as in a theatre where only some are drawn. */
export const sitesAt = (points: readonly Point[]): readonly Site[] =>
  points.map((point, at) => ({ index: 100 + at, point }));

/** Land inside the extent, by another way than cutting it into cells. */
export function landInside(land: Land, extent: Extent = EXTENT): Polygon | MultiPolygon {
  const [west, south, east, north] = extent;
  const frame = polygon([box(west, south, east, north)]);
  const whole = intersect(featureCollection<Polygon | MultiPolygon>([land, frame]));
  if (!whole) throw new Error("No land in the extent.");
  return whole.geometry;
}

/**
 * Area in square degrees. Unlike an area on the sphere it is exactly the sum of its parts: there, a
 * vertex more on a slanting edge makes another edge.
 */
export function planarArea(ground: Polygon | MultiPolygon): number {
  const polygons = ground.type === "Polygon" ? [ground.coordinates] : ground.coordinates;
  return polygons.reduce((sum, [outer, ...holes]) => {
    const water = holes.reduce((total, hole) => total + ringArea(hole), 0);
    return sum + ringArea(outer ?? []) - water;
  }, 0);
}

function ringArea(points: readonly Position[]): number {
  const twice = points.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = points[(at + 1) % points.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** The sites' order by distance from a point, in the metric that `tessellate` documents. */
export function byDistance(sites: readonly Site[], point: Point, extent: Extent = EXTENT) {
  const shrink = Math.cos((((extent[1] + extent[3]) / 2) * Math.PI) / 180);
  return sites
    .map(({ index, point: [x, y] }) => ({
      index,
      distance: Math.hypot((x - point[0]) * shrink, y - point[1]),
    }))
    .sort((a, b) => a.distance - b.distance);
}
