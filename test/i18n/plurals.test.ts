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
