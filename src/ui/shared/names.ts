import type { Translated } from "#domain/theatre.ts";
import { language } from "#i18n/text.ts";

/** A party's, side's or claimant's name in the reader's language, in English where the data has no other. */
export function nameOf({
  name,
  names,
}: {
  readonly name: string;
  readonly names?: Translated;
}): string {
  return inLanguage(name, names);
}

/** Words of the data in the reader's language, in English where the data has no other. */
export function inLanguage(words: string, others?: Translated): string {
  const speaking = language();
  return speaking === "en" ? words : (others?.[speaking] ?? words);
}
