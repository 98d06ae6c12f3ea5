import { addDays, clampDay, type Day, isoOf, startOfDay } from "#domain/day.ts";
import { locale } from "#i18n/text.ts";

/** Share of the width given to the time before the slider's range, where anything was said then. */
const GUTTER = 0.14;

/**
 * Days to fractions of the chart's width. The theatre's range is linear; what was said before it is
 * squeezed into a gutter on the left, linear too but far denser.
 */
export interface LaneScale {
  /** First day drawn; equals `first` where nothing was said before the range. */
  readonly earliest: Day;
  /** First and last day of the theatre's range. */
  readonly first: Day;
  readonly last: Day;
  /** Fraction (0 to 1) of the width before `first`. */
  readonly gutter: number;
}

/** The scale for a range, opened to the left as far as `earliest` where that lies before it. */
export function laneScale(earliest: Day, first: Day, last: Day): LaneScale {
  const start = earliest < first ? earliest : first;
  return { earliest: start, first, last, gutter: start < first ? GUTTER : 0 };
}

/** Fraction (0 to 1) of the width at which a day begins; days outside are moved to the edge. */
export function xOf(scale: LaneScale, day: Day): number {
  const { earliest, first, last, gutter } = scale;
  if (day < first) {
    const before = first - earliest;
    return before === 0 ? 0 : (Math.max(day - earliest, 0) / before) * gutter;
  }
  const days = last + 1 - first;
  return gutter + (Math.min(day - first, days) / days) * (1 - gutter);
}

/** The day drawn at a fraction of the width; the inverse of `xOf`. */
export function dayAt(scale: LaneScale, x: number): Day {
  const { earliest, first, last, gutter } = scale;
  const before = x < gutter;
  const from = before ? earliest : first;
  const span = before ? first - earliest : last + 1 - first;
  const part = before ? x / gutter : (x - gutter) / (1 - gutter);
  return clampDay(addDays(from, Math.floor(part * span)), earliest, last);
}

/** The marked day nearest to `x` within `reach` (a fraction of the width), else the day at `x`. */
export function snapDay(scale: LaneScale, x: number, marked: Iterable<Day>, reach: number): Day {
  let nearest: Day | null = null;
  let distance = reach;
  for (const day of marked) {
    const away = Math.abs(xOf(scale, day) - x);
    if (away > distance) continue;
    nearest = day;
    distance = away;
  }
  return nearest ?? dayAt(scale, x);
}

/** A label on the axis. `major`: a year; the others are quarters and give way on narrow screens. */
export interface Tick {
  readonly x: number;
  readonly label: string;
  readonly major: boolean;
}

/** Quarters by the number of the month in an ISO date; the first of a year bears the year. */
const QUARTERS: ReadonlySet<string> = new Set(["04", "07", "10"]);

/** Spans, in days, up to which single days, and months, are labelled. */
const DAYS_UP_TO = 100;
const MONTHS_UP_TO = 400;

const formats = new Map<string, Intl.DateTimeFormat>();

/** "Apr"; with the day "15 Apr". */
function monthName(day: Day, date?: "numeric"): string {
  const key = `${locale()} ${date ?? ""}`;
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale(), { day: date, month: "short", timeZone: "UTC" });
  formats.set(key, known);
  return known.format(startOfDay(day));
}

/**
 * Starts of years and quarters inside the range, of months where it is short, with the middle of
 * months where it is shorter; none so near the right edge that it is cut off.
 */
export function ticksOf(scale: LaneScale): readonly Tick[] {
  const span = scale.last - scale.first;
  const ticks: Tick[] = [];
  for (let day = scale.first; day <= scale.last; day = addDays(day, 1)) {
    const label = tickLabel(isoOf(day), span, day);
    const x = xOf(scale, day);
    if (label !== null && x < 0.95) ticks.push({ x, label, major: /^\d{4}$/.test(label) });
  }
  return ticks;
}

function tickLabel(iso: string, span: number, day: Day): string | null {
  const [year, monthNumber, date] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8)];
  if (date === "01" && monthNumber === "01") return year;
  if (date === "15" && span <= DAYS_UP_TO) return monthName(day, "numeric");
  if (date !== "01") return null;
  return span <= MONTHS_UP_TO || QUARTERS.has(monthNumber) ? monthName(day) : null;
}
