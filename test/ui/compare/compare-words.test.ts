import { describe, expect, it } from "vitest";
import { differences } from "#domain/differ.ts";
import { nameOf } from "#domain/place.ts";
import { sliceOf } from "#domain/slice.ts";
import { viewRegister } from "#domain/view.ts";
import { byName, spokenFirst } from "#ui/compare/order.ts";
import { ageWords, standWords, toldWords } from "#ui/compare/words.ts";
import { day, dossierOf, realRegister } from "../../support/theatres.ts";

const register = await realRegister();
const viewOn = (on: string) =>
  viewRegister(register, sliceOf(day(on), "then", register.theatre.last, false));

describe("what is said of places that differ", () => {
  it("has the age of every word, contradicted by the map or not", () => {
    const { index } = dossierOf(register, "dachne");
    const words = ["2025-11-02", "2025-12-02"].map((on) => {
      const place = viewOn(on).places[index];
      return place ? standWords(register, place) : "";
    });
    expect(words[0]).toContain("Russia says it holds it, 118 days ago, old word;");
    expect(words[1]).toContain("Russia says it holds it, 148 days ago;");
  });

  it("is said that day, or later, where it was", () => {
    expect(ageWords({ age: 0, stale: false })).toBe("that day");
    expect(ageWords({ age: -3, stale: false })).toBe("said 3 days later");
    expect(ageWords({ age: null, stale: false })).toBeNull();
  });

  it("is partly occupied on a map, and contested in words", () => {
    const spoken = viewOn("2025-12-02").places[dossierOf(register, "pokrovsk").index];
    expect(toldWords(register, "contested", null)).toBe("mapped as partly occupied");
    expect(toldWords(register, "contested", spoken?.positions[0] ?? null)).toBe("Contested");
  });
});

describe("the order of places that differ", () => {
  const found = differences(viewOn("2025-11-02"), viewOn("2025-12-02"));
  const { compare } = new Intl.Collator("uk");

  it("is by the name shown, those spoken of first", () => {
    const sorted = spokenFirst(found, "uk");
    const spoken = sorted.filter(({ dossier }) => dossier.words.length > 0);
    expect(sorted.slice(0, spoken.length)).toEqual(spoken);
    const names = spoken.map(({ dossier }) => nameOf(dossier.place, "uk"));
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual([...names].sort(compare));
    const all = byName(found, ({ dossier }) => dossier, "uk").map((one) =>
      nameOf(one.dossier.place, "uk"),
    );
    expect(all).toEqual([...all].sort(compare));
  });
});
