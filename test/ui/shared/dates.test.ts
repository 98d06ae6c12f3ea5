import { afterAll, describe, expect, it } from "vitest";
import { type Day, parseDay } from "#domain/day.ts";
import type { Language } from "#i18n/languages.ts";
import { speak } from "#i18n/text.ts";
import { days, longDate, monthOf, shortDate } from "#ui/shared/dates.ts";

afterAll(() => speak("en"));

const day = parseDay("2025-12-02") as Day;
const MAY = parseDay("2026-05-01") as Day;

const WORDS: readonly (readonly [Language, string, string, string, string])[] = [
  ["en", "2 December 2025", "2 Dec 2025", "December 2025", "1 May 2026"],
  ["uk", "2 грудня 2025", "2 груд. 2025", "грудень 2025", "1 трав. 2026"],
  ["ru", "2 декабря 2025", "2 дек. 2025", "декабрь 2025", "1 мая 2026"],
];

describe.each(WORDS)("dates in %s", (language, long, short, month, may) => {
  it("are as newspapers write them, without a word for year", async () => {
    await speak(language);
    expect(longDate(day)).toBe(long);
    expect(shortDate(day)).toBe(short);
    expect(monthOf(day)).toBe(month);
    expect(shortDate(MAY)).toBe(may);
  });
});

const COUNTS: readonly (readonly [Language, readonly string[]])[] = [
  ["en", ["1 day", "2 days", "5 days", "21 days"]],
  ["uk", ["1 день", "2 дні", "5 днів", "21 день"]],
  ["ru", ["1 день", "2 дня", "5 дней", "21 день"]],
];

describe.each(COUNTS)("days in %s", (language, words) => {
  it("follow the number", async () => {
    await speak(language);
    expect([1, 2, 5, 21].map(days)).toEqual(words);
  });
});
