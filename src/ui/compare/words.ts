import { lastMapDay } from "#domain/assessment.ts";
import type { SourceId } from "#domain/holding.ts";
import type { Control, Position } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import type { PlaceView } from "#domain/view.ts";
import { t } from "#i18n/text.ts";
import type { Pane } from "#state/compare.ts";
import { mapAge, newestWord, wordAge } from "#ui/legend/ages.ts";
import { longDate } from "#ui/shared/dates.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { controlName, mapsWords, sideName, sideWords } from "#ui/shared/wording.ts";

/** Name of a side or a mapper. */
export function sourceName(register: Register, source: SourceId): string {
  const { sides, mappers } = register.theatre;
  const side = sides.find(({ id }) => id === source);
  if (side) return sideName(register, side.id);
  return mappers.find(({ id }) => id === source)?.name ?? source;
}

/** What a map shows and how old it is: "Only Russia’s word, 2 December 2025" and its age. */
export function paneWords(
  register: Register,
  { day, source, view: { slice } }: Pane,
): { readonly title: string; readonly age: string } {
  const clock =
    slice.knownAt > slice.validAt ? t("with what is known today") : t("as known that day");
  if (source === null) {
    const { reference } = register;
    const map = reference ? `${reference.name}: ${mapAge(lastMapDay(reference, day), day)}` : "";
    return { title: longDate(day), age: [clock, map].filter(Boolean).join(" · ") };
  }
  const name = sourceName(register, source);
  const mapper = register.theatre.mappers.find(({ id }) => id === source);
  if (mapper) {
    const age = mapAge(lastMapDay(mapper, day), day);
    return { title: t("Only {mapper}’s map", { mapper: name }), age: `${longDate(day)} · ${age}` };
  }
  const side = register.partySides.find(({ id }) => id === source);
  const age = side ? wordAge(newestWord(register, side.id, slice), day) : "";
  return { title: t("Only what {side} says", { side: name }), age: `${longDate(day)} · ${age}` };
}

/** Where everybody stands on a place: "Russia says it holds it, 118 days ago; Ukraine: no statement on record; …". */
export function standWords(register: Register, { positions, mapper }: PlaceView): string {
  const sides = positions.map((position) => agedWords(register, position));
  const { reference } = register;
  return [...sides, ...(reference && mapper ? [mapsWords(register, reference, mapper)] : [])].join(
    "; ",
  );
}

/** What a side says, with the age of its word whatever that is. */
function agedWords(register: Register, position: Position): string {
  const words = sideWords(register, { ...position, stale: false });
  const age = ageWords(position);
  return age === null ? words : t("{words}, {age}", { words, age });
}

/** What one source tells of a place, in a table cell; `word`: a side's word that says so. */
export function toldWords(register: Register, control: Control, word: Position | null): string {
  if (control === "none") return t("no word");
  return control === "contested" && word === null
    ? t("mapped {how}", { how: mappedWords(register, "partly") })
    : controlName(register, control);
}

/** "118 days ago, old word": how old a side's word is and if the map contradicts it by then. */
export function ageWords({ age, stale }: Pick<Position, "age" | "stale">): string | null {
  if (age === null) return null;
  return stale ? t("{age}, old word", { age: agoWords(age) }) : agoWords(age);
}

function agoWords(age: number): string {
  if (age === 0) return t("that day");
  return age > 0
    ? t("{count, plural, one {# day} other {# days}} ago", { count: age })
    : t("said {count, plural, one {# day} other {# days}} later", { count: -age });
}
