import { type Day, parseDay } from "#domain/day.ts";
import type { ArchiveDay } from "#geometry/outline.ts";
import { arrange, outlineDrafts } from "./calendar.ts";
import { CARDS, cardWith } from "./cards.ts";
import type { Checked } from "./clean.ts";
import { dayInName, dayOf } from "./dates.ts";
import type { Importer, ImportResult, InputFile, ReadOptions } from "./draft.ts";
import { polygonsOf } from "./geometry.ts";
import { Grounds } from "./grouping.ts";
import { type FileLog, ImportLog } from "./log.ts";
import { featuresOf, parseJson, readEach, unreadable } from "./reading.ts";
import { resultOf } from "./result.ts";
import { isMostlyInRussia } from "./russian-soil.ts";
import { fieldOf, textOf } from "./values.ts";

/**
 * Liveuamap's areas as NZZ publishes them: `{"value": FeatureCollection}` a day, with what stayed,
 * what was gained and what was lost over a window of days. Held now is what stayed and what was
 * gained.
 */

const RULES = { noAreas: "only areas are imported" };
/** No ground in Russia was held by Ukraine before. */
const KURSK = parseDay("2024-08-06") ?? 0;
/** Between these days the publisher took the Donbas of 2014 out. */
const WITH_DONBAS = parseDay("2024-03-09") ?? 0;
const WITHOUT_DONBAS = parseDay("2024-03-24") ?? 0;

export const nzz: Importer = {
  format: "nzz",
  label: "Liveuamap daily JSON (NZZ)",
  detect: (head) => /^\s*\{\s*"value"\s*:\s*\{/.test(head) && /"FeatureCollection"/.test(head),
  read: readAreas,
};

async function readAreas(files: readonly InputFile[], options: ReadOptions): Promise<ImportResult> {
  const log = new ImportLog(options);
  const checked: Checked = new Map();
  const parse = (text: string, fileLog: FileLog) => parseAreas(text, fileLog, checked);
  const calendar = arrange(await readEach(files, options, log, parse), log);
  noteRemovedClass(calendar.days, log);
  const card = cardWith(CARDS.nzz, options);
  const drafts = outlineDrafts(card, calendar.days, { clipToTheatre: true });
  return resultOf("nzz", files.length, log, drafts, calendar);
}

/** A drop of some 16,500 km² that is no event of the war: the reader must be told. */
function noteRemovedClass(days: readonly ArchiveDay[], log: ImportLog): void {
  const before = days.findLast(({ day }) => day < WITH_DONBAS);
  const after = days.find(({ day }) => day >= WITHOUT_DONBAS);
  if (!before || !after) return;
  log.setAside(
    "the Donbas of 2014, from March 2024 on",
    "the publisher took it out of its areas between 2024-03-09 and 2024-03-24: a drop of about 16,500 km² that is no change on the ground",
    `${before.file} and ${after.file}`,
  );
}

function parseAreas(text: string, log: FileLog, checked: Checked): readonly ArchiveDay[] {
  const content = parseJson(text, log);
  if (content === undefined) return [];
  const features = featuresOf(fieldOf(content, "value") ?? content, log);
  if (!features) return [];
  const day = dayInName(log.file) ?? ownDay(features[0]);
  if (day === null) {
    log.problem({ ...unreadable("Nothing tells the day."), remedy: "Name it YYYY-MM-DD.json." });
    return [];
  }
  const grounds = new Grounds();
  for (const [at, feature] of features.entries())
    addFeature(feature, at, day, grounds, log, checked);
  return [{ day, file: log.file, outlines: grounds.outlines() }];
}

function addFeature(
  feature: unknown,
  at: number,
  day: Day,
  grounds: Grounds,
  log: FileLog,
  checked: Checked,
): void {
  const type = textOf(fieldOf(feature, "properties"), "type");
  const record = `feature ${at + 1} (${type.slice(0, 40)})`;
  if (type !== "nochange" && type !== "gains" && type !== "losses") {
    log.setAside("areas of another type", "it stands for no class that is known", record);
    return;
  }
  const place = { log, record, axis: "lon-lat" } as const;
  const polygons = polygonsOf(fieldOf(feature, "geometry"), place, RULES, checked);
  if (type !== "losses") {
    grounds.add("held", polygons);
    return;
  }
  for (const patch of polygons) {
    const abroad = day >= KURSK && isMostlyInRussia(patch);
    grounds.add(abroad ? "abroad" : "liberated", [patch]);
  }
}

/** The date that the data are of: stands in where the file's name has none. */
function ownDay(feature: unknown): Day | null {
  return dayOf(fieldOf(fieldOf(feature, "properties"), "date"));
}
