import { afterAll, describe, expect, it } from "vitest";
import { addDays } from "#domain/day.ts";
import { partyId } from "#domain/ids.ts";
import { sliceOf } from "#domain/slice.ts";
import type { Language } from "#i18n/languages.ts";
import { speak } from "#i18n/text.ts";
import {
  ageWords,
  doubtSentence,
  officialOn,
  officialWords,
} from "../../../src/ui/place-card/card-words.ts";
import { distanceWords as kilometres } from "../../../src/ui/place-card/distance/distance-words.ts";
import { explanationWords } from "../../../src/ui/place-card/explain-words.ts";
import { kindWords, partyNames } from "../../../src/ui/place-card/names.ts";
import { statementNotes } from "../../../src/ui/place-card/statements.ts";
import { distanceWords } from "../../../src/ui/place-card/story-words.ts";
import { day, dossierOf, realRegister } from "./real-register.ts";

const register = realRegister();
const pokrovsk = dossierOf(register, "pokrovsk");
const COUNTS = [1, 2, 5, 21];

afterAll(() => speak("en"));

/** What the card says in a language that has more plural forms than English. */
async function told(language: Language) {
  await speak(language);
  const mapper = register.reference;
  const side = register.partySides[0];
  if (!mapper || !side) throw new Error("No mapper or side.");
  const slice = sliceOf(day("2025-12-09"), "then", register.theatre.last, false);
  const start = day("2025-12-01");
  const delay = (age: number, most: number) =>
    explanationWords(register, {
      rule: "mapper-delay",
      mapper: mapper.id,
      of: [side.id],
      days: age,
      delay: [1, most],
      cites: [],
    });
  return {
    old: COUNTS.map(ageWords),
    after: COUNTS.map((age) => ageWords(-age)),
    later: [0, ...COUNTS].map((days) => distanceWords(start, addDays(start, days))),
    before: COUNTS.map((days) => distanceWords(addDays(start, days), start)),
    doubt: doubtSentence(register, pokrovsk, slice),
    law: officialOn(pokrovsk, day("2025-12-02")).map(officialWords),
    kinds: [pokrovsk, dossierOf(register, "crimea")].map(({ place }) => kindWords(place)),
    parties: partyNames(register, {
      ...pokrovsk.place,
      usedBy: { [partyId("RU")]: "Красноармейск" },
    }),
    delays: [delay(0, 1), delay(2, 3), delay(5, 21)],
    km: [kilometres(1, 4), kilometres(20, 4), kilometres(123, 4)],
  };
}

describe("the card in Ukrainian", () => {
  it("counts, dates and names as the language does", async () => {
    expect(await told("uk")).toEqual({
      old: ["1 день тому", "2 дні тому", "5 днів тому", "21 день тому"],
      after: COUNTS.map(
        (n) => `через ${n} ${n === 2 ? "дні" : n === 5 ? "днів" : "день"} після цього дня`,
      ),
      later: ["того ж дня", "через 1 день", "через 2 дні", "через 5 днів", "через 21 день"],
      before: ["за 1 день до того", "за 2 дні до того", "за 5 днів до того", "за 21 день до того"],
      doubt: "Bloomberg і Reuters: перевірити заяви не вдалося (за 7 днів до того).",
      law: ["«активні бойові дії» від 23 серпня 2024 (запис про всю громаду)"],
      kinds: ["Місто або селище, Донецька обл.", "Регіон"],
      parties: [{ party: "Росія", name: "Красноармейск" }],
      delays: [
        "DeepState публікує із запізненням на 1 день: карта може ще не враховувати сказаного про це місце (Росія) того ж дня.",
        "DeepState публікує із запізненням на 1–3 дні: карта може ще не враховувати сказаного про це місце (Росія) щонайбільше за 2 дні до того.",
        "DeepState публікує із запізненням на 1–21 день: карта може ще не враховувати сказаного про це місце (Росія) щонайбільше за 5 днів до того.",
      ],
      km: ["менше ніж 4 км", "16–24 км", "близько 120 км"],
    });
  });
});

describe("the card in Russian", () => {
  it("counts, dates and names as the language does", async () => {
    expect(await told("ru")).toEqual({
      old: ["1 день назад", "2 дня назад", "5 дней назад", "21 день назад"],
      after: COUNTS.map(
        (n) => `через ${n} ${n === 2 ? "дня" : n === 5 ? "дней" : "день"} после этого дня`,
      ),
      later: ["в тот же день", "через 1 день", "через 2 дня", "через 5 дней", "через 21 день"],
      before: ["за 1 день до того", "за 2 дня до того", "за 5 дней до того", "за 21 день до того"],
      doubt: "Bloomberg и Reuters: проверить заявления не удалось (за 7 дней до того).",
      law: ["«активные боевые действия» с 23 августа 2024 (запись обо всей громаде)"],
      kinds: ["Город или посёлок, Донецкая обл.", "Регион"],
      parties: [{ party: "Россия", name: "Красноармейск" }],
      delays: [
        "DeepState публикует с опозданием на 1 день: карта может ещё не учитывать сказанного об этом месте (Россия) в тот же день.",
        "DeepState публикует с опозданием на 1–3 дня: карта может ещё не учитывать сказанного об этом месте (Россия) не более чем за 2 дня до того.",
        "DeepState публикует с опозданием на 1–21 день: карта может ещё не учитывать сказанного об этом месте (Россия) не более чем за 5 дней до того.",
      ],
      km: ["менее 4 км", "16–24 км", "около 120 км"],
    });
  });

  it("names a month in the form that stands after a dash", async () => {
    await speak("ru");
    const claim = pokrovsk.words.find(({ statement }) => statement.assertion === "holds");
    if (!claim) throw new Error("No claim.");
    const validFrom = day("2025-07-01");
    expect(statementNotes({ ...claim.statement, validFrom, validMonth: true })[0]).toBe(
      "по заявлению, удерживает; начало — июль 2025",
    );
  });
});
