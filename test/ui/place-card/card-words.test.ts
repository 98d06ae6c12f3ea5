import { describe, expect, it } from "vitest";
import { sideId } from "#domain/ids.ts";
import { sliceOf } from "#domain/slice.ts";
import { namingIn, stanceOf } from "#domain/stance.ts";
import { positionIn, viewPlace } from "#domain/view.ts";
import {
  ageWords,
  doubtSentence,
  mapperDetails,
  mapperTitle,
  officialOn,
  officialWords,
  positionDetails,
  positionTitle,
  sayingWords,
} from "../../../src/ui/place-card/card-words.ts";
import { historyOf } from "../../../src/ui/place-card/lanes.ts";
import { kindWords, localNames, partyNames } from "../../../src/ui/place-card/names.ts";
import { lastDiscussed } from "../../../src/ui/place-card/region.ts";
import { day, dossierOf, realRegister } from "./real-register.ts";

const register = realRegister();

function row(id: string, on: string, side: string) {
  const dossier = dossierOf(register, id);
  const slice = sliceOf(day(on), "then", register.theatre.last, false);
  const view = viewPlace(register, dossier, slice);
  const history = historyOf(register, dossier, "then", false);
  const position = positionIn(view, sideId(side));
  const details = positionDetails(register, view, history, position, day(on));
  return [positionTitle(register, position), ...details];
}

function doubt(id: string, on: string) {
  const slice = sliceOf(day(on), "then", register.theatre.last, false);
  return doubtSentence(register, dossierOf(register, id), slice);
}

describe("rows of positions", () => {
  it("tells both sides of Pokrovsk on 2 December 2025 in the same form", () => {
    expect(row("pokrovsk", "2025-12-02", "russia")).toEqual([
      "says it holds it",
      "last said 2 Dec 2025, this day",
      "the same position since 1 Dec 2025",
    ]);
    expect(row("pokrovsk", "2025-12-02", "ukraine").slice(0, 2)).toEqual([
      "denies that Russia holds it",
      "last said 2 Dec 2025, this day",
    ]);
    // On 31 July it said that it held the city; now it denies that Russia does.
    expect(row("pokrovsk", "2025-12-02", "ukraine")).toContain(
      "the same position (Ukraine holds it) since 31 Jul 2025, claims and denials taken together",
    );
    expect(row("pokrovsk", "2025-12-02", "ukraine")).toContain(
      "its own speakers differed that day",
    );
  });

  it("tells silence as silence, with what stands in", () => {
    expect(row("zelenodolsk", "2025-12-02", "russia")).toEqual([
      "no statement on record",
      "DeepState’s map stands in: as not occupied",
    ]);
    expect(row("region-luhansk", "2025-12-02", "ukraine")).toEqual([
      "no statement on record",
      "and no map’s data to stand in",
    ]);
  });

  it("tells a stale word as old and contradicted, with its age", () => {
    expect(row("kupiansk", "2026-06-01", "russia")).toEqual([
      "says it holds it",
      "last said 16 Dec 2025, 167 days old",
      "the same position since 20 Nov 2025",
      "old word: DeepState’s map contradicts it",
    ]);
  });

  it("counts ages forward and back", () => {
    expect([ageWords(0), ageWords(1), ageWords(12), ageWords(-3)]).toEqual([
      "this day",
      "1 day old",
      "12 days old",
      "3 days after this day",
    ]);
  });
});

describe("row of the mapper", () => {
  const mapper = register.reference;
  const view = (id: string, on: string) =>
    viewPlace(
      register,
      dossierOf(register, id),
      sliceOf(day(on), "then", register.theatre.last, false),
    );

  it("gives the share only where the place is partly inside", () => {
    expect(mapperTitle(register, view("pokrovsk", "2025-12-02"))).toMatch(
      /^maps it as partly occupied \(\d\d % of its surroundings\)$/,
    );
    expect(mapperTitle(register, view("zelenodolsk", "2025-12-02"))).toBe(
      "maps it as not occupied",
    );
    expect(mapperTitle(register, view("sudzha", "2025-03-20"))).toBe(
      "no data here: ours end at the border and where a place was found",
    );
  });

  it("says how old the map is on a day without one", () => {
    if (!mapper) throw new Error("No mapper.");
    expect(mapperDetails(mapper, view("pokrovsk", "2025-11-25"), day("2025-11-25"))).toEqual([
      "since 2 Nov 2025",
      "newest map 24 Nov 2025, 1 day old",
    ]);
    expect(mapperDetails(mapper, view("pokrovsk", "2025-12-02"), day("2025-12-02"))[1]).toBe(
      "map published by this day",
    );
    expect(mapperDetails(mapper, view("sudzha", "2025-03-20"), day("2025-03-20"))).toEqual([]);
  });
});

describe("words of doubt", () => {
  it("names the independents who could not verify, for a week", () => {
    expect(doubt("pokrovsk", "2025-12-02")).toBe(
      "Bloomberg and Reuters could not verify the claims.",
    );
    expect(doubt("pokrovsk", "2025-12-09")).toBe(
      "Bloomberg and Reuters could not verify the claims, 7 days earlier.",
    );
    expect(doubt("pokrovsk", "2025-12-10")).toBeNull();
    expect(doubt("pokrovsk", "2025-12-01")).toBeNull();
  });

  it("leaves out a side's own doubt", () => {
    expect(doubt("kherson", "2022-11-09")).toBeNull();
  });
});

describe("law", () => {
  it("shows the entry of the official list in force on the day only", () => {
    const words = (on: string) =>
      officialOn(dossierOf(register, "pokrovsk"), day(on)).map(officialWords);
    expect(words("2025-12-02")).toEqual([
      "“active hostilities” since 23 August 2024 (entry for its whole community)",
    ]);
    expect(words("2024-08-01")[0]).toMatch(/^“possible hostilities”/);
  });

  it("tells a declaration of law as one", () => {
    const legal = dossierOf(register, "region-luhansk").words.find(
      ({ statement }) => statement.kind === "legal",
    );
    expect(legal && sayingWords(register, legal.statement)).toBe(
      "declares by law that it belongs to Russia",
    );
  });
});

describe("names", () => {
  const { place } = dossierOf(register, "pokrovsk");

  it("lists the other languages, each spelling once", () => {
    expect(localNames(place, "en")).toEqual([
      { name: "Покровськ", lang: "uk" },
      { name: "Покровск", lang: "ru" },
    ]);
    expect(localNames(place, "ru").map(({ lang }) => lang)).toEqual(["en", "uk"]);
    expect(localNames(dossierOf(register, "sudzha").place, "en")).toEqual([
      { name: "Суджа", lang: "uk" },
    ]);
  });

  it("gives the name that a party uses, with the party", () => {
    expect(partyNames(register, place)).toEqual([{ party: "Russia", name: "Красноармейск" }]);
  });

  it("says what kind of place it is and where", () => {
    expect(kindWords(place)).toBe("Town in Donetsk region");
    expect(kindWords({ kind: "region", oblast: "Donetsk" })).toBe("Region");
    expect(kindWords({ kind: "city", oblast: "Crimea" })).toBe("City in Crimea");
    expect(kindWords({ kind: "village", oblast: "East" })).toBe("Village in East");
    expect(kindWords({ kind: "village", oblast: "" })).toBe("Village");
  });

  it("says where in the stance's own name of the area, once its law names it", () => {
    const russian = stanceOf(register.theatre, "russia");
    const on = (iso: string) => kindWords(place, namingIn(russian, "en", day(iso)));
    expect(on("2025-12-02")).toBe("Town in Donetsk People’s Republic");
    expect(on("2022-09-29")).toBe("Town in Donetsk region");
    expect(kindWords(place, "en")).toBe("Town in Donetsk region");
  });

  it("offers a region's settlements by when they were last spoken of, as known that day", () => {
    const all = lastDiscussed(register, "Donetsk", day("2025-12-02"), 8);
    expect(all).toHaveLength(8);
    expect(all.every(({ day: on }) => on <= day("2025-12-02"))).toBe(true);
    expect(all.map(({ dossier }) => dossier.place.kind)).not.toContain("region");
    expect(all.map(({ dossier }) => dossier.place.id)).toContain("pokrovsk");
  });
});
