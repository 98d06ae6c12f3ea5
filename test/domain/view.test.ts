import { describe, expect, it } from "vitest";
import { type Day, dayFromNumber } from "#domain/day.ts";
import { sideId } from "#domain/ids.ts";
import type { Position } from "#domain/position.ts";
import { indexRegister, type Register } from "#domain/register.ts";
import { CLOCKS, type Slice, sliceOf } from "#domain/slice.ts";
import {
  advanceView,
  changedPlaces,
  type PlaceView,
  positionIn,
  type View,
  viewRegister,
} from "#domain/view.ts";
import { syntheticTheatre } from "../bench/synthetic-theatre.ts";
import { naivePosition } from "../support/naive-position.ts";
import fc from "../support/property.ts";
import {
  day,
  dossierOf,
  goodFiles,
  inputOf,
  realRegister,
  threeRegister,
} from "../support/theatres.ts";

const real = await realRegister();
const goodInput = inputOf(await goodFiles());
const good = indexRegister(goodInput);
const three = await threeRegister();
const large = indexRegister(inputOf(syntheticTheatre()));

/** Whether two views of a place say the same of all but the ages of its words. */
function sameButAges(a: PlaceView | undefined, b: PlaceView): boolean {
  return (
    a !== undefined &&
    a.dossier === b.dossier &&
    a.mapper === b.mapper &&
    a.share === b.share &&
    a.standing === b.standing &&
    a.positions.length === b.positions.length &&
    a.positions.every((position, at) => samePosition(position, b.positions[at]))
  );
}

function samePosition(a: Position, b: Position | undefined): boolean {
  return (
    b !== undefined &&
    a.side === b.side &&
    a.control === b.control &&
    a.basis === b.basis &&
    a.since === b.since &&
    a.denial === b.denial &&
    a.conflict === b.conflict &&
    a.stale === b.stale &&
    a.statements.join() === b.statements.join()
  );
}

/** The first place of which two views say different things, with both answers. */
function difference(actual: View, expected: View): unknown {
  expect(actual.places.length).toBe(expected.places.length);
  const at = expected.places.findIndex((place, index) => !sameButAges(actual.places[index], place));
  const [got, want] = [actual.places[at], expected.places[at]];
  return want && { place: want.dossier.place.id, got: told(got), want: told(want) };
}

const told = (view: PlaceView | undefined) =>
  view && { ...view, dossier: null, positions: view.positions };

function sliceIn({ theatre }: Register): fc.Arbitrary<Slice> {
  return fc
    .record({
      at: fc.integer({ min: theatre.first, max: theatre.last }),
      clock: fc.constantFrom(...CLOCKS),
      countStale: fc.boolean(),
    })
    .map(({ at, clock, countStale }) =>
      sliceOf(dayFromNumber(at), clock, theatre.last, countStale),
    );
}

/** A walk of slices; most steps keep clock and switch, as the slider does. */
function walkIn(register: Register): fc.Arbitrary<readonly Slice[]> {
  const { theatre } = register;
  const step = fc.oneof(sliceIn(register), fc.integer({ min: -20, max: 20 }));
  return fc
    .tuple(sliceIn(register), fc.array(step, { minLength: 1, maxLength: 6 }))
    .map(([start, steps]) => {
      const walk: Slice[] = [start];
      for (const one of steps) {
        const from = walk.at(-1) ?? start;
        walk.push(typeof one === "number" ? moved(from, one, theatre) : one);
      }
      return walk;
    });
}

function moved(from: Slice, days: number, { first, last }: Register["theatre"]): Slice {
  const at = Math.min(Math.max(from.validAt + days, first), last);
  const clock = from.knownAt === last && from.validAt !== last ? "now" : "then";
  return sliceOf(dayFromNumber(at), clock, last, from.countStale);
}

/** Each view of the walk, worked out from the one before. */
function viewsOf(register: Register, walk: readonly Slice[]): readonly View[] {
  const views: View[] = [];
  for (const slice of walk) {
    const before = views.at(-1);
    views.push(before ? advanceView(register, before, slice) : viewRegister(register, slice));
  }
  return views;
}

function differing(one: View, other: View): readonly number[] {
  return other.places.flatMap((place, at) => (place === one.places[at] ? [] : [at]));
}

describe.each([
  ["the good fixture", good, 300],
  ["three parties", three, 200],
  ["the real register", real, 20],
  ["20,000 places and 10,000 statements", large, 4],
] as const)("a view of %s, moved from day to day", (_, register, numRuns) => {
  it("is what a fresh view of that day is, but for ages", () => {
    fc.assert(
      fc.property(walkIn(register), (walk) => {
        const [first, ...rest] = walk;
        if (first === undefined) return;
        let view = viewRegister(register, first);
        for (const slice of rest) {
          view = advanceView(register, view, slice);
          expect(view.slice).toEqual(slice);
          expect(difference(view, viewRegister(register, slice))).toBeUndefined();
        }
      }),
      { numRuns },
    );
  });

  it("tells which places may differ from any earlier view; all others are the same objects", () => {
    fc.assert(
      fc.property(walkIn(register), fc.nat(), (walk, pick) => {
        const views = viewsOf(register, walk);
        const last = views.at(-1);
        if (last === undefined) return;
        // The one before is told without a search, the others are searched.
        for (const before of [views.at(-2) ?? last, views[pick % views.length] ?? last]) {
          const told = changedPlaces(before, last);
          expect(new Set(told).size).toBe(told.length);
          expect(differing(before, last).filter((at) => !told.includes(at))).toEqual([]);
        }
        expect(changedPlaces(null, last).length).toBe(register.dossiers.length);
      }),
      { numRuns },
    );
  });

  it("gives each side the position that a naive reading of all words gives it", () => {
    const { parties, sides } = register.theatre;
    fc.assert(
      fc.property(sliceIn(register), (slice) => {
        for (const { dossier, positions, mapper } of viewRegister(register, slice).places) {
          if (dossier.words.length === 0) continue;
          const question = { parties, words: dossier.words, mapper: register.reference, ...slice };
          const naive = sides
            .filter(({ party }) => party !== null)
            .map((side) => ({
              side: side.id,
              ...naivePosition({ ...question, side, mapperStatus: mapper }),
            }));
          expect(positions).toEqual(naive);
        }
      }),
      { numRuns },
    );
  });

  it("keeps the identity of places that nothing happened to", () => {
    fc.assert(
      fc.property(sliceIn(register), (slice) => {
        const before = viewRegister(register, slice);
        const same = advanceView(register, before, slice);
        expect(same.places.every((place, at) => place === before.places[at])).toBe(true);
      }),
      { numRuns: numRuns / 2 },
    );
  });
});

describe("the view of one place", () => {
  const viewOf = (place: string, at: string, knownAt: Day = day(at)) => {
    const slice = { validAt: day(at), knownAt, countStale: false };
    const { index } = dossierOf(good, place);
    const view = viewRegister(good, slice).places[index];
    if (!view) throw new Error(`No view of ${place}.`);
    return view;
  };

  it("answers with both sides' words, the mapper and what they add up to", () => {
    const view = viewOf("harrow", "2019-03-05");
    expect(view.positions).toMatchObject([
      { side: "alda", control: "ALD", basis: "stated", age: 4 },
      { side: "brenn", control: "BRE", basis: "stated", denial: true, age: 3 },
    ]);
    expect(view).toMatchObject({ mapper: "outside", share: 0, standing: "disputed" });
  });

  it("follows the place through the year", () => {
    const standings = (
      [
        ["harrow", "2019-02-28", "silent"],
        ["harrow", "2019-03-01", "unanswered"],
        ["harrow", "2019-03-02", "disputed"],
        ["harrow", "2019-03-10", "disputed"],
        ["harrow", "2019-04-05", "agreed"],
        ["harrow", "2019-06-01", "disputed"],
        ["harrow", "2019-06-04", "disputed"],
        ["harrow", "2019-06-05", "agreed"],
        ["port-sel", "2019-05-20", "unanswered"],
        ["port-sel", "2019-05-25", "disputed"],
        ["port-sel", "2019-08-18", "disputed"],
        ["port-sel", "2019-08-19", "stale"],
        ["little-mere", "2019-05-02", "unanswered"],
        ["little-mere", "2019-05-03", "stale"],
        ["region-north", "2019-08-01", "unknown"],
        ["unlocated-fenn", "2019-08-01", "unknown"],
      ] as const
    ).map(([place, at, expected]) => [place, at, expected, viewOf(place, at).standing]);
    expect(standings.filter(([, , expected, actual]) => expected !== actual)).toEqual([]);
  });

  it("with later knowledge knows a claim from the month it spoke of, and no word that was taken back", () => {
    const last = good.theatre.last;
    const then = positionIn(viewOf("port-sel", "2019-05-03"), sideId("alda"));
    expect(then).toMatchObject({ control: "BRE", basis: "implied" });
    const early = viewOf("port-sel", "2019-05-03", last);
    expect(early.positions[0]).toMatchObject({ control: "ALD", basis: "stated", age: -17 });
    expect(viewOf("harrow", "2019-06-02", last).standing).toBe("agreed");
  });

  it("refuses a side that takes no position", () => {
    const view = viewOf("harrow", "2019-03-05");
    expect(() => positionIn(view, sideId("bystanders"))).toThrow("bystanders");
  });

  it("shows the mapper's share of the day, not of the last change of status", () => {
    const before = viewRegister(good, sliceOf(day("2019-03-21"), "then", good.theatre.last, false));
    const after = advanceView(
      good,
      before,
      sliceOf(day("2019-03-28"), "then", good.theatre.last, false),
    );
    const { index } = dossierOf(good, "harrow");
    expect(before.places[index]?.share).toBe(0.37);
    expect(after.places[index]?.share).toBe(0.63);
  });
});
