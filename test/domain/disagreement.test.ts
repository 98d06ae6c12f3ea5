import { existsSync, readFileSync } from "node:fs";
import { area } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { archiveHistory } from "#domain/archive.ts";
import { rangeOver } from "#domain/area-range.ts";
import { areaSeries, lineIndex, rangeAt } from "#domain/area-series.ts";
import { dayFromNumber } from "#domain/day.ts";
import { disagreementLens, type Findings, findingsOf } from "#domain/disagreement.ts";
import { bitOf } from "#domain/ground.ts";
import { heldGround } from "#domain/held-ground.ts";
import { partyId } from "#domain/ids.ts";
import { differingRange, type Part, partsOf } from "#domain/parts.ts";
import { picturesOn } from "#domain/pictures.ts";
import type { Register } from "#domain/register.ts";
import { categorySince } from "#domain/since.ts";
import { sliceOf } from "#domain/slice.ts";
import { advanceView, type View, viewRegister } from "#domain/view.ts";
import { unpackCells } from "#geometry/topology.ts";
import { someRegister } from "../map/small-theatre.ts";
import fc from "../support/property.ts";
import { withSecondMapper } from "../support/second-mapper.ts";
import { day, dossierOf, iso, realRegister, threeRegister } from "../support/theatres.ts";
import { at, type Said, type SamplePlace, sampleRegister } from "../ui/table/sample-register.ts";

const NO = partyId("NO");
const SO = partyId("SO");
const real = await realRegister();
const three = await threeRegister();

const viewOn = (register: Register, on: number, countStale = false) =>
  viewRegister(register, sliceOf(at(on), "then", at(400), countStale));

const found = (register: Register, on: number) =>
  findingsOf(viewOn(register, on), picturesOn(register, register.theatre.mappers, at(on))).list;

const holds = (by: "north" | "south", on: number): Said => ({
  by,
  assertion: "holds",
  about: by === "north" ? "NO" : "SO",
  on,
});
const inside = [{ status: "inside" as const, from: 0 }];
const outside = [{ status: "outside" as const, from: 0 }];
const partly = [{ status: "partly" as const, from: 0 }];

/** One place of each kind, with the ground that it is given in the tests, km². */
const PLACES: readonly (SamplePlace & { readonly km2: number; readonly is: string })[] = [
  { name: "Silent north", mapped: inside, km2: 100, is: "agreed NO none" },
  { name: "Silent south", mapped: outside, km2: 200, is: "agreed SO none" },
  {
    name: "Said by one",
    mapped: inside,
    said: [holds("north", 50)],
    km2: 10,
    is: "agreed NO some",
  },
  {
    name: "Conceded",
    mapped: partly,
    said: [holds("north", 50), { by: "south", assertion: "holds", about: "NO", on: 60 }],
    km2: 7,
    is: "agreed NO all",
  },
  {
    name: "Disputed",
    mapped: partly,
    said: [holds("north", 50), { by: "south", assertion: "denies", about: "NO", on: 60 }],
    km2: 5,
    is: "disputed null all",
  },
  {
    name: "Unanswered",
    mapped: outside,
    said: [holds("north", 50)],
    km2: 3,
    is: "unanswered null some",
  },
  {
    name: "Stale",
    mapped: outside,
    said: [{ by: "north", assertion: "holds", about: "NO", on: 1 }],
    km2: 11,
    is: "stale null some",
  },
  {
    name: "Fought over",
    said: [
      { by: "north", assertion: "contested", about: "NO", on: 50 },
      { by: "south", assertion: "contested", about: "NO", on: 51 },
    ],
    km2: 2,
    is: "contested null all",
  },
  { name: "Partly", mapped: partly, km2: 4, is: "partly null none" },
  { name: "Blank", km2: 1000, is: "unknown null none" },
  {
    name: "Against both",
    mapped: outside,
    said: [holds("north", 50), { by: "south", assertion: "holds", about: "NO", on: 60 }],
    km2: 13,
    is: "mappers null all",
  },
];
const sample = sampleRegister(PLACES);
const areas = PLACES.map(({ km2 }) => km2);
const DAY = 100;

const partNamed = (parts: readonly Part[], category: string, party: string | null = null) => {
  const part = parts.find((one) => one.category === category && one.party === party);
  if (!part) throw new Error(`No part ${category} ${party}.`);
  return part;
};

describe("what is found about a place", () => {
  it.each(PLACES.map(({ name, is }, index) => [name, is, index] as const))(
    "%s: %s",
    (_, is, index) => {
      const { category, party, onRecord } = found(sample, DAY)[index] ?? {};
      expect(`${category} ${party} ${onRecord}`).toBe(is);
    },
  );

  it("is that mappers differ where the sides do not and two maps exclude each other", () => {
    const seconds = PLACES.map(() => inside);
    const register = withSecondMapper(sample, seconds);
    const differing = found(register, DAY).map(({ category }) => category);
    expect(differing).toEqual(
      // Silent in the south: outside in the one's map, inside in the other's. Disputes stay disputes.
      found(sample, DAY).map(({ category }, index) =>
        index === 1 || index === 10 ? "mappers" : category,
      ),
    );
  });

  it("is that mappers differ rather than that it is fought over in words", () => {
    const said = ["north", "south"].map((by) => ({
      by: by as "north" | "south",
      assertion: "contested" as const,
      about: "NO" as const,
      on: 50,
    }));
    const one = sampleRegister([{ name: "Fought over", mapped: outside, said }]);
    expect(found(one, DAY)[0]?.category).toBe("contested");
    expect(found(withSecondMapper(one, [inside]), DAY)[0]?.category).toBe("mappers");
  });

  it("is not that they differ once the other map is over 90 days old", () => {
    const register = withSecondMapper(sample, [[], inside], { last: 9 });
    expect([99, 100].map((on) => found(register, on)[1]?.category)).toEqual(["mappers", "agreed"]);
  });
});

describe("what is found after a walk over days", () => {
  it("is what each day alone gives, and keeps its identity where nothing changed", () => {
    let [kept, renewed] = [0, 0];
    fc.assert(
      fc.property(
        // A second mapper whose changes are no changes of the view.
        someRegister.map((register) =>
          withSecondMapper(register, [
            inside,
            outside,
            [...outside, { status: "inside", from: 200 }],
          ]),
        ),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 6 }),
        (register, days) => {
          const { mappers } = register.theatre;
          let walked: Findings | null = null;
          for (const on of days) {
            const slice = sliceOf(at(on), "then", at(400), false);
            const view: View = walked
              ? advanceView(register, walked.view, slice)
              : viewRegister(register, slice);
            const pictures = picturesOn(register, mappers, at(on), walked?.pictures ?? null);
            const before: Findings | null = walked;
            walked = findingsOf(view, pictures, before);
            expect(walked.list).toEqual(found(register, on));
            if (walked.list === before?.list) kept += 1;
            else renewed += 1;
          }
        },
      ),
    );
    expect(Math.min(kept, renewed)).toBeGreaterThan(10);
  });
});

describe("the parts", () => {
  const parts = partsOf(found(sample, DAY), areas, [NO, SO]);

  it("have the ground worked out by hand", () => {
    const grounds = parts.map(({ category, party, places, spokenGround, ground }) => {
      return [category, party, places, spokenGround, ground];
    });
    expect(grounds).toEqual([
      // Spoken of: 10 + 7; and 100 on the map alone.
      ["agreed", "NO", 3, 17, 117],
      ["agreed", "SO", 1, 0, 200],
      ["disputed", null, 1, 5, 5],
      ["unanswered", null, 1, 3, 3],
      ["stale", null, 1, 11, 11],
      ["mappers", null, 1, 13, 13],
      ["contested", null, 1, 2, 2],
      ["partly", null, 1, 0, 4],
      ["unknown", null, 1, 0, 1000],
    ]);
    // 5, and all else that differs: 3 one side only, 11 old, 13 against the map.
    expect(differingRange(parts)).toEqual({ least: 5, most: 32 });
  });

  it("say of how many places who has spoken", () => {
    expect(partNamed(parts, "agreed", "NO").byRecord).toEqual({ all: 1, some: 1, none: 1 });
    expect(partNamed(parts, "contested").byRecord).toEqual({ all: 1, some: 0, none: 0 });
  });

  it.each([
    ["the real register", real],
    ["three parties", three],
  ] as const)("sum to the whole on any day of %s, each place in one", (_, register) => {
    const { first, last, mappers, parties } = register.theatre;
    const ground = register.dossiers.map((_, index) => (index % 7) + 0.25);
    const whole = ground.reduce((sum, one) => sum + one, 0);
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), fc.boolean(), (on, countStale) => {
        const slice = sliceOf(dayFromNumber(on), "then", last, countStale);
        const view = viewRegister(register, slice);
        const findings = findingsOf(view, picturesOn(register, mappers, slice.validAt)).list;
        const all = partsOf(
          findings,
          ground,
          parties.map(({ id }) => id),
        );
        expect(all.reduce((sum, { places }) => sum + places, 0)).toBe(register.dossiers.length);
        expect(all.reduce((sum, part) => sum + part.ground, 0)).toBeCloseTo(whole, 6);
        const { least, most } = differingRange(all);
        expect(least).toBe(partNamed(all, "disputed").ground);
        expect(most).toBeLessThan(whole);
      }),
      { numRuns: 20 },
    );
  });
});

/** The same theatre with the sides in each other's place: words, parties and maps. */
function mirrored(places: readonly SamplePlace[]): readonly SamplePlace[] {
  const side = { north: "south", south: "north", press: "press" } as const;
  const status = { inside: "outside", outside: "inside", partly: "partly" } as const;
  return places.map(({ name, said = [], mapped = [] }) => ({
    name,
    said: said.map((word) => ({
      ...word,
      by: side[word.by],
      about: word.about === "NO" ? ("SO" as const) : ("NO" as const),
    })),
    mapped: mapped.map(({ from, ...shown }) => ({ from, status: status[shown.status] })),
  }));
}

const somePlaces: fc.Arbitrary<readonly SamplePlace[]> = fc
  .array(
    fc.record({
      said: fc.array(
        fc.record({
          by: fc.constantFrom("north" as const, "south" as const, "press" as const),
          assertion: fc.constantFrom(
            "holds" as const,
            "denies" as const,
            "contested" as const,
            "withdrew" as const,
            "entered" as const,
          ),
          about: fc.constantFrom("NO" as const, "SO" as const),
          on: fc.integer({ min: 0, max: 200 }),
        }),
        { maxLength: 4 },
      ),
      mapped: fc.constantFrom(inside, outside, partly, []),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((places) => places.map((place, number) => ({ name: `Place ${number}`, ...place })));

describe("swapping the sides", () => {
  it("changes nothing but the parties' names", () => {
    const swap = (party: string | null) => (party === "NO" ? SO : party === "SO" ? NO : null);
    let agreed = 0;
    fc.assert(
      fc.property(somePlaces, fc.integer({ min: 0, max: 300 }), (places, on) => {
        const one = found(sampleRegister(places), on);
        const other = found(sampleRegister(mirrored(places)), on);
        expect(other).toEqual(one.map((finding) => ({ ...finding, party: swap(finding.party) })));
        expect(disagreementLens(other).map(({ meaning }) => meaning)).toEqual(
          disagreementLens(one).map(({ meaning }) => meaning),
        );
        agreed += one.filter(({ party }) => party !== null).length;
      }),
      { numRuns: 200 },
    );
    expect(agreed).toBeGreaterThan(50);
  });
});

/** The lines of each single source over time, as the page of areas draws them. */
function seriesOf(register: Register, ground: readonly number[]) {
  const work = areaSeries({ register, areas: ground, clock: "then", countStale: false });
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value.filter(({ source }) => source.of !== "sides");
}

describe("ground by source", () => {
  it("is what each source gives by hand, and the range over all of them", () => {
    const view = viewOn(sample, DAY);
    const { range, wide, sources } = heldGround(sample, view, sample.theatre.mappers, areas, NO);
    const told = sources.map(({ id, least, most, judged }) => [id, judged, least, most]);
    expect(told).toEqual([
      // Own words 10+7+5+3+13, implied 100; contested 2, implied 4. The stale word counts nothing.
      ["north", 6, 138, 144],
      // Conceded 7+13, implied 100+10; denied 5. Contested 2, implied 4.
      ["south", 4, 130, 136],
      // Inside 100+10; partly 7+5+4.
      ["mapper", 9, 110, 126],
    ]);
    expect(range).toEqual({ least: 110, most: 138 });
    expect(wide).toEqual({ least: 126, most: 144 });
  });

  it("counts a stale word again where the reader asks for it", () => {
    const view = viewOn(sample, DAY, true);
    const [north] = heldGround(sample, view, [], areas, NO).sources;
    expect([north?.least, north?.judged]).toEqual([149, 7]);
  });

  it("is what the areas over time have on the same day, a mapper's outlines among them", () => {
    const [mapper] = sample.theatre.mappers;
    if (!mapper) throw new Error("No mapper.");
    const steps = [[{ day: at(0), mask: bitOf("held") }], [{ day: at(90), mask: bitOf("held") }]];
    const archived = { ...sample, archives: [archiveHistory(mapper.id, [100, 7], steps)] };
    for (const [register, ground, days] of [
      [archived, areas, [at(50), at(DAY)]],
      [real, real.dossiers.map((_, index) => (index % 7) + 0.25), [day("2025-12-02")]],
    ] as const) {
      const { mappers, parties } = register.theatre;
      const single = seriesOf(register, ground);
      for (const on of days) {
        const view = viewRegister(register, sliceOf(on, "then", register.theatre.last, false));
        for (const { id } of parties) {
          const lines = single.flatMap(({ lines: all }) => all.get(id) ?? []);
          const drawn = rangeAt(lines, lineIndex(register, on));
          const { range } = heldGround(register, view, mappers, ground, id);
          expect(range.least).toBeCloseTo(drawn?.least ?? Number.NaN, 6);
          expect(range.most).toBeCloseTo(drawn?.most ?? Number.NaN, 6);
        }
      }
    }
  });

  it("leaves out mappers without a map of the last 90 days", () => {
    const old = withSecondMapper(sample, [], { last: 9 });
    const names = (on: number) =>
      heldGround(old, viewOn(old, on), old.theatre.mappers, areas, NO).sources.map(({ id }) => id);
    expect(names(99)).toContain("second");
    expect(names(100)).not.toContain("second");
  });

  it("over nothing is nothing", () => {
    expect(rangeOver([])).toEqual({ least: 0, most: 0 });
  });
});

describe("since when a place has its category", () => {
  const since = (register: Register, name: string, on: number) => {
    const slice = sliceOf(at(on), "then", at(400), false);
    const first = categorySince(
      register,
      register.theatre.mappers,
      dossierOf(register, name),
      slice,
    );
    return first === null ? null : first - at(0);
  };

  it("is the day of the word or map that made it, without a break", () => {
    expect(since(sample, "disputed", 60)).toBe(60);
    expect(since(sample, "disputed", 100)).toBe(60);
    expect(since(sample, "unanswered", 100)).toBe(50);
    expect(since(sample, "stale", 100)).toBe(92);
    expect(since(sample, "silent-north", 100)).toBeNull();
  });

  it("begins anew after a break", () => {
    const register = sampleRegister([
      {
        name: "Twice",
        said: [
          holds("north", 10),
          { by: "south", assertion: "denies", about: "NO", on: 20 },
          { by: "south", assertion: "holds", about: "NO", on: 30 },
          { by: "south", assertion: "denies", about: "NO", on: 40 },
        ],
      },
    ]);
    expect([25, 35, 45].map((on) => since(register, "twice", on))).toEqual([20, 30, 40]);
  });

  it("is the day on which another mapper's map came to exclude the first's", () => {
    const register = withSecondMapper(sample, [
      [
        { status: "inside", from: 0 },
        { status: "outside", from: 70 },
      ],
    ]);
    expect(since(register, "silent-north", 100)).toBe(70);
  });

  it("is 20 November 2025 for the dispute over Pokrovsk on 2 December", () => {
    const on = day("2025-12-02");
    const slice = sliceOf(on, "then", real.theatre.last, false);
    const first = categorySince(real, real.theatre.mappers, dossierOf(real, "pokrovsk"), slice);
    expect(iso(first)).toBe("2025-11-20");
  });
});

/** Places of the real register on days whose part was worked out by hand from the statements. */
const TEN = [
  // Russia's ministry says it holds it, the General Staff of Ukraine denies it, the same day.
  ["pokrovsk", "2025-12-02", "disputed"],
  // Nobody has said who holds it; DeepState shows it outside, or begins only the day after.
  ["pokrovsk", "2024-08-01", "agreed UA"],
  ["pokrovsk", "2024-07-06", "unknown"],
  // Claimed and denied on 20 November, and on 11 December.
  ["kupiansk", "2025-11-21", "disputed"],
  ["siversk", "2025-12-12", "disputed"],
  // Ukraine says that it left Siversk; both sides say that Huliaipole is fought over.
  ["siversk", "2025-12-24", "agreed RU"],
  ["huliaipole", "2025-12-26", "contested"],
  // Russia's claim stands alone: Ukraine is silent, the map shows it partly.
  ["myrnohrad", "2025-12-02", "unanswered"],
  // Ukraine's last word, a denial, is of 20 May 2023, and the map has it inside.
  ["bakhmut", "2025-12-02", "stale"],
  ["sevastopol", "2025-12-02", "agreed RU"],
] as const;

describe("ten places of the real register", () => {
  it.each(TEN)("%s on %s: %s", (place, on, expected) => {
    const slice = sliceOf(day(on), "then", real.theatre.last, false);
    const view = viewRegister(real, slice);
    const findings = findingsOf(view, picturesOn(real, real.theatre.mappers, slice.validAt)).list;
    const { category, party } = findings[dossierOf(real, place).index] ?? {};
    expect(party ? `${category} ${party}` : category).toBe(expected);
  });
});

const FOLDER = "public/theatre";
const built = existsSync(`${FOLDER}/ukraine-cells.json`);

describe.skipIf(!built)("five areas of the real ground (skipped without a build)", () => {
  it("agree with the cells measured anew", () => {
    const read = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, "utf8"));
    const kept: readonly number[] = read("ukraine-areas");
    const measured = real.dossiers.map(() => 0);
    for (const cell of unpackCells(read("ukraine-cells")).features) {
      measured[Number(cell.id)] = area(cell) / 1e6;
    }
    const slice = sliceOf(day("2025-12-02"), "then", real.theatre.last, false);
    const view = viewRegister(real, slice);
    const findings = findingsOf(view, picturesOn(real, real.theatre.mappers, slice.validAt)).list;
    const { parties } = real.theatre;
    const parts = partsOf(
      findings,
      kept,
      parties.map(({ id }) => id),
    );
    const anew = (chosen: (standing: string, control: string | undefined) => boolean) =>
      view.places.reduce((sum, { dossier, standing, positions }) => {
        return chosen(standing, positions[0]?.control) ? sum + (measured[dossier.index] ?? 0) : sum;
      }, 0);
    const quiet = (standing: string) => standing === "agreed" || standing === "silent";
    const expected = {
      disputed: anew((standing) => standing === "disputed"),
      unanswered: anew((standing) => standing === "unanswered"),
      stale: anew((standing) => standing === "stale"),
      russia: anew((standing, control) => quiet(standing) && control === "RU"),
      ukraine: anew((standing, control) => quiet(standing) && control === "UA"),
    };
    const told = {
      disputed: partNamed(parts, "disputed").ground,
      unanswered: partNamed(parts, "unanswered").ground,
      stale: partNamed(parts, "stale").ground,
      russia: partNamed(parts, "agreed", "RU").ground,
      ukraine: partNamed(parts, "agreed", "UA").ground,
    };
    for (const [key, value] of Object.entries(expected)) {
      const own = told[key as keyof typeof told];
      expect(Math.abs(own - value) / value, key).toBeLessThan(0.001);
    }
  });
});
