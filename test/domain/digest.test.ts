import { describe, expect, it } from "vitest";
import { type Day, dayFromNumber } from "#domain/day.ts";
import { type Digest, digestOf, isEmpty } from "#domain/digest.ts";
import {
  disputeSentence,
  mapSentence,
  positionSentence,
  saidSentence,
} from "#domain/digest-words.ts";
import { sliceOf } from "#domain/slice.ts";
import { viewRegister } from "#domain/view.ts";
import fc from "../support/property.ts";
import { realRegister, threeRegister } from "../support/theatres.ts";
import { ASH, at, sampleRegister } from "../ui/table/sample-register.ts";

/** By hand: claim and denial of Cedar, a correction of a claim on Dell, two places mapped otherwise. */
const register = sampleRegister([
  ASH,
  {
    name: "Birch",
    mapped: [
      { status: "outside", from: 0 },
      { status: "inside", from: 61 },
    ],
  },
  {
    name: "Cedar",
    mapped: [{ status: "outside", from: 0 }],
    said: [
      { by: "south", assertion: "contested", about: "SO", on: 10 },
      { by: "north", assertion: "holds", about: "NO", on: 50 },
      { by: "south", assertion: "denies", about: "NO", on: 55 },
    ],
  },
  {
    name: "Dell",
    mapped: [{ status: "outside", from: 0 }],
    said: [
      { by: "north", assertion: "holds", about: "NO", on: 30 },
      { by: "north", assertion: "holds", about: "NO", on: 70, retracts: 0 },
    ],
  },
  { name: "Elm" },
]);

const viewOn = (of: typeof register, day: Day) =>
  viewRegister(of, sliceOf(day, "then", of.theatre.last, false));
const between = (from: number, to: number) =>
  digestOf(register, viewOn(register, at(from)), viewOn(register, at(to)));

const told = ({ places, maps }: Digest) => ({
  places: places.map((place) => [
    place.dossier.place.names.en,
    place.words.map(({ statement }) => statement.id),
    place.positions.map((change) => positionSentence(register, change)),
    disputeSentence(place),
  ]),
  maps: maps.map((map) => [
    mapSentence(register, map),
    map.dossiers.map(({ place }) => place.names.en),
  ]),
});

describe("what changed between two days", () => {
  it("is told by place: words, positions, disputes; and by mapper", () => {
    expect(told(between(40, 61))).toEqual({
      places: [
        [
          "Cedar",
          ["cedar-1", "cedar-2"],
          [
            "North now says that it holds it (before: no statement on record).",
            "South now denies that North holds it (before: says that it is fought over).",
          ],
          "Now disputed: the sides’ positions exclude each other.",
        ],
      ],
      maps: [["Mapper now maps as held by North, before as not held by North", ["Ash", "Birch"]]],
    });
  });

  it("tells that a dispute ended and that a word grew old", () => {
    // Day 141: North's word of day 50 is 91 days old, and the mapper shows South.
    expect(told(between(140, 141)).places).toEqual([
      [
        "Cedar",
        [],
        [
          "North’s word (says that it holds it) is now more than 90 days old, and the map contradicts it.",
        ],
        "No longer disputed between the sides.",
      ],
    ]);
  });

  it("tells a correction as one", () => {
    const [dell] = between(69, 70).places;
    const [word] = dell?.words ?? [];
    if (!word) throw new Error("No word on Dell.");
    expect(saidSentence(word.statement)).toMatch(/^Correction: the record dell-0 was taken back\./);
    expect(saidSentence({ ...word.statement, reason: "Another Dell." })).toContain("Another Dell.");
  });

  it("is nothing between a day and itself, and told forwards either way", () => {
    expect(isEmpty(between(55, 55))).toBe(true);
    expect(told(between(61, 40))).toEqual(told(between(40, 61)));
    expect(isEmpty(between(62, 63))).toBe(true);
  });
});

describe.each([
  ["the real register", realRegister],
  ["three parties", threeRegister],
] as const)("what changed in %s", (_, open) => {
  it("tells every statement of the window once, and none of other days", async () => {
    const register = await open();
    const { first, last } = register.theatre;
    const days = fc.integer({ min: first, max: last }).map(dayFromNumber);
    const all = register.dossiers.flatMap(({ words }) => words.map(({ statement }) => statement));
    fc.assert(
      fc.property(days, days, (a, b) => {
        const { from, to, places } = digestOf(register, viewOn(register, a), viewOn(register, b));
        const ids = places.flatMap(({ words }) => words.map(({ statement }) => statement.id));
        const wanted = all.filter(({ on }) => from < on && on <= to).map(({ id }) => id);
        expect([...ids].sort()).toEqual([...wanted].sort());
      }),
      { numRuns: 20 },
    );
  });
});
