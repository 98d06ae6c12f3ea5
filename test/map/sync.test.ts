import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openTheatre } from "#data/load.ts";
import { type Day, dayFromNumber } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";
import { CLOCKS, type Clock, type Slice, sliceOf } from "#domain/slice.ts";
import { advanceView, type View, viewRegister } from "#domain/view.ts";
import { outlinedCells } from "#geometry/settlement-cells.ts";
import { type Ground, groundOf } from "#map/features.ts";
import type { GlyphState } from "#map/states.ts";
import { createMirror } from "#map/sync.ts";
import fc from "../support/property.ts";
import { at } from "../ui/table/sample-register.ts";
import { mapRegister, packSquares, SQUARES, someRegister } from "./small-theatre.ts";

/** What a map would hold: states are merged, as `setFeatureState` merges them. */
class Recorder {
  readonly held = new Map<string, Readonly<Record<string, number>>>();
  calls: { readonly key: string; readonly before: GlyphState; readonly state: GlyphState }[] = [];

  readonly port = (source: string, id: number, state: GlyphState) => {
    const key = `${source} ${id}`;
    const before = this.held.get(key) ?? {};
    this.calls.push({ key, before, state });
    this.held.set(key, { ...before, ...state });
  };
}

const STATES = ["m", "s0", "s1"] as const;

/** What is held, less what a map that was told nothing would hold anyway: zeros. */
function nonZero(held: Recorder["held"]) {
  return new Map(
    [...held].filter(([, state]) => Object.values(state).some((value) => value !== 0)),
  );
}

/** A mirror that has shown nothing yet, and what it says. */
function fresh(register: Register, ground: Ground) {
  const recorder = new Recorder();
  return { recorder, mirror: createMirror(register, ground, recorder.port) };
}

function shownAtOnce(register: Register, ground: Ground, view: View) {
  const { recorder, mirror } = fresh(register, ground);
  mirror.apply(view);
  return recorder.held;
}

/** Days and clocks to go through, as a reader does who scrubs, jumps and switches. */
const someWalk = (first: number, last: number) =>
  fc.array(
    fc.record({
      day: fc.integer({ min: first, max: last }),
      clock: fc.constantFrom(...CLOCKS),
      countStale: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  );

type Step = { readonly day: Day; readonly clock: Clock; readonly countStale: boolean };

function walk(register: Register, steps: readonly Step[]): readonly View[] {
  const slices = steps.map(
    ({ day, clock, countStale }): Slice => sliceOf(day, clock, register.theatre.last, countStale),
  );
  const views: View[] = [];
  for (const slice of slices) {
    const before = views.at(-1);
    views.push(before ? advanceView(register, before, slice) : viewRegister(register, slice));
  }
  return views;
}

const stepsOf = (steps: readonly { day: number; clock: Clock; countStale: boolean }[]) =>
  steps.map((step): Step => ({ ...step, day: at(step.day) }));

function groundOfSquares(register: Register): Ground {
  return groundOf(register, packSquares(register));
}

describe("the mirror", () => {
  it("after any walk holds what the last view alone would give", () => {
    fc.assert(
      fc.property(someRegister, someWalk(0, 400), (register, steps) => {
        const ground = groundOfSquares(register);
        const views = walk(register, stepsOf(steps));
        const { recorder, mirror } = fresh(register, ground);
        for (const view of views) mirror.apply(view);
        const last = views.at(-1);
        if (!last) throw new Error("A walk has at least one step.");
        // Not only the same mirror's idea of the view, but the day asked for from scratch.
        const anew = viewRegister(register, last.slice);
        expect(nonZero(recorder.held)).toEqual(shownAtOnce(register, ground, anew));
      }),
    );
  });

  it("touches only what changes, and says how much that was", () => {
    fc.assert(
      fc.property(someRegister, someWalk(0, 400), (register, steps) => {
        const { recorder, mirror } = fresh(register, groundOfSquares(register));
        for (const view of walk(register, stepsOf(steps))) {
          recorder.calls = [];
          expect(mirror.apply(view)).toBe(recorder.calls.length);
          for (const { key, before, state } of recorder.calls) {
            expect({ ...before, ...state }, key).not.toEqual(before);
          }
          const keys = recorder.calls.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(mirror.apply(view)).toBe(0);
        }
      }),
    );
  });

  it("sends everything again after a reset", () => {
    fc.assert(
      fc.property(someRegister, someWalk(0, 400), (register, steps) => {
        const ground = groundOfSquares(register);
        const { recorder, mirror } = fresh(register, ground);
        const views = walk(register, stepsOf(steps));
        for (const view of views) mirror.apply(view);
        const held = nonZero(recorder.held);
        const last = views.at(-1);
        if (!last) throw new Error("A walk has at least one step.");
        recorder.held.clear();
        recorder.calls = [];
        mirror.reset();
        expect(mirror.apply(last)).toBe(held.size);
        expect(recorder.held).toEqual(held);
      }),
    );
  });

  it("makes up for an attempt that failed half way", () => {
    fc.assert(
      fc.property(someRegister, fc.integer({ min: 0, max: 9 }), (register, calls) => {
        const ground = groundOfSquares(register);
        const view = viewRegister(register, sliceOf(at(200), "then", at(400), false));
        const recorder = new Recorder();
        let left = calls;
        const mirror = createMirror(register, ground, (source, id, state) => {
          if (left === 0) throw new Error("The map is not ready.");
          left -= 1;
          recorder.port(source, id, state);
        });
        try {
          mirror.apply(view);
        } catch {
          left = Number.POSITIVE_INFINITY;
          mirror.apply(view);
        }
        expect(recorder.held).toEqual(shownAtOnce(register, ground, view));
      }),
    );
  });

  it("names as lit the boundaries that a line is drawn along, and no other", () => {
    fc.assert(
      fc.property(someRegister, someWalk(0, 400), (register, steps) => {
        const ground = groundOfSquares(register);
        const { recorder, mirror } = fresh(register, ground);
        for (const view of walk(register, stepsOf(steps))) {
          mirror.apply(view);
          for (const key of STATES) {
            const drawn = ground.arcs.flatMap((_, number) =>
              recorder.held.get(`arcs ${number}`)?.[key] === 1 ? [number] : [],
            );
            expect(
              [...mirror.lit(key)].sort((a, b) => a - b),
              key,
            ).toEqual(drawn);
          }
        }
      }),
    );
  });
});

describe("the mirror of four squares", () => {
  const [southWest, southEast, northWest, northEast] = SQUARES.map(({ point }) => point);
  const register = mapRegister([
    { name: "A", point: southWest ?? null, mapped: [{ status: "outside", from: 0 }] },
    {
      name: "B",
      point: southEast ?? null,
      mapped: [
        { status: "outside", from: 0 },
        { status: "inside", from: 100 },
      ],
      said: [{ by: "north", assertion: "holds", about: "NO", on: 50 }],
    },
    { name: "C", point: northWest ?? null, mapped: [{ status: "outside", from: 0 }] },
    { name: "D", point: northEast ?? null, mapped: [{ status: "inside", from: 0 }] },
    {
      name: "Far",
      kind: "region",
      point: [1, 1],
      said: [{ by: "north", assertion: "holds", about: "NO", on: 0 }],
    },
    { name: "Lost", kind: "unlocated", point: null },
  ]);
  const ground = groundOfSquares(register);
  const view = (day: number) => viewRegister(register, sliceOf(at(day), "then", at(400), false));

  it("has one piece of ground for the two places with one history", () => {
    expect(ground.cellOf).toEqual([0, 1, 0, 3, undefined, undefined]);
    const pairs = ground.arcs.map(({ left, right }) => [left, right].sort((a, b) => a - b));
    expect(pairs.sort().map(String)).toEqual(["0,1", "0,3", "1,3"]);
  });

  it("tells the story: implied ground, then a claim, then the mapper follows it", () => {
    const { recorder, mirror } = fresh(register, ground);
    const arc = (a: number, b: number) => {
      const number = ground.arcs.findIndex(
        ({ left, right }) => Math.min(left, right) === a && Math.max(left, right) === b,
      );
      const { m = 0, s0 = 0, s1 = 0 } = recorder.held.get(`arcs ${number}`) ?? {};
      return [m, s0, s1];
    };
    mirror.apply(view(0));
    expect(recorder.held.get("cells 1")).toEqual({ t: 2, h0: 0, h1: 0 });
    expect([arc(0, 1), arc(1, 3)]).toEqual([
      [0, 0, 0],
      [1, 2, 2],
    ]);
    mirror.apply(view(50));
    expect(recorder.held.get("cells 1")).toEqual({ t: 2, h0: 1, h1: 0 });
    expect([arc(0, 1), arc(1, 3)]).toEqual([
      [0, 1, 0],
      [1, 0, 2],
    ]);
    mirror.apply(view(100));
    expect(recorder.held.get("cells 1")).toEqual({ t: 1, h0: 0, h1: 0 });
    expect([arc(0, 1), arc(1, 3)]).toEqual([
      [1, 1, 2],
      [0, 0, 0],
    ]);
  });

  it("draws a point for the region, none for the place that was not located", () => {
    const { recorder, mirror } = fresh(register, ground);
    mirror.apply(view(0));
    expect(recorder.held.has("places 4")).toBe(true);
    expect(recorder.held.has("cells 4")).toBe(false);
    expect([...recorder.held.keys()].filter((key) => key.endsWith(" 5"))).toEqual([]);
  });

  it("touches nothing on a day without news", () => {
    const { recorder, mirror } = fresh(register, ground);
    mirror.apply(view(10));
    recorder.calls = [];
    mirror.apply(view(11));
    expect(recorder.calls).toEqual([]);
  });
});

const COMPILED = "public/theatre/ukraine.json";
const compiled = existsSync(COMPILED) ? readFileSync(COMPILED, "utf8") : null;

describe.skipIf(compiled === null)(
  `the mirror of the real theatre (skipped without ${COMPILED}: run "npm run data -- build")`,
  () => {
    it("walks over the whole record and holds what each day alone would give", () => {
      const { register, cells } = openTheatre(compiled ?? "");
      const ground = groundOf(register, outlinedCells(cells));
      const { first, last } = register.theatre;
      const day = (part: number) => dayFromNumber(Math.round(first + part * (last - first)));
      const { recorder, mirror } = fresh(register, ground);
      const steps = [
        { day: last, clock: "then", countStale: false },
        { day: first, clock: "then", countStale: false },
        { day: day(0.5), clock: "now", countStale: false },
        { day: day(0.51), clock: "now", countStale: true },
        { day: day(0.7), clock: "then", countStale: false },
      ] as const;
      for (const view of walk(register, steps)) {
        mirror.apply(view);
        const anew = viewRegister(register, view.slice);
        expect(nonZero(recorder.held)).toEqual(shownAtOnce(register, ground, anew));
      }
      const lines = STATES.map((key) => mirror.lit(key).length);
      expect(Math.min(...lines)).toBeGreaterThan(0);
      const sources = new Set([...recorder.held.keys()].map((key) => key.split(" ")[0]));
      expect(sources).toEqual(new Set(["places", "cells", "arcs"]));
      // Zeros are not told: most boundaries part ground of one kind.
      const told = [...recorder.held.keys()].filter((key) => key.startsWith("arcs"));
      expect(told.length).toBeLessThan(ground.arcs.length);
    });
  },
);
