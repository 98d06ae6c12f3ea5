import { describe, expect, it } from "vitest";
import type { Assessment } from "#domain/assessment.ts";
import { dayFromNumber } from "#domain/day.ts";
import { historyGroups } from "#domain/history.ts";
import { mapperId } from "#domain/ids.ts";
import { CLOCKS, sliceOf } from "#domain/slice.ts";
import { type PlaceView, viewPlace } from "#domain/view.ts";
import fc from "../support/property.ts";
import { realRegister } from "../support/theatres.ts";

const register = await realRegister();
const { theatre } = register;
const groups = historyGroups(register.dossiers);

/** What the ground of a place is painted by. */
const painted = ({ positions, mapper, standing }: PlaceView) =>
  JSON.stringify([positions, mapper, standing]);

const mapper = mapperId("tidemap");

describe("places with one history", () => {
  const [first] = register.dossiers;
  const on = (from: number, to: number): Assessment => ({
    from: dayFromNumber(from),
    to: dayFromNumber(to),
    status: "outside",
  });
  const groupsOf = (...histories: readonly (readonly [country: string, Assessment[]])[]) => {
    if (!first) throw new Error("The register has no places.");
    return historyGroups(
      histories.map(([country, assessments], index) => {
        return {
          index,
          place: { ...first.place, country },
          words: [],
          mapped: new Map([[mapper, assessments]]),
        };
      }),
    );
  };

  it("share country, status and every day on which it began and ended", () => {
    expect(groupsOf(["UA", [on(1, 5)]], ["UA", [on(1, 5)]])).toEqual([0, 0]);
    expect(groupsOf(["UA", []], ["RU", []], ["UA", []])).toEqual([0, 1, 0]);
    expect(groupsOf(["UA", [on(1, 5)]], ["UA", [on(1, 6)]], ["UA", [on(2, 5)]])).toEqual([0, 1, 2]);
    const gap = [on(1, 3), on(4, 5)];
    expect(groupsOf(["UA", [on(1, 4), on(4, 5)]], ["UA", gap])).toEqual([0, 1]);
    const inside: Assessment = { ...on(1, 5), status: "inside" };
    expect(groupsOf(["UA", [on(1, 5)]], ["UA", [inside]])).toEqual([0, 1]);
  });

  it("are grouped under the first of them", () => {
    expect(groups).toHaveLength(register.dossiers.length);
    groups.forEach((group, index) => {
      expect(group).toBeLessThanOrEqual(index);
      expect(groups[group]).toBe(group);
    });
    expect(new Set(groups).size).toBeLessThan(groups.length / 2);
  });

  it("never hold a place that anybody spoke about, nor one of another country", () => {
    groups.forEach((group, index) => {
      const [own, other] = [register.dossiers[index], register.dossiers[group]];
      expect(own?.place.country).toBe(other?.place.country);
      if (group !== index) expect([own?.words, other?.words]).toEqual([[], []]);
    });
  });

  it("are shown alike on every day", () => {
    const someDay = fc.integer({ min: theatre.first, max: theatre.last }).map(dayFromNumber);
    fc.assert(
      fc.property(someDay, fc.constantFrom(...CLOCKS), (day, clock) => {
        const slice = sliceOf(day, clock, theatre.last, false);
        const views = register.dossiers.map((dossier) =>
          painted(viewPlace(register, dossier, slice)),
        );
        const unlike = groups.filter((group, index) => views[index] !== views[group]);
        expect(unlike).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
