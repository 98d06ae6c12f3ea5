import { describe, expect, it } from "vitest";
import { addDays, type Day, dayFromNumber } from "#domain/day.ts";
import { stepFrom } from "#state/steps.ts";
import { STEP_MODES } from "#state/store.ts";
import fc from "../support/property.ts";
import { day, goodRegister, iso } from "../support/theatres.ts";

const register = await goodRegister();
const { first, last } = register.theatre;
const { dataDays } = register;

const someDay = fc.integer({ min: first, max: last }).map(dayFromNumber);
const dataDay = fc.constantFrom(...dataDays);
const inside = fc.constantFrom(...dataDays.slice(1, -1));
const someCount = fc.integer({ min: -30, max: 30 });

/** Walks one day at a time until the next day with data, without any search. */
function walked(from: Day, count: number): Day {
  const towards = Math.sign(count);
  let at = from;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    do {
      if (at + towards < first || at + towards > last) return at;
      at = addDays(at, towards);
    } while (!dataDays.includes(at));
  }
  return at;
}

describe("a step over days with data", () => {
  it("goes where a walk from day to day goes", () => {
    fc.assert(
      fc.property(someDay, someCount, (from, count) => {
        expect(iso(stepFrom(register, from, "data", count))).toBe(iso(walked(from, count)));
      }),
      { numRuns: 500 },
    );
  });

  it("there and back again returns to the same day with data", () => {
    fc.assert(
      fc.property(inside, fc.constantFrom(1, -1), (from, count) => {
        const there = stepFrom(register, from, "data", count);
        expect(there).not.toBe(from);
        expect(iso(stepFrom(register, there, "data", -count))).toBe(iso(from));
      }),
    );
  });

  it("goes from a day without data to the nearest one in its direction", () => {
    const quiet = day("2019-04-07");
    const [forth, back] = [1, -1].map((count) => stepFrom(register, quiet, "data", count));
    expect([iso(forth ?? null), iso(back ?? null)]).toEqual(["2019-04-09", "2019-04-05"]);
  });

  it("ends on a day with data", () => {
    fc.assert(
      fc.property(someDay, someCount, (from, count) => {
        const to = stepFrom(register, from, "data", count);
        if (count !== 0) expect(dataDays).toContain(to);
        else expect(to).toBe(from);
      }),
    );
  });
});

describe("a step over calendar days", () => {
  it("moves by so many days, as far as the theatre goes", () => {
    fc.assert(
      fc.property(someDay, someCount, (from, count) => {
        const to = stepFrom(register, from, "day", count);
        expect(to).toBe(Math.min(Math.max(from + count, first), last));
      }),
    );
  });
});

describe("a step of any kind", () => {
  const anyDay = fc.integer({ min: first - 500, max: last + 500 }).map(dayFromNumber);
  const mode = fc.constantFrom(...STEP_MODES);

  it("stays inside the theatre, from wherever it starts", () => {
    fc.assert(
      fc.property(anyDay, mode, someCount, (from, how, count) => {
        const to = stepFrom(register, from, how, count);
        expect(to >= first && to <= last).toBe(true);
      }),
    );
  });

  it("does not move beyond the first and the last day", () => {
    for (const how of STEP_MODES) {
      expect(stepFrom(register, first, how, -1)).toBe(first);
      expect(stepFrom(register, last, how, 1)).toBe(last);
    }
  });

  it("moves by more days the more steps it takes", () => {
    fc.assert(
      fc.property(fc.oneof(someDay, dataDay), mode, someCount, (from, how, count) => {
        const near = stepFrom(register, from, how, count);
        const far = stepFrom(register, from, how, count + 1);
        expect(far >= near).toBe(true);
      }),
    );
  });
});
