import { afterAll, describe, expect, it } from "vitest";
import { addDays } from "#domain/day.ts";
import { digestOf } from "#domain/digest.ts";
import * as feed from "#domain/digest-words.ts";
import { sliceOf } from "#domain/slice.ts";
import { viewRegister } from "#domain/view.ts";
import type { Language } from "#i18n/languages.ts";
import { speak } from "#i18n/text.ts";
import * as page from "#ui/change/digest-words.ts";
import { day, realRegister } from "../../support/theatres.ts";
import { at, sampleRegister } from "../table/sample-register.ts";

afterAll(() => speak("en"));

const real = await realRegister();

const viewOn = (register: typeof real, shown: typeof real.theatre.first) =>
  viewRegister(register, sliceOf(shown, "then", register.theatre.last, false));

const digests = ["2025-02-01", "2025-08-01", "2025-12-10", "2026-03-01"]
  .map(day)
  .map((last) => digestOf(real, viewOn(real, addDays(last, -90)), viewOn(real, last)));

describe("the digest on the page", () => {
  it("says in English what the feed says", async () => {
    await speak("en");
    const places = digests.flatMap((digest) => digest.places);
    const positions = places.flatMap((place) => place.positions);
    const reports = places.flatMap((place) => place.reports);
    expect(positions.length).toBeGreaterThan(20);
    expect(places.map(page.disputeSentence)).toEqual(places.map(feed.disputeSentence));
    expect(positions.map((one) => page.positionSentence(real, one))).toEqual(
      positions.map((one) => feed.positionSentence(real, one)),
    );
    expect(reports.map((one) => page.reportSentence(real, one))).toEqual(
      reports.map((one) => feed.reportSentence(real, one)),
    );
  });

  it("counts the places that a map shows otherwise", async () => {
    await speak("en");
    const maps = digests.flatMap((digest) => digest.maps);
    expect(maps.length).toBeGreaterThan(3);
    for (const map of maps) {
      const count = map.dossiers.length.toLocaleString("en-GB");
      const places = count === "1" ? "place" : "places";
      expect(page.mapSentence(real, map)).toBe(
        `${feed.mapSentence(real, map)}: ${count} ${places}`,
      );
    }
  });
});

/** A claim and a denial; a place that is mapped otherwise. */
const sample = sampleRegister([
  {
    name: "Ash",
    mapped: [
      { status: "outside", from: 0 },
      { status: "partly", from: 60 },
    ],
    said: [
      { by: "south", assertion: "contested", about: "SO", on: 10 },
      { by: "north", assertion: "holds", about: "NO", on: 50 },
      { by: "south", assertion: "denies", about: "NO", on: 55 },
    ],
  },
]);

const SENTENCES: readonly (readonly [Language, readonly string[], string])[] = [
  [
    "uk",
    [
      "North тепер заявляє, що утримує це місце (раніше: заяви в базі немає).",
      "South тепер заперечує, що це місце утримує North (раніше: заявляє, що тут точаться бої).",
      "Тепер спірно: позиції сторін виключають одна одну.",
    ],
    "Позначення на карті Mapper: тепер як таке, що його частково утримує North, раніше як таке, що його не утримує North: 1 місце",
  ],
  [
    "ru",
    [
      "North теперь заявляет, что удерживает это место (раньше: заявления в базе нет).",
      "South теперь отрицает, что это место удерживает North (раньше: заявляет, что здесь идут бои).",
      "Теперь спорно: позиции сторон исключают друг друга.",
    ],
    "Обозначение на карте Mapper: теперь как то, что частично удерживает North, раньше как то, что не удерживает North: 1 место",
  ],
];

describe.each(SENTENCES)("the digest in %s", (language, sentences, map) => {
  it("tells positions, disputes and maps with the names as they are", async () => {
    await speak(language);
    const { places, maps } = digestOf(sample, viewOn(sample, at(40)), viewOn(sample, at(75)));
    const told = places.flatMap((place) => [
      ...place.positions.map((position) => page.positionSentence(sample, position)),
      page.disputeSentence(place),
    ]);
    expect(told).toEqual(sentences);
    expect(maps.map((one) => page.mapSentence(sample, one))).toEqual([map]);
  });
});
