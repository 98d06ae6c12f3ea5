import { describe, expect, it } from "vitest";
import { shareAt, statusAt } from "#domain/assessment.ts";
import { type Day, dayFromNumber, FAR_DAY } from "#domain/day.ts";
import { contains, findAt, type Interval } from "#domain/interval.ts";
import fc from "../support/property.ts";

/** Disjoint intervals in order, some touching, some with gaps, the last one perhaps open. */
const someIntervals: fc.Arbitrary<readonly Interval[]> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 })), { maxLength: 12 }),
    fc.boolean(),
  )
  .map(([steps, open]) => {
    let at = 100;
    const intervals = steps.map(([gap, length]) => {
      const from = at + gap;
      at = from + length;
      return { from: dayFromNumber(from), to: dayFromNumber(at) };
    });
    const last = intervals.at(-1);
    return open && last ? [...intervals.slice(0, -1), { ...last, to: FAR_DAY }] : intervals;
  });

const someDay = fc.integer({ min: 95, max: 200 }).map(dayFromNumber);

describe("the interval that holds a day", () => {
  it("is the one that a linear scan finds", () => {
    fc.assert(
      fc.property(someIntervals, someDay, (intervals, day) => {
        const oracle = intervals.filter(({ from, to }) => from <= day && day < to);
        expect(oracle.length).toBeLessThanOrEqual(1);
        expect(findAt(intervals, day)).toBe(oracle[0]);
      }),
      { numRuns: 500 },
    );
  });

  it("holds its first day and not its last", () => {
    const interval = { from: dayFromNumber(10), to: dayFromNumber(12) };
    const held = [9, 10, 11, 12].filter((day) => contains(interval, dayFromNumber(day)));
    expect(held).toEqual([10, 11]);
    expect(findAt([interval], dayFromNumber(12))).toBeUndefined();
  });

  it("is none in an empty list", () => {
    expect(findAt([], dayFromNumber(1))).toBeUndefined();
    expect(statusAt([], dayFromNumber(1))).toBeNull();
  });
});

describe("a mapper's share", () => {
  it("is the last step on or before the day", () => {
    const someSteps = fc
      .uniqueArray(fc.integer({ min: 100, max: 140 }), { maxLength: 8 })
      .map((days) => days.sort((a, b) => a - b))
      .map((days) => days.map((day, at) => ({ day: dayFromNumber(day), share: at / 10 })));
    fc.assert(
      fc.property(someSteps, someDay, (steps, day: Day) => {
        const oracle = steps.filter((step) => step.day <= day).at(-1);
        expect(shareAt(steps, day)).toBe(oracle?.share ?? null);
      }),
    );
  });
});
