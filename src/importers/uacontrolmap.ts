import type { ArchiveDay } from "#geometry/outline.ts";
import { arrange, outlineDrafts } from "./calendar.ts";
import { CARDS, cardWith } from "./cards.ts";
import { type Checked, cleanPolygon, type Polygon } from "./clean.ts";
import { dayInName } from "./dates.ts";
import type { Importer, ImportResult, InputFile, ReadOptions } from "./draft.ts";
import { Grounds } from "./grouping.ts";
import { type FileLog, ImportLog } from "./log.ts";
import { parseJson, readEach, unreadable } from "./reading.ts";
import { resultOf } from "./result.ts";
import { fieldOf, isFields, listOf } from "./values.ts";

/**
 * The Ukraine Control Map as Project Owl publishes it: one JSON a day. Areas are lists of
 * [latitude, longitude]; units and geolocated footage are [longitude, latitude] and never read.
 */

const NEVER = "positions are never imported";

export const uacontrolmap: Importer = {
  format: "uacontrolmap",
  label: "Ukraine Control Map JSON (Project Owl)",
  detect: (head) =>
    /^\s*\{\s*"(areas|areas_ua|frontline|geos|units|unit_count)"\s*:/.test(head) || isIndex(head),
  read: readMaps,
};

/** `base.json`, the list of days and units that comes with the maps. */
function isIndex(head: string): boolean {
  return /"dates"\s*:\s*\[\s*"\d{8}"/.test(head);
}

async function readMaps(files: readonly InputFile[], options: ReadOptions): Promise<ImportResult> {
  const log = new ImportLog(options);
  const checked: Checked = new Map();
  const parse = (text: string, fileLog: FileLog) => parseMap(text, fileLog, checked);
  const calendar = arrange(await readEach(files, options, log, parse), log);
  const drafts = outlineDrafts(cardWith(CARDS.uacontrolmap, options), calendar.days);
  return resultOf("uacontrolmap", files.length, log, drafts, calendar);
}

function parseMap(text: string, log: FileLog, checked: Checked): readonly ArchiveDay[] {
  const content = parseJson(text, log);
  if (content === undefined) return [];
  if (listOf(content, "dates") !== null) {
    log.setAside("lists of days and units", "no map; units are never imported");
    return [];
  }
  const areas = listOf(content, "areas");
  if (areas === null) {
    log.problem(unreadable("It has no list of areas."));
    return [];
  }
  const day = dayInName(log.file);
  if (day === null) {
    log.problem({
      ...unreadable("The name does not tell the day."),
      remedy: "Name it YYYYMMDD.json.",
    });
    return [];
  }
  countLeftOut(content, log);
  const grounds = new Grounds();
  grounds.add("held", cleanAreas(areas, "areas", log, checked));
  const abroad = cleanAreas(listOf(content, "areas_ua") ?? [], "areas_ua", log, checked);
  // A map without the Russian-held area is a blank one, whatever else it holds.
  const blank = areas.length === 0;
  grounds.add("abroad", blank ? [] : abroad);
  return [{ day, file: log.file, outlines: grounds.outlines() }];
}

/** Each area is a single ring. */
function cleanAreas(
  areas: readonly unknown[],
  field: string,
  log: FileLog,
  checked: Checked,
): readonly Polygon[] {
  const polygons = areas.map((ring, at) =>
    cleanPolygon([ring], { log, record: `${field} ${at + 1}`, axis: "lat-lon" }, checked),
  );
  return polygons.filter((polygon) => polygon !== null);
}

function countLeftOut(content: unknown, log: FileLog): void {
  for (const side of ["ru", "ua"]) {
    const units = listOf(fieldOf(content, "units"), side)?.length ?? 0;
    if (units > 0) log.setAside("unit markers", NEVER, `units.${side}`, units);
    const geos = listOf(fieldOf(content, "geos"), side)?.length ?? 0;
    if (geos > 0) log.setAside("geolocated footage", NEVER, `geos.${side}`, geos);
  }
  const lines = listOf(content, "frontline")?.length ?? 0;
  if (lines > 0) log.setAside("front lines", "the areas' own edge is drawn", "frontline", lines);
  const known = ["areas", "areas_ua", "frontline", "geos", "units", "unit_count"];
  const others = isFields(content)
    ? Object.keys(content).filter((key) => !known.includes(key))
    : [];
  for (const key of others) {
    log.setAside(`field ${key.slice(0, 40)}`, "it stands for nothing that is known");
  }
}
