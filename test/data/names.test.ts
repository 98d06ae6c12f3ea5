import { readFileSync } from "node:fs";
import { distance } from "@turf/turf";
import { describe, expect, it } from "vitest";
import type { NameLanguage } from "#domain/place.ts";
import { romanise } from "#domain/romanise.ts";
import { dossierOf, realRegister } from "../support/theatres.ts";

const register = await realRegister();
const places = register.dossiers.map(({ place }) => place);

interface RawPlace {
  readonly id: string;
  readonly geometry: { readonly coordinates: [number, number] } | null;
  readonly properties: {
    readonly kind: string;
    readonly country: string;
    readonly names: Partial<Record<NameLanguage, string>>;
    readonly spellings?: readonly string[];
    readonly wikidata?: string;
    readonly katottg?: string;
  };
}
const raw = JSON.parse(readFileSync("data/ukraine/places.geojson", "utf8")) as {
  readonly features: readonly RawPlace[];
};
const towns = raw.features.filter(
  ({ properties: { kind, country } }) => country === "UA" && (kind === "city" || kind === "town"),
);

const within = (code: string): readonly RawPlace[] =>
  raw.features.filter(({ properties: { country } }) => country === code);

/** Established English names that are not the romanised Ukrainian one. */
const ENGLISH = ["new-york", "snake-island", "crimea", "unlocated-otradne"];

/** Distance (km) within which two settlements of one name are taken for the same one. */
const NEAR_KM = 6;

function areNear({ geometry: one }: RawPlace, { geometry: other }: RawPlace): boolean {
  return one && other ? distance(one.coordinates, other.coordinates) < NEAR_KM : false;
}

const spelt = ({ properties: { names, spellings = [] } }: RawPlace): readonly string[] =>
  [...Object.values(names), ...spellings].flatMap((name) => (name ? [plain(name)] : []));

function sharesName(one: RawPlace, other: RawPlace): boolean {
  return spelt(other).some((name) => spelt(one).includes(name));
}

const plain = (name: string): string => name.toLowerCase().replace(/[’' -]/g, "");

const idOf = ({ properties: { wikidata, katottg } }: RawPlace) => wikidata ?? katottg;

describe("the names of places", () => {
  it("are in English the official romanisation of the Ukrainian ones", () => {
    const wrong = places
      .filter(
        ({ kind, country, names }) =>
          country === "UA" && kind !== "region" && names.uk !== names.en,
      )
      .filter(({ id }) => !ENGLISH.includes(id))
      .filter(({ names }) => romanise(names.uk ?? "") !== names.en)
      .map(({ id, names }) => [id, names.en, names.uk]);
    expect(wrong).toEqual([]);
  });

  // From the file: the register falls back on another language where one is missing.
  const lacking = (language: NameLanguage, among: readonly RawPlace[]) =>
    among.filter(({ properties }) => properties.names[language] === undefined).map(({ id }) => id);

  it("are known in Ukrainian and Russian for all towns of Ukraine", () => {
    expect(towns.length).toBeGreaterThan(500);
    expect(lacking("uk", towns)).toEqual([]);
    expect(lacking("ru", towns)).toEqual([]);
  });

  it("are known in both for nearly all of its other places, in Russian for all of Russia’s", () => {
    expect(lacking("uk", within("UA")).length).toBeLessThanOrEqual(20);
    expect(lacking("ru", within("UA")).length).toBeLessThanOrEqual(82);
    expect(lacking("ru", within("RU"))).toEqual([]);
  });

  it.each([
    ["alupka", "Alupka", "Алупка", "Алупка"],
    ["almazna", "Almazna", "Алмазна", "Алмазная"],
    ["amvrosiivka", "Amvrosiivka", "Амвросіївка", "Амвросиевка"],
    ["bagerovo", "Baherove", "Багерове", "Багерово"],
    ["berestyn", "Berestyn", "Берестин", "Берестин"],
    ["bilohirsk", "Bilohirsk", "Білогірськ", "Белогорск"],
    ["boyarka", "Boiarka", "Боярка", "Боярка"],
    ["dokuchaievsk", "Dokuchaievsk", "Докучаєвськ", "Докучаевск"],
    ["gurzuf", "Hurzuf", "Гурзуф", "Гурзуф"],
    ["kreminna", "Kreminna", "Кремінна", "Кременная"],
    ["lenino", "Lenine", "Леніне", "Ленино"],
    ["nyzhnoderevechka", "Nyzhnoderevechka", "Нижньодеревечка", "Нижнедеревечка"],
    ["otradnoe", "Vidradne", "Відрадне", "Отрадное"],
    ["pleshchiivka", "Pleshchiivka", "Плещіївка", "Плещеевка"],
    ["sakhanka", "Sakhanka", "Саханка", "Саханка"],
    ["shyrokyne", "Shyrokyne", "Широкине", "Широкино"],
    ["slovianoserbsk", "Slovianoserbsk", "Слов’яносербськ", "Славяносербск"],
    ["vesnyane", "Vesniane", "Весняне", "Весняное"],
    ["zhurivka", "Zghurivka", "Згурівка", "Згуровка"],
    ["zlatopil-kharkiv", "Zlatopil", "Златопіль", "Златополь"],
  ])("are right for %s", (id, en, uk, ru) => {
    expect(dossierOf(register, id).place.names).toEqual({ en, uk, ru });
  });

  it("keep an earlier romanisation for the search", () => {
    expect(dossierOf(register, "bagerovo").place.spellings).toContain("bagerovo");
    expect(dossierOf(register, "berestyn").place.spellings).toContain("красноград");
  });

  it("are those of one place each: neighbours of one name are told apart by an id of their own", () => {
    const twice = raw.features.flatMap((one, at) =>
      raw.features.slice(at + 1).flatMap((other) => {
        // Rough, and cheaper than names or distances for six million pairs.
        const [a, b] = [one.geometry?.coordinates[1] ?? 0, other.geometry?.coordinates[1] ?? 0];
        if (Math.abs(a - b) > 0.1 || !areNear(one, other) || !sharesName(one, other)) return [];
        const apart = idOf(one) && idOf(other) && idOf(one) !== idOf(other);
        return apart ? [] : [[one.id, other.id]];
      }),
    );
    expect(twice).toEqual([]);
  });

  it("are in the alphabet of their language", () => {
    const foreign = places.filter(
      ({ kind, names }) =>
        kind !== "region" &&
        ((names.uk !== names.en && /[^А-ЩЬЮЯҐЄІЇа-щьюяґєії’' -]/.test(names.uk ?? "")) ||
          (names.ru !== names.en && names.ru !== names.uk && /[^А-Яа-яЁё -]/.test(names.ru ?? ""))),
    );
    expect(foreign.map(({ id, names }) => [id, names])).toEqual([]);
  });
});
