import { type FormatXMLElementFn, IntlMessageFormat } from "intl-messageformat";
import { type Language, LOCALES } from "./languages.ts";

/**
 * Every word on screen goes through here. A message is its English text in ICU MessageFormat
 * (`"{count, plural, one {# place} other {# places}}"`), which is also its key in the catalogs of
 * the other languages (`uk/*.json`, `ru/*.json`). The first argument of `t` and `rich` is always a
 * literal, so that the test of the catalogs finds it.
 */

type Catalog = Readonly<Record<string, string>>;

/** Fetched only when a reader wants the language. */
const CATALOGS: Readonly<Record<Exclude<Language, "en">, () => Promise<Catalog>>> = {
  uk: async () => (await import("./uk.ts")).catalog,
  ru: async () => (await import("./ru.ts")).catalog,
};

let active: Language = "en";
let catalog: Catalog = {};
let formats = new Map<string, IntlMessageFormat>();

/** Makes a language the one that `t` speaks. Rejects, and changes nothing, if it cannot be fetched. */
export async function speak(language: Language): Promise<void> {
  catalog = language === "en" ? {} : await CATALOGS[language]();
  active = language;
  formats = new Map();
}

/** The language that `t` speaks now. */
export const language = (): Language => active;

/** Locale of dates and numbers now: "en-GB". */
export const locale = (): string => LOCALES[active];

type Value = string | number;

/** A message in the reader's language; a message without translation stands in English. */
export function t(message: string, values?: Readonly<Record<string, Value>>): string {
  return String(formatOf(message).format(values));
}

/**
 * A message with marked parts: `rich("Read <b>this</b>.", { b: (words) => <b>{words}</b> })`. A list
 * of strings and whatever the functions return.
 */
export function rich<T>(
  message: string,
  values: Readonly<Record<string, Value | T | FormatXMLElementFn<T>>>,
): readonly (string | T)[] {
  const parts = formatOf(message).format<T>({ ...values });
  return Array.isArray(parts) ? parts : [parts as string | T];
}

/** A number in the reader's language: "3,602". */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return value.toLocaleString(locale(), options);
}

/** A list in the reader's language: "a, b and c". */
export function list(
  items: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
) {
  return new Intl.ListFormat(locale(), { type }).format(items);
}

function formatOf(message: string): IntlMessageFormat {
  const known = formats.get(message);
  if (known) return known;
  const format = new IntlMessageFormat(catalog[message] ?? message, locale());
  formats.set(message, format);
  return format;
}
