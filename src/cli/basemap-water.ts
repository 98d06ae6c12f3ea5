import {
  area,
  bboxPolygon,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  polygon,
} from "@turf/turf";
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { middleLine } from "./basemap-middle-line.ts";
import {
  LAGOONS,
  LAKES,
  type NamedRiver,
  nameProperties,
  type Point,
  RESERVOIR_COURSES,
  RIVERS,
} from "./basemap-names.ts";

/** One line of a `gmt pscoast -M` dump, with the level from its header. */
export interface DumpedLine {
  readonly level: number;
  readonly line: readonly Position[];
}

/** A lake or a wide river with its islands as holes. */
export type Lake = Feature<Polygon | MultiPolygon, Record<string, string>>;
/** All lines of a river; the unnamed ones are one feature. */
export type River = Feature<MultiLineString, Record<string, string | number>>;

const M2_PER_KM2 = 1_000_000;
const COAST_LEVEL = 1;
const LAKE_LEVEL = 2;
const ISLAND_LEVEL = 3;
/** Unnamed lakes smaller than this, in km², are left out. */
const SMALLEST_LAKE_KM2 = 10;
/** Islands in lagoons smaller than this, in km², are left out. */
const SMALLEST_ISLAND_KM2 = 1;
/** How close the coast passes to the given sides of a lagoon's mouth, in degrees. */
const MOUTH_DEGREES = 0.01;
/** How close a river passes to one of its points, in degrees. */
const NEAR_DEGREES = 0.06;
/** Unnamed river lines with fewer points are crumbs at the source's cell edges. */
const FEWEST_POINTS = 5;

/** Reads the multi-segment text that `gmt pscoast -M` prints. */
export function parseDump(text: string): readonly DumpedLine[] {
  return text.split(/^>/m).flatMap((segment) => {
    const [header = "", ...rows] = segment.split("\n");
    const line = rows.filter((row) => row.trim()).map((row) => row.trim().split(/\s+/).map(Number));
    return line.length > 1 ? [{ level: Number(/Level (\d+)/.exec(header)?.[1] ?? 0), line }] : [];
  });
}

/** The outline of the sea island at a point. */
export function islandAt(shores: readonly DumpedLine[], at: Point): Polygon {
  const found = rings(shores, COAST_LEVEL).find((ring) =>
    booleanPointInPolygon([...at], polygon([ring])),
  );
  if (!found) throw new Error(`No island at ${at.join(" ")}.`);
  return { type: "Polygon", coordinates: [found] };
}

/** Lakes with a name, and every other one that is large enough. */
export function lakesFrom(shores: readonly DumpedLine[]): readonly Lake[] {
  const islands = rings(shores, ISLAND_LEVEL);
  const lakes = rings(shores, LAKE_LEVEL).flatMap((ring) => lakeParts(ring, islands));
  return [...lakes, ...lagoons(shores)];
}

/** Lagoons: the piece of the coast line between the two sides of the mouth, closed. */
function lagoons(shores: readonly DumpedLine[]): readonly Lake[] {
  const coasts = stitch(linesOf(shores, COAST_LEVEL)).filter((line) => !isRing(line));
  const islands = rings(shores, COAST_LEVEL);
  return LAGOONS.map(({ names, from, to }) => {
    const coast = coasts.find((line) =>
      [from, to].every((side) => distanceTo(line, side) < MOUTH_DEGREES),
    );
    if (!coast) throw new Error(`No coast at the mouth of ${names.en}.`);
    const [start = 0, end = 0] = [from, to].map((side) => nearestIndex(coast, side)).sort(byNumber);
    const ring = [...coast.slice(start, end + 1), coast[start] ?? []];
    const holes = islands.filter(
      (island) =>
        area(polygon([island])) / M2_PER_KM2 > SMALLEST_ISLAND_KM2 &&
        booleanPointInPolygon(island[0] ?? [], polygon([ring])),
    );
    return { ...polygon([ring, ...holes]), properties: nameProperties(names) };
  });
}

function nearestIndex(line: readonly Position[], point: Point): number {
  const distances = line.map((vertex) => distanceTo([vertex], point));
  return distances.indexOf(Math.min(...distances));
}

function byNumber(a: number, b: number): number {
  return a - b;
}

/** One outline as one lake, or cut at its dams where the source draws a chain of reservoirs as one. */
function lakeParts(ring: Position[], islands: readonly Position[][]): readonly Lake[] {
  const outline = polygon([ring]);
  const holes = islands.filter((island) => booleanPointInPolygon(island[0] ?? [], outline));
  const whole = polygon([ring, ...holes]);
  const named = LAKES.filter(({ at }) => booleanPointInPolygon([...at], outline));
  if (named.length === 0) {
    return area(outline) / M2_PER_KM2 < SMALLEST_LAKE_KM2 ? [] : [{ ...whole, properties: {} }];
  }
  return named.flatMap(({ names, within, until }) => {
    const part = within
      ? intersect(featureCollection([whole, bboxPolygon([...within])]))
      : (whole as Feature<Polygon | MultiPolygon>);
    const properties = { ...nameProperties(names), ...(until ? { until } : {}) };
    return part ? [{ ...part, properties }] : [];
  });
}

/** Rivers, named where they pass a known point, with middle lines through the reservoirs. */
export function riversFrom(
  dumped: readonly DumpedLine[],
  shores: readonly DumpedLine[],
): readonly River[] {
  const levels = [...new Set(dumped.map(({ level }) => level))].sort((a, b) => a - b);
  const lines = levels.flatMap((level) => stitch(linesOf(dumped, level)));
  const owners = lines.map(riverOf);
  const named = RIVERS.flatMap((candidate) => {
    const own = lines.filter((_, index) => owners[index] === candidate);
    return own.length > 0 ? [river(own, riverProperties(candidate))] : [];
  });
  const unnamed = lines.filter(
    (line, index) => !owners[index] && line.length >= FEWEST_POINTS && !isRing(line),
  );
  return [...named, ...reservoirCourses(rings(shores, LAKE_LEVEL)), river(unnamed, { rank: 3 })];
}

/** The river with the point that the line passes closest. */
function riverOf(line: readonly Position[]): NamedRiver | undefined {
  let nearest = NEAR_DEGREES;
  let found: NamedRiver | undefined;
  for (const candidate of RIVERS) {
    for (const point of candidate.at) {
      const distance = distanceTo(line, point);
      if (distance < nearest) [nearest, found] = [distance, candidate];
    }
  }
  return found;
}

function reservoirCourses(outlines: readonly Position[][]): readonly River[] {
  return RESERVOIR_COURSES.map(({ river: name, from, to }) => {
    const found = RIVERS.find(({ names }) => names.en === name);
    const [outline] = outlines.filter((ring) =>
      [from, to].every((end) => distanceTo(ring, end) < NEAR_DEGREES),
    );
    if (!found || !outline) throw new Error(`No reservoir of the ${name} from ${from} to ${to}.`);
    const properties = { ...riverProperties(found), derived: "middle-line" };
    return river([middleLine(outline, from, to)], properties);
  });
}

function riverProperties({ names, rank }: NamedRiver): Record<string, string | number> {
  return { ...nameProperties(names), rank };
}

function river(lines: readonly Position[][], properties: Record<string, string | number>): River {
  return {
    type: "Feature",
    properties,
    geometry: { type: "MultiLineString", coordinates: [...lines] },
  };
}

function rings(shores: readonly DumpedLine[], level: number): readonly Position[][] {
  return stitch(linesOf(shores, level)).filter((line) => line.length > 3 && isRing(line));
}

function linesOf(dumped: readonly DumpedLine[], level: number): readonly (readonly Position[])[] {
  return dumped.filter((row) => row.level === level).map(({ line }) => line);
}

/** Joins lines that meet end to end, two at a time: the source is cut into cells. */
function stitch(lines: readonly (readonly Position[])[]): Position[][] {
  const atEnd = new Map<string, number[]>();
  const used = new Set<number>();
  lines.forEach((line, index) => {
    for (const end of isRing(line) ? [] : [line[0], line.at(-1)]) {
      atEnd.set(String(end), [...(atEnd.get(String(end)) ?? []), index]);
    }
  });
  const extend = (start: readonly Position[]): Position[] => {
    let line = [...start];
    for (;;) {
      const end = String(line.at(-1));
      const meeting = atEnd.get(end) ?? [];
      const next = meeting.length === 2 ? meeting.find((index) => !used.has(index)) : undefined;
      if (next === undefined) return line;
      used.add(next);
      const piece = lines[next] ?? [];
      line = line.concat((String(piece[0]) === end ? [...piece] : [...piece].reverse()).slice(1));
    }
  };
  return lines.flatMap((line, index) => {
    if (used.has(index)) return [];
    used.add(index);
    return [isRing(line) ? [...line] : extend(extend(line).reverse()).reverse()];
  });
}

function isRing(line: readonly Position[]): boolean {
  return String(line[0]) === String(line.at(-1));
}

/** Distance in degrees from a point to a line. */
function distanceTo(line: readonly Position[], [x, y]: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, [lon = 0, lat = 0]] of line.entries()) {
    const [lon2 = lon, lat2 = lat] = line[index + 1] ?? [];
    const [dx, dy] = [lon2 - lon, lat2 - lat];
    const along = ((x - lon) * dx + (y - lat) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(lon + share * dx - x, lat + share * dy - y));
  }
  return nearest;
}
