import { type Day, startOfDay } from "#domain/day.ts";
import { language, locale, t } from "#i18n/text.ts";

const FORMS = {
  long: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  short: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  month: { month: "long", year: "numeric", timeZone: "UTC" },
  axis: { month: "short", year: "numeric", timeZone: "UTC" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const formats = new Map<string, Intl.DateTimeFormat>();

function dateIn(form: keyof typeof FORMS, day: Day): string {
  // On an axis all months take three letters in English: British "Sept" has one more.
  const chosen = form === "axis" && language() === "en" ? "en-US" : locale();
  const key = `${chosen} ${form}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(chosen, FORMS[form]);
  formats.set(key, known);
  const parts = known.formatToParts(startOfDay(day));
  // Ukrainian and Russian write "year" after the number: "2 грудня 2025 р.".
  if (parts.at(-1)?.type === "literal") parts.pop();
  return parts.map(({ value }) => value).join("");
}

/** "2 December 2025". */
export const longDate = (day: Day): string => dateIn("long", day);
/** "2 Dec 2025". */
export const shortDate = (day: Day): string => dateIn("short", day);
/** "December 2025". */
export const monthOf = (day: Day): string => dateIn("month", day);

/** "Jan 2025". */
export const axisMonth = (day: Day): string => dateIn("axis", day);

/** "1 day", "12 days". */
export function days(count: number): string {
  return t("{count, plural, one {# day} other {# days}}", { count });
}
