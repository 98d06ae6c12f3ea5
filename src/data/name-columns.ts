import type { Names } from "#domain/place.ts";
import { romanise } from "#domain/romanise.ts";
import type { NamingLanguage } from "#domain/theatre.ts";

/** Ways to derive a name of the first language from one in another, by that language. */
const ROMANISERS: Readonly<Record<NonNullable<NamingLanguage["romanisedFrom"]>, Romanise>> = {
  uk: romanise,
};
type Romanise = (name: string) => string;

/**
 * Names by language as columns, each in the order of places. A name that follows from another is
 * stored as "": the first language's where it is the romanisation of a stored one, any other
 * where it is the name that stands in for it.
 */
export function nameColumns(
  names: readonly Names[],
  languages: readonly NamingLanguage[],
): readonly (readonly string[])[] {
  const main = languages[0]?.code ?? "";
  return languages.map((language) =>
    names.map((own) => {
      const name = own[language.code] ?? "";
      const follows =
        language.code === main
          ? isRomanised(own, name, language)
          : name === own[language.standIn ?? main];
      return follows ? "" : name;
    }),
  );
}

/** Whether a name follows letter by letter from one that is stored. */
function isRomanised(own: Names, name: string, { romanisedFrom: from }: NamingLanguage): boolean {
  const source = from === undefined ? undefined : own[from];
  if (from === undefined || source === undefined || source === name) return false;
  return ROMANISERS[from](source) === name;
}

/** Reads columns that `nameColumns` wrote: the names of the place with a number, `null` if none. */
export function readNames(
  columns: readonly (readonly string[])[],
  languages: readonly NamingLanguage[],
): (at: number) => Names | null {
  const [first, ...others] = languages;
  const main = first?.code ?? "";
  const derived = derivedNames(columns, languages);
  return (at) => {
    const name = columns[0]?.[at] || derived(at);
    if (name === "") return null;
    const names: Record<string, string> = { [main]: name };
    for (const [number, { code, standIn }] of others.entries()) {
      names[code] = columns[number + 1]?.[at] || (names[standIn ?? main] ?? name);
    }
    return names;
  };
}

/** The first language's name of a place where it follows from another, else "". */
function derivedNames(
  columns: readonly (readonly string[])[],
  languages: readonly NamingLanguage[],
): (at: number) => string {
  const from = languages[0]?.romanisedFrom;
  if (from === undefined) return () => "";
  const source = columns[languages.findIndex(({ code }) => code === from)] ?? [];
  return (at) => ROMANISERS[from](source[at] ?? "");
}
