import type { Stance } from "#domain/stance.ts";
import { sayIn } from "#domain/theatre.ts";
import { language, t } from "#i18n/text.ts";

/** Name of a stance: "International law". */
export function stanceName({ name }: Stance): string {
  return sayIn(name, language());
}

/** What it is, in a sentence. */
export function stanceMeaning({ meaning }: Stance): string {
  return sayIn(meaning, language());
}

/** What everything that leaves the app says of its stance. */
export function stanceLine(stance: Stance): string {
  return t("Stance: {name}. {meaning} Claims, disputes and figures are the same in every stance.", {
    name: stanceName(stance),
    meaning: stanceMeaning(stance),
  });
}
