import { describe, expect, it } from "vitest";
import { dayFromNumber } from "#domain/day.ts";
import { type Cited, type Explanation, explainDifference } from "#domain/explain.ts";
import type { Register } from "#domain/register.ts";
import { indexRegister } from "#domain/register.ts";
import { CLOCKS, sliceOf } from "#domain/slice.ts";
import type { Statement } from "#domain/statement.ts";
import type { SourceCard } from "#domain/theatre.ts";
import { viewPlace, viewRegister } from "#domain/view.ts";
import fc from "../support/property.ts";
import { type Mapped, withSecondMapper } from "../support/second-mapper.ts";
import { day, dossierOf, realRegister } from "../support/theatres.ts";
import { at, type Said, type SamplePlace, sampleRegister } from "../ui/table/sample-register.ts";

const real = await realRegister();

/** Why they differ about the one place of a theatre on a day, in short. */
function why(register: Register, on: number): readonly Explanation[] {
  const [dossier] = register.dossiers;
  if (!dossier) throw new Error("The register is empty.");
  const slice = sliceOf(at(on), "then", at(400), false);
  const view = viewPlace(register, dossier, slice);
  return explainDifference({ register, view, slice }, register.theatre.mappers);
}

const rules = (found: readonly Explanation[]) => found.map(({ rule }) => rule);

const holds = (on: number): Said => ({ by: "north", assertion: "holds", about: "NO", on });
const denies = (on: number): Said => ({ by: "south", assertion: "denies", about: "NO", on });
const southHolds = (on: number): Said => ({ by: "south", assertion: "holds", about: "SO", on });
const southContests = (on: number): Said => ({
  by: "south",
  assertion: "contested",
  about: "NO",
  on,
});

/** A theatre of one place whose mapper has a card of this kind, its statements changed at will. */
function place(
  told: Omit<SamplePlace, "name">,
  { card = {}, change = {} }: { card?: Partial<SourceCard>; change?: Partial<Statement> } = {},
): Register {
  const { input } = sampleRegister([{ name: "Mere", ...told }]);
  const [mapper] = input.theatre.mappers;
  if (!mapper) throw new Error("The sample has no mapper.");
  const source: SourceCard = {
    id: mapper.source,
    name: "Mapper",
    kind: "mapper",
    affiliation: "",
    method: "",
    delay: null,
    licence: "",
    link: null,
    ...card,
  };
  const statements = new Map(
    [...input.statements].map(([id, list]) => [
      id,
      list.map((one, number) => (number === list.length - 1 ? { ...one, ...change } : one)),
    ]),
  );
  return indexRegister({ ...input, statements, sources: [source] });
}

const inside: readonly Mapped[] = [{ status: "inside", from: 0 }];
const outside: readonly Mapped[] = [{ status: "outside", from: 0 }];

describe("why they differ", () => {
  it("is asked only where something differs", () => {
    expect(why(place({ mapped: inside, said: [holds(50)] }), 60)).toEqual([]);
    expect(why(place({ mapped: outside }), 60)).toEqual([]);
  });

  it("is unknown where both speak of control on the same days and nothing else is on record", () => {
    const found = why(place({ said: [holds(50), denies(50)] }), 60);
    expect(found).toEqual([{ rule: "unknown", between: "sides", cites: [] }]);
  });

  it("is that one word is older, from three days on, unless the newer one answers it", () => {
    const gap = (...said: Said[]) => why(place({ said }), 80);
    expect(gap(southHolds(50), holds(62))).toMatchObject([
      { rule: "older-word", side: "south", days: 12 },
    ]);
    expect(gap(southHolds(50), holds(53))).toMatchObject([{ rule: "older-word", days: 3 }]);
    expect(rules(gap(southHolds(50), holds(52)))).toEqual(["unknown"]);
    expect(rules(gap(holds(50), denies(62)))).toEqual(["unknown"]);
  });

  it("is that a word is past the limit and the map shows otherwise", () => {
    const old = place({ mapped: outside, said: [holds(1)] });
    expect(rules(why(old, 91))).toEqual(["silence"]);
    expect(why(old, 92)).toMatchObject([{ rule: "old-word", side: "north", days: 91 }]);
  });

  it("is that a side is silent, with the map that stands in for it or none", () => {
    const [mapped] = why(place({ mapped: outside, said: [holds(50)] }), 60);
    expect(mapped).toMatchObject({ rule: "silence", side: "south", mapper: "mapper" });
    const [bare] = why(place({ said: [holds(50)] }), 60);
    expect(bare).toEqual({ rule: "silence", side: "south", mapper: null, cites: [] });
  });

  it("is that the map comes late by its card, while the word is no older than that", () => {
    const card = { delay: "two to three days", delayDays: [2, 3] as const };
    const late = place({ mapped: outside, said: [holds(50)] }, { card });
    const delay = (on: number) => why(late, on).filter(({ rule }) => rule === "mapper-delay");
    expect([50, 53].map((on) => delay(on)[0])).toMatchObject([
      { mapper: "mapper", of: ["north"], days: 0, delay: [2, 3] },
      { mapper: "mapper", of: ["north"], days: 3 },
    ]);
    expect(delay(54)).toEqual([]);
    const untold = place({ mapped: outside, said: [holds(50)] });
    expect(rules(why(untold, 50))).toEqual(["silence"]);
    // A word of today about a state of a week ago: the map had the time.
    const known = { validFrom: at(43) };
    const earlier = place({ mapped: outside, said: [holds(50)] }, { card, change: known });
    expect(rules(why(earlier, 50))).toEqual(["silence"]);
  });

  it("is that one side speaks of fighting, or of troops in the place, and the other of control", () => {
    const fights = why(place({ said: [holds(50), southContests(50)] }), 60);
    expect(fights).toMatchObject([
      { rule: "presence", side: "south", assertion: "contested", party: "NO" },
    ]);
    const entered: Said = { by: "south", assertion: "entered", about: "NO", on: 49 };
    const enters = why(place({ said: [entered, holds(50), denies(50)] }), 60);
    expect(enters).toMatchObject([{ rule: "presence", side: "south", assertion: "entered" }]);
    const later = place({ said: [entered, holds(70), denies(70)] });
    expect([79, 80].map((on) => rules(why(later, on)))).toEqual([["presence"], ["unknown"]]);
    const press = place({ said: [{ ...entered, by: "press" }, holds(50), denies(50)] });
    expect(rules(why(press, 60))).toEqual(["unknown"]);
  });

  it("is not fighting that the side has spoken of before it said something else", () => {
    expect(rules(why(place({ said: [southContests(49), holds(50), denies(50)] }), 60))).toEqual([
      "unknown",
    ]);
  });

  it("is that a word is of a part of the place", () => {
    const said = [holds(50), southContests(50)];
    const part = place({ said }, { change: { part: true, share: 40 } });
    expect(why(part, 60)).toMatchObject([{ rule: "part", by: "south", share: 0.4, party: "NO" }]);
    const unmeasured = place({ said }, { change: { part: true } });
    expect(why(unmeasured, 60)).toMatchObject([
      { rule: "part", by: "south", share: null, cites: [{ field: "part" }] },
    ]);
    expect(rules(why(place({ said }), 60))).toEqual(["presence"]);
  });

  it("is that a side, silent on control, denied something else", () => {
    const other = place({ said: [holds(50), denies(50)] }, { change: { denied: "encircled" } });
    expect(why(other, 60)).toMatchObject([
      { rule: "silence", side: "south" },
      { rule: "other-denial", side: "south", denied: "encircled", party: "NO" },
    ]);
  });

  it("is that a side's speakers differed on the day that decides", () => {
    const found = why(place({ said: [holds(50), southContests(50), denies(50)] }), 60);
    expect(rules(found)).toEqual(["presence", "speakers"]);
  });
});

describe("why mappers differ", () => {
  const two = (
    first: readonly Mapped[],
    second: readonly Mapped[],
    { last = 400, card = {}, own = {} } = {},
  ) => withSecondMapper(place({ mapped: first }, { card: own }), [second], { last, card });

  it("is unknown where the cards tell nothing", () => {
    expect(why(two(inside, outside), 60)).toEqual([
      { rule: "unknown", between: "mappers", cites: [] },
    ]);
    expect(why(two(inside, inside), 60)).toEqual([]);
  });

  it("is that one's newest map is older", () => {
    expect(why(two(inside, outside, { last: 50 }), 60)).toMatchObject([
      { rule: "map-age", mapper: "second", other: "mapper", days: 10 },
    ]);
  });

  it("is that one comes late by its card and the other has just changed", () => {
    const changed: readonly Mapped[] = [
      { status: "outside", from: 0 },
      { status: "inside", from: 59 },
    ];
    const own = { delay: "late", delayDays: [2, 3] };
    expect(why(two(outside, changed, { own }), 60)).toMatchObject([
      { rule: "mapper-delay", mapper: "mapper", of: ["second"], days: 1 },
    ]);
    expect(rules(why(two(outside, changed, { own }), 63))).toEqual(["unknown"]);
  });

  it("is that by their cards they count different things", () => {
    const options = { own: { counts: "control" }, card: { counts: "presence" } };
    expect(why(two(inside, outside, options), 60)).toMatchObject([
      { rule: "counts", mapper: "mapper", other: "second" },
    ]);
    const same = { own: { counts: "control" }, card: { counts: "control" } };
    expect(rules(why(two(inside, outside, same), 60))).toEqual(["unknown"]);
  });
});

/** Worked out by hand from the statements of those days and DeepState's card. */
const BY_HAND = [
  ["pokrovsk", "2025-12-02", ["part", "part", "mapper-delay", "speakers"]],
  ["kupiansk", "2025-11-21", ["part", "mapper-delay"]],
  // Ukraine held nearly 90 per cent, said Syrskyi; Russian troops were left in it, said others.
  ["kupiansk", "2025-12-25", ["presence", "part"]],
  ["siversk", "2025-12-20", ["part"]],
  ["huliaipole", "2025-12-28", ["presence", "part", "part", "mapper-delay"]],
  // Kadyrov's claim of 9 June and the president's denial of 10 June: nothing tells why.
  ["ryzhivka", "2024-08-05", ["unknown"]],
] as const;

describe("the real register", () => {
  it.each(BY_HAND)("%s on %s: %j", (id, on, expected) => {
    const slice = sliceOf(day(on), "then", real.theatre.last, false);
    const view = viewPlace(real, dossierOf(real, id), slice);
    const found = explainDifference({ register: real, view, slice }, real.theatre.mappers);
    expect(rules(found)).toEqual(expected);
  });

  it("cites only fields that are there, and something in every explanation but unknown causes", () => {
    const { first, last, mappers } = real.theatre;
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: last }),
        fc.constantFrom(...CLOCKS),
        (on, clock) => {
          const slice = sliceOf(dayFromNumber(on), clock, last, false);
          for (const view of viewRegister(real, slice).places) {
            const found = explainDifference({ register: real, view, slice }, mappers);
            const { words } = view.dossier;
            for (const { rule } of found) seen.add(rule);
            expect(found.filter((one) => !isFounded(one, words))).toEqual([]);
          }
        },
      ),
      { numRuns: 12 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(6);
  });
});

/** Whether an explanation cites something, and only what is there. */
function isFounded({ rule, cites }: Explanation, words: Parameters<typeof wordOf>[0]): boolean {
  const cited = cites.length > 0 || rule === "unknown" || rule === "silence";
  return cited && cites.every((one) => holdsField(one, words));
}

function holdsField(cited: Cited, words: Parameters<typeof wordOf>[0]): boolean {
  if (cited.of === "source") return Boolean(real.sources.get(cited.id)?.[cited.field]);
  if (cited.of === "mapper") return real.theatre.mappers.some(({ id }) => id === cited.id);
  return wordOf(words, cited.id)?.[cited.field] !== undefined;
}

function wordOf(words: readonly { readonly statement: Statement }[], id: string) {
  return words.find(({ statement }) => statement.id === id)?.statement;
}
