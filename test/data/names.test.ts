import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { NameLanguage } from "#domain/place.ts";
import { dossierOf, realRegister } from "../support/theatres.ts";

const register = await realRegister();
const places = register.dossiers.map(({ place }) => place);

interface RawPlace {
  readonly id: string;
  readonly properties: {
    readonly kind: string;
    readonly country: string;
    readonly names: Partial<Record<NameLanguage, string>>;
  };
}
const raw = JSON.parse(readFileSync("data/ukraine/places.geojson", "utf8")) as {
  readonly features: readonly RawPlace[];
};
const towns = raw.features.filter(
  ({ properties: { kind, country } }) => country === "UA" && (kind === "city" || kind === "town"),
);

/** Established English names that are not the romanised Ukrainian one. */
const ENGLISH = ["new-york", "snake-island", "crimea", "unlocated-otradne"];

/** Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010: letter by letter. */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  "а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia ’= '="
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);
const AT_START: Readonly<Record<string, string>> = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya" };

function romanised(name: string): string {
  return name
    .split(/([ -])/)
    .map((word) => {
      const lower = word.toLowerCase().replaceAll("зг", "з\u0000");
      const latin = [...lower].map((letter, at) => {
        if (letter === "\u0000") return "gh";
        return (at === 0 ? AT_START[letter] : undefined) ?? LETTERS[letter] ?? letter;
      });
      const text = latin.join("");
      return word[0] === word[0]?.toLowerCase()
        ? text
        : text.charAt(0).toUpperCase() + text.slice(1);
    })
    .join("");
}

describe("the names of places", () => {
  it("are in English the official romanisation of the Ukrainian ones", () => {
    expect(romanised("Згурівка")).toBe("Zghurivka");
    expect(romanised("Єнакієве")).toBe("Yenakiieve");
    const wrong = places
      .filter(
        ({ kind, country, names }) =>
          country === "UA" && kind !== "region" && names.uk !== names.en,
      )
      .filter(({ id }) => !ENGLISH.includes(id))
      .filter(({ names }) => romanised(names.uk) !== names.en)
      .map(({ id, names }) => [id, names.en, names.uk]);
    expect(wrong).toEqual([]);
  });

  it("are known in Ukrainian and Russian for nearly all towns", () => {
    // From the file: the register falls back on another language where one is missing.
    const lacking = (language: "uk" | "ru") =>
      towns
        .filter(({ properties }) => properties.names[language] === undefined)
        .map(({ id }) => id);
    expect(lacking("uk").length).toBeLessThanOrEqual(6);
    expect(lacking("ru").length).toBeLessThanOrEqual(16);
  });

  it.each([
    ["alupka", "Alupka", "Алупка", "Алупка"],
    ["almazna", "Almazna", "Алмазна", "Алмазная"],
    ["amvrosiivka", "Amvrosiivka", "Амвросіївка", "Амвросиевка"],
    ["belogorsk", "Bilohirsk", "Білогірськ", "Белогорск"],
    ["bagerovo", "Baherove", "Багерове", "Багерово"],
    ["berestyn", "Berestyn", "Берестин", "Берестин"],
    ["boyarka", "Boiarka", "Боярка", "Боярка"],
    ["dokuchaievsk", "Dokuchaievsk", "Докучаєвськ", "Докучаевск"],
    ["gurzuf", "Hurzuf", "Гурзуф", "Гурзуф"],
    ["kreminna", "Kreminna", "Кремінна", "Кременная"],
    ["slovianoserbsk", "Slovianoserbsk", "Слов’яносербськ", "Славяносербск"],
    ["zlatopil-kharkiv", "Zlatopil", "Златопіль", "Златополь"],
  ])("are right for %s", (id, en, uk, ru) => {
    expect(dossierOf(register, id).place.names).toEqual({ en, uk, ru });
  });

  it("keep an earlier romanisation for the search", () => {
    expect(dossierOf(register, "bagerovo").place.spellings).toContain("bagerovo");
    expect(dossierOf(register, "berestyn").place.spellings).toContain("красноград");
  });

  it("are in the alphabet of their language", () => {
    const foreign = places.filter(
      ({ kind, names }) =>
        kind !== "region" &&
        ((names.uk !== names.en && /[^А-ЩЬЮЯҐЄІЇа-щьюяґєії’' -]/.test(names.uk)) ||
          (names.ru !== names.en && names.ru !== names.uk && /[^А-Яа-яЁё -]/.test(names.ru))),
    );
    expect(foreign.map(({ id, names }) => [id, names])).toEqual([]);
  });
});
