import {
  area,
  bbox,
  bboxClip,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  multiPolygon,
  polygon,
} from "@turf/turf";
import { Delaunay } from "d3-delaunay";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";

/** A point that stands for a piece of ground. */
export interface Site {
  /** Index of the place that it stands for. */
  readonly index: number;
  /** Longitude and latitude in degrees. */
  readonly point: readonly [number, number];
}

/** The ground that a site stands for. */
export interface Cell {
  readonly index: number;
  readonly geometry: Polygon | MultiPolygon;
  /** Geodesic area in km². */
  readonly area: number;
}

/** West, south, east, north in degrees. */
export type Extent = readonly [number, number, number, number];

const M2_PER_KM2 = 1_000_000;

/**
 * Cuts a piece of land into the Voronoi cells of the sites on it: every point of the land belongs
 * to its nearest site. Distances are taken in degrees with longitude shrunk by the cosine of the
 * middle latitude, good to a few per cent over the theatre. Cells are disjoint and their union is
 * the land inside the extent. Sites that coincide share the first one's cell; the others get none.
 */
export function tessellate(
  sites: readonly Site[],
  land: Feature<Polygon | MultiPolygon>,
  extent: Extent,
): readonly Cell[] {
  const shrink = Math.cos((((extent[1] + extent[3]) / 2) * Math.PI) / 180);
  const own = withoutRepeats(sites);
  const points = own.map(({ point }): Flat => [point[0] * shrink, point[1]]);
  const frame: Frame = [extent[0] * shrink, extent[1], extent[2] * shrink, extent[3]];
  const voronoi = Delaunay.from([...points, ...farPoints(frame)]).voronoi(frame);
  const pieces = boundaryPieces(land);
  const cells: Cell[] = [];
  own.forEach((site, at) => {
    const ring = voronoi.cellPolygon(at);
    if (!ring) return;
    const whole = polygon([ring.map(([x, y]): Position => [x / shrink, y])]);
    const clipped = clip(whole, land, pieces);
    if (clipped) {
      cells.push({ index: site.index, geometry: clipped, area: area(clipped) / M2_PER_KM2 });
    }
  });
  return cells;
}

type Flat = [number, number];
type Frame = [number, number, number, number];

/** The first site of each point: two sites on one point cannot share it out. */
function withoutRepeats(sites: readonly Site[]): readonly Site[] {
  const first = new Map<string, Site>();
  for (const site of sites) {
    const key = site.point.join();
    if (!first.has(key)) first.set(key, site);
  }
  return [...first.values()];
}

/** How many extents away the helpers lie: farther from any ground than every site. */
const FAR = 10;

/**
 * Helper sites around the extent, too far away to win any ground in it. Without them d3-delaunay
 * leaves out cells where all sites lie on one line.
 */
function farPoints([west, south, east, north]: Frame): readonly Flat[] {
  const reach = FAR * Math.max(east - west, north - south);
  return [
    [west - reach, south - reach],
    [east + reach, south - reach],
    [east + reach, north + reach],
    [west - reach, north + reach],
  ];
}

interface Piece {
  readonly from: Position;
  readonly to: Position;
}

/** Every edge of the land's boundary. */
function boundaryPieces(land: Feature<Polygon | MultiPolygon>): readonly Piece[] {
  const polygons =
    land.geometry.type === "Polygon" ? [land.geometry.coordinates] : land.geometry.coordinates;
  return polygons
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, at): Piece => ({ from: ring[at] ?? to, to })));
}

/**
 * The part of a cell that is land. Nearly all cells lie wholly on land or off it; only those whose
 * box meets the boundary are intersected, against the land cut down to that box.
 */
function clip(
  cell: Feature<Polygon>,
  land: Feature<Polygon | MultiPolygon>,
  pieces: readonly Piece[],
): Polygon | MultiPolygon | null {
  const [west, south, east, north] = bbox(cell);
  const meets = pieces.some(
    ({ from, to }) =>
      Math.max(from[0] ?? 0, to[0] ?? 0) >= west &&
      Math.min(from[0] ?? 0, to[0] ?? 0) <= east &&
      Math.max(from[1] ?? 0, to[1] ?? 0) >= south &&
      Math.min(from[1] ?? 0, to[1] ?? 0) <= north,
  );
  const corner = cell.geometry.coordinates[0]?.[0];
  if (!meets) return corner && booleanPointInPolygon(corner, land) ? cell.geometry : null;
  const near = cutToBox(land.geometry, [west, south, east, north]);
  if (near === null) return null;
  return intersect(featureCollection<Polygon | MultiPolygon>([cell, near]))?.geometry ?? null;
}

/** The part of the land inside a box, or `null`; rings that the cut emptied are dropped. */
function cutToBox(
  land: Polygon | MultiPolygon,
  box: [number, number, number, number],
): Feature<MultiPolygon> | null {
  const { geometry } = bboxClip(land, box);
  const polygons =
    geometry.type === "Polygon" ? [geometry.coordinates] : (geometry as MultiPolygon).coordinates;
  const kept = polygons
    .map((rings) => rings.filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
  return kept.length > 0 ? multiPolygon(kept) : null;
}
