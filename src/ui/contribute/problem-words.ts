import { language, t } from "#i18n/text.ts";
import type { Problem } from "#state/contributing.ts";

/** A problem in words: in the reader's language, and in English what the register's rules say. */
export interface ProblemWords {
  readonly words: string;
  readonly english: string;
}

export function problemWords({ field, rule, message, remedy }: Problem): ProblemWords {
  if (rule === "shape") return { words: shapeWords(field), english: "" };
  const english = `${message} ${remedy}`;
  const own = language() === "en" ? "" : ruleWords(rule);
  return own === "" ? { words: english, english: "" } : { words: own, english };
}

/** What a field wants, where what stands in it has another form or is missing. */
function shapeWords(field: string): string {
  const last = field.slice(field.lastIndexOf(".") + 1);
  const words: Readonly<Record<string, () => string>> = {
    share: () => t("Give a number from 0 to 100."),
    url: () => t("Give a full web address, beginning with https:// or http://."),
    link: () => t("Give a full web address, beginning with https:// or http://."),
    id: () => t("Give a short name in lower-case Latin letters, digits and single hyphens."),
    on: () => t("Give the day."),
    date: () => t("Give the day."),
    validFrom: () => t("Give the day."),
  };
  const chosen = ["place", "claimant", "assertion", "about", "publisher", "confidence"];
  const more = ["kind", "side", "rank"];
  if ([...chosen, ...more].includes(last)) return t("Choose one.");
  return words[last]?.() ?? t("Write something here.");
}

/** What a rule wants, for readers of other languages than English. */
function ruleWords(rule: string): string {
  const words: Readonly<Record<string, () => string>> = {
    "date-order": () =>
      t("What is said to hold must have begun on the day it was said, or earlier."),
    "future-date": () => t("This day is yet to come."),
    "missing-source": () => t("Cite at least one source."),
    retraction: () => t("A correction names an earlier record of this place and says why."),
    "stray-part": () => t("A share is given: tick that a party holds a part."),
    "loaded-word": () => t("A word takes a side: say it neutrally, or quote it."),
    "duplicate-id": () => t("This short name is taken: choose another one."),
    "unknown-place": () => t("This is not in the register."),
    "unknown-party": () => t("This is not in the register."),
    "unknown-claimant": () => t("This is not in the register."),
    "unknown-publisher": () => t("This is not in the register."),
  };
  return words[rule]?.() ?? "";
}
