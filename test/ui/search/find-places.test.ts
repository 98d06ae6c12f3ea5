import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber } from "#domain/day.ts";
import {
  claimantId,
  mapperId,
  partyId,
  placeId,
  publisherId,
  sideId,
  statementId,
  theatreId,
} from "#domain/ids.ts";
import type { Place, PlaceKind } from "#domain/place.ts";
import { indexRegister, type Register } from "#domain/register.ts";
import type { Statement } from "#domain/statement.ts";
import { findPlaces, startsWithTypo } from "#ui/search/find-places.ts";
import { fold } from "#ui/search/place-text.ts";

const RU = partyId("RU");
const day = dayFromNumber(20_000);

interface Sample {
  readonly en: string;
  readonly uk?: string;
  readonly ru?: string;
  readonly usedBy?: string;
  readonly spellings?: readonly string[];
  readonly kind?: PlaceKind;
  readonly words?: number;
}

function place({ en, uk, ru, usedBy, spellings, kind }: Sample): Place {
  return {
    id: placeId(en.toLowerCase()),
    names: { en, uk: uk ?? en, ru: ru ?? uk ?? en },
    usedBy: usedBy === undefined ? {} : { [RU]: usedBy },
    spellings: spellings ?? [],
    kind: kind ?? "village",
    oblast: "",
    country: "UA",
    point: null,
    population: null,
    pointSource: "none",
  };
}

function statement(id: string): Statement {
  return {
    id: statementId(id),
    claimant: claimantId("speaker"),
    assertion: "holds",
    about: RU,
    on: day,
    validFrom: day,
    summary: "",
    sources: [{ publisher: publisherId("paper"), title: "" }],
    confidence: "read",
  };
}

function registerOf(samples: readonly Sample[]): Register {
  const parties = [{ id: RU, name: "Russia" }];
  const side = { id: sideId("russia"), name: "Russia", party: RU };
  return indexRegister({
    theatre: {
      id: theatreId("test"),
      title: "Test",
      parties,
      sides: [side],
      claimants: [
        { id: claimantId("speaker"), name: "Speaker", side: side.id, rank: "top", note: "" },
      ],
      mappers: [],
      referenceMapper: mapperId("none"),
      first: day,
      last: day,
      home: [0, 0, 1, 1],
      nameLanguages: [
        { code: "en", name: "English" },
        { code: "uk", name: "Українська" },
        { code: "ru", name: "Русский" },
      ],
      extent: [0, 0, 1, 1],
    },
    places: samples.map(place),
    statements: new Map(
      samples.map((sample) => [
        placeId(sample.en.toLowerCase()),
        Array.from({ length: sample.words ?? 0 }, (_, at) => statement(`${sample.en}-${at}`)),
      ]),
    ),
    assessments: new Map(),
    shares: new Map(),
    reports: new Map(),
    official: new Map(),
    events: [],
    sources: [],
    archives: [],
  });
}

const register = registerOf([
  {
    en: "Pokrovsk",
    uk: "Покровськ",
    ru: "Покровск",
    usedBy: "Красноармейск",
    spellings: ["krasnoarmiisk"],
    kind: "town",
    words: 2,
  },
  { en: "Pokrovske", uk: "Покровське" },
  { en: "Novopokrovka", uk: "Новопокровка" },
  { en: "Mala Pokrovka", uk: "Мала Покровка" },
  { en: "Kup'iansk", uk: "Куп’янськ", ru: "Купянск" },
  { en: "Ivano-Frankivsk", uk: "Івано-Франківськ", kind: "city" },
  { en: "Abakumova" },
]);

const names = (query: string, limit = 8) =>
  findPlaces(register, query, limit).map((hit) => hit.dossier.place.names.en);

describe("findPlaces", () => {
  it("puts the start of a name before a word in it, and that before any part", () => {
    expect(names("pokrov")).toEqual(["Pokrovsk", "Pokrovske", "Mala Pokrovka", "Novopokrovka"]);
  });

  it("puts the whole name first, whatever else is said more of", () => {
    const other = registerOf([{ en: "Lymanske", words: 9, kind: "city" }, { en: "Lyman" }]);
    expect(findPlaces(other, "Lyman", 2)[0]?.dossier.place.names.en).toBe("Lyman");
  });

  it("ranks by statements, then by kind", () => {
    const other = registerOf([
      { en: "Orikhiv A" },
      { en: "Orikhiv B", kind: "city" },
      { en: "Orikhiv C", words: 1 },
    ]);
    const found = findPlaces(other, "orikhiv", 8).map((hit) => hit.dossier.place.names.en);
    expect(found).toEqual(["Orikhiv C", "Orikhiv B", "Orikhiv A"]);
  });

  it.each([
    ["покровськ", "Pokrovsk"],
    ["ПОКРОВСК", "Pokrovsk"],
    ["Красноармейск", "Pokrovsk"],
    ["krasnoarmijsk", "Pokrovsk"],
    ["kupiansk", "Kup'iansk"],
    ["Куп'янськ", "Kup'iansk"],
    ["ivanofrankivsk", "Ivano-Frankivsk"],
    ["ivano frankivsk", "Ivano-Frankivsk"],
    ["frankivsk", "Ivano-Frankivsk"],
    ["Абакумова", "Abakumova"],
    ["pokorvsk", "Pokrovsk"],
    ["pkrovsk", "Pokrovsk"],
  ])("finds %s", (query, name) => {
    expect(names(query, 1)).toEqual([name]);
  });

  it("tells which spelling matched", () => {
    expect(findPlaces(register, "красноарм", 1)[0]?.spelling).toBe("Красноармейск");
    expect(findPlaces(register, "pokrovsk", 1)[0]?.spelling).toBe("Pokrovsk");
  });

  it("finds nothing for nothing, marks only, or two errors, and keeps to the limit", () => {
    expect(names("")).toEqual([]);
    expect(names(" -’ ")).toEqual([]);
    expect(names("pxxrovsk")).toEqual([]);
    expect(names("pokrov", 2)).toHaveLength(2);
  });
});

describe("startsWithTypo", () => {
  const word = fc.stringMatching(/^[a-z]{5,10}$/);

  it("accepts any one letter changed, dropped, added or swapped", () => {
    const edit = fc.constantFrom("change", "drop", "add", "swap");
    fc.assert(
      fc.property(word, edit, fc.nat(9), (text, kind, place) => {
        const at = place % (text.length - 1);
        const edits = {
          change: `${text.slice(0, at)}#${text.slice(at + 1)}`,
          drop: text.slice(0, at) + text.slice(at + 1),
          add: `${text.slice(0, at)}#${text.slice(at)}`,
          swap: text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
        };
        // A query that begins the text anyway is found without any allowance.
        fc.pre(!`${text}more`.startsWith(edits[kind]));
        return startsWithTypo(`${text}more`, edits[kind]);
      }),
    );
  });

  it("refuses two letters changed apart", () => {
    fc.assert(
      fc.property(word, (text) => !startsWithTypo(text, `#${text.slice(1, 3)}#${text.slice(4)}`)),
    );
  });
});

describe("fold", () => {
  it("brings the Ukrainian, Russian and Latin spellings of one name together", () => {
    expect(fold("Сєвєродонецьк")).toBe(fold("Sievierodonetsk"));
    expect(fold("Єнакієве")).toBe(fold("Yenakiieve"));
    expect(fold("Гуляйполе")).toBe(fold("Hulyaipole"));
    expect(fold("Харків")).toBe(fold("Kharkiv"));
    expect(fold("Артёмовск")).toBe(fold("Артемовск"));
  });

  it("keeps different names apart", () => {
    expect(fold("Торецьк")).not.toBe(fold("Торське"));
    expect(fold("Shcherbynivka")).not.toBe(fold("Serbynivka"));
  });
});
