import { kinks } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature, transform } from "topojson-client";
import type { Topology } from "topojson-specification";

const KM_PER_DEGREE = 111.2;
/** Full detail up to this distance from Ukraine. */
const FULL_DETAIL_KM = 100;
/** Tolerance just beyond that distance, its growth per km, and its limit, in degrees. */
const TOLERANCE = { least: 0.002, perKm: 0.00005, most: 0.04 };
/** Islands smaller than this, in square degrees, are left out where detail is reduced. */
const SMALLEST_FAR_ISLAND = 0.004;
/** Nothing smaller can be told from a rounding error. */
const SMALLEST_ISLAND = 1e-6;
const LABEL_GRID = 40;

/** Allowed deviation at a point, in degrees; 0 means that the point stays. */
export type Tolerance = (point: Position) => number;

/** Full detail near the given points, less with distance. */
export function toleranceFrom(near: readonly Position[]): Tolerance {
  const coarse = new Map(near.map((point) => [point.map((x) => x.toFixed(1)).join(), point]));
  const points = [...coarse.values()].map(flat);
  return (point) => {
    const [x, y] = flat(point);
    let nearest = Number.POSITIVE_INFINITY;
    for (const [x2, y2] of points) nearest = Math.min(nearest, (x - x2) ** 2 + (y - y2) ** 2);
    const km = Math.sqrt(nearest) * KM_PER_DEGREE;
    if (km <= FULL_DETAIL_KM) return 0;
    return Math.min(TOLERANCE.most, TOLERANCE.least + (km - FULL_DETAIL_KM) * TOLERANCE.perKm);
  };
}

/**
 * Thins every arc (Douglas-Peucker with a tolerance that varies); neighbours keep sharing their
 * line. Arcs of a ring that would cross itself stay as they are.
 */
export function thinArcs(topology: Topology, tolerance: Tolerance): Topology {
  const decode = transform(topology.transform ?? null);
  const full = topology.arcs.map((arc) =>
    arc.map((point, index) => decode([...point], index > 0).slice(0, 2)),
  );
  const arcs = full.map((arc) => thin(arc, tolerance));
  const thinned: Topology = { type: "Topology", objects: topology.objects, arcs };
  for (let spared = crossedArcs(thinned); spared.size > 0; spared = crossedArcs(thinned)) {
    const before = arcs.reduce((sum, arc) => sum + arc.length, 0);
    for (const index of spared) arcs[index] = full[index] ?? [];
    if (arcs.reduce((sum, arc) => sum + arc.length, 0) === before) break; // crossed at the source
  }
  return thinned;
}

/** The arcs of every polygon ring that crosses itself. */
function crossedArcs(map: Topology): ReadonlySet<number> {
  const rings = Object.values(map.objects)
    .flatMap((object) => (object.type === "GeometryCollection" ? object.geometries : [object]))
    .flatMap((shape) =>
      shape.type === "Polygon"
        ? shape.arcs
        : shape.type === "MultiPolygon"
          ? shape.arcs.flat()
          : [],
    );
  const crossed = rings.filter((ring) => {
    const { geometry } = feature(map, { type: "Polygon", arcs: [ring] });
    return kinks(geometry).features.length > 0;
  });
  return new Set(crossed.flat().map((arc) => (arc < 0 ? ~arc : arc)));
}

function thin(line: readonly Position[], tolerance: Tolerance): Position[] {
  const allowed = line.map(tolerance);
  const last = line.length - 1;
  const fixed = allowed.flatMap((degrees, index) =>
    degrees === 0 || index === 0 || index === last ? [index] : [],
  );
  const keep = new Set(fixed);
  const stack = fixed.slice(1).map((end, index): [number, number] => [fixed[index] ?? 0, end]);
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [start, end] = span;
    let worst = 1;
    let split = -1;
    for (let index = start + 1; index < end; index++) {
      const off = offLine(line[index], line[start], line[end]) / (allowed[index] ?? 1);
      if (off > worst) [worst, split] = [off, index];
    }
    if (split < 0) continue;
    keep.add(split);
    stack.push([start, split], [split, end]);
  }
  return line.filter((_, index) => keep.has(index));
}

/** Drops islands that collapsed, and small ones where detail is reduced. */
export function withoutCrumbs(shape: Polygon | MultiPolygon, tolerance: Tolerance): MultiPolygon {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const large = (ring: readonly Position[]) => {
    const far = ring.every((point) => tolerance(point) > 0);
    return ringArea(ring) > (far ? SMALLEST_FAR_ISLAND : SMALLEST_ISLAND);
  };
  const kept = polygons.filter(([outer = []]) => large(outer));
  return { type: "MultiPolygon", coordinates: kept.map((rings) => rings.filter(large)) };
}

/** Area of the largest polygon, in square degrees. */
export function largestArea(shape: MultiPolygon): number {
  return Math.max(0, ...shape.coordinates.map(([outer = []]) => ringArea(outer)));
}

/** The point of a shape that is farthest from its edge, on a grid: a good place for its name. */
export function labelPoint(shape: MultiPolygon): Position {
  const byArea = (a: Position[][], b: Position[][]) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []);
  const rings = [...shape.coordinates].sort(byArea)[0] ?? [];
  const xs = (rings[0] ?? []).map(([x = 0]) => x);
  const ys = (rings[0] ?? []).map(([, y = 0]) => y);
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - south];
  let best: Position = [west, south];
  let clearance = 0;
  for (let cell = 0; cell < LABEL_GRID * LABEL_GRID; cell++) {
    const column = cell % LABEL_GRID;
    const row = Math.floor(cell / LABEL_GRID);
    const point = [west + (width * column) / LABEL_GRID, south + (height * row) / LABEL_GRID];
    const space = clearanceAt(point, rings);
    if (space > clearance) [best, clearance] = [point, space];
  }
  return best.map((x) => Math.round(x * 1000) / 1000);
}

/** Distance to the nearest edge; 0 outside. */
function clearanceAt(point: Position, rings: readonly Position[][]): number {
  const [x = 0, y = 0] = point;
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const [index, start] of ring.entries()) {
      const end = ring[index + 1];
      if (!end) continue;
      nearest = Math.min(nearest, offLine(point, start, end));
      const [x1 = 0, y1 = 0] = start;
      const [x2 = 0, y2 = 0] = end;
      if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside;
    }
  }
  return inside ? nearest : 0;
}

/** Distance of a point from a segment in degrees of latitude. */
function offLine(point: Position = [], start: Position = [], end: Position = []): number {
  const [x, y] = flat(point);
  const [x1, y1] = flat(start);
  const [x2, y2] = flat(end);
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x1 + share * dx - x, y1 + share * dy - y);
}

/** Degrees of latitude on both axes, for the middle latitude of the theatre. */
function flat([x = 0, y = 0]: Position): readonly [number, number] {
  return [x * Math.cos((48.5 * Math.PI) / 180), y];
}

/** Square degrees. */
function ringArea(ring: readonly Position[]): number {
  const twice = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [x2 = x, y2 = y] = ring[index + 1] ?? ring[0] ?? [];
    return sum + x * y2 - x2 * y;
  }, 0);
  return Math.abs(twice) / 2;
}
