import type { Day } from "#domain/day.ts";
import { isoOf } from "#domain/day.ts";
import type { GroundClass } from "#domain/ground.ts";
import type { ArchiveDay } from "#geometry/outline.ts";
import { arrange, outlineDrafts } from "./calendar.ts";
import { CARDS, cardWith } from "./cards.ts";
import type { Checked } from "./clean.ts";
import { dayOfSeconds, secondsInName } from "./dates.ts";
import type { Importer, ImportResult, InputFile, ReadOptions } from "./draft.ts";
import { polygonsOf } from "./geometry.ts";
import { Grounds } from "./grouping.ts";
import { FileLog, ImportLog } from "./log.ts";
import { featuresOf, parseJson, readEach } from "./reading.ts";
import { resultOf } from "./result.ts";
import { fieldOf, textOf } from "./values.ts";

/**
 * DeepState's published versions with all their classes, named by the second of publication. The
 * class is told by the fill, which stayed the same while the wording of the names drifted.
 */

const FILLS: Readonly<Record<string, GroundClass>> = {
  "#a52714": "held",
  // Crimea, the Donbas of 2014 and Tuzla; black in early 2022.
  "#880e4f": "held",
  "#000000": "held",
  "#bcaaa4": "grey",
  "#bdbdbd": "grey",
  "#0288d1": "liberated",
  "#0f9d58": "liberated",
  "#01579b": "abroad",
};
const MOCKING = "#ff5252";
/** Drawn in the fill of Crimea in early 2022. */
const ELSEWHERE = /Придністров|Transnistria/i;
const RULES = { noAreas: "units, airfields and arrows: positions are never imported" };

export const deepstateRaw: Importer = {
  format: "deepstate-raw",
  label: "DeepState versions with all classes (GeoJSON named by unix seconds)",
  detect: (head, name) =>
    /"FeatureCollection"/.test(head) &&
    (/"styleHash"\s*:/.test(head) || (secondsInName(name) !== null && /"fill"\s*:/.test(head))),
  read: readVersions,
};

async function readVersions(
  files: readonly InputFile[],
  options: ReadOptions,
): Promise<ImportResult> {
  const log = new ImportLog(options);
  const checked: Checked = new Map();
  const chosen = lastOfEachDay(files, log);
  const days = new Map(chosen.map(({ day, file }) => [file.name, day]));
  const parse = (text: string, fileLog: FileLog) => {
    const day = days.get(fileLog.file);
    return day === undefined ? [] : parseVersion(text, day, fileLog, checked);
  };
  const inputs = chosen.map(({ file }) => file);
  const calendar = arrange(await readEach(inputs, options, log, parse), log);
  const drafts = outlineDrafts(cardWith(CARDS.deepstateRaw, options), calendar.days);
  return resultOf("deepstate-raw", files.length, log, drafts, calendar);
}

interface Version {
  readonly file: InputFile;
  readonly day: Day;
  readonly seconds: number;
}

/** Several versions of a UTC day: the last one stands for it. */
function lastOfEachDay(files: readonly InputFile[], log: ImportLog): readonly Version[] {
  const byDay = new Map<Day, Version>();
  for (const file of files) {
    const seconds = secondsInName(file.name);
    const day = seconds === null ? null : dayOfSeconds(seconds);
    if (seconds === null || day === null) {
      closeUndated(file.name, log);
      continue;
    }
    const known = byDay.get(day);
    if (known) {
      const earlier = seconds > known.seconds ? known : { file };
      const why = "the last version published on a UTC day stands for it";
      log.setAside("earlier versions of a day", why, `${earlier.file.name} (${isoOf(day)})`);
    }
    if (!known || seconds > known.seconds) byDay.set(day, { file, day, seconds });
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

function closeUndated(name: string, log: ImportLog): void {
  const fileLog = new FileLog(name);
  fileLog.problem({
    rule: "date",
    record: "",
    field: "",
    message: "The name does not tell when it was published.",
    remedy: "Name it by the unix seconds of publication, e.g. 1723150336.geojson.",
  });
  log.close(fileLog);
}

function parseVersion(
  text: string,
  day: Day,
  log: FileLog,
  checked: Checked,
): readonly ArchiveDay[] {
  const features = featuresOf(parseJson(text, log), log);
  if (!features) return [];
  const grounds = new Grounds();
  for (const [at, feature] of features.entries()) {
    const record = `feature ${at + 1}`;
    const ground = groundOf(feature, record, log);
    if (ground === null) continue;
    const place = { log, record, axis: "lon-lat" } as const;
    grounds.add(ground, polygonsOf(fieldOf(feature, "geometry"), place, RULES, checked));
  }
  return [{ day, file: log.file, outlines: grounds.outlines() }];
}

/** The class of a feature; `null`, with the reason in the log, where it is not imported. */
function groundOf(feature: unknown, record: string, log: FileLog): GroundClass | null {
  const geometry = textOf(fieldOf(feature, "geometry"), "type");
  if (geometry === "Point" || geometry === "LineString") {
    log.setAside(geometry === "Point" ? "points" : "lines", RULES.noAreas, record);
    return null;
  }
  const properties = fieldOf(feature, "properties");
  const fill = textOf(properties, "fill").toLowerCase();
  if (fill === MOCKING || ELSEWHERE.test(textOf(properties, "name"))) {
    const why = "Transnistria, Abkhazia and entries in mockery: not part of this war's map";
    log.setAside("areas elsewhere", why, record);
    return null;
  }
  const ground = Object.hasOwn(FILLS, fill) ? FILLS[fill] : undefined;
  if (ground !== undefined) return ground;
  const shown = fill === "" ? "no fill" : `fill ${fill.slice(0, 20)}`;
  log.setAside(`areas with ${shown}`, "the fill stands for no class that is known", record);
  return null;
}
