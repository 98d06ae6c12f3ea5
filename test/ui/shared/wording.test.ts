import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sliceOf } from "#domain/slice.ts";
import { viewRegister } from "#domain/view.ts";
import { LANGUAGES } from "#i18n/languages.ts";
import { speak } from "#i18n/text.ts";
import { createAppStore } from "#state/store.ts";
import { answerSentence } from "#ui/shared/answer-sentence.ts";
import { caveatLines, caveatsOf } from "#ui/shared/caveats.ts";
import { assertionWords, sideWords } from "#ui/shared/wording.ts";
import { day, dossierOf, realRegister } from "../../support/theatres.ts";

const register = await realRegister();
const shown = day("2025-12-02");
const view = viewRegister(register, sliceOf(shown, "then", register.theatre.last, false));

function viewOf(place: string) {
  const { index } = dossierOf(register, place);
  const found = view.places[index];
  if (!found) throw new Error(`No view of ${place}.`);
  return found;
}

/** What the sides say of a place on a day, as the card's rows and its sentence tell it. */
function told(place: string, on: string) {
  const then = viewRegister(register, sliceOf(day(on), "then", register.theatre.last, false));
  const found = then.places[dossierOf(register, place).index];
  if (!found) throw new Error(`No view of ${place}.`);
  return [
    ...found.positions.map((position) => sideWords(register, position)),
    answerSentence(register, found, day(on), "Here"),
  ].join(" | ");
}

const answer = (place: string, name: string) =>
  answerSentence(register, viewOf(place), shown, name);

describe("the answer in one sentence", () => {
  afterAll(() => speak("en"));

  it("names the place once and who says what", async () => {
    await speak("en");
    expect(answer("pokrovsk", "Pokrovsk")).toMatch(
      /^On 2 December 2025 Russia said it held Pokrovsk; Ukraine denied that Russia held it; DeepState mapped \d+ % of its surroundings as occupied\.$/,
    );
  });

  it("tells a word that a party holds part of it as that, not as fighting", async () => {
    await speak("en");
    const kupiansk = told("kupiansk", "2025-12-25");
    expect(kupiansk).toContain("Ukraine says it holds part of it (about 90 %)");
    expect(kupiansk).toContain("Ukraine said it held part of it (about 90 %)");
    expect(told("huliaipole", "2025-12-20")).toContain(
      "Russia said it held part of Here (about 50 %)",
    );
    expect(told("vovchansk", "2025-12-25")).toContain("Ukraine said Russia held part of it;");
    expect(told("huliaipole", "2025-12-12")).toContain("Russia said Here was fought over");
  });

  it("declines no name in Ukrainian and Russian", async () => {
    await speak("uk");
    expect(answer("pokrovsk", "Авдіївка")).toMatch(
      /^2 грудня 2025 року\. Авдіївка: Росія заявляє, що утримує це місце; Україна заперечує, що його утримує Росія; за картою DeepState \d+ % околиць позначено як окуповане\.$/,
    );
    await speak("ru");
    expect(answer("pokrovsk", "Авдеевка")).toMatch(
      /^2 декабря 2025 года\. Авдеевка: Россия заявляет, что удерживает это место; Украина отрицает, что его удерживает Россия; по карте DeepState \d+ % окрестностей отмечено как оккупированное\.$/,
    );
  });

  it("speaks of every place in every language without an English word left", async () => {
    for (const language of LANGUAGES.filter((one) => one !== "en")) {
      await speak(language);
      for (const one of view.places) {
        const words = answerSentence(register, one, shown, "Місце");
        expect(words.replaceAll("DeepState", "")).not.toMatch(/[A-Za-z]/);
      }
    }
  });
});

describe("positions and statements in Ukrainian", () => {
  beforeAll(() => speak("uk"));
  afterAll(() => speak("en"));

  it("put the side before what it says", () => {
    const words = viewOf("pokrovsk").positions.map((position) => sideWords(register, position));
    expect(words).toEqual([
      "Росія заявляє, що утримує це місце",
      "Україна заперечує, що це місце утримує Росія",
    ]);
  });

  it("tell every statement on record without an English word", () => {
    for (const { words } of register.dossiers) {
      for (const { statement } of words) {
        expect(assertionWords(register, statement)).not.toMatch(/[A-Za-z{}]/);
      }
    }
  });
});

describe("the notes of a file", () => {
  afterAll(() => speak("en"));

  it("are in the reader's language", async () => {
    await speak("ru");
    const firstLine = () => caveatLines(caveatsOf(createAppStore(register).getState()))[0];
    expect(firstLine()).toMatch(/^Война России и Украины: /);
    await speak("en");
    expect(firstLine()).toBe("Russia-Ukraine war: Who says they hold which place. Claimline.");
  });

  it("name the basemap of the reader's choice and whom it credits, and none otherwise", () => {
    const store = createAppStore(register);
    const basemaps = () =>
      caveatLines(caveatsOf(store.getState())).filter((line) => line.startsWith("Basemap in"));
    expect(basemaps()).toEqual([]);
    const backdrop = {
      key: 1,
      name: "Streets",
      hosts: ["a.example", "b.example"],
      credit: "© Someone.",
    };
    const rest = { leftOut: [], hasBorders: false, borders: false, sources: {} };
    const stacks = () => ({ under: [], labels: [] });
    store.setState({ backdrop: { ...backdrop, ...rest, stacks } });
    expect(basemaps()).toEqual([
      "Basemap in pictures, chosen by the reader: Streets (a.example and b.example). Credit: © Someone.",
    ]);
    store.setState({ backdrop: { ...backdrop, ...rest, stacks, hosts: [], credit: "" } });
    expect(basemaps()[0]).toMatch(/Streets \(from a file\)\. Credit: not known\.$/);
  });
});
