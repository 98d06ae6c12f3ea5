import type { Day } from "#domain/day.ts";
import { isoOf } from "#domain/day.ts";
import { messageOf } from "#domain/message-of.ts";
import { missingDays } from "./calendar.ts";
import { CARDS, cardWith } from "./cards.ts";
import type { AssessmentDraft, Importer, ImportResult, InputFile, ReadOptions } from "./draft.ts";
import { FileLog, ImportLog } from "./log.ts";
import { unreadable } from "./reading.ts";
import { resultOf } from "./result.ts";
import { DayIndex, type StatusRuns } from "./statuses.ts";
import { isGazetteer, readGazetteer } from "./viina-places.ts";
import { headerKind, readStatuses } from "./viina-rows.ts";
import type { ViinaMapper, ViinaTables } from "./viina-tables.ts";

/**
 * VIINA's control tables: a status per settlement and day by four mappers (2.0, long: one row per
 * place and day; GeoNames or KATOTTG ids), or one column per instant (1.0, wide). Cells or a table
 * of places given along with them tell where the places are.
 */

/** A status that lasts less than this many days says more of the source than of the ground. */
const FLICKER_DAYS = 7;
const FORMAT = "viina";

export const viina: Importer = {
  format: FORMAT,
  label: "VIINA control tables (CSV, with gn_UA_tess.geojson or a table of places)",
  detect: (head, name) => headerKind(head) !== null || isGazetteer(head, name),
  read: readControl,
};

async function readControl(
  files: readonly InputFile[],
  options: ReadOptions,
): Promise<ImportResult> {
  const log = new ImportLog(options);
  const tables: ViinaTables = { mappers: new Map(), days: new Set(), keys: new Map() };
  for (const [at, file] of files.entries()) {
    options.signal?.throwIfAborted();
    await readFile(file, tables, log, options);
    options.onProgress?.(at + 1, files.length, file.name);
  }
  const calendar = new DayIndex(tables.days);
  const drafts = log.problems.length > 0 ? [] : draftsOf(tables, calendar, log, options);
  const days = calendar.days.map((day) => ({ day }));
  const facts = { days, missing: missingDays(calendar.days), unchanged: 0 };
  return resultOf(FORMAT, files.length, log, drafts, facts);
}

async function readFile(
  file: InputFile,
  tables: ViinaTables,
  log: ImportLog,
  options: ReadOptions,
): Promise<void> {
  const fileLog = new FileLog(file.name);
  try {
    if (/\.(geo)?json$/i.test(file.name)) await readGazetteer(file, tables, fileLog);
    else await readStatuses(file, tables, fileLog, options.signal);
  } catch (error) {
    options.signal?.throwIfAborted();
    fileLog.problem(unreadable(`It cannot be read: ${messageOf(error).replace(/\.$/, "")}.`));
  }
  log.close(fileLog);
}

function draftsOf(
  tables: ViinaTables,
  calendar: DayIndex,
  log: ImportLog,
  options: ReadOptions,
): readonly AssessmentDraft[] {
  const first = calendar.days[0];
  const last = calendar.days.at(-1);
  if (first === undefined || last === undefined) return [];
  const several = tables.mappers.size > 1;
  const drafts = [...tables.mappers].map(([mapper, runs]): AssessmentDraft => {
    const card = cardWith(CARDS[mapper], options, several);
    const places = placesOf(mapper, runs, tables, calendar, log);
    return { kind: "assessments", mapper: card, first, last, places };
  });
  const unplaced = [...tables.keys.values()].filter((key) => !key.point && !key.katottg);
  if (unplaced.length > 0) {
    const example = `GeoNames id ${unplaced[0]?.geonames ?? ""}`;
    const why = "no table of places tells where they are: they can be matched by id only";
    log.setAside("places without a point", why, example, unplaced.length);
  }
  return drafts.filter(({ places }) => places.length > 0);
}

function placesOf(
  mapper: ViinaMapper,
  runs: StatusRuns,
  tables: ViinaTables,
  calendar: DayIndex,
  log: ImportLog,
): AssessmentDraft["places"] {
  const places: AssessmentDraft["places"][number][] = [];
  for (const id of runs.places) {
    const key = tables.keys.get(id);
    const intervals = runs.intervals(id, calendar);
    if (!key) continue;
    if ("place" in intervals) {
      reportClash(mapper, id, intervals.day, log);
      continue;
    }
    const short = intervals.filter(({ from, to }) => to - from < FLICKER_DAYS).length;
    if (short > 0) {
      const what = `statuses of less than ${FLICKER_DAYS} days (${CARDS[mapper].name})`;
      log.kept(what, "kept as said: much of it is flicker of the source", `place ${id}`, short);
    }
    places.push({ key, intervals });
  }
  return places;
}

function reportClash(mapper: ViinaMapper, place: string, day: Day, log: ImportLog): void {
  log.problem({
    rule: "two-statuses-of-a-day",
    file: "",
    record: `place ${place}, ${isoOf(day)}`,
    field: CARDS[mapper].name,
    message: "The tables give two statuses for one place and day.",
    remedy: "Leave one of the tables out.",
  });
}
