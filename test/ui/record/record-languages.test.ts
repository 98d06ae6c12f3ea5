import { afterAll, describe, expect, it } from "vitest";
import { recordGroups, trackRecord } from "#domain/track-record.ts";
import type { Language } from "#i18n/languages.ts";
import { speak } from "#i18n/text.ts";
import { createAppStore } from "#state/store.ts";
import { caveatsOf } from "#ui/shared/caveats.ts";
import { recordCsv } from "../../../src/ui/record/record-csv.ts";
import { caseSentence, lagText, shortStory } from "../../../src/ui/record/record-words.ts";
import { lagScale, lagTicks } from "../../../src/ui/record/swimlane-layout.ts";
import { realRegister } from "../../support/theatres.ts";

const register = await realRegister();
const cases = trackRecord(register, "mapper", register.theatre.last);

afterAll(() => speak("en"));

/** The claim of 1 December 2025 about Pokrovsk, both sides' records, lags and the file's first lines. */
async function told(language: Language) {
  await speak(language);
  const claim = cases.find(
    ({ dossier, lag }) =>
      dossier.place.id === "pokrovsk" && lag.side === "russia" && lag.claim.on > 20_000,
  );
  if (!claim) throw new Error("No claim about Pokrovsk.");
  const caveats = caveatsOf(createAppStore(register).getState());
  const lines = recordCsv(caveats, register, [claim], "mapper").content.split("\r\n");
  return {
    claim: caseSentence(register, claim, language),
    sides: recordGroups(register, cases)
      .filter(({ claimant }) => claimant === null)
      .map((group) => shortStory(register, group, "mapper").replace(/\d+/g, "0")),
    lags: [-5, -1, 0, 2, 21].map(lagText),
    ticks: lagTicks(lagScale(cases)).map(({ label }) => label),
    file: lines
      .find((line) => line.startsWith("pokrovsk"))
      ?.split(",")
      .slice(1, 9),
  };
}

describe("the track record in other languages", () => {
  it("is told in Ukrainian", async () => {
    const { claim, sides, lags, ticks, file } = await told("uk");
    expect(claim).toBe(
      "Покровськ: Генеральний штаб Росії і Президент Росії, 1 груд. 2025: «утримує Росія»; збіг (DeepState) 8 лют. 2026, через 69 днів.",
    );
    expect(sides).toEqual([
      "Росія: 0 заяв, з них ураховано 0. Мають збіг (карта DeepState): 0, половина з них за 0 дн.; поки не мають: 0.",
      "Україна: 0 заяв; лише 0 з них є з чим звірити (карта DeepState): для підсумку замало, усі є в списку.",
    ]);
    expect(lags).toEqual([
      "за 5 днів до того",
      "за 1 день до того",
      "того ж дня",
      "через 2 дні",
      "через 21 день",
    ]);
    expect(ticks).toContain("заява");
    expect(file).toEqual([
      "Покровськ",
      "Росія",
      "Генеральний штаб Росії; Президент Росії",
      "Росія",
      "2025-12-01",
      "є збіг",
      "DeepState",
      "2026-02-08",
    ]);
  });

  it("is told in Russian", async () => {
    const { claim, sides, lags, ticks } = await told("ru");
    expect(claim).toBe(
      "Покровск: Генеральный штаб России и Президент России, 1 дек. 2025: «удерживает Россия»; совпало (DeepState) 8 февр. 2026, через 69 дней.",
    );
    expect(sides).toEqual([
      "Россия: 0 заявлений, из них учтено 0. Совпало (карта DeepState): 0, половина из них за 0 дн.; пока не совпало: 0.",
      "Украина: 0 заявлений; только 0 из них есть с чем сверить (карта DeepState): для итога слишком мало, все есть в списке.",
    ]);
    expect(lags[2]).toBe("в тот же день");
    expect(lags[4]).toBe("через 21 день");
    expect(ticks).toContain("заявление");
  });
});
