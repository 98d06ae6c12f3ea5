import { describe, expect, it } from "vitest";
import { archiveHistory, areaOn, cellMask, cellsBetween, drawnClass } from "#domain/archive.ts";
import { dayFromNumber } from "#domain/day.ts";
import { bitOf, GROUND_CLASSES, type GroundStep, maskAt } from "#domain/ground.ts";
import { mapperId } from "#domain/ids.ts";
import fc from "../support/property.ts";

const steps = (...pairs: readonly (readonly [day: number, mask: number])[]): GroundStep[] =>
  pairs.map(([day, mask]) => ({ day: dayFromNumber(day), mask }));

const someSteps = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 })
  .chain((days) =>
    fc
      .array(fc.integer({ min: 0, max: 127 }), { minLength: days.length, maxLength: days.length })
      .map((masks) =>
        [...days]
          .sort((a, b) => a - b)
          .map((day, at) => ({ day: dayFromNumber(day), mask: masks[at] ?? 0 })),
      ),
  );
const someHistory = fc.array(someSteps, { minLength: 1, maxLength: 8 }).map((all) =>
  archiveHistory(
    mapperId("tidemap"),
    all.map((_, at) => at + 1),
    all,
  ),
);
const someDay = fc.integer({ min: -5, max: 70 }).map(dayFromNumber);

describe("an archive's history", () => {
  const held = bitOf("held");
  const history = archiveHistory(
    mapperId("tidemap"),
    [10, 4],
    [steps([100, held], [110, 0]), steps([105, held | bitOf("grey")])],
  );

  it("tells what a cell is on a day: nothing before its first step, the last step for ever", () => {
    const at = (day: number) => cellMask(history, 0, dayFromNumber(day));
    expect([99, 100, 109, 110, 999].map(at)).toEqual([0, held, held, 0, 0]);
    expect(cellMask(history, 7, dayFromNumber(100))).toBe(0);
  });

  it("adds up the area of a class (km²)", () => {
    const on = (day: number) => areaOn(history, "held", dayFromNumber(day));
    expect([99, 100, 105, 110].map(on)).toEqual([0, 10, 14, 4]);
    expect(areaOn(history, "grey", dayFromNumber(105))).toBe(4);
    expect(history.classes).toEqual(["held", "grey"]);
  });

  it("names for two days every cell that differs between them, in either order", () => {
    fc.assert(
      fc.property(someHistory, someDay, someDay, (any, a, b) => {
        const differing = any.areas.flatMap((_, cell) =>
          cellMask(any, cell, a) === cellMask(any, cell, b) ? [] : [cell],
        );
        const named = cellsBetween(any, a, b);
        expect(differing.filter((cell) => !named.has(cell))).toEqual([]);
        expect(named).toEqual(cellsBetween(any, b, a));
      }),
    );
  });

  it("finds the mask in force as a plain search does", () => {
    fc.assert(
      fc.property(someSteps, someDay, (own, day) => {
        expect(maskAt(own, day)).toBe(own.findLast((step) => step.day <= day)?.mask ?? 0);
      }),
    );
  });

  it("draws the topmost class of a mask", () => {
    expect(drawnClass(0)).toBeNull();
    expect(drawnClass(held | bitOf("claimed"))).toBe("claimed");
    for (const ground of GROUND_CLASSES) expect(drawnClass(bitOf(ground))).toBe(ground);
  });
});
