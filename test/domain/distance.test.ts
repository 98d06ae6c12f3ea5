import { describe, expect, it } from "vitest";
import { archiveHistory } from "#domain/archive.ts";
import { dayFromNumber } from "#domain/day.ts";
import {
  archiveSteps,
  distancesOver,
  type HeldStep,
  mapperSteps,
  type Stretch,
  sideSteps,
  whereMapped,
} from "#domain/distance.ts";
import { bitOf } from "#domain/ground.ts";
import { holdingsOf, type Source } from "#domain/holding.ts";
import { mapperId } from "#domain/ids.ts";
import { CLOCKS, sliceOf } from "#domain/slice.ts";
import { viewRegister } from "#domain/view.ts";
import fc from "../support/property.ts";
import { goodRegister, threeRegister } from "../support/theatres.ts";
import { at, sampleRegister } from "../ui/table/sample-register.ts";

const step = (day: number, held: boolean): HeldStep => ({ day: dayFromNumber(day), held });
const someSteps = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -3, max: 22 }), fc.boolean()), {
    selector: ([day]) => day,
    maxLength: 5,
  })
  .map((steps) => [...steps].sort(([a], [b]) => a - b).map(([day, held]) => step(day, held)));

/** The work run to its end. */
function run(...parts: Parameters<typeof distancesOver>): Float64Array {
  const work = distancesOver(...parts);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

describe("distance to the nearest line over time", () => {
  it("is that of the nearest stretch lit on the day", () => {
    const cells = [[step(0, true)], [step(0, false), step(5, true)], []];
    const stretches: readonly Stretch[] = [
      { left: 0, right: 1, distance: 3 },
      { left: 1, right: 2, distance: 1 },
      { left: 2, right: null, distance: 0.5 },
      { left: 0, right: null, distance: 9 },
    ];
    const km = run(stretches, (cell) => cells[cell] ?? [], dayFromNumber(-1), dayFromNumber(6));
    // Day -1: nobody holds anything. Days 0 to 4: 0 against 1. From day 5: 1 against 2.
    expect([...km]).toEqual([Number.NaN, 3, 3, 3, 3, 3, 1, 1]);
  });

  it("is what asking every stretch on every day gives", () => {
    const someStretches = fc.array(
      fc.record({
        left: fc.option(fc.integer({ min: 0, max: 4 })),
        right: fc.option(fc.integer({ min: 0, max: 4 })),
        distance: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.array(someSteps, { minLength: 5, maxLength: 5 }),
        someStretches,
        (cells, stretches) => {
          const km = run(
            stretches,
            (cell) => cells[cell] ?? [],
            dayFromNumber(0),
            dayFromNumber(20),
          );
          const held = (cell: number | null, day: number) =>
            cell !== null && (cells[cell]?.findLast((own) => own.day <= day)?.held ?? false);
          const naive = Array.from({ length: 21 }, (_, day) => {
            const lit = stretches.filter(({ left, right }) => held(left, day) !== held(right, day));
            return lit.length === 0 ? Number.NaN : Math.min(...lit.map(({ distance }) => distance));
          });
          expect([...km]).toEqual(naive);
        },
      ),
    );
  });
});

describe("where ground is held, over time", () => {
  const cases = CLOCKS.flatMap((clock) => [
    [clock, "the good fixture", goodRegister] as const,
    [clock, "three parties", threeRegister] as const,
  ]);

  it.each(cases)(
    "is for each side what the view of the day says, clock %s, %s",
    async (clock, _, open) => {
      const register = await open();
      const { first, last } = register.theatre;
      for (const side of register.partySides) {
        const steps = sideSteps({ register: register, clock, countStale: false }, side);
        const source: Source = { of: "side", side };
        for (let number: number = first; number <= last; number += 1) {
          const view = viewRegister(register, sliceOf(dayFromNumber(number), clock, last, false));
          const expected = holdingsOf(register, view, source).map(
            ({ holding }) => holding === side.party,
          );
          const actual = register.dossiers.map(
            (_, index) => steps(index).findLast(({ day }) => day <= number)?.held ?? false,
          );
          expect(actual).toEqual(expected);
        }
      }
    },
  );

  it("is for a mapper where its area is, and nothing where it has no map", () => {
    const register = sampleRegister([
      {
        name: "Ash",
        mapped: [
          { status: "outside", from: 0 },
          { status: "inside", from: 60 },
          { status: "partly", from: 80 },
        ],
      },
    ]);
    const [mapper] = register.theatre.mappers;
    if (!mapper) throw new Error("No mapper.");
    const steps = mapperSteps(register, mapper)(0);
    const held = (day: number) => steps.findLast((own) => own.day <= at(day))?.held ?? false;
    expect([59, 60, 79, 80].map(held)).toEqual([false, true, true, false]);
    const late = { ...mapper, first: at(1), last: at(2) };
    expect([...whereMapped(Float64Array.of(5, 5, 5, 5), at(0), late)]).toEqual([
      Number.NaN,
      5,
      5,
      Number.NaN,
    ]);
  });

  it("is for an archive where a cell is shown as held, whatever else it is", () => {
    const archive = archiveHistory(
      mapperId("mapper"),
      [1],
      [
        [
          { day: at(3), mask: bitOf("held") | bitOf("grey") },
          { day: at(9), mask: bitOf("grey") },
        ],
      ],
    );
    expect(archiveSteps(archive)(0)).toEqual([step(at(3), true), step(at(9), false)]);
    expect(archiveSteps(archive)(7)).toEqual([]);
  });
});
