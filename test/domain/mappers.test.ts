import { describe, expect, it } from "vitest";
import { type Assessment, MAPPER_STATUSES } from "#domain/assessment.ts";
import { type Day, dayFromNumber, FAR_DAY } from "#domain/day.ts";
import { mapperId, partyId, publisherId } from "#domain/ids.ts";
import { comparableStatus, mappersDiffer } from "#domain/mappers.ts";
import type { Mapper } from "#domain/theatre.ts";
import fc from "../support/property.ts";

const mapper = (id: string, last = 1000): Mapper => ({
  id: mapperId(id),
  name: id,
  note: "",
  source: publisherId(id),
  inside: partyId("A"),
  outside: partyId("B"),
  first: dayFromNumber(100),
  last: dayFromNumber(last),
  missing: [],
});
const one = mapper("one");
const two = mapper("two");
const always = (status: Assessment["status"]): readonly Assessment[] => [
  { from: dayFromNumber(100), to: FAR_DAY, status },
];
const placeOf = (...shown: readonly (readonly [Mapper, Assessment["status"]])[]) => ({
  mapped: new Map(shown.map(([{ id }, status]) => [id, always(status)])),
});
const on = (day: number): Day => dayFromNumber(day);

describe("two mappers", () => {
  it("differ where one has a place inside and the other outside; partly excludes nothing", () => {
    const differing = MAPPER_STATUSES.flatMap((a) =>
      MAPPER_STATUSES.filter((b) =>
        mappersDiffer(placeOf([one, a], [two, b]), [one, two], on(500)),
      ).map((b) => `${a} ${b}`),
    );
    expect(differing.sort()).toEqual(["inside outside", "outside inside"]);
  });

  it("do not differ before the one's first map, nor 91 days after its last", () => {
    const old = mapper("old", 200);
    const place = placeOf([one, "inside"], [old, "outside"]);
    const differ = [99, 100, 200, 290, 291].map((day) => mappersDiffer(place, [one, old], on(day)));
    expect(differ).toEqual([false, true, true, true, false]);
    expect(comparableStatus(place, old, on(290))).toBe("outside");
    expect(comparableStatus(place, old, on(291))).toBeNull();
  });

  it("differ whatever their order, and never where one is left out", () => {
    const some = fc.constantFrom(...MAPPER_STATUSES);
    fc.assert(
      fc.property(some, some, fc.integer({ min: 90, max: 1100 }), (a, b, day) => {
        const place = placeOf([one, a], [two, b]);
        expect(mappersDiffer(place, [two, one], on(day))).toBe(
          mappersDiffer(place, [one, two], on(day)),
        );
        expect(mappersDiffer(place, [one], on(day))).toBe(false);
        expect(mappersDiffer({ mapped: new Map() }, [one, two], on(day))).toBe(false);
      }),
    );
  });
});
