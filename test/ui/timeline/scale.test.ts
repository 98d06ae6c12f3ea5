import { describe, expect, it } from "vitest";
import { addDays } from "#domain/day.ts";
import { binDays, binName, dayScale, monthTicks, THUMB, xOf } from "#ui/timeline/scale.ts";
import { day } from "../../support/theatres.ts";

const FIRST = day("2024-07-08");
const LAST = day("2026-08-21");
const DESKTOP = dayScale(FIRST, LAST, 1072);
const PHONE = dayScale(FIRST, LAST, 316);

describe("dayScale", () => {
  it("puts the ends where the middle of a native thumb comes to rest", () => {
    expect(xOf(DESKTOP, FIRST)).toBe(THUMB / 2);
    expect(xOf(DESKTOP, LAST)).toBeCloseTo(1072 - THUMB / 2, 9);
  });

  it("is linear in days", () => {
    const step = xOf(DESKTOP, addDays(FIRST, 101)) - xOf(DESKTOP, addDays(FIRST, 100));
    expect(step).toBeCloseTo(DESKTOP.perDay, 9);
  });

  it("bears a chart without width and a range of one day", () => {
    expect(xOf(dayScale(FIRST, LAST, 0), LAST)).toBe(THUMB / 2);
    expect(xOf(dayScale(FIRST, FIRST, 100), FIRST)).toBe(THUMB / 2);
  });
});

describe("binDays", () => {
  it("takes wider bins where the chart is narrower", () => {
    expect(binDays(dayScale(FIRST, LAST, 2400))).toBe(1);
    expect(binDays(DESKTOP)).toBe(3);
    expect(binDays(PHONE)).toBe(7);
    expect(binDays(dayScale(FIRST, LAST, 246))).toBe(14);
  });

  it("has words for each", () => {
    expect([1, 3, 7, 14, 28].map(binName)).toEqual(["day", "3 days", "week", "2 weeks", "4 weeks"]);
  });
});

describe("monthTicks", () => {
  it("labels with the year, inside the chart and at least 60 pixels apart", () => {
    for (const width of [180, 246, 316, 560, 760, 1072, 1800, 3600]) {
      const ticks = monthTicks(dayScale(FIRST, LAST, width));
      expect(ticks.length, `${width}`).toBeGreaterThan(0);
      for (const [at, { x, label }] of ticks.entries()) {
        expect(label).toMatch(/^[A-Z][a-z]{2} 20\d\d$/);
        expect(x).toBeGreaterThanOrEqual(26);
        expect(x).toBeLessThanOrEqual(width - 26);
        const next = ticks[at + 1];
        if (next) expect(next.x - x, `${width}: ${label}`).toBeGreaterThanOrEqual(60);
      }
    }
  });

  it("stands on the first of the month", () => {
    const ticks = monthTicks(PHONE);
    expect(ticks.map(({ label }) => label)).toEqual([
      "Jan 2025",
      "Jul 2025",
      "Jan 2026",
      "Jul 2026",
    ]);
    expect(ticks[0]?.x).toBeCloseTo(xOf(PHONE, day("2025-01-01")), 9);
  });
});
