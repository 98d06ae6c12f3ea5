import { type Day, FAR_DAY, isoOf } from "#domain/day.ts";
import { GROUND_CLASSES, type GroundClass } from "#domain/ground.ts";
import type { ArchiveDay, Outline } from "#geometry/outline.ts";
import { arrange, type Calendar, missingDays, outlineDrafts } from "./calendar.ts";
import { CARDS, cardWith } from "./cards.ts";
import type { Checked, Polygon } from "./clean.ts";
import { dayInName, dayOf } from "./dates.ts";
import type { Importer, ImportResult, InputFile, ReadOptions } from "./draft.ts";
import { polygonsOf } from "./geometry.ts";
import { Grounds } from "./grouping.ts";
import { type FileLog, ImportLog } from "./log.ts";
import { featuresOf, parseJson, readEach } from "./reading.ts";
import { resultOf } from "./result.ts";
import { fieldOf, isFields, tidy } from "./values.ts";

/**
 * Anybody's own GeoJSON. A feature is of a `date`, or shown `from` a day until the day before `to`
 * (also `start` and `end`; a `to` that is absent or empty means "still"); without either it is of
 * the day in the file's name. `class` or `status` names the class of ground, otherwise it is held.
 */

const RULES = { noAreas: "only areas are imported" };
const FROM = ["from", "start"];
const TO = ["to", "end"];
const CLASS = ["class", "status"];

export const geojson: Importer = {
  format: "geojson",
  label: "GeoJSON with `date` or `from`/`to` properties",
  detect: (head) =>
    /^\s*\{/.test(head) && /"type"\s*:\s*"Feature(Collection)?"/.test(head) && !isGazetteer(head),
  read: readAreas,
};

/** Cells and points of settlements belong to a table of statuses. */
function isGazetteer(head: string): boolean {
  return /"(geonameid|kod)"\s*:/.test(head);
}

/** Ground that is shown in `[from, to)`. */
interface Shown {
  readonly from: Day;
  readonly to: Day;
  /** A day of its own, not a span. */
  readonly single: boolean;
  readonly ground: GroundClass;
  readonly polygons: readonly Polygon[];
  readonly file: string;
}

async function readAreas(files: readonly InputFile[], options: ReadOptions): Promise<ImportResult> {
  const log = new ImportLog(options);
  const checked: Checked = new Map();
  const parse = (text: string, fileLog: FileLog) => parseShown(text, fileLog, checked);
  const shown = await readEach(files, options, log, parse);
  const spans = shown.filter(({ single }) => !single);
  const days = shown.filter(({ single }) => single);
  if (spans.length > 0 && days.length > 0) reportMixed(days[0], spans[0], log);
  const calendar = spans.length > 0 ? spanCalendar(spans, log) : arrange(dayPictures(days), log);
  const drafts = outlineDrafts(cardWith(CARDS.geojson, options), calendar.days);
  return resultOf("geojson", files.length, log, drafts, calendar);
}

function reportMixed(day: Shown | undefined, span: Shown | undefined, log: ImportLog): void {
  log.problem({
    rule: "date",
    file: day?.file ?? "",
    record: "",
    field: "date",
    message: `Features with a single day and features with a span (${span?.file ?? ""}) in one set.`,
    remedy: "Give all of them `from` and `to`, or all of them `date`.",
  });
}

/** A picture is what one file shows of one day. */
function dayPictures(days: readonly Shown[]): readonly ArchiveDay[] {
  const pictures = new Map<string, { day: Day; file: string; grounds: Grounds }>();
  for (const { from: day, file, ground, polygons } of days) {
    const key = `${day} ${file}`;
    const picture = pictures.get(key) ?? { day, file, grounds: new Grounds() };
    picture.grounds.add(ground, polygons);
    pictures.set(key, picture);
  }
  return [...pictures.values()].map(({ day, file, grounds }) => ({
    day,
    file,
    outlines: grounds.outlines(),
  }));
}

/** A new picture on every day on which something begins or ends. */
function spanCalendar(spans: readonly Shown[], log: ImportLog): Calendar {
  const turns = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const order = [...spans].sort((a, b) => a.from - b.from);
  const pictures: ArchiveDay[] = [];
  const missing: Day[] = [];
  let live: readonly Shown[] = [];
  let next = 0;
  for (const [at, day] of turns.entries()) {
    const begun = order.slice(next).findIndex(({ from }) => from > day);
    const end = begun === -1 ? order.length : next + begun;
    live = [...live.filter(({ to }) => to > day), ...order.slice(next, end)];
    next = end;
    const [first] = live;
    if (first) pictures.push({ day, file: first.file, outlines: outlinesOf(live) });
    else missing.push(...gapFrom(day, turns[at + 1]));
  }
  if (missing.length > 0) {
    const why = "no feature is of that day: counted as without a map";
    log.setAside("days between spans", why, isoOf(missing[0] ?? FAR_DAY), missing.length);
  }
  const { days, unchanged } = arrange(pictures, log);
  return { days, unchanged, missing };
}

/** Days from one on which nothing is left to the next on which something begins. */
function gapFrom(day: Day, next: Day | undefined): readonly Day[] {
  return next === undefined ? [] : [day, ...missingDays([day, next])];
}

function outlinesOf(live: readonly Shown[]): readonly Outline[] {
  const grounds = new Grounds();
  for (const { ground, polygons } of live) grounds.add(ground, polygons);
  return grounds.outlines();
}

function parseShown(text: string, log: FileLog, checked: Checked): readonly Shown[] {
  const features = featuresOf(parseJson(text, log), log) ?? [];
  const ofFile = dayInName(log.file);
  return features.flatMap((feature, at): readonly Shown[] => {
    const record = `feature ${at + 1}`;
    const properties = fieldOf(feature, "properties");
    const place = { log, record, axis: "lon-lat" } as const;
    const polygons = polygonsOf(fieldOf(feature, "geometry"), place, RULES, checked);
    const span = spanOf(properties, ofFile, record, log);
    const ground = groundOf(properties, record, log);
    if (span === null || ground === null || polygons.length === 0) return [];
    return [{ ...span, ground, polygons, file: log.file }];
  });
}

type Span = Pick<Shown, "from" | "to" | "single">;

/** When a feature is shown; `null`, with a problem in the log, where that cannot be read. */
function spanOf(
  properties: unknown,
  ofFile: Day | null,
  record: string,
  log: FileLog,
): Span | null {
  const [fromName, from] = firstOf(properties, FROM);
  const [toName, to] = firstOf(properties, TO);
  const [dateName, date] = firstOf(properties, ["date"]);
  if (from === undefined && date === undefined && ofFile !== null) {
    return { from: ofFile, to: FAR_DAY, single: true };
  }
  const [name, value] = from === undefined ? [dateName, date] : [fromName, from];
  const first = dayOf(value);
  const last = to === undefined ? FAR_DAY : dayOf(to);
  if (first === null) return badDate(name, value, record, log);
  if (from === undefined) return { from: first, to: FAR_DAY, single: true };
  if (last === null) return badDate(toName, to, record, log);
  if (last > first) return { from: first, to: last, single: false };
  log.problem({
    rule: "date",
    record,
    field: toName,
    message: `It ends (${isoOf(last)}) no later than it begins (${isoOf(first)}).`,
    remedy: "`to` is the first day on which it is no longer shown.",
  });
  return null;
}

/** The first property of these names, in any case, that is neither absent nor empty. */
function firstOf(properties: unknown, names: readonly string[]): readonly [string, unknown] {
  if (isFields(properties)) {
    for (const [name, value] of Object.entries(properties)) {
      if (!names.includes(name.toLowerCase())) continue;
      if (value !== null && value !== undefined && value !== "") return [name, value];
    }
  }
  return [names[0] ?? "", undefined];
}

function badDate(field: string, value: unknown, record: string, log: FileLog): null {
  const shown =
    value === undefined ? "There is no day" : `'${String(value).slice(0, 40)}' is no day`;
  log.problem({
    rule: "date",
    record,
    field,
    message: `${shown}.`,
    remedy: "Write YYYY-MM-DD; or give the file a name with its day.",
  });
  return null;
}

function groundOf(properties: unknown, record: string, log: FileLog): GroundClass | null {
  const [field, value] = firstOf(properties, CLASS);
  if (value === undefined) return "held";
  const word = tidy(String(value)).toLowerCase();
  const ground = GROUND_CLASSES.find((name) => name === word);
  if (ground !== undefined) return ground;
  log.problem({
    rule: "class",
    record,
    field,
    message: `'${word.slice(0, 40)}' is no class of ground.`,
    remedy: `Use one of: ${GROUND_CLASSES.join(", ")}.`,
  });
  return null;
}
