import { afterAll, describe, expect, it } from "vitest";
import type { Language } from "#i18n/languages.ts";
import { speak } from "#i18n/text.ts";
import { kindAndOblast } from "#ui/search/place-text.ts";

const WORDS: readonly (readonly [Language, string, string, string])[] = [
  ["en", "town, Donetsk", "city, Crimea", "village"],
  ["uk", "місто або селище, Донецька обл.", "місто, Крим", "село"],
  ["ru", "город или посёлок, Донецкая обл.", "город, Крым", "село"],
];

describe.each(WORDS)("what a place is, in %s", (language, town, city, village) => {
  afterAll(() => speak("en"));

  it("is its kind, with the oblast where that is known", async () => {
    await speak(language);
    expect(kindAndOblast({ kind: "town", oblast: "Donetsk" })).toBe(town);
    expect(kindAndOblast({ kind: "city", oblast: "Crimea" })).toBe(city);
    expect(kindAndOblast({ kind: "village", oblast: "" })).toBe(village);
  });
});
