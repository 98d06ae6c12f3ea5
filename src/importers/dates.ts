import { type Day, dayFromNumber, parseDay } from "#domain/day.ts";

/** The forms in which the sources write a day. All are read as UTC days. */

const SECONDS_PER_DAY = 86_400;
/** Whole numbers from here on are milliseconds since 1970, below it seconds. */
const FIRST_MS = 1e11;
/** Shorter numbers than this are compact dates, not seconds. */
const FIRST_SECOND = 1e8;

/**
 * The day that a value stands for: ISO (with or without a time), YYYYMMDD, YYMMDD, DD.MM.YYYY,
 * or seconds or milliseconds since 1970. `null` for anything else.
 */
export function dayOf(value: unknown): Day | null {
  if (typeof value === "number") return Number.isFinite(value) ? dayOfText(String(value)) : null;
  return typeof value === "string" ? dayOfText(value.trim()) : null;
}

function dayOfText(text: string): Day | null {
  if (/^\d+(\.\d+)?$/.test(text)) return dayOfDigits(text);
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (german) return calendarDay(german[3], german[2], german[1]);
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](.*))?$/.exec(text);
  if (!iso) return null;
  const [, year, month, date, time] = iso;
  if (time === undefined || !/(Z|[+-]\d{2}:?\d{2})$/.test(time)) {
    return calendarDay(year, month, date);
  }
  const instant = Date.parse(`${year}-${month}-${date}T${time}`);
  return Number.isNaN(instant) ? null : dayOfSeconds(instant / 1000);
}

function dayOfDigits(text: string): Day | null {
  if (text.length === 8) return calendarDay(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  if (text.length === 6) return shortDay(text.slice(0, 2), text.slice(2, 4), text.slice(4));
  const value = Number(text);
  if (value < FIRST_SECOND || value > 1e14) return null;
  return dayOfSeconds(value >= FIRST_MS ? value / 1000 : value);
}

/** The UTC day of an instant in seconds since 1970. */
export function dayOfSeconds(seconds: number): Day | null {
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  return Number.isInteger(day) && Math.abs(day) < 2_932_896 ? dayFromNumber(day) : null;
}

/** Two-digit years are of this century. */
function shortDay(year: string, month: string, date: string): Day | null {
  return calendarDay(`20${year}`, month, date);
}

function calendarDay(year = "", month = "", date = ""): Day | null {
  if (year < "1900" || year > "2200") return null;
  return parseDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

type Reading = readonly [RegExp, (parts: RegExpExecArray) => Day | null];

/** Dates inside a name, most telling form first. A digit more on either side is no date. */
const NAME_FORMS: readonly Reading[] = [
  [/(?<!\d)(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)/, (p) => calendarDay(p[1], p[2], p[3])],
  [/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/, (p) => calendarDay(p[1], p[2], p[3])],
  [/(?<!\d)(\d{2})\.(\d{2})\.(\d{4})(?!\d)/, (p) => calendarDay(p[3], p[2], p[1])],
  [
    /(?<!\d)(\d{2})[-_](\d{2})[-_](\d{2})(?!\d)/,
    (p) => shortDay(p[1] ?? "", p[2] ?? "", p[3] ?? ""),
  ],
  [/(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/, (p) => shortDay(p[1] ?? "", p[2] ?? "", p[3] ?? "")],
];

/** The day in a file's name; if the name has none, that in the folder or archive around it. */
export function dayInName(path: string): Day | null {
  for (const part of path.split(/[\\/]/).reverse()) {
    for (const [form, read] of NAME_FORMS) {
      const match = form.exec(part);
      const day = match ? read(match) : null;
      if (day !== null) return day;
    }
  }
  return null;
}

/** The instant in a name of nothing but unix seconds (`1648989208.geojson`); `null` otherwise. */
export function secondsInName(path: string): number | null {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  const match = /^(\d{9,10})\.[a-z]+$/i.exec(name);
  return match ? Number(match[1]) : null;
}
