import type { Position } from "geojson";
import { findCrossing } from "./crossings.ts";
import { hashPolygon } from "./fingerprint.ts";
import type { FileLog } from "./log.ts";

/** A polygon as outlines hold it: rings, closed, 2-D, rounded, filled even-odd. */
export type Polygon = readonly (readonly Position[])[];

/** Where a polygon was found, for the report, and how its points are written. */
export interface Place {
  readonly log: FileLog;
  /** `feature 3 (OBJECTID 389)`. */
  readonly record: string;
  readonly axis: "lon-lat" | "lat-lon";
}

/** Units of 1e-6 degrees, about 0.1 m: the sources flip between more and fewer decimals. */
const UNITS = 1e6;

/**
 * Polygons seen so far, by fingerprint: one that stays is looked at for crossings once, and kept
 * once for all days (years of outlines would not fit in memory otherwise).
 */
export type Checked = Map<string, { readonly polygon: Polygon; readonly crossing: string }>;

/**
 * Cleans the rings of one polygon and reports what it mended. `null` where nothing is left or
 * where a point is no point: then the log holds a problem.
 */
export function cleanPolygon(rings: unknown, place: Place, checked: Checked): Polygon | null {
  if (!Array.isArray(rings)) {
    place.log.problem({
      rule: "geometry",
      record: place.record,
      field: "coordinates",
      message: "A polygon is a list of rings.",
      remedy: "Fetch the file again or leave the feature out.",
    });
    return null;
  }
  const cleaned: Position[][] = [];
  for (const [at, ring] of rings.entries()) {
    const result = cleanRing(ring, `ring ${at + 1}`, place);
    if (result === "bad") return null;
    if (result !== "empty") cleaned.push(result);
  }
  if (cleaned.length === 0) return null;
  return remember(cleaned, place, checked);
}

function cleanRing(ring: unknown, name: string, place: Place): Position[] | "empty" | "bad" {
  if (!Array.isArray(ring)) return badPoint(place, name, "is no list of points");
  const points: Position[] = [];
  let repeated = 0;
  let heights = 0;
  let before: Position | null = null;
  for (const [at, raw] of ring.entries()) {
    const point = readPoint(raw, place.axis);
    if (typeof point === "string") return badPoint(place, `${name}, point ${at + 1}`, point);
    if (point.length > 2) heights += 1;
    const [x = 0, y = 0] = point;
    if (before !== null && before[0] === x && before[1] === y) repeated += 1;
    before = point;
    pushRounded(points, x, y);
  }
  const { log, record } = place;
  if (heights > 0) {
    log.repaired("points with a height", "the height was dropped", `${record}, ${name}`, heights);
  }
  if (repeated > 0) {
    log.repaired("repeated points", "one of them is enough", `${record}, ${name}`, repeated);
  }
  return closeRing(points, name, place);
}

function closeRing(points: Position[], name: string, place: Place): Position[] | "empty" {
  const { log, record } = place;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) {
    log.setAside("empty rings", "they hold no points", `${record}, ${name}`);
    return "empty";
  }
  if (first[0] !== last[0] || first[1] !== last[1]) {
    points.push([...first]);
    log.repaired("open rings", "closed", `${record}, ${name}`);
  }
  if (!hasThreePoints(points)) {
    log.setAside("rings of fewer than three points", "they hold no ground", `${record}, ${name}`);
    return "empty";
  }
  return points;
}

function hasThreePoints(points: readonly Position[]): boolean {
  const seen = new Set<string>();
  return points.some(([x, y]) => seen.add(`${x} ${y}`).size >= 3);
}

/** Adds a point, rounded, unless the ring is there already. */
function pushRounded(points: Position[], x: number, y: number): void {
  // Adding 0 turns -0 into 0, so that equal points are equal text.
  const lon = Math.round(x * UNITS) / UNITS + 0;
  const lat = Math.round(y * UNITS) / UNITS + 0;
  const last = points.at(-1);
  if (last?.[0] !== lon || last[1] !== lat) points.push([lon, lat]);
}

/** Longitude, latitude and what follows, or what is wrong with the point. */
function readPoint(raw: unknown, axis: Place["axis"]): Position | string {
  if (!Array.isArray(raw)) return "is no point";
  const [first, second]: unknown[] = raw;
  if (typeof first !== "number" || typeof second !== "number") return "is no pair of numbers";
  if (!Number.isFinite(first) || !Number.isFinite(second)) return "is not finite";
  const [x, y] = axis === "lon-lat" ? [first, second] : [second, first];
  if (Math.abs(x) > 180 || Math.abs(y) > 90) {
    return `lies outside the globe (longitude ${x}, latitude ${y})`;
  }
  return raw.length > 2 ? [x, y, 0] : [x, y];
}

function badPoint(place: Place, field: string, what: string): "bad" {
  place.log.problem({
    rule: "geometry",
    record: place.record,
    field,
    message: `It ${what}.`,
    remedy:
      "Give longitude and latitude in degrees (WGS 84); metres of a projection are not understood.",
  });
  return "bad";
}

/** The copy of the polygon that is kept, with its crossing reported. */
function remember(polygon: Polygon, place: Place, checked: Checked): Polygon {
  const hash = hashPolygon(polygon);
  const known = checked.get(hash);
  const seen = known && isSame(known.polygon, polygon) ? known : look(polygon);
  if (seen !== known) checked.set(hash, seen);
  if (seen.crossing !== "") {
    place.log.repaired(
      "outlines that cross themselves",
      "kept as drawn; the ground between the loops counts once (even-odd)",
      `${place.record}, ${seen.crossing}`,
    );
  }
  return seen.polygon;
}

function look(polygon: Polygon) {
  const found = findCrossing(polygon);
  if (found === "none") return { polygon, crossing: "" };
  if (found === "unknown") return { polygon, crossing: "too tangled to look at every crossing" };
  return { polygon, crossing: `near ${found.at.map((value) => value.toFixed(5)).join(", ")}` };
}

/** Fingerprints may agree by chance: the points decide. */
function isSame(a: Polygon, b: Polygon): boolean {
  if (a.length !== b.length) return false;
  return a.every((ring, at) => {
    const other = b[at] ?? [];
    if (ring.length !== other.length) return false;
    return ring.every(([x, y], point) => x === other[point]?.[0] && y === other[point]?.[1]);
  });
}
