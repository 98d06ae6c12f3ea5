import { describe, expect, it } from "vitest";
import { dayFromNumber } from "#domain/day.ts";
import { historyGroups } from "#domain/history.ts";
import { CLOCKS, sliceOf } from "#domain/slice.ts";
import { type PlaceView, viewPlace } from "#domain/view.ts";
import fc from "../support/property.ts";
import { realRegister } from "../support/theatres.ts";

const register = await realRegister();
const { first, last } = register.theatre;
const groups = historyGroups(register.dossiers);

/** What the ground of a place is painted by. */
const painted = ({ positions, mapper, standing }: PlaceView) =>
  JSON.stringify([positions, mapper, standing]);

describe("places with one history", () => {
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
    const someDay = fc.integer({ min: first, max: last }).map(dayFromNumber);
    fc.assert(
      fc.property(someDay, fc.constantFrom(...CLOCKS), (day, clock) => {
        const slice = sliceOf(day, clock, last, false);
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
