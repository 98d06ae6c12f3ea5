import type { Category } from "#domain/disagreement.ts";
import type { PartyId } from "#domain/ids.ts";
import type { Meaning } from "#domain/lens.ts";
import type { Part } from "#domain/parts.ts";
import { STALE_AFTER_DAYS } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import { sayIn } from "#domain/theatre.ts";
import { language, t } from "#i18n/text.ts";
import { settlementWords } from "#ui/shared/km.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { referenceName } from "#ui/shared/reference-name.ts";
import { sidesWord } from "#ui/shared/sides-word.ts";
import { partyName } from "#ui/shared/wording.ts";

/** Everything that the disagreement view says, in the same form for all parties. */

const labels = (): Readonly<Record<Exclude<Category, "agreed">, string>> => ({
  disputed: t("Disputed"),
  unanswered: t("One side only"),
  stale: t("Old word, contradicted"),
  mappers: t("Mapper differs"),
  contested: t("Contested in words"),
  partly: t("Partly mapped, no side has spoken"),
  unknown: t("Nothing on record"),
});

/** "Held by Russia". */
export function heldBy(register: Register, party: PartyId): string {
  return t("Held by {party}", { party: partyName(register, party) });
}

/** Short name of a part: "Held by Russia: nothing differs", "Disputed". */
export function partLabel(
  register: Register,
  { category, party }: { readonly category: Category; readonly party: PartyId | null },
): string {
  if (category !== "agreed") return labels()[category];
  return party === null
    ? t("Held by nobody: nothing differs")
    : t("Held by {party}: nothing differs", { party: partyName(register, party) });
}

/** How a part is drawn. */
export const PART_MEANING: Readonly<Record<Category, Meaning>> = {
  agreed: "held",
  disputed: "disputed",
  unanswered: "unclear",
  stale: "stale",
  mappers: "split",
  contested: "contested",
  partly: "contested",
  unknown: "none",
};

/** "1 place", "1,424 places". */
export function placeCount(count: number): string {
  return t("{count, plural, one {# place} other {# places}}", { count });
}

/** What puts a place into the part, and for how many of them who has spoken. */
export function partNote(register: Register, part: Part): string {
  const { category, byRecord } = part;
  const mapper = referenceName(register);
  const sides = sidesWord(register);
  switch (category) {
    case "agreed":
      return t(
        "{all, number} in {sides, select, two {both sides’ words} other {all sides’ words}}, {some, number} in {sides, select, two {one side’s with the other silent} other {some sides’ with others silent}}, {none, number} on {mapper}’s map alone",
        { ...byRecord, mapper, sides },
      );
    case "contested":
      return t("those on record say that it is fought over");
    case "partly":
      return t("{mapper} maps them {how}; no side has said so", {
        mapper,
        how: mappedWords(register, "partly", register.reference),
      });
    case "disputed":
      return t("sides on record exclude each other");
    case "unanswered":
      return t(
        "{sides, select, two {the other side is silent} other {not all sides have spoken}}, and {mapper}’s map does not agree",
        { mapper, sides },
      );
    case "stale":
      return t(
        "a side’s last word is over {days, plural, one {# day} other {# days}} old and {mapper}’s map now shows otherwise",
        { days: STALE_AFTER_DAYS, mapper },
      );
    case "mappers":
      return t(
        "the sides do not differ, but a mapper’s picture excludes theirs or another mapper’s",
      );
    case "unknown":
      return t("no side has spoken and no map covers it");
  }
}

/** How the figure of a part comes about. */
export function partRule(register: Register, { category, spokenGround }: Part): string {
  const whole = t("The ground of these places; the parts’ figures add up to the whole.");
  if (category !== "agreed") return whole;
  const spoken = t("At least one side speaks of {spoken}; the rest is {mapper}’s map alone.", {
    spoken: settlementWords(spokenGround),
    mapper: referenceName(register),
  });
  return `${whole} ${spoken}`;
}

/** The counting rule that all figures share. */
export function countingRule({ theatre }: Register): readonly [string, ...string[]] {
  const counted = sayIn(theatre.counted, language());
  return [
    t(
      "Counted by settlement: each piece of land belongs to the settlement nearest to it, and goes with it whole. A figure is no finer than the surroundings of a settlement.",
    ),
    ...(counted === "" ? [] : [counted]),
    t("Regions as a whole and places that could not be located have no ground of their own."),
  ];
}

/** How one figure comes about, and the first sentence of the rule that all share. */
export function withCountingRule(register: Register, rule: string): string {
  return `${rule} ${countingRule(register)[0]}`;
}
