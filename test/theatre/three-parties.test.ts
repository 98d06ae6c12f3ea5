import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { changesBetween } from "#domain/change.ts";
import { type Day, dayFromNumber } from "#domain/day.ts";
import { digestOf } from "#domain/digest.ts";
import { findingsOf } from "#domain/disagreement.ts";
import { standingOf } from "#domain/dispute.ts";
import { findSource, holdingsOf } from "#domain/holding.ts";
import { partyId } from "#domain/ids.ts";
import { partsOf } from "#domain/parts.ts";
import { picturesOn } from "#domain/pictures.ts";
import { mainName, nameOf } from "#domain/place.ts";
import { positionOf } from "#domain/position.ts";
import { sliceOf } from "#domain/slice.ts";
import { trackRecord } from "#domain/track-record.ts";
import { advanceView, positionIn, viewRegister } from "#domain/view.ts";
import { mapEntries } from "#map/entries.ts";
import { glyphIcons } from "#map/icons.ts";
import { type MapTheme, paletteOf } from "#map/palette.ts";
import { glyphState } from "#map/states.ts";
import { mapStyle } from "#map/style.ts";
import { sourceName } from "#ui/change/change-words.ts";
import { kindWords } from "#ui/place-card/names.ts";
import { matchName } from "#ui/record/record-words.ts";
import { findPlaces } from "#ui/search/find-places.ts";
import { answerSentence } from "#ui/shared/answer-sentence.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { mapsWords, standingMeaning } from "#ui/shared/wording.ts";
import { columnsOf } from "#ui/table/columns.ts";
import { rowsOf } from "#ui/table/rows.ts";
import { countSentences, summaryOf } from "#ui/table/summary.ts";
import { naivePosition } from "../support/naive-position.ts";
import fc from "../support/property.ts";
import { day, dossierOf, threeRegister } from "../support/theatres.ts";

/** Everything that reckons with sides and parties, with the invented theatre of three. */
const register = await threeRegister();
const { theatre, partySides, dossiers } = register;
const [ARV, BEL, CYN] = [partyId("ARV"), partyId("BEL"), partyId("CYN")];

const sliceOn = (on: Day, clock: "then" | "now" = "then", countStale = false) =>
  sliceOf(on, clock, theatre.last, countStale);
const viewOn = (on: Day) => viewRegister(register, sliceOn(on));
const placeOn = (id: string, on: string) => {
  const view = viewOn(day(on)).places[dossierOf(register, id).index];
  if (!view) throw new Error(`No view of ${id}.`);
  return view;
};
const days = Array.from({ length: theatre.last - theatre.first + 1 }, (_, at) =>
  dayFromNumber(theatre.first + at),
);

describe("positions of three parties", () => {
  it("are those of the oracle for every place, side and day, on both clocks", () => {
    for (const on of days) {
      for (const clock of ["then", "now"] as const) {
        const { validAt, knownAt } = sliceOn(on, clock);
        for (const view of viewRegister(register, sliceOn(on, clock)).places) {
          for (const side of partySides) {
            const question = {
              side,
              parties: theatre.parties,
              words: view.dossier.words,
              mapper: register.reference,
              mapperStatus: view.mapper,
              validAt,
              knownAt,
            };
            expect(positionIn(view, side.id)).toEqual({
              side: side.id,
              ...naivePosition(question),
            });
            expect(positionOf(question)).toEqual(positionIn(view, side.id));
          }
        }
      }
    }
  });

  it("a denial names nobody, excludes one party and disputes a claim for that party alone", () => {
    const { positions, standing } = placeOn("gull-rock", "2021-03-12");
    const [arvia, belmar] = positions;
    expect(arvia).toMatchObject({ control: ARV, basis: "stated" });
    expect(belmar).toMatchObject({ control: "none", basis: "stated", denial: true });
    expect(belmar?.excluded).toEqual([ARV]);
    expect(standing).toBe("disputed");
    // "Not Cyndor" and "not Belmar" do not exclude each other, and the third side says nothing.
    expect(placeOn("fern-hollow", "2021-05-12").standing).toBe("unanswered");
    // A claim for the one that another side has denied: these do.
    expect(placeOn("fern-hollow", "2021-08-01").standing).toBe("disputed");
  });

  it("two denials of one day leave the third party", () => {
    const belmar = placeOn("juniper-sound", "2021-04-20").positions[1];
    expect(belmar).toMatchObject({ control: CYN, basis: "conceded", denial: true });
    expect(belmar).not.toHaveProperty("excluded");
  });

  it("stand in no order: sides and words may come in any", () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.boolean(), (on, countStale) => {
        for (const { positions } of viewOn(on).places) {
          const turned = [...positions.slice(1), ...positions.slice(0, 1)];
          expect(standingOf(turned, countStale)).toBe(standingOf(positions, countStale));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the view of three parties", () => {
  it("moved on day by day is the view asked at once", () => {
    let moved = viewOn(theatre.first);
    for (const on of days) {
      moved = advanceView(register, moved, sliceOn(on));
      const fresh = viewOn(on);
      expect(moved.places.map(({ standing }) => standing)).toEqual(
        fresh.places.map(({ standing }) => standing),
      );
      expect(moved.places.map(({ positions }) => positions.map((one) => one.control))).toEqual(
        fresh.places.map(({ positions }) => positions.map((one) => one.control)),
      );
    }
  });

  it("parts all places by what differs, each once", () => {
    for (const on of days.filter((_, at) => at % 15 === 0)) {
      const view = viewOn(on);
      const { list } = findingsOf(view, picturesOn(register, theatre.mappers, on));
      const parts = partsOf(
        list,
        dossiers.map(() => 1),
        theatre.parties.map(({ id }) => id),
      );
      expect(parts.reduce((sum, { places }) => sum + places, 0)).toBe(dossiers.length);
    }
  });

  it("tells the change and what is new between two days, and all that became of claims", () => {
    const [before, after] = [viewOn(day("2021-02-20")), viewOn(day("2021-04-20"))];
    const arvia = findSource(register, partySides[0]?.id ?? null);
    const [from, to] = [before, after].map((view) => holdingsOf(register, view, arvia));
    const changed = changesBetween(from ?? [], to ?? []).map(
      ({ index }) => dossiers[index]?.place.id,
    );
    expect(changed).toContain("echo-point");
    const told = digestOf(register, before, after).places.map(({ dossier }) => dossier.place.id);
    expect(told).toEqual(expect.arrayContaining(["echo-point", "gull-rock", "juniper-sound"]));
    const cases = trackRecord(register, "mapper", theatre.last);
    // The reference maps Arvia alone: what it leaves out agrees with no other party's claim.
    for (const one of cases.filter(({ lag }) => lag.party !== ARV)) expect(one.match).toBeNull();
    expect(cases.some(({ lag, match }) => lag.party === ARV && match !== null)).toBe(true);
    expect(new Set(cases.map(({ lag }) => lag.party))).toEqual(new Set([ARV, BEL, CYN]));
  });
});

describe("the map of three parties", () => {
  const entries = mapEntries(register);
  const THEMES: readonly MapTheme[] = ["light", "dark", "contrast-light", "contrast-dark"];

  const styles = THEMES.flatMap((theme) =>
    theatre.nameLanguages.map(({ code }) => [theme, code] as const),
  );

  it.each(styles)("has a %s style with names in %s that MapLibre accepts", (theme, language) => {
    const style = mapStyle(paletteOf(theme), entries, language);
    expect(validateStyleMin(style)).toEqual([]);
    const images = style.layers.flatMap((layer) =>
      layer.type === "symbol" ? (layer.layout?.["icon-image"] ?? []) : [],
    );
    expect([...glyphIcons(3).keys()]).toEqual(expect.arrayContaining(images));
  });

  it("gives each of three sides a third of the glyph: apart, and together nearly the whole", () => {
    const icons = glyphIcons(3);
    const thirds = [0, 1, 2].map((at) => icons.get(`half-${at}`));
    const isIn = (at: number, pixel: number) => (thirds[at]?.data[pixel * 4 + 3] ?? 0) > 191;
    const counts = [0, 0, 0];
    for (let pixel = 0; pixel < 64 * 64; pixel += 1) {
      const owners = [0, 1, 2].filter((at) => isIn(at, pixel));
      expect(owners.length).toBeLessThanOrEqual(1);
      for (const at of owners) counts[at] = (counts[at] ?? 0) + 1;
    }
    const whole = counts.reduce((sum, count) => sum + count, 0);
    for (const count of counts) expect(Math.abs(count / whole - 1 / 3)).toBeLessThan(0.02);
    expect(whole / (Math.PI * 20 * 20)).toBeGreaterThan(0.8);
  });

  it("draws a word that only says who does not hold it, in that party's colour", () => {
    const state = glyphState(register, placeOn("gull-rock", "2021-03-12"));
    expect(state).toMatchObject({ c0: 1, f0: 1, c1: 1, f1: 3, d: 1 });
  });
});

describe("the words and names of three parties", () => {
  it("tell every side's position in the answer, denials with the party denied", () => {
    const on = "2021-04-03";
    expect(answerSentence(register, placeOn("gull-rock", on), day(on), "Gull Rock")).toBe(
      "On 3 April 2021 Arvia said it held Gull Rock; Belmar denied that Arvia held it; Cyndor denied that Belmar held it; Driftmap mapped it as held by Arvia.",
    );
  });

  it("tell of all sides and of another one, not of both", () => {
    expect(standingMeaning(register, "disputed")).toMatch(/^At least two sides are on record/);
    expect(standingMeaning(register, "unanswered")).toMatch(/^Not all sides are on record/);
    expect(sourceName(register, { of: "sides" })).toBe("All sides’ words");
    expect(matchName(register, "concession")).toBe("Another side’s own word");
    expect(kindWords(dossierOf(register, "gull-rock").place)).toBe("Village in East");
    const view = viewOn(day("2021-05-12"));
    const summary = summaryOf(view, rowsOf(view), theatre.mappers, new Set());
    expect(countSentences(register, summary, view)).toContain("not all sides have spoken");
  });

  it("say whose ground each mapper maps, and of several together only that it is held", () => {
    const [driftmap, shoalwatch] = theatre.mappers;
    if (!driftmap || !shoalwatch) throw new Error("No mappers.");
    expect(mapsWords(register, driftmap, "partly")).toBe(
      "Driftmap maps it as partly held by Arvia",
    );
    expect(mapsWords(register, shoalwatch, "outside")).toBe(
      "Shoalwatch maps it as not held by Cyndor",
    );
    expect(mappedWords(register, "inside")).toBe("as held");
  });

  it("have a column for each side in the table", () => {
    const keys = columnsOf(register, "ka", new Set()).map(({ label }) => label);
    for (const { name } of partySides) expect(keys.some((key) => key.includes(name))).toBe(true);
  });

  it.each([
    ["ΗΧΏ", "echo-point"],
    ["Ηχω", "echo-point"],
    ["φυκ", "kelp-house"],
    ["გლ", null],
    ["თოლიის", "gull-rock"],
    ["ᲗᲝᲚ", "gull-rock"],
    ["نقطة", "echo-point"],
    ["نُقْطَه", "echo-point"],
    ["edro", "echo-point"],
  ])("are found by %s", (query, id) => {
    expect(findPlaces(register, query, 1)[0]?.dossier.place.id ?? null).toBe(id);
  });

  it("stand in the first language where a place has none of its own", () => {
    const place = dossierOf(register, "dune-end").place;
    expect(nameOf(place, "el")).toBe("Dune End");
    expect(nameOf(place, "uk")).toBe("Dune End");
    expect(mainName(dossierOf(register, "unlocated-wreck").place)).toBe("ნავი");
  });
});
