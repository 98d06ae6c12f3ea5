import { describe, expect, it } from "vitest";
import { archiveHistory, areaOn } from "#domain/archive.ts";
import {
  areasOf,
  changeLens,
  changesBetween,
  flowOf,
  flowsOf,
  kindOf,
  outlineFlow,
} from "#domain/change.ts";
import { dayFromNumber } from "#domain/day.ts";
import { GROUND_CLASSES } from "#domain/ground.ts";
import {
  findSource,
  type Held,
  type Holding,
  holdingsOf,
  sourceId,
  sourcesOf,
} from "#domain/holding.ts";
import { mapperId, partyId, sideId } from "#domain/ids.ts";
import { lensMark } from "#domain/lens.ts";
import { sliceOf } from "#domain/slice.ts";
import { viewRegister } from "#domain/view.ts";
import fc from "../support/property.ts";
import { goodRegister, threeRegister } from "../support/theatres.ts";
import { ASH, at, CEDAR, sampleRegister } from "../ui/table/sample-register.ts";

const NO = partyId("NO");
const SO = partyId("SO");
const HOLDINGS: readonly Holding[] = [NO, SO, "contested", "none", "disputed", "unclear"];

/**
 * Five places, worked out by hand. By the mapper: Ash turns to North on day 60, Birch to partly on
 * day 60, Cedar stays South's. In words: North says it holds Cedar on day 50, South denies it on 55;
 * on day 20 both are on record on Dell (disputed), and South concedes it on day 70.
 */
const register = sampleRegister([
  ASH,
  {
    name: "Birch",
    mapped: [
      { status: "outside", from: 0 },
      { status: "partly", from: 60 },
    ],
  },
  CEDAR,
  {
    name: "Dell",
    mapped: [{ status: "outside", from: 0 }],
    said: [
      { by: "north", assertion: "holds", about: "NO", on: 20 },
      { by: "south", assertion: "holds", about: "SO", on: 20 },
      { by: "south", assertion: "lost", about: "SO", on: 70 },
    ],
  },
  { name: "Elm", mapped: [{ status: "outside", from: 0 }] },
]);
const AREAS = [10, 20, 40, 80, 160];

const viewOn = (day: number, countStale = false) =>
  viewRegister(register, sliceOf(at(day), "then", at(400), countStale));
const source = (id: string | null) => findSource(register, id === null ? null : sideId(id));
const heldOn = (id: string | null, day: number) => holdingsOf(register, viewOn(day), source(id));
const changed = (id: string | null, from: number, to: number) =>
  changesBetween(heldOn(id, from), heldOn(id, to)).map((change) => [
    register.dossiers[change.index]?.place.names.en,
    change.from,
    change.to,
    kindOf(change),
    change.own,
  ]);

describe("who holds a place, as a source has it", () => {
  it("names all sides together, each side and each mapper", () => {
    expect(sourcesOf(register).map(sourceId)).toEqual([null, "north", "south", "mapper"]);
    expect(findSource(register, sideId("nobody"))).toEqual({ of: "sides" });
  });

  it("is the side's own word, and the mapper's picture where it has none", () => {
    expect(heldOn("north", 60)).toEqual([
      { holding: NO, own: false },
      { holding: "contested", own: false },
      { holding: NO, own: true },
      { holding: NO, own: true },
      { holding: SO, own: false },
    ]);
  });

  it("is disputed or unclear only for all sides together", () => {
    const together = (day: number) => heldOn(null, day).map(({ holding }) => holding);
    expect(together(52)).toEqual([SO, SO, "unclear", "disputed", SO]);
    expect(together(60)).toEqual([NO, "contested", "disputed", "disputed", SO]);
    expect(together(75)).toEqual([NO, "contested", "disputed", NO, SO]);
  });

  it("leaves a stale word out unless stale words count", () => {
    // Day 141: North's word on Cedar is 91 days old and the mapper shows South.
    const held = (countStale: boolean) =>
      holdingsOf(register, viewOn(141, countStale), source("north"))[2];
    expect(held(false)).toEqual({ holding: SO, own: false });
    expect(held(true)).toEqual({ holding: NO, own: true });
  });

  it("is nothing before a mapper's first map", () => {
    expect(heldOn("mapper", -1).map(({ holding }) => holding)).toEqual(Array(5).fill("none"));
  });
});

describe("a change between two days", () => {
  it("is told place by place, per source", () => {
    expect(changed("mapper", 40, 75)).toEqual([
      ["Ash", SO, NO, "gained", true],
      ["Birch", SO, "contested", "contested", true],
    ]);
    expect(changed("north", 40, 75)).toEqual([
      ["Ash", SO, NO, "gained", false],
      ["Birch", SO, "contested", "contested", false],
      ["Cedar", SO, NO, "gained", true],
    ]);
    expect(changed("south", 40, 75)).toEqual([
      ["Ash", SO, NO, "gained", false],
      ["Birch", SO, "contested", "contested", false],
      ["Dell", SO, NO, "gained", true],
    ]);
    expect(changed(null, 40, 75)).toEqual([
      ["Ash", SO, NO, "gained", false],
      ["Birch", SO, "contested", "contested", false],
      ["Cedar", SO, "disputed", "disputed", true],
      ["Dell", "disputed", NO, "gained", true],
    ]);
  });

  it("counts places and ground that came and went, km²", () => {
    const flows = flowsOf(changesBetween(heldOn(null, 40), heldOn(null, 75)), AREAS);
    expect(flowOf(flows, NO)).toEqual({
      gained: 90,
      lost: 0,
      gainedPlaces: 2,
      lostPlaces: 0,
      gainedOwn: 1,
      lostOwn: 0,
    });
    expect(flowOf(flows, SO)).toEqual({
      gained: 0,
      lost: 70,
      gainedPlaces: 0,
      lostPlaces: 3,
      gainedOwn: 0,
      lostOwn: 1,
    });
    expect(flowOf(flows, "disputed")).toEqual({
      gained: 40,
      lost: 80,
      gainedPlaces: 1,
      lostPlaces: 1,
      gainedOwn: 1,
      lostOwn: 1,
    });
    expect(flowOf(flows, "none").gained).toBe(0);
  });

  it("has a dispute that ends without a holder as settled, and nothing to say as silent", () => {
    expect(kindOf({ from: "disputed", to: "contested" })).toBe("settled");
    expect(kindOf({ from: "disputed", to: NO })).toBe("gained");
    expect(kindOf({ from: NO, to: "unclear" })).toBe("unclear");
    expect(kindOf({ from: NO, to: "none" })).toBe("silent");
  });

  it("is drawn: gained in the party's colour, what a party keeps faint", () => {
    const lens = changeLens(heldOn(null, 40), heldOn(null, 75));
    expect(lens).toEqual([
      lensMark("gained", NO),
      lensMark("contested"),
      lensMark("disputed"),
      lensMark("gained", NO),
      lensMark("kept", SO),
    ]);
    expect(lens[0]).toBe(lensMark("gained", NO));
  });
});

const someHeld: fc.Arbitrary<Held> = fc.record({
  holding: fc.constantFrom(...HOLDINGS),
  own: fc.boolean(),
});
const someDays = fc
  .array(fc.tuple(someHeld, someHeld, fc.integer({ min: 0, max: 500 })), { maxLength: 12 })
  .map((places) => ({
    before: places.map(([held]) => held),
    after: places.map(([, held]) => held),
    areas: places.map(([, , area]) => area),
  }));

describe("any change", () => {
  it("gained less lost is the difference of the areas, for every holding", () => {
    fc.assert(
      fc.property(someDays, ({ before, after, areas }) => {
        const flows = flowsOf(changesBetween(before, after), areas);
        const [then, now] = [areasOf(before, areas), areasOf(after, areas)];
        for (const holding of HOLDINGS) {
          const { gained, lost } = flowOf(flows, holding);
          expect(gained - lost).toBe((now.get(holding) ?? 0) - (then.get(holding) ?? 0));
        }
      }),
    );
  });

  it("swapping the days swaps what was gained and what was lost", () => {
    fc.assert(
      fc.property(someDays, ({ before, after, areas }) => {
        const there = flowsOf(changesBetween(before, after), areas);
        const back = flowsOf(changesBetween(after, before), areas);
        for (const holding of HOLDINGS) {
          const flow = flowOf(there, holding);
          expect(flowOf(back, holding)).toEqual({
            gained: flow.lost,
            lost: flow.gained,
            gainedPlaces: flow.lostPlaces,
            lostPlaces: flow.gainedPlaces,
            gainedOwn: flow.lostOwn,
            lostOwn: flow.gainedOwn,
          });
        }
      }),
    );
  });

  it("between a day and itself is none", () => {
    fc.assert(
      fc.property(someDays, ({ after }) => {
        expect(changesBetween(after, after)).toEqual([]);
        const lens = changeLens(after, after);
        expect(lens.every(({ meaning }) => meaning === "none" || meaning === "kept")).toBe(true);
      }),
    );
  });
});

describe("all sides together", () => {
  it.each([
    ["the good fixture", goodRegister],
    ["three parties", threeRegister],
  ] as const)("agree with the disputes of the view on every day of %s", async (_, open) => {
    const register = await open();
    const { first, last } = register.theatre;
    for (let day: number = first; day <= last; day += 1) {
      const view = viewRegister(register, sliceOf(dayFromNumber(day), "then", last, false));
      const holdings = holdingsOf(register, view, { of: "sides" });
      const disputed = view.places.map(({ standing }) => standing === "disputed");
      expect(holdings.map(({ holding }) => holding === "disputed")).toEqual(disputed);
    }
  });
});

describe("the outlines of an archive", () => {
  const someHistory = fc
    .array(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 127 })), {
        selector: ([day]) => day,
        maxLength: 5,
      }),
      { maxLength: 6 },
    )
    .map((cells) =>
      archiveHistory(
        mapperId("tidemap"),
        cells.map((_, cell) => 3 ** cell),
        cells.map((steps) =>
          [...steps]
            .sort(([a], [b]) => a - b)
            .map(([day, mask]) => ({ day: dayFromNumber(day), mask })),
        ),
      ),
    );
  const someDay = fc.integer({ min: -2, max: 42 }).map(dayFromNumber);

  it("gained less lost is the difference of their areas, and swaps with the days", () => {
    fc.assert(
      fc.property(
        someHistory,
        someDay,
        someDay,
        fc.constantFrom(...GROUND_CLASSES),
        (history, from, to, ground) => {
          const there = outlineFlow(history, ground, from, to);
          expect(there.gained - there.lost).toBe(
            areaOn(history, ground, to) - areaOn(history, ground, from),
          );
          const back = outlineFlow(history, ground, to, from);
          expect(back).toEqual({ gained: there.lost, lost: there.gained });
        },
      ),
    );
  });
});
