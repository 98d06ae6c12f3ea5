/**
 * A day is the number of whole UTC days since 1970-01-01. Days of sources are the source's own
 * reporting day; no instant, no time zone and no local `Date` enters the domain.
 */
declare const dayBrand: unique symbol;
export type Day = number & { readonly [dayBrand]: true };

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_MONTH = /^(\d{4})-(\d{2})$/;

/** Open end of an interval: later than any day that data can hold (9999-12-31). */
export const FAR_DAY = 2_932_896 as Day;

/** Turns a whole number of UTC days since the epoch into a `Day`. Throws on anything else. */
export function dayFromNumber(value: number): Day {
  if (!Number.isInteger(value)) throw new Error(`A day is a whole number, got ${value}.`);
  return value as Day;
}

/**
 * Reads `YYYY-MM-DD`. Returns `null` for any other form and for days that no calendar has
 * (2025-02-29).
 */
export function parseDay(text: string): Day | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const [, year, month, date] = match;
  const instant = Date.parse(`${year}-${month}-${date}T00:00:00Z`);
  if (Number.isNaN(instant)) return null;
  const day = (instant / MS_PER_DAY) as Day;
  return isoOf(day) === text ? day : null;
}

/** Reads `YYYY-MM-DD` or `YYYY-MM`; a month stands for its first day. `null` if neither. */
export function parseDayOrMonth(text: string): Day | null {
  return ISO_MONTH.test(text) ? parseDay(`${text}-01`) : parseDay(text);
}

/** `YYYY-MM-DD` of a day. */
export function isoOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The UTC instant at which the day starts, for `Intl.DateTimeFormat` with `timeZone: "UTC"`. */
export function startOfDay(day: Day): Date {
  return new Date(day * MS_PER_DAY);
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(day + count);
}

/** The day, moved into `[first, last]`. */
export function clampDay(day: Day, first: Day, last: Day): Day {
  return Math.min(Math.max(day, first), last) as Day;
}
