import { describe, expect, it } from "vitest";
import { agreedGround } from "#domain/agreed-ground.ts";
import {
  type AgreementAnswer,
  agreementOn,
  heldByAtLeast,
  namedSources,
  supportOf,
} from "#domain/agreement.ts";
import { dayFromNumber } from "#domain/day.ts";
import { mapperId, partyId, sideId } from "#domain/ids.ts";
import { lensMark } from "#domain/lens.ts";
import type { Register } from "#domain/register.ts";
import { sliceOf } from "#domain/slice.ts";
import { advanceView, type View, viewRegister } from "#domain/view.ts";
import { someRegister } from "../map/small-theatre.ts";
import fc from "../support/property.ts";
import { withSecondMapper } from "../support/second-mapper.ts";
import { threeRegister } from "../support/theatres.ts";
import { at, sampleRegister } from "../ui/table/sample-register.ts";

const NO = partyId("NO");
const SO = partyId("SO");
const NOBODY_HIDDEN = new Set<never>();
const viewOn = (register: Register, on: number) =>
  viewRegister(register, sliceOf(at(on), "then", at(400), false));

const inside = [{ status: "inside" as const, from: 0 }];
const outside = [{ status: "outside" as const, from: 0 }];
const sample = withSecondMapper(
  sampleRegister([
    // North claims, South concedes, both mappers show it so: four of four.
    {
      name: "All",
      mapped: inside,
      said: [
        { by: "north", assertion: "holds", about: "NO", on: 50 },
        { by: "south", assertion: "lost", about: "SO", on: 50 },
      ],
    },
    // North claims it, the first mapper shows it so; South denies, the second mapper does too.
    {
      name: "Split",
      mapped: inside,
      said: [
        { by: "north", assertion: "holds", about: "NO", on: 50 },
        { by: "south", assertion: "denies", about: "NO", on: 50 },
      ],
    },
    // Nobody has spoken: an implied word is no word, so that only the two maps count.
    { name: "Silent", mapped: outside },
    // An old, contradicted word does not count; the maps do.
    {
      name: "Stale",
      mapped: outside,
      said: [{ by: "north", assertion: "holds", about: "NO", on: 1 }],
    },
    // Both say that it is fought over.
    {
      name: "Fought",
      said: [
        { by: "north", assertion: "contested", about: "NO", on: 50 },
        { by: "south", assertion: "contested", about: "NO", on: 50 },
      ],
    },
  ]),
  [inside, outside, outside, outside, []],
);
const view = viewOn(sample, 100);
const sources = namedSources(sample, view, NOBODY_HIDDEN);

describe("the sources", () => {
  it("are both sides and the mappers with a map of the last 90 days, but those switched off", () => {
    expect(sources.map(({ id }) => id)).toEqual(["north", "south", "mapper", "second"]);
    const hidden = new Set([sideId("north"), mapperId("second")]);
    expect(namedSources(sample, view, hidden).map(({ id }) => id)).toEqual(["south", "mapper"]);
    const old = withSecondMapper(sampleRegister([]), [], { last: 9 });
    const names = (on: number) =>
      namedSources(old, viewOn(old, on), NOBODY_HIDDEN).map(({ id }) => id);
    expect(names(99)).toContain("second");
    expect(names(100)).not.toContain("second");
  });

  it("say what was worked out by hand", () => {
    const support = view.places.map((place) => [...supportOf(sources, sample, view, place)]);
    expect(support).toEqual([
      [[NO, 4]],
      [
        [NO, 2],
        [SO, 2],
      ],
      [[SO, 2]],
      [[SO, 2]],
      [["contested", 2]],
    ]);
  });
});

describe("at least k of n", () => {
  it("is drawn as worked out by hand", () => {
    const none = lensMark("none");
    const [north, south] = [lensMark("held", NO), lensMark("held", SO)];
    const both = lensMark("disputed");
    const fought = lensMark("contested");
    const drawn = (count: number) => agreementOn(sample, view, sources, count).lens;
    expect(drawn(1)).toEqual([north, both, south, south, fought]);
    expect(drawn(2)).toEqual([north, both, south, south, fought]);
    expect(drawn(3)).toEqual([north, none, none, none, none]);
    expect(drawn(4)).toEqual([north, none, none, none, none]);
  });

  it("has the ground of the places, the lower bound without those spoken of otherwise", () => {
    const areas = [1, 10, 100, 1000, 10_000];
    const told = (count: number) =>
      agreedGround(sample, view, sources, count, areas).map(({ party, places, range }) => [
        party,
        places,
        range.least,
        range.most,
      ]);
    expect(told(2)).toEqual([
      [NO, 2, 1, 11],
      [SO, 3, 1100, 1110],
    ]);
    expect(told(4)).toEqual([
      [NO, 1, 1, 1],
      [SO, 0, 0, 0],
    ]);
  });

  it("never gives a party more places or ground when one source more must say so", () => {
    let seen = 0;
    fc.assert(
      fc.property(someRegister, fc.integer({ min: 0, max: 400 }), (register, on) => {
        const shown = viewOn(register, on);
        const asked = namedSources(register, shown, NOBODY_HIDDEN);
        const { parties } = register.theatre;
        for (const place of shown.places) {
          const support = supportOf(asked, register, shown, place);
          for (let count = 1; count < asked.length; count += 1) {
            const fewer = heldByAtLeast(support, parties, count);
            const more = heldByAtLeast(support, parties, count + 1);
            expect(fewer).toEqual(expect.arrayContaining([...more]));
            seen += fewer.length - more.length;
          }
        }
        const areas = register.dossiers.map((_, index) => index + 1);
        const ground = asked.map((_, at) =>
          agreedGround(register, shown, asked, at + 1, areas).map(({ range }) => range.most),
        );
        for (const [at, own] of ground.entries()) {
          for (const [party, most] of own.entries()) {
            expect(most).toBeLessThanOrEqual(ground[at - 1]?.[party] ?? Number.POSITIVE_INFINITY);
          }
        }
      }),
    );
    expect(seen).toBeGreaterThan(20);
  });

  it("never gives one of three parties more places when one source more must say so", async () => {
    const three = await threeRegister();
    const { first, last, parties } = three.theatre;
    let seen = 0;
    for (let day: number = first; day <= last; day += 7) {
      const shown = viewRegister(three, sliceOf(dayFromNumber(day), "then", last, false));
      const asked = namedSources(three, shown, NOBODY_HIDDEN);
      for (const place of shown.places) {
        const support = supportOf(asked, three, shown, place);
        for (let count = 1; count < asked.length; count += 1) {
          const fewer = heldByAtLeast(support, parties, count);
          const more = heldByAtLeast(support, parties, count + 1);
          expect(fewer).toEqual(expect.arrayContaining([...more]));
          seen += fewer.length - more.length;
        }
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it("is after any walk over days what each day alone gives", () => {
    fc.assert(
      fc.property(
        someRegister,
        fc.array(
          fc.record({
            on: fc.integer({ min: 0, max: 400 }),
            count: fc.integer({ min: 1, max: 2 }),
            off: fc.constantFrom("north", "nobody"),
          }),
          { minLength: 2, maxLength: 6 },
        ),
        (register, steps) => {
          let answer: AgreementAnswer | null = null;
          let shown: View | null = null;
          for (const { on, count, off } of steps) {
            const slice = sliceOf(at(on), "then", at(400), false);
            shown = shown ? advanceView(register, shown, slice) : viewRegister(register, slice);
            const asked = namedSources(register, shown, new Set([sideId(off)]));
            answer = agreementOn(register, shown, asked, count, answer);
            expect(answer.lens).toEqual(
              agreementOn(register, viewOn(register, on), asked, count).lens,
            );
          }
        },
      ),
    );
  });
});
