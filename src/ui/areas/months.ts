import { type Day, isoOf, parseDay } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";

/** First and last day of the record, the first of each month between them, and the day given. */
export function monthStarts({ theatre: { first, last } }: Register, day: Day): readonly Day[] {
  const days = new Set<Day>([first, last, day]);
  let [year = 0, month = 0] = isoOf(first).split("-").map(Number);
  for (;;) {
    const start = parseDay(`${year}-${String(month).padStart(2, "0")}-01`);
    if (start === null || start > last) break;
    if (start >= first) days.add(start);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return [...days].sort((a, b) => a - b);
}
