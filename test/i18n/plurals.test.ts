import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { LOCALES } from "#i18n/languages.ts";
import { catalogOf } from "./messages.ts";

/** A message of the catalog with a number in it, for 1, 2, 5 and 21. */
function forms(language: "uk" | "ru", message: string, values: (count: number) => object) {
  const words = catalogOf(language).get(message)?.[0]?.[1] ?? "";
  const format = new IntlMessageFormat(words, LOCALES[language]);
  return [1, 2, 5, 21].map((count) => String(format.format({ ...values(count) })));
}

const FILES = "on {day} from {files, plural, one {# file} other {# files}} ({format})";
const STATEMENTS = "{count, plural, one {# statement} other {# statements}}";
const PLACES = "{count, plural, one {# place} other {# places}}";
const counted = (count: number) => ({ count });
const read = (files: number) => ({ day: "2026-01-02", files, format: "kml" });

describe("numbers with words", () => {
  it("agree in Ukrainian", () => {
    expect(forms("uk", STATEMENTS, counted)).toEqual(["1 заява", "2 заяви", "5 заяв", "21 заява"]);
    expect(forms("uk", PLACES, counted)).toEqual(["1 місце", "2 місця", "5 місць", "21 місце"]);
    expect(forms("uk", FILES, read)).toEqual([
      "2026-01-02 із 1 файлу (kml)",
      "2026-01-02 із 2 файлів (kml)",
      "2026-01-02 із 5 файлів (kml)",
      "2026-01-02 із 21 файлу (kml)",
    ]);
  });

  it("agree in Russian", () => {
    expect(forms("ru", STATEMENTS, counted)).toEqual([
      "1 заявление",
      "2 заявления",
      "5 заявлений",
      "21 заявление",
    ]);
    expect(forms("ru", PLACES, counted)).toEqual(["1 место", "2 места", "5 мест", "21 место"]);
    expect(forms("ru", FILES, read).map((text) => text.slice(11))).toEqual([
      "из 1 файла (kml)",
      "из 2 файлов (kml)",
      "из 5 файлов (kml)",
      "из 21 файла (kml)",
    ]);
  });
});

/** The days and places of the timeline. */
const DISPUTED = "{count, plural, =0 {no places} one {# place} other {# places}} disputed";
const BACK = "Back {steps, plural, one {# step} other {# steps}}";
const AGO = "{count, plural, one {# day} other {# days}} ago";
const steps = (count: number) => ({ steps: count });

describe("numbers of the timeline", () => {
  it("agree in Ukrainian", () => {
    expect(forms("uk", DISPUTED, counted)).toEqual([
      "1 спірне місце",
      "2 спірні місця",
      "5 спірних місць",
      "21 спірне місце",
    ]);
    expect(forms("uk", BACK, steps)).toEqual([
      "Назад на 1 крок",
      "Назад на 2 кроки",
      "Назад на 5 кроків",
      "Назад на 21 крок",
    ]);
    expect(forms("uk", AGO, counted)).toEqual([
      "1 день тому",
      "2 дні тому",
      "5 днів тому",
      "21 день тому",
    ]);
  });

  it("agree in Russian", () => {
    expect(forms("ru", DISPUTED, counted)).toEqual([
      "1 спорное место",
      "2 спорных места",
      "5 спорных мест",
      "21 спорное место",
    ]);
    expect(forms("ru", AGO, counted)).toEqual([
      "1 день назад",
      "2 дня назад",
      "5 дней назад",
      "21 день назад",
    ]);
  });
});

const DIFFERING =
  "With what is known today · {count, plural, =0 {no place differs} one {# place differs} other {# places differ}} from what was known that day";
const FOUGHT =
  "{count, plural, =0 {No place is contested in words} one {# place is contested in words: those on record say that it is fought over} other {# places are contested in words: those on record say that they are fought over}}.";

describe("sentences whose verbs agree with a number", () => {
  const endOf = (text: string, words: number) => text.split(" ").slice(-words).join(" ");

  it("do so in Ukrainian", () => {
    expect(forms("uk", DIFFERING, counted).map((text) => endOf(text, 3))).toEqual([
      "відрізняється 1 місце",
      "відрізняються 2 місця",
      "відрізняється 5 місць",
      "відрізняється 21 місце",
    ]);
    expect(forms("uk", FOUGHT, counted).map((text) => endOf(text, 4))).toEqual([
      "точаться в 1 місці.",
      "точаться в 2 місцях.",
      "точаться в 5 місцях.",
      "точаться в 21 місці.",
    ]);
  });

  it("do so in Russian", () => {
    expect(forms("ru", FOUGHT, counted).map((text) => endOf(text, 4))).toEqual([
      "идут в 1 месте.",
      "идут в 2 местах.",
      "идут в 5 местах.",
      "идут в 21 месте.",
    ]);
  });
});
