import type { Category } from "#domain/disagreement.ts";
import type { PartyId } from "#domain/ids.ts";
import type { Meaning } from "#domain/lens.ts";
import type { Part } from "#domain/parts.ts";
import { STALE_AFTER_DAYS } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import { sayIn } from "#domain/theatre.ts";
import { language } from "#i18n/text.ts";
import { partyName } from "#ui/shared/wording.ts";

/** Everything that the disagreement view says, in the same form for all parties. */

const LABELS: Readonly<Record<Exclude<Category, "agreed">, string>> = {
  disputed: "Disputed",
  unanswered: "One side only",
  stale: "Old word, contradicted",
  mappers: "Mapper differs",
  contested: "Contested",
  unknown: "Nothing on record",
};

/** Short name of a part: "Held by Russia, not disputed", "Disputed". */
export function partLabel(
  register: Register,
  { category, party }: { readonly category: Category; readonly party: PartyId | null },
): string {
  if (category !== "agreed") return LABELS[category];
  return `Held by ${party === null ? "nobody" : partyName(register, party)}: nothing differs`;
}

/** How a part is drawn. */
export const PART_MEANING: Readonly<Record<Category, Meaning>> = {
  agreed: "held",
  disputed: "disputed",
  unanswered: "unclear",
  stale: "stale",
  mappers: "split",
  contested: "contested",
  unknown: "none",
};

/** "1 place", "1,424 places". */
export function placeCount(count: number): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "place" : "places"}`;
}

/** What puts a place into the part, and for how many of them who has spoken. */
export function partNote(register: Register, part: Part): string {
  const { category, byRecord } = part;
  const mapper = register.reference?.name ?? "a map";
  const figure = (count: number) => count.toLocaleString("en-GB");
  switch (category) {
    case "agreed":
      return `${figure(byRecord.all)} in both sides’ words, ${figure(byRecord.some)} in one side’s with the other silent, ${figure(byRecord.none)} on ${mapper}’s map alone`;
    case "contested": {
      const spoken = byRecord.all + byRecord.some;
      const mapped = `partly occupied on ${mapper}’s map, both sides silent`;
      if (spoken === 0) return mapped;
      return `fought over in words at ${figure(spoken)}; ${mapped} at ${figure(byRecord.none)}`;
    }
    case "disputed":
      return "both sides are on record and exclude each other";
    case "unanswered":
      return `the other side is silent, and ${mapper}’s map does not agree`;
    case "stale":
      return `a side’s last word is over ${STALE_AFTER_DAYS} days old and ${mapper}’s map now shows otherwise`;
    case "mappers":
      return "the sides do not differ, but a mapper’s picture excludes theirs or another mapper’s";
    case "unknown":
      return "no side has spoken and no map covers it";
  }
}

/** How the range of a part comes about. */
export function partRule(register: Register, { category }: Pick<Part, "category">): string {
  const mapper = register.reference?.name ?? "a map";
  switch (category) {
    case "agreed":
      return `From the ground of places that at least one side speaks of, to all that ${mapper}’s map shows so while both are silent.`;
    case "contested":
      return `From the ground of places said to be fought over, to all that ${mapper}’s map shows as partly occupied while both sides are silent.`;
    case "disputed":
      return "From the places where both sides are on record and exclude each other, to all places where anything on record differs: one side only, old words, mappers.";
    case "unknown":
      return "At most the ground of these places; nobody asked speaks of it.";
    default:
      return "At most the ground of these places; none of it by the strict count, which takes only words of both sides.";
  }
}

/** The counting rule that all figures share. */
export function countingRule({ theatre }: Register): readonly [string, ...string[]] {
  const counted = sayIn(theatre.counted, language());
  return [
    "Counted by settlement: each piece of land belongs to the settlement nearest to it, and goes with it whole. A figure is no finer than the surroundings of a settlement.",
    ...(counted === "" ? [] : [counted]),
    "Regions as a whole and places that could not be located have no ground of their own.",
  ];
}
