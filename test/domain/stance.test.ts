import { describe, expect, it } from "vitest";
import { placeId } from "#domain/ids.ts";
import {
  areaOf,
  languageOfNames,
  legalDay,
  namingIn,
  type Stance,
  shownName,
  stanceOf,
  stancesOf,
  strokeOf,
} from "#domain/stance.ts";
import fc from "../support/property.ts";
import { day, dossierOf, goodRegister, realRegister, threeRegister } from "../support/theatres.ts";

const register = await realRegister();
const three = await threeRegister();
const { theatre } = register;
const stance = (id: string) => stanceOf(theatre, id);
const SHOWN = day("2025-12-02");

const named = (id: string, by: Stance, language: string, on = SHOWN, of = register) =>
  shownName(dossierOf(of, placeId(id)).place, namingIn(by, language, on));

describe("the stances of the register", () => {
  it("are the five that the theatre declares, the dispute first", () => {
    expect(stancesOf(theatre).map(({ id }) => id)).toEqual([
      "dispute",
      "law",
      "ukraine",
      "russia",
      "de-facto",
    ]);
    expect(stanceOf(theatre, "nobody's").id).toBe("dispute");
    // Panels subscribe to it: a new list each time would never come to rest.
    expect(stancesOf(theatre)).toBe(stancesOf(theatre));
    expect(stancesOf({})).toBe(stancesOf({}));
  });

  it("say everything in three languages", () => {
    const texts = stancesOf(theatre).flatMap(({ name, meaning, basis, areas, mapped }) => [
      name,
      meaning,
      ...basis.map(({ text }) => text),
      ...areas.flatMap(({ status, note }) => (note === undefined ? [status] : [status, note])),
      ...Object.values(mapped ?? {}),
    ]);
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) {
      expect(text).toEqual({
        en: expect.any(String),
        uk: expect.any(String),
        ru: expect.any(String),
      });
    }
  });

  it.each([
    ["dispute", "solid", "solid", "dotted"],
    ["law", "solid", "solid", "none"],
    ["ukraine", "solid", "solid", "none"],
    ["russia", "solid", "thin", "solid"],
    ["de-facto", "solid", "dashed", "none"],
  ])(
    "%s draws recognised, crossed and claimed borders %s, %s, %s",
    (id, known, crossed, claimed) => {
      expect(strokeOf(stance(id), "international")).toBe(known);
      expect(strokeOf(stance(id), "crossed", "RU")).toBe(crossed);
      expect(strokeOf(stance(id), "claimed", "RU")).toBe(claimed);
      expect(strokeOf(stance(id), "disputed")).toBe("solid");
      expect(strokeOf(stance(id), "oblast")).toBe("thin");
    },
  );

  it.each([
    ["dispute", "en", "Pokrovsk", "Crimea", "Avdiivka"],
    ["law", "en", "Pokrovsk", "Autonomous Republic of Crimea", "Avdiivka"],
    ["ukraine", "uk", "Покровськ", "Автономна Республіка Крим", "Авдіївка"],
    ["ukraine", "ru", "Покровск", "Автономная Республика Крым", "Авдеевка"],
    ["russia", "ru", "Красноармейск", "Республика Крым", "Авдеевка"],
    ["russia", "en", "Krasnoarmeysk", "Republic of Crimea", "Avdeyevka"],
    ["russia", "uk", "Красноармійськ", "Республіка Крим", "Авдіївка"],
    ["de-facto", "en", "Pokrovsk", "Crimea", "Avdiivka"],
  ])("%s names places in %s: %s, %s, %s", (id, language, pokrovsk, crimea, avdiivka) => {
    expect(named("pokrovsk", stance(id), language)).toBe(pokrovsk);
    expect(named("crimea", stance(id), language)).toBe(crimea);
    expect(named("avdiivka", stance(id), language)).toBe(avdiivka);
  });

  const namings = stancesOf(theatre).flatMap((by) =>
    theatre.nameLanguages.map(({ code }) => [by.id, code] as const),
  );

  it.each(namings)("%s names every place in %s, in its letters", (id, code) => {
    const naming = namingIn(stance(id), code, SHOWN);
    expect(languageOfNames(naming)).toBe(code);
    const names = register.dossiers.map(({ place }) => shownName(place, naming));
    const odd = code === "en" ? /[\u0400-\u04ff]|^\s*$/ : /^\s*$/;
    expect(names.filter((name) => odd.test(name))).toEqual([]);
  });

  it("name a region by its own name, or as the stance says, never by a derived one", () => {
    for (const [id, code] of namings) {
      const naming = namingIn(stance(id), code, SHOWN);
      for (const { place } of register.dossiers.filter((one) => one.place.kind === "region")) {
        const own = areaOf(stance(id), place, SHOWN)?.names;
        expect(shownName(place, naming)).toBe((own ?? place.names)[code]);
      }
    }
  });

  it("know Crimea's declaration from 2014 and the other four from 2022", () => {
    const crimea = { oblast: "Crimea" };
    const donetsk = { oblast: "Donetsk" };
    const by = stance("russia");
    expect(areaOf(by, crimea, day("2014-03-17"))).toBeUndefined();
    expect(areaOf(by, crimea, day("2014-03-18"))?.names?.en).toBe("Republic of Crimea");
    expect(areaOf(by, donetsk, day("2022-09-29"))).toBeUndefined();
    expect(areaOf(by, donetsk, day("2022-09-30"))?.names?.en).toBe("Donetsk People’s Republic");
    expect(areaOf(by, { oblast: "Kharkiv" }, SHOWN)).toBeUndefined();
    expect(named("crimea", by, "en", day("2014-03-17"))).toBe("Crimea");
  });
});

describe("another theatre", () => {
  it("has the dispute alone where it declares no stance", () => {
    expect(stancesOf({}).map(({ id }) => id)).toEqual(["dispute"]);
    expect(stanceOf({}, "law").id).toBe("dispute");
    expect(stancesOf({ stances: [] }).map(({ id }) => id)).toEqual(["dispute"]);
  });

  it("has stances of its own: names in any script, borders by claimant", () => {
    const cyndor = stanceOf(three.theatre, "cyndor");
    const [before, after] = [day("2021-02-01"), day("2021-06-01")];
    expect(named("echo-point", cyndor, "ka", after, three)).toBe("Edro");
    expect(named("region-south", cyndor, "el", before, three)).toBe("Η Καρδιά");
    expect(named("gull-rock", cyndor, "el", after, three)).toBe("Γλάρος");
    const arvia = stanceOf(three.theatre, "arvia");
    expect(strokeOf(arvia, "claimed", "XA")).toBe("solid");
    expect(strokeOf(arvia, "claimed", "XB")).toBe("dotted");
    expect(strokeOf(arvia, "crossed", "XA")).toBe("none");
  });

  it("keeps the local name where the side has none in the language asked", async () => {
    const good = await goodRegister();
    const alda = stanceOf(good.theatre, "alda");
    expect(named("harrow", alda, "en", day("2019-05-01"), good)).toBe("Haro");
    expect(named("region-north", alda, "en", day("2019-05-01"), good)).toBe("New Alda");
    expect(named("region-north", alda, "en", day("2019-02-28"), good)).toBe("North");
  });
});

describe("the day of the law", () => {
  it("is the newest change by the day shown, and the same between two changes", () => {
    const by = stance("russia");
    expect(legalDay(by, SHOWN)).toBe(day("2022-09-30"));
    expect(legalDay(by, day("2022-09-29"))).toBe(day("2014-03-18"));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }),
        fc.integer({ min: 0, max: 300 }),
        (changes, on) => {
          const days = changes.map((at) => day("2023-01-01") + at) as (typeof SHOWN)[];
          const shown = (day("2023-01-01") + on) as typeof SHOWN;
          const now = legalDay(by, shown, days);
          expect(now).toBe(Math.max(day("2022-09-30"), ...days.filter((one) => one <= shown)));
        },
      ),
    );
  });
});
