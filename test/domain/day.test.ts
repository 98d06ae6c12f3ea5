import { describe, expect, it } from "vitest";
import {
  addDays,
  clampDay,
  dayFromNumber,
  FAR_DAY,
  isoOf,
  parseDay,
  parseDayOrMonth,
  startOfDay,
} from "#domain/day.ts";
import fc from "../support/property.ts";

const someDay = fc.integer({ min: -719_528, max: FAR_DAY }).map(dayFromNumber);

describe("a day", () => {
  it("is read back as it was written", () => {
    fc.assert(fc.property(someDay, (day) => parseDay(isoOf(day)) === day));
  });

  it("is counted in UTC from 1970, whatever the time zone of the machine", () => {
    expect(parseDay("1970-01-01")).toBe(0);
    expect(parseDay("1969-12-31")).toBe(-1);
    expect(parseDay("2024-02-29")).toBe(19_782);
    expect(parseDay("2025-12-02")).toBe(20_424);
    expect(isoOf(FAR_DAY)).toBe("9999-12-31");
    expect(startOfDay(dayFromNumber(20_424)).toISOString()).toBe("2025-12-02T00:00:00.000Z");
  });

  it("follows the one before, over every kind of year end and leap day", () => {
    const steps: readonly (readonly [string, string])[] = [
      ["2023-12-31", "2024-01-01"],
      ["2024-02-28", "2024-02-29"],
      ["2024-02-29", "2024-03-01"],
      ["2100-02-28", "2100-03-01"],
      ["2025-03-30", "2025-03-31"],
      ["0000-02-28", "0000-02-29"],
    ];
    for (const [before, after] of steps) {
      const day = parseDay(before);
      expect(day === null ? null : isoOf(addDays(day, 1))).toBe(after);
    }
  });

  it("sorts as its text sorts", () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(Math.sign(a - b)).toBe(isoOf(a) < isoOf(b) ? -1 : isoOf(a) > isoOf(b) ? 1 : 0);
      }),
    );
  });

  it.each([
    "2025-02-29",
    "2025-02-30",
    "2100-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "2025-1-1",
    "25-01-01",
    "+02025-01-01",
    "2025-01-01T00:00",
    " 2025-01-01",
    "2025-01-01\n",
    "2025/01/01",
    "٢٠٢٥-٠١-٠١",
    "2025-01",
    "",
  ])("refuses %j", (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it("is never read from text that it would not be written as", () => {
    const near = fc
      .tuple(fc.nat(9999), fc.nat(14), fc.nat(33))
      .map(([y, m, d]) => [String(y).padStart(4, "0"), pad(m), pad(d)].join("-"));
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (text) => {
        const day = parseDay(text);
        return day === null || isoOf(day) === text;
      }),
      { numRuns: 500 },
    );
  });

  it("refuses numbers that are no whole number", () => {
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => dayFromNumber(value)).toThrow(String(value));
    }
  });
});

describe("a month", () => {
  it("stands for its first day", () => {
    expect(parseDayOrMonth("2025-10")).toBe(parseDay("2025-10-01"));
    expect(parseDayOrMonth("2025-10-07")).toBe(parseDay("2025-10-07"));
  });

  it.each(["2025-13", "2025-00", "2025", "2025-1", "2025-10-32"])("refuses %j", (text) => {
    expect(parseDayOrMonth(text)).toBeNull();
  });
});

describe("moving a day into a range", () => {
  it("ends inside, and leaves a day inside alone", () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (a, b, day) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        const moved = clampDay(day, first, last);
        expect(moved >= first && moved <= last).toBe(true);
        if (day >= first && day <= last) expect(moved).toBe(day);
      }),
    );
  });
});

const pad = (value: number) => String(value).padStart(2, "0");
