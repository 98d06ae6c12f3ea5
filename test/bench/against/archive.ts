import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, type Day, isoOf, parseDay } from "#domain/day.ts";
import type { Archive } from "../peers/contract.ts";

/** DeepState's daily outlines; third-party data that this repository may not hold. */
const PACKED = "../shared/samples/deepstate-daily-archive-2024-2025.tar.xz";

/** The archive laid out for the comparison. */
export interface Unpacked {
  /** Folder of `deepstatemap_data_YYYYMMDD.geojson`, as the mapper's followers publish them. */
  readonly daily: string;
  readonly archive: Archive;
  readonly first: Day;
  readonly last: Day;
}

/** Unpacks the archive below `folder`; `null` where this machine does not have it. */
export function unpack(folder: string): Unpacked | null {
  if (!existsSync(PACKED)) return null;
  const daily = join(folder, "daily");
  mkdirSync(daily, { recursive: true });
  execFileSync("tar", ["-xJf", PACKED, "-C", daily]);
  const days = readdirSync(daily)
    .sort()
    .map((name) => ({ day: dayOf(name), outline: outlineOf(join(daily, name)) }));
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) throw new Error(`${PACKED} holds no days.`);
  return { daily, archive: joined(days, addDays(last, 1)), first, last };
}

/** Writes the file that all the peers load. */
export function writeArchive({ archive }: Unpacked, path: string): void {
  writeFileSync(path, JSON.stringify(archive));
}

interface Outline {
  readonly day: Day;
  readonly outline: GeoJSON.MultiPolygon;
}

/**
 * One feature per outline rather than per day: one that stands unchanged, or over days without a
 * report, is written once. None of the peers asks for that; it spares each of them bytes.
 */
function joined(days: readonly Outline[], end: Day): Archive {
  const text = days.map(({ outline }) => JSON.stringify(outline));
  const begins = days.filter((_, at) => at === 0 || text[at] !== text[at - 1]);
  return {
    type: "FeatureCollection",
    features: begins.map(({ day, outline }, at) => {
      const until = begins[at + 1]?.day ?? end;
      return {
        type: "Feature",
        properties: {
          start: isoOf(day),
          end: isoOf(until),
          endExclusive: true,
          start_decdate: decimalYear(day),
          end_decdate: decimalYear(until),
        },
        geometry: outline,
      };
    }),
  };
}

/** The archive flips between 6 and 7 decimals without anything having moved: 6 are kept. */
function outlineOf(path: string): GeoJSON.MultiPolygon {
  const { features } = JSON.parse(readFileSync(path, "utf8")) as GeoJSON.FeatureCollection;
  const [only, ...more] = features;
  if (only?.geometry.type !== "MultiPolygon" || more.length > 0)
    throw new Error(`${path} is not one outline.`);
  const coordinates = only.geometry.coordinates.map((polygon) =>
    polygon.map((ring) => ring.map((point) => point.map((degrees) => Number(degrees.toFixed(6))))),
  );
  return { type: "MultiPolygon", coordinates };
}

function dayOf(name: string): Day {
  const [, year, month, date] = /_(\d{4})(\d{2})(\d{2})\.geojson$/.exec(name) ?? [];
  const day = parseDay(`${year}-${month}-${date}`);
  if (day === null) throw new Error(`${name} names no day.`);
  return day;
}

/** As maplibre-gl-dates counts: the share of the year that has passed at midnight UTC. */
function decimalYear(day: Day): number {
  const year = Number(isoOf(day).slice(0, 4));
  const newYear = (of: number) => Date.UTC(of, 0, 1);
  return year + (day * DAY_MS - newYear(year)) / (newYear(year + 1) - newYear(year));
}

const DAY_MS = 86_400_000;
