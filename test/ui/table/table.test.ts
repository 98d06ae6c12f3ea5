import fc from "fast-check";

import { afterAll, describe, expect, it } from "vitest";
import { findingOf } from "#domain/disagreement.ts";

import { STANDINGS } from "#domain/dispute.ts";
import { mapperId, sideId } from "#domain/ids.ts";
import { mainName } from "#domain/place.ts";
import { CLOCKS, sliceOf } from "#domain/slice.ts";
import { ASSERTIONS } from "#domain/statement.ts";
import { viewRegister } from "#domain/view.ts";
import { speak } from "#i18n/text.ts";
import { showDay } from "#state/actions.ts";
import { selectView } from "#state/select-view.ts";
import { createAppStore } from "#state/store.ts";
import { columnsOf, FIRST_SORTING, sortRows } from "#ui/table/columns.ts";
import {
  basisWords,
  countByStanding,
  hasSomethingToTell,
  matchesText,
  rowsOf,
} from "#ui/table/rows.ts";
import {
  countSentences,
  hiddenSentence,
  mapSentence,
  saidSentence,
  saidWords,
  summaryOf,
} from "#ui/table/summary.ts";
import { at, type SamplePlace, sampleRegister } from "./sample-register.ts";

const PLACES: readonly SamplePlace[] = [
  {
    name: "Ashford",
    said: [
      { by: "north", assertion: "holds", about: "NO", on: 5 },
      { by: "south", assertion: "denies", about: "NO", on: 6 },
      { by: "press", assertion: "unverified", about: "NO", on: 6 },
    ],
    mapped: [{ status: "partly", from: 0 }],
  },
  {
    name: "Beckton",
    said: [{ by: "south", assertion: "holds", about: "SO", on: 8 }],
    mapped: [{ status: "inside", from: 0 }],
  },
  { name: "Carden", mapped: [{ status: "partly", from: 0 }] },
  { name: "Dunley", mapped: [{ status: "outside", from: 0 }] },
  { name: "Elmore" },
  {
    name: "Fenwick",
    said: [
      { by: "north", assertion: "holds", about: "NO", on: 2 },
      { by: "north", assertion: "lost", about: "NO", on: 7, retracts: 0 },
    ],
    mapped: [{ status: "outside", from: 0 }],
  },
];
const register = sampleRegister(PLACES);
const none = new Set<never>();

function onDay(day: number, clock: (typeof CLOCKS)[number] = "then") {
  const view = viewRegister(register, sliceOf(at(day), clock, at(400), false));
  return { view, rows: rowsOf(view) };
}

describe("rowsOf", () => {
  it("counts what was on record by the day known, without what was taken back", () => {
    const counts = (day: number) => onDay(day).rows.map(({ count }) => count);
    expect(counts(4)).toEqual([0, 0, 0, 0, 0, 1]);
    expect(counts(8)).toEqual([3, 1, 0, 0, 0, 1]);
    expect(onDay(4, "now").rows.map(({ count }) => count)).toEqual([3, 1, 0, 0, 0, 1]);
    expect(onDay(8).rows[0]?.last).toBe(at(6));
    expect(onDay(5).rows[1]?.last).toBeNull();
  });

  it("lists by default what is spoken of or not plainly agreed", () => {
    const told = onDay(8).rows.filter(hasSomethingToTell);
    expect(told.map(({ view }) => view.dossier.place.names.en)).toEqual([
      "Ashford",
      "Beckton",
      "Fenwick",
    ]);
  });

  it("counts each standing as often as the view has it, on any day and clock", () => {
    const said = fc.record({
      by: fc.constantFrom("north", "south", "press"),
      assertion: fc.constantFrom(...ASSERTIONS),
      about: fc.constantFrom("NO", "SO"),
      on: fc.nat(400),
    });
    const mapped = fc.constantFrom("inside", "partly", "outside");
    const place = fc.record({
      said: fc.array(said, { maxLength: 4 }),
      mapped: fc.array(mapped, { maxLength: 2 }),
    });
    const days = fc.array(fc.nat(400), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 8 }),
        days,
        fc.constantFrom(...CLOCKS),
        (raw, seen, clock) => {
          const generated = sampleRegister(
            raw.map((one, number) => ({
              name: `Place ${number}`,
              said: one.said,
              mapped: one.mapped.map((status, step) => ({ status, from: step * 150 })),
            })),
          );
          const store = createAppStore(generated, { clock });
          for (const day of seen) {
            showDay(store, at(day));
            const view = selectView(store.getState());
            const rows = rowsOf(view);
            const { counts, groups } = summaryOf(view, rows, generated.theatre.mappers, none);
            for (const standing of STANDINGS) {
              const inView = view.places.filter((one) => one.standing === standing).length;
              const inTable = rows.filter((row) => row.view.standing === standing).length;
              const listed = groups.find((group) => group.of === standing);
              expect(counts[standing]).toBe(inView);
              expect(inTable).toBe(inView);
              if (listed) expect(listed.dossiers).toHaveLength(inView);
            }
            const told = countByStanding(rows.filter(hasSomethingToTell).map((row) => row.view));
            expect(told.disputed + told.unanswered + told.contested + told.stale).toBe(
              groups.reduce((sum, group) => sum + group.dossiers.length, 0),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("basisWords", () => {
  const words = (place: number, side: number, day: number, shown = day) => {
    const position = onDay(day).view.places[place]?.positions[side];
    if (!position) throw new Error("no position");
    return basisWords(position, at(shown));
  };

  it("tells a word's kind and its age on the day shown, not that of the view", () => {
    expect(words(0, 0, 5)).toBe("says, today");
    expect(words(0, 0, 5, 9)).toBe("says, 4 days ago");
    expect(words(0, 1, 6, 7)).toBe("denies the other, 1 day ago");
    expect(words(5, 0, 7)).toBe("concedes, today");
    expect(words(2, 0, 8)).toBe("no statement");
    expect(words(1, 1, 200)).toBe("old: said 192 days ago");
    expect(words(0, 0, 5, 3)).toBe("says, 2 days later");
  });
});

describe("columns", () => {
  const order = (key: string, direction: "ascending" | "descending") => {
    const sorted = sortRows(
      onDay(8).rows,
      columnsOf(register, "en", none),
      { key, direction },
      "en",
    );
    return sorted.map(({ view }) => mainName(view.dossier.place).charAt(0)).join("");
  };

  it("sorts by each column both ways, equals by last word and name", () => {
    expect(order(FIRST_SORTING.key, FIRST_SORTING.direction)).toBe("ABFCDE");
    expect(order("place", "descending")).toBe("FEDCBA");
    expect(order("count", "descending")).toBe("ABFCDE");
    expect(order("last", "ascending")).toBe("CDEAFB");
    expect(order("mapper-mapper", "descending")).toBe("BACFDE");
    expect(order("gone", "ascending")).toBe("BFACDE");
  });

  it("leaves out who is switched off", () => {
    const keys = columnsOf(register, "en", new Set([sideId("south"), mapperId("mapper")]));
    expect(keys.map(({ key }) => key)).toEqual([
      "place",
      "oblast",
      "standing",
      "side-north",
      "last",
      "count",
    ]);
  });

  it("filters by any part of a spelling or the oblast", () => {
    const found = (text: string) => onDay(8).rows.filter((row) => matchesText(row, text)).length;
    expect([found(""), found("BECK"), found("mere"), found("zzz")]).toEqual([6, 1, 6, 0]);
  });
});

describe("summary", () => {
  it("means the same by contested as the disagreement view", () => {
    const { view, summary } = told(8);
    const findings = view.places.map((place) => findingOf(place, null));
    const of = (category: string) => findings.filter((one) => one.category === category).length;
    expect(of("contested")).toBe(summary.counts.contested);
    expect(of("partly")).toBe(summary.partly);
  });

  const told = (day: number, hidden = new Set<ReturnType<typeof sideId>>()) => {
    const { view, rows } = onDay(day);
    return { view, summary: summaryOf(view, rows, register.theatre.mappers, hidden) };
  };

  it("gives the counts in words", () => {
    const { view, summary } = told(8);
    const text = countSentences(register, summary, view);
    expect(text).toContain("1 place is disputed, out of 6:");
    expect(text).toContain("At 1 place only one side has spoken");
    expect(text).toContain("No place is contested in words. At no place");
    expect(text).toContain(
      "About the other 3 no side is on record; 2 of them are mapped, 1 as partly held by North.",
    );
    expect(text).toContain("At no place a side’s last word is old");
    expect(text).toContain("as known that day");
  });

  it("counts as contested what those on record say is fought over, not what a map shows in part", () => {
    const fought = sampleRegister(
      ["Garton", "Hamley"].map((name) => ({
        name,
        said: [{ by: "south", assertion: "contested", about: "NO", on: 1 }],
        mapped: [{ status: "partly", from: 0 }],
      })),
    );
    const view = viewRegister(fought, sliceOf(at(2), "then", at(400), false));
    const summary = summaryOf(view, rowsOf(view), fought.theatre.mappers, none);
    expect(countSentences(fought, summary, view)).toContain(
      "2 places are contested in words: those on record say",
    );
  });

  it("tells the statements of the day, leaving out who is switched off", () => {
    expect(saidSentence(told(6).summary, at(6))).toBe("2 statements that day.");
    expect(saidSentence(told(6, new Set([sideId("south")])).summary, at(6))).toBe(
      "1 statement that day.",
    );
    expect(saidSentence(told(9).summary, at(9))).toContain("1 day earlier");
    expect(saidSentence(told(1).summary, at(1))).toBe("No statement on record by that day.");
    const words = told(6).summary.said.flatMap((said) => said.words);
    expect(saidWords(register, words)).toBe(
      "South speaker denies that North holds it; Press speaker could not verify that North holds it",
    );
    expect(saidWords(register, [...words, ...words])).toContain("holds it (2 statements)");
  });

  it("tells how old the map is and who is switched off", () => {
    const [mapper] = register.theatre.mappers;
    if (!mapper) throw new Error("no mapper");
    expect(mapSentence(mapper, at(9))).toBe("Mapper’s map is of that day.");
    expect(mapSentence(mapper, at(11))).toContain("2 days old");
    expect(hiddenSentence(register, none)).toBeNull();
    expect(hiddenSentence(register, new Set([sideId("south"), mapperId("mapper")]))).toContain(
      "South and Mapper. Standings still count them.",
    );
  });
});

describe("the table in Ukrainian", () => {
  afterAll(() => speak("en"));

  it("has no English word but names of the data", async () => {
    await speak("uk");
    const { view, rows } = onDay(8);
    const summary = summaryOf(view, rows, register.theatre.mappers, none);
    const [mapper] = register.theatre.mappers;
    if (!mapper) throw new Error("no mapper");
    const words = [
      countSentences(register, summary, view),
      saidSentence(summary, at(8)),
      mapSentence(mapper, at(11)),
      hiddenSentence(register, new Set([sideId("south")])) ?? "",
      ...columnsOf(register, "uk", none).map(({ label }) => label),
      ...view.places.flatMap(({ positions }) => positions.map((one) => basisWords(one, at(8)))),
    ].join(" ");
    expect(words.replace(/Mapper|South|North/g, "")).not.toMatch(/[A-Za-z{}]/);
  });
});
