import { type Day, isoOf, parseDay } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import { axisMonth } from "#ui/shared/dates.ts";

/** Width of the slider's thumb in CSS pixels; the CSS variable `--timeline-thumb` says the same. */
export const THUMB = 24;

/**
 * Days to CSS pixels. The centre of the thumb of a native range input runs from half a thumb inside
 * its left edge to half a thumb inside its right edge; the chart uses that very span, so that the
 * thumb always stands on its day.
 */
export interface DayScale {
  readonly first: Day;
  readonly last: Day;
  /** Pixels from the left edge to the middle of the first day. */
  readonly inset: number;
  /** Pixels from one day to the next. */
  readonly perDay: number;
}

/** The scale of a chart `width` pixels wide. */
export function dayScale(first: Day, last: Day, width: number): DayScale {
  const span = Math.max(width - THUMB, 0);
  return { first, last, inset: THUMB / 2, perDay: span / Math.max(last - first, 1) };
}

/** Pixels to the middle of a day; `day + 0.5` is the end of that day. */
export function xOf(scale: DayScale, day: number): number {
  return scale.inset + (day - scale.first) * scale.perDay;
}

/** Widths that a bar may stand for, in days. */
const BIN_DAYS = [1, 3, 7, 14, 28] as const;
/** A bar is at least this wide, gap included, in pixels. */
const MIN_BAR = 2.5;

/** Days per bar: the fewest at which bars are still told apart. */
export function binDays(scale: DayScale): number {
  return BIN_DAYS.find((days) => days * scale.perDay >= MIN_BAR) ?? 28;
}

/** "day", "3 days", "week", "2 weeks": what a bar stands for, after "per". */
export function binName(days: number): string {
  return days % 7 === 0
    ? t("{count, plural, =1 {week} other {# weeks}}", { count: days / 7 })
    : t("{count, plural, =1 {day} other {# days}}", { count: days });
}

/** The start of a month on the axis, always with its year: "Jan 2025". */
export interface MonthTick {
  readonly x: number;
  readonly label: string;
}

/** Steps between labels, in months; each divides a year or is one. */
const MONTH_STEPS = [1, 2, 3, 6, 12] as const;
/** Pixels from one label to the next, at least, and from a label's middle to the chart's edge. */
const LABEL_GAP = 66;
const LABEL_EDGE = 26;
const DAYS_PER_MONTH = 30.4;

/** Labels of the axis: about one per 66 to 130 pixels, none cut off by an edge. */
export function monthTicks(scale: DayScale): readonly MonthTick[] {
  const step = MONTH_STEPS.find((months) => months * DAYS_PER_MONTH * scale.perDay >= LABEL_GAP);
  const right = xOf(scale, scale.last) + scale.inset - LABEL_EDGE;
  const ticks: MonthTick[] = [];
  const lastYear = Number(isoOf(scale.last).slice(0, 4));
  for (let year = Number(isoOf(scale.first).slice(0, 4)); year <= lastYear; year += 1) {
    for (let month = 0; month < 12; month += step ?? 12) {
      const day = parseDay(`${year}-${String(month + 1).padStart(2, "0")}-01`);
      if (day === null) continue;
      const x = xOf(scale, day);
      if (x >= LABEL_EDGE && x <= right) ticks.push({ x, label: axisMonth(day) });
    }
  }
  return ticks;
}
