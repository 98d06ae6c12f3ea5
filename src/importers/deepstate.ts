import { addDays, type Day, isoOf } from "#domain/day.ts";
import type { ArchiveDay } from "#geometry/outline.ts";
import { arrange, outlineDrafts } from "./calendar.ts";
import { CARDS, cardWith } from "./cards.ts";
import type { Checked, Polygon } from "./clean.ts";
import { dayInName, dayOf } from "./dates.ts";
import type { Importer, ImportResult, InputFile, ReadOptions } from "./draft.ts";
import { polygonsOf } from "./geometry.ts";
import { type FileLog, ImportLog } from "./log.ts";
import { featuresOf, parseJson, readEach, unreadable } from "./reading.ts";
import { resultOf } from "./result.ts";
import { fieldOf, textOf } from "./values.ts";

/**
 * DeepState's Russian-held area, one map a day: files `deepstatemap_data_YYYYMMDD.geojson`, or one
 * collection with a feature (id, date, geometry) for each day. Both are fetched about 03:00 UTC, so
 * that the map is the one published the day before.
 */

const FETCHED_AFTER = 1;
const NAME = /deepstatemap_data_\d{8}/;
const RULES = { noAreas: "only areas are imported" };

export const deepstate: Importer = {
  format: "deepstate",
  label: "DeepState daily GeoJSON",
  detect: (head, name) =>
    /"FeatureCollection"/.test(head) &&
    (NAME.test(name) || /"name"\s*:\s*"deepstate-?map[_-]data/.test(head) || isUnified(head, name)),
  read: readDeepstate,
};

function isUnified(head: string, name: string): boolean {
  return /deepstate-?map[_-]data/i.test(name) && /"date"\s*:\s*"?\d{4}/.test(head);
}

async function readDeepstate(
  files: readonly InputFile[],
  options: ReadOptions,
): Promise<ImportResult> {
  const log = new ImportLog(options);
  const checked: Checked = new Map();
  const parse = (text: string, fileLog: FileLog) => parseDays(text, fileLog, checked);
  const calendar = arrange(await readEach(files, options, log, parse), log);
  const drafts = outlineDrafts(cardWith(CARDS.deepstate, options), calendar.days);
  return resultOf("deepstate", files.length, log, drafts, calendar);
}

function parseDays(text: string, log: FileLog, checked: Checked): readonly ArchiveDay[] {
  const content = parseJson(text, log);
  const features = featuresOf(content, log);
  if (!features) return [];
  const dated = features.filter((feature) => dateOf(feature) !== undefined);
  const shared = dated.length === features.length ? null : fileDay(content, log);
  if (features.length > 0 && dated.length === 0 && shared === null) return [];
  if (features.length === 0) return blankDay(fileDay(content, log), log);
  return mergeDays(features, shared, log, checked);
}

/** All features of one date are one day's picture. */
function mergeDays(
  features: readonly unknown[],
  shared: Day | null,
  log: FileLog,
  checked: Checked,
): readonly ArchiveDay[] {
  const days = new Map<Day, Polygon[]>();
  for (const [at, feature] of features.entries()) {
    const record = `feature ${at + 1}`;
    const day = dateOf(feature) === undefined ? shared : dayOf(dateOf(feature));
    if (day === null) {
      log.problem({
        rule: "date",
        record,
        field: "date",
        message: "The day cannot be read.",
        remedy: "Write it as YYYY-MM-DD.",
      });
      continue;
    }
    const place = { log, record, axis: "lon-lat" } as const;
    const polygons = polygonsOf(fieldOf(feature, "geometry"), place, RULES, checked);
    const known = days.get(day) ?? [];
    for (const polygon of polygons) known.push(polygon);
    days.set(day, known);
  }
  return [...days].map(([day, polygons]) => ({
    day: addDays(day, -FETCHED_AFTER),
    file: log.file,
    outlines: [{ ground: "held", polygons }],
  }));
}

function blankDay(day: Day | null, log: FileLog): readonly ArchiveDay[] {
  if (day === null) return [];
  return [{ day: addDays(day, -FETCHED_AFTER), file: log.file, outlines: [] }];
}

function dateOf(feature: unknown): unknown {
  return fieldOf(fieldOf(feature, "properties"), "date");
}

/** The day in the file's name and the one in its `name`: they must not contradict each other. */
function fileDay(content: unknown, log: FileLog): Day | null {
  const outside = dayInName(log.file);
  const inside = dayInName(textOf(content, "name"));
  const day = outside ?? inside;
  if (day === null) {
    log.problem({
      ...unreadable("Neither the file's name nor its content tells the day."),
      rule: "date",
      remedy: "Name it deepstatemap_data_YYYYMMDD.geojson.",
    });
  } else if (outside !== null && inside !== null && outside !== inside) {
    log.problem({
      rule: "date",
      record: "",
      field: "name",
      message: `The file's name says ${isoOf(outside)}, its content ${isoOf(inside)}.`,
      remedy: "Fetch the file of that day again.",
    });
    return null;
  }
  return day;
}
