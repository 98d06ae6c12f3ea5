import { describe, expect, it } from "vitest";
import { MAPPER_STATUSES } from "#domain/assessment.ts";
import { type ClaimCase, OUTCOMES } from "#domain/claim-case.ts";
import { type Day, dayFromNumber } from "#domain/day.ts";
import { quantile } from "#domain/quantile.ts";
import { MATCHES } from "#domain/record-choice.ts";
import type { Register } from "#domain/register.ts";
import { ASSERTIONS } from "#domain/statement.ts";
import { FEWEST, recordGroups, summaryOf, trackRecord } from "#domain/track-record.ts";
import fc from "../support/property.ts";
import { day, realRegister, threeRegister } from "../support/theatres.ts";
import { at, type Said, type SamplePlace, sampleRegister } from "../ui/table/sample-register.ts";

const DECISIVE = ASSERTIONS.slice(0, 5);

const someSaid: fc.Arbitrary<Said> = fc.record({
  by: fc.constantFrom("north" as const, "south" as const, "north" as const, "press" as const),
  assertion: fc.constantFrom(...ASSERTIONS, ...DECISIVE, ...DECISIVE, "holds" as const),
  about: fc.constantFrom("NO" as const, "SO" as const),
  on: fc.oneof(fc.constantFrom(20, 40, 60, 80), fc.integer({ min: 0, max: 400 })),
});

/** Most often mapped from the first day on, so that most claims can be held against it. */
const someMapped = fc
  .uniqueArray(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })), {
    maxLength: 6,
    size: "max",
  })
  .chain((days) =>
    fc.tuple(
      ...days
        .sort((a, b) => a - b)
        .map((from) => fc.constantFrom(...MAPPER_STATUSES).map((status) => ({ status, from }))),
    ),
  );

/** Words in the order of their days, as a register holds them. */
const somePlaces: fc.Arbitrary<readonly SamplePlace[]> = fc
  .array(fc.record({ said: fc.array(someSaid, { maxLength: 12 }), mapped: someMapped }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((places) =>
    places.map(({ said, mapped }, number) => ({
      name: `Place ${number}`,
      said: [...said].sort((a, b) => a.on - b.on),
      mapped,
    })),
  );

const RUNS = { numRuns: 500 };
const someMatch = fc.constantFrom(...MATCHES);
const someKnown = fc.integer({ min: 0, max: 400 }).map(at);

/** What is known of a case, without the objects around it. */
function told({ dossier, lag, outcome, match, reversal, observed }: ClaimCase) {
  const { side, party, claim } = lag;
  return { place: dossier.place.id, side, party, on: claim.on, outcome, match, reversal, observed };
}

/** All cases, in an order that does not hang on the invented statements' ids. */
const all = (register: Register, match: (typeof MATCHES)[number], known = at(400)) =>
  trackRecord(register, match, known)
    .map(told)
    .sort((a, b) => a.on - b.on || compare(a.place, b.place) || compare(a.side, b.side));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sides, outcomes and shares of the record of a day add up. */
function expectSums(register: Register, match: (typeof MATCHES)[number], known: Day): void {
  const cases = trackRecord(register, match, known);
  const groups = recordGroups(register, cases);
  const sides = groups.filter(({ claimant }) => claimant === null);
  expect(sides.reduce((sum, group) => sum + group.cases.length, 0)).toBe(cases.length);
  for (const { cases: own, outcomes, counted, unmatched, within, reversed } of groups) {
    expect(OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0)).toBe(own.length);
    expect(counted + outcomes.standing + outcomes.unobservable).toBe(own.length);
    expect(unmatched.count + outcomes.matched).toBe(counted);
    expect(within[7].n).toBeGreaterThanOrEqual(within[90].n);
    expect(within[90].n).toBeLessThanOrEqual(counted);
    expect(reversed.count).toBeGreaterThanOrEqual(outcomes.reversed);
  }
}

describe("the track record of invented words and maps", () => {
  it("adds up", () => {
    fc.assert(
      fc.property(somePlaces, someMatch, someKnown, (places, match, known) => {
        expectSums(sampleRegister(places), match, known);
      }),
      RUNS,
    );
  });

  it("adds up with three parties too, on any day", async () => {
    const three = await threeRegister();
    const { first, last } = three.theatre;
    fc.assert(
      fc.property(someMatch, fc.integer({ min: first, max: last }), (match, known) => {
        expectSums(three, match, dayFromNumber(known));
      }),
    );
  });

  it("does not depend on the order in which statements are written down", () => {
    fc.assert(
      fc.property(somePlaces, someMatch, fc.infiniteStream(fc.nat()), (places, match, seed) => {
        const keys = new Map<Said, number>();
        const mixed = places.map((place) => ({
          ...place,
          said: [...(place.said ?? [])].sort((a, b) => keyOf(a) - keyOf(b)),
        }));
        function keyOf(said: Said): number {
          const key = keys.get(said) ?? seed.next().value;
          keys.set(said, key);
          return key;
        }
        expect(all(sampleRegister(mixed), match)).toEqual(all(sampleRegister(places), match));
      }),
      RUNS,
    );
  });

  it("treats the sides alike: swapped words and maps give swapped cases", () => {
    const BY = { north: "south", south: "north", press: "press" } as const;
    const STATUS = { inside: "outside", partly: "partly", outside: "inside" } as const;
    const swapped = (places: readonly SamplePlace[]) =>
      places.map(({ name, said = [], mapped = [] }) => ({
        name,
        said: said.map((one) => ({
          ...one,
          by: BY[one.by],
          about: one.about === "NO" ? ("SO" as const) : ("NO" as const),
        })),
        mapped: mapped.map(({ status, from }) => ({ status: STATUS[status], from })),
      }));
    const bySide = (register: Register, match: (typeof MATCHES)[number], side: string) =>
      all(register, match)
        .filter((one) => one.side === side)
        .map(({ side: _, party: __, ...rest }) => rest);
    fc.assert(
      fc.property(somePlaces, someMatch, (places, match) => {
        const [one, other] = [sampleRegister(places), sampleRegister(swapped(places))];
        expect(bySide(one, match, "north")).toEqual(bySide(other, match, "south"));
        expect(bySide(one, match, "south")).toEqual(bySide(other, match, "north"));
      }),
      RUNS,
    );
  });

  it("knows nothing of what was said or mapped after the day asked", () => {
    fc.assert(
      fc.property(
        somePlaces,
        someMatch,
        fc.integer({ min: 0, max: 399 }),
        (places, match, known) => {
          const then = places.map((place) => ({
            ...place,
            said: (place.said ?? []).filter(({ on }) => on <= known),
            mapped: (place.mapped ?? []).filter(({ from }) => from <= known),
          }));
          expect(all(sampleRegister(places), match, at(known))).toEqual(
            all(sampleRegister(then), match, at(known)),
          );
        },
      ),
    );
  });
});

describe("what is summed up", () => {
  it("takes quartiles as R does by default (type 7)", () => {
    // quantile(c(1, 2, 4, 8, 16, 32), c(.25, .5, .75)): 2.5, 6, 14.
    const values = [1, 2, 4, 8, 16, 32];
    expect([0.25, 0.5, 0.75].map((p) => quantile(values, p))).toEqual([2.5, 6, 14]);
    expect(quantile([7], 0.25)).toBe(7);
  });

  it("gives no lags of fewer than ten matches, and counts only claims watched for long enough", () => {
    const claims = (count: number): readonly SamplePlace[] =>
      Array.from({ length: count }, (_, number) => ({
        name: `Place ${number}`,
        said: [{ by: "north" as const, assertion: "holds" as const, about: "NO" as const, on: 20 }],
        mapped: [
          { status: "outside" as const, from: 0 },
          { status: "inside" as const, from: 21 + number },
        ],
      }));
    const nine = summaryOf(trackRecord(sampleRegister(claims(FEWEST - 1)), "mapper", at(60)));
    expect(nine.lags).toBeNull();
    expect(nine.outcomes.matched).toBe(9);
    // Lags 1 to 10: median 5.5, quartiles 3.25 and 7.75.
    const ten = summaryOf(trackRecord(sampleRegister(claims(FEWEST)), "mapper", at(60)));
    expect(ten.lags).toEqual({ lower: 3.25, median: 5.5, upper: 7.75 });
    expect(ten.within).toEqual({
      7: { count: 7, n: 10 },
      30: { count: 10, n: 10 },
      90: { count: 0, n: 0 },
    });
  });
});

describe("the register’s track record", () => {
  it("is worked out in a small part of a second", async () => {
    const register = await realRegister();
    const start = performance.now();
    const cases = trackRecord(register, "either", day("2026-08-21"));
    recordGroups(register, cases);
    expect(performance.now() - start).toBeLessThan(250);
    expect(cases.length).toBeGreaterThan(150);
  });
});
