import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { dayFromNumber } from "#domain/day.ts";
import { placeId } from "#domain/ids.ts";
import { stanceOf, stancesOf } from "#domain/stance.ts";
import { speak } from "#i18n/text.ts";
import { setStance } from "#state/actions.ts";
import { selectDiffering, selectFindings } from "#state/select-disagreement.ts";
import { selectLens } from "#state/select-lens.ts";
import { isUsualStance } from "#state/select-stance.ts";
import { selectPlaceView, selectView } from "#state/select-view.ts";
import { type AppState, createAppStore } from "#state/store.ts";
import { readHash, writeHash } from "#state/url.ts";
import { citationsOf } from "#ui/share/cite.ts";
import { placesCsv, placesGeoJson } from "#ui/share/data-files.ts";
import { embedSnippet } from "#ui/share/embed-snippet.ts";
import { legendItems } from "#ui/share/legend-items.ts";
import { shownPlaces } from "#ui/share/shown.ts";
import { answerSentence } from "#ui/shared/answer-sentence.ts";
import { caveatLines, caveatsOf } from "#ui/shared/caveats.ts";
import { mappedWords, sayMapped } from "#ui/shared/mapped-words.ts";
import { seal } from "#ui/shared/sealed-file.ts";
import { hintWords } from "#ui/shared/wording.ts";
import { PICTURE_COLOURS } from "../../support/picture-colours.ts";
import fc from "../../support/property.ts";
import { day, goodRegister, realRegister, threeRegister } from "../../support/theatres.ts";

const register = await realRegister();
const three = await threeRegister();
const DAY = day("2025-12-02");
const ids = stancesOf(register.theatre).map(({ id }) => id);
const stateIn = (stance: string, over = {}, of = register) =>
  createAppStore(of, { day: of === register ? DAY : of.theatre.last, stance, ...over }).getState();

afterEach(async () => {
  sayMapped(null);
  await speak("en");
});

describe("what no stance changes", () => {
  it.each([
    ["ukraine", register],
    ["archipelago", three],
  ] as const)("the view, the disputes and every fact of %s, on any day", (_, of) => {
    const { first, last } = of.theatre;
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: last }),
        fc.constantFrom(...stancesOf(of.theatre)),
        fc.constantFrom("map" as const, "disagreement" as const, "change" as const),
        (on, stance, screen) => {
          const day = dayFromNumber(on);
          const usual = stateIn("dispute", { day, screen }, of);
          const other = { ...usual, stance: stance.id };
          expect(selectView(other)).toBe(selectView(usual));
          expect(selectLens(other)).toBe(selectLens(usual));
          expect(selectDiffering(other)).toBe(selectDiffering(usual));
          expect(selectFindings(other)).toEqual(selectFindings(usual));
          const facts = (state: typeof usual) =>
            shownPlaces(state).map(({ point, facts: { name_shown: _, ...rest } }) => [point, rest]);
          expect(facts(other)).toEqual(facts(usual));
        },
      ),
      { numRuns: 12 },
    );
  });

  it("is not known to the code that decides: only naming and the manifest know stances", () => {
    const knows = readdirSync("src/domain").filter((file) =>
      /from "\.\/stance\.ts"/.test(readFileSync(`src/domain/${file}`, "utf8")),
    );
    expect(knows).toEqual(["theatre.ts"]);
  });
});

describe("every file", () => {
  it.each(ids)("in the stance %s says so, the usual one too", (id) => {
    const state = stateIn(id);
    const caveats = caveatsOf(state);
    const name = (stanceOf(register.theatre, id).name as { en: string }).en;
    const line = caveatLines(caveats).find((one) => one.startsWith("Stance: "));
    expect(line).toContain(`Stance: ${name}. `);
    expect(line).toContain("figures are the same in every stance");
    for (const file of [placesCsv(caveats, state), placesGeoJson(caveats, state)]) {
      expect(file.content).toContain(`Stance: ${name}. `);
    }
    expect(caveats.address.includes(`&stance=${id}`)).toBe(id !== "dispute");
    const cited = citationsOf(caveats, DAY).find(({ style }) => style === "credit");
    expect(cited?.text.includes(`stance: ${name}`)).toBe(id !== "dispute");
  });

  it.each(ids)("without the line of the stance %s is refused", (id) => {
    const caveats = caveatsOf(stateIn(id));
    const all = caveatLines(caveats);
    expect(() => seal(caveats, "text/plain", all.join("\n"))).not.toThrow();
    const without = all.filter((line) => !line.startsWith("Stance: "));
    expect(without).toHaveLength(all.length - 1);
    expect(() => seal(caveats, "text/plain", without.join("\n"))).toThrow(/Stance: /);
  });

  it.each(ids)(
    "to be framed in the stance %s names it in its title where it is not usual",
    (id) => {
      const name = (stanceOf(register.theatre, id).name as { en: string }).en;
      const [, title] = /title="([^"]*)"/.exec(embedSnippet(stateIn(id))) ?? [];
      expect(title?.endsWith(`; stance: ${name}`)).toBe(id !== "dispute");
    },
  );

  it("has the line in the reader's language", async () => {
    await speak("uk");
    expect(caveatsOf(stateIn("law")).stance).toMatch(/^Точка зору: Міжнародне право\. /);
    await speak("ru");
    expect(caveatsOf(stateIn("law")).stance).toMatch(/^Точка зрения: Международное право\. /);
  });

  it("of a theatre without stances says that the dispute is shown", async () => {
    const { stances: _, ...theatre } = three.theatre;
    const state = { ...stateIn("dispute", {}, three), register: { ...three, theatre } };
    expect(caveatsOf(state).stance).toMatch(/^Stance: Show the dispute\. /);
    expect(isUsualStance(state)).toBe(true);
  });

  it("names places as the stance does, beside all names on record", () => {
    const row = (id: string) =>
      shownPlaces(stateIn(id)).find(({ facts }) => facts.place_id === "pokrovsk")?.facts;
    expect(row("dispute")).not.toHaveProperty("name_shown");
    expect(row("russia")).toMatchObject({ name_en: "Pokrovsk", name_shown: "Krasnoarmeysk" });
  });
});

describe("the link", () => {
  it.each(ids)("brings the stance %s back", (id) => {
    const hash = writeHash(stateIn(id));
    expect(hash.includes("stance=")).toBe(id !== "dispute");
    expect(stateIn(readHash(hash, register).stance ?? "dispute").stance).toBe(id);
  });

  it("tells of a stance that the theatre does not have, and keeps to the usual one", () => {
    const read = readHash("#stance=nobodys", register);
    expect(read.stance).toBeUndefined();
    expect(read.notices?.[0]).toContain("stance=nobodys");
    const store = createAppStore(register);
    setStance(store, "nobodys");
    expect(store.getState().stance).toBe("dispute");
  });
});

const WORDS = [
  ["dispute", "as occupied", "as partly occupied"],
  ["law", "as Russian-occupied", "as partly Russian-occupied"],
  ["ukraine", "as temporarily occupied", "as temporarily occupied in part"],
  ["russia", "as under Russian control", "as partly under Russian control"],
  ["de-facto", "as under Russian control", "as partly under Russian control"],
] as const;

describe("the words of a stance", () => {
  it.each(WORDS)(
    "%s: a mapper shows a place %s or %s, and claims are told alike",
    (id, inside, partly) => {
      const state = stateIn(id, { place: placeId("pokrovsk") });
      const view = selectPlaceView(state);
      if (!view) throw new Error("No view.");
      sayMapped(stanceOf(register.theatre, id).mapped ?? null);
      expect(mappedWords(register, "inside")).toBe(inside);
      expect(mappedWords(register, "partly")).toBe(partly);
      const said = answerSentence(register, view, DAY, "X");
      expect(said).toMatch(
        /^On 2 December 2025 Russia said it held X; Ukraine denied that Russia held it; /,
      );
      expect(said).toContain(`of its surroundings ${inside}`);
      const [name, ...claims] = hintWords(state, view.dossier.index).split("\n");
      expect(name).toBe(id === "russia" ? "Krasnoarmeysk" : "Pokrovsk");
      expect(claims.slice(0, 2)).toEqual([
        "Russia says it holds it",
        "Ukraine denies that Russia holds it",
      ]);
      expect(claims[2]).toContain(partly);
    },
  );

  it.each(["uk", "ru"] as const)(
    "are said in %s, and never make a claim a fact",
    async (language) => {
      await speak(language);
      for (const { mapped } of stancesOf(register.theatre)) {
        sayMapped(mapped ?? null);
        expect(mappedWords(register, "inside")).toMatch(/^(як|как) /);
      }
      const data = readFileSync("data/ukraine/theatre.json", "utf8");
      const { stances } = JSON.parse(data) as { stances: unknown };
      expect(JSON.stringify(stances)).not.toMatch(
        /liberat|captur|звільн|визвол|освобо|захоп|захвач/i,
      );
    },
  );
});

describe("the legend of a picture", () => {
  const bordersOf = (state: AppState) =>
    legendItems(state, PICTURE_COLOURS)
      .filter(({ id }) => id.startsWith("border-"))
      .map(({ id, drawing }) => {
        const dashes = /stroke-dasharray="([^"]*)"/.exec(drawing)?.[1] ?? "through";
        return `${id.slice(7)}: ${dashes}${drawing.includes('"0.8"') ? ", thin" : ""}`;
      });

  it.each([
    ["dispute", ["international: through", "claimed: 0.1 3.5"]],
    ["law", ["international: through"]],
    ["ukraine", ["international: through"]],
    ["russia", ["international: through", "claimed: through", "crossed: through, thin"]],
    ["de-facto", ["international: through", "crossed: 6 4"]],
  ])("has the legal borders as the stance %s draws them, in every view", (id, borders) => {
    for (const screen of ["map", "change", "disagreement"] as const) {
      expect(bordersOf(stateIn(id, { screen }))).toEqual(borders);
    }
  });

  it("has none where there is one stance", () => {
    const { stances: _, ...theatre } = three.theatre;
    expect(
      bordersOf({ ...stateIn("dispute", {}, three), register: { ...three, theatre } }),
    ).toEqual([]);
  });
});

describe("the invented theatre of two", () => {
  it("has a stance of its own in link and file", async () => {
    const good = await goodRegister();
    const state = stateIn("alda", {}, good);
    expect(caveatsOf(state).stance).toContain("Stance: Alda's. As Alda's law has it.");
    expect(writeHash(state)).toContain("stance=alda");
  });
});
