import {
  area,
  bboxPolygon,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  polygon,
} from "@turf/turf";
import type { Feature, LineString, MultiPolygon, Polygon, Position } from "geojson";
import { middleLine } from "./basemap-middle-line.ts";
import { LAKES, nameProperties, type Point, RESERVOIR_COURSES, RIVERS } from "./basemap-names.ts";

/** One line of a `gmt pscoast -M` dump, with the level from its header. */
export interface DumpedLine {
  readonly level: number;
  readonly line: readonly Position[];
}

/** A lake or a wide river with its islands as holes. */
export type Lake = Feature<Polygon | MultiPolygon, Record<string, string>>;
/** A river line. */
export type River = Feature<LineString, Record<string, string | number>>;

const M2_PER_KM2 = 1_000_000;
const LAKE_LEVEL = 2;
const ISLAND_LEVEL = 3;
/** Unnamed lakes smaller than this, in km², are left out. */
const SMALLEST_LAKE_KM2 = 10;
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

/** Lakes with a name, and every other one that is large enough. */
export function lakesFrom(shores: readonly DumpedLine[]): readonly Lake[] {
  const islands = rings(shores, ISLAND_LEVEL);
  return rings(shores, LAKE_LEVEL).flatMap((ring) => lakeParts(ring, islands));
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

/** River lines, named where they pass a known point, and middle lines through the reservoirs. */
export function riversFrom(
  dumped: readonly DumpedLine[],
  shores: readonly DumpedLine[],
): readonly River[] {
  const levels = [...new Set(dumped.map(({ level }) => level))].sort((a, b) => a - b);
  const lines = levels.flatMap((level) =>
    stitch(dumped.filter((row) => row.level === level).map(({ line }) => line)),
  );
  const flowing = lines.flatMap((line): readonly River[] => {
    const found = riverOf(line);
    if (!found && (line.length < FEWEST_POINTS || isRing(line))) return [];
    return [
      river(line, found ? { ...nameProperties(found.names), rank: found.rank } : { rank: 3 }),
    ];
  });
  return [...flowing, ...reservoirCourses(rings(shores, LAKE_LEVEL))];
}

/** The river with the point that the line passes closest. */
function riverOf(line: readonly Position[]): (typeof RIVERS)[number] | undefined {
  let nearest = NEAR_DEGREES;
  let found: (typeof RIVERS)[number] | undefined;
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
    const properties = { ...nameProperties(found.names), rank: found.rank, derived: "middle-line" };
    return river(middleLine(outline, from, to), properties);
  });
}

function river(line: readonly Position[], properties: Record<string, string | number>): River {
  return { type: "Feature", properties, geometry: { type: "LineString", coordinates: [...line] } };
}

function rings(shores: readonly DumpedLine[], level: number): readonly Position[][] {
  const lines = shores.filter((shore) => shore.level === level).map(({ line }) => line);
  return stitch(lines).filter((line) => line.length > 3 && isRing(line));
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
