import { type Day, startOfDay } from "#domain/day.ts";

const LOCALE = "en-GB";

const long = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const short = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric", timeZone: "UTC" });

/** "2 December 2025". */
export const longDate = (day: Day): string => long.format(startOfDay(day));
/** "2 Dec 2025". */
export const shortDate = (day: Day): string => short.format(startOfDay(day));
/** "December 2025". */
export const monthOf = (day: Day): string => month.format(startOfDay(day));

/** "1 day", "12 days". */
export function days(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}
