import { lastMapDay } from "#domain/assessment.ts";
import {
  CHANGE_KINDS,
  type ChangeKind,
  kindOf,
  type PlaceChange,
  partyIn,
} from "#domain/change.ts";
import { type Holding, hasMapFor, type Source } from "#domain/holding.ts";
import type { PartyId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import type { Change } from "#state/select-change.ts";
import { days, shortDate } from "#ui/shared/dates.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { sidesWord } from "#ui/shared/sides-word.ts";
import { partyName, sideName } from "#ui/shared/wording.ts";

/** "Both sides’ words", "Russia’s words", "DeepState’s map". */
export function sourceName(register: Register, source: Source): string {
  if (source.of === "mapper") return t("{mapper}’s map", { mapper: source.mapper.name });
  if (source.of === "side")
    return t("{side}’s words", { side: sideName(register, source.side.id) });
  return t("{sides, select, two {Both sides’ words} other {All sides’ words}}", {
    sides: sidesWord(register),
  });
}

/** "by Russia’s words", "on DeepState’s map": what goes with every gain and loss. */
export function bySource(register: Register, source: Source): string {
  if (source.of === "mapper") return t("on {mapper}’s map", { mapper: source.mapper.name });
  if (source.of === "side") {
    return t("by {side}’s words", { side: sideName(register, source.side.id) });
  }
  return t("{sides, select, two {by both sides’ words} other {by all sides’ words}}", {
    sides: sidesWord(register),
  });
}

/** Who holds it as the source has it: "Russia", "partly occupied", "nothing on record". */
export function holdingWords(register: Register, source: Source, holding: Holding): string {
  const party = partyIn(holding);
  if (party !== null) return partyName(register, party);
  switch (holding) {
    case "disputed":
      return t("disputed");
    case "unclear":
      return t("one side only");
    case "contested":
      return source.of === "mapper"
        ? t("mapped {how}", { how: mappedWords(register, "partly", source.mapper) })
        : t("fought over or partly held");
    default:
      return source.of === "mapper" ? t("not mapped") : t("nothing on record");
  }
}

/** A group of the list: places to which the same happened. */
export interface ChangeGroup {
  readonly key: string;
  readonly kind: ChangeKind;
  readonly party: PartyId | null;
  readonly title: string;
  readonly changes: readonly PlaceChange[];
}

/** The changes by what happened, in the order of the parties and kinds; empty groups left out. */
export function groupsOf(register: Register, { source, changes }: Change): readonly ChangeGroup[] {
  const wanted = CHANGE_KINDS.flatMap((kind): readonly Omit<ChangeGroup, "changes">[] =>
    kind === "gained"
      ? register.theatre.parties.map(({ id }) => ({
          key: `gained-${id}`,
          kind,
          party: id,
          title: t("Gained by {party}", { party: partyName(register, id) }),
        }))
      : [{ key: kind, kind, party: null, title: kindTitle(register, source, kind) }],
  );
  return wanted.flatMap((group) => {
    const own = changes.filter(
      (change) =>
        kindOf(change) === group.kind &&
        (group.party === null || partyIn(change.to) === group.party),
    );
    return own.length > 0 ? [{ ...group, changes: own }] : [];
  });
}

function kindTitle(
  register: Register,
  source: Source,
  kind: Exclude<ChangeKind, "gained">,
): string {
  const titles: Readonly<Record<typeof kind, string>> = {
    disputed: t("Newly disputed"),
    settled: t("Dispute ended, held by nobody in their words"),
    contested:
      source.of === "mapper"
        ? t("Now mapped {how}", { how: mappedWords(register, "partly", source.mapper) })
        : t("Became contested"),
    unclear: t("Now told by one side only"),
    silent: source.of === "mapper" ? t("No longer mapped") : t("No longer on record"),
  };
  return titles[kind];
}

/** What the figures are counted by, for the reader: rule, precision, what stands in for silence. */
export function ruleWords(register: Register, source: Source): string {
  const cells = t(
    "Counted by settlement: each stands for the ground nearest to it (about 3 to 5 km).",
  );
  const rest = restOfRule(register, source);
  return rest === null ? cells : `${cells} ${rest}`;
}

function restOfRule({ reference }: Register, source: Source): string | null {
  if (source.of === "mapper") {
    return t(
      "{mapper} maps a place as held where more than nine tenths of its surroundings lie in its area.",
      { mapper: source.mapper.name },
    );
  }
  if (reference === null) return null;
  return t("Where a side is silent or its word is old, {mapper}’s picture stands in.", {
    mapper: reference.name,
  });
}

/** What the reader must know of a mapper's maps of the two days; `null` where all is plain. */
export function coverageWords({ source, from, to }: Change): string | null {
  if (source.of !== "mapper") return null;
  const { mapper } = source;
  for (const day of [from, to]) {
    const last = lastMapDay(mapper, day);
    if (last === null) {
      return t("{mapper} has no map of {day}: nothing can be compared.", {
        mapper: mapper.name,
        day: shortDate(day),
      });
    }
    if (!hasMapFor(mapper, day)) {
      return t(
        "{mapper}’s newest map is of {last}, {days, plural, one {# day} other {# days}} before {day}.",
        { mapper: mapper.name, last: shortDate(last), days: day - last, day: shortDate(day) },
      );
    }
  }
  return null;
}

/** "30 days", or that the second day is the earlier one. */
export function spanWords({ from, to }: Pick<Change, "from" | "to">): string {
  if (from === to) return t("the same day");
  if (to > from) return days(to - from);
  return t("{days, plural, one {# day} other {# days}} back in time", { days: from - to });
}

/** "29 places, 5 in words": the rest changed in the picture that stands in; `null` for none. */
export function ownWords(source: Source, places: number, own: number): string | null {
  if (places === 0) return null;
  return source.of === "mapper" || own === places
    ? t("{count, plural, one {# place} other {# places}}", { count: places })
    : t(
        "{count, plural, one {# place} other {# places}}, {own, plural, =0 {none} other {#}} in words",
        { count: places, own },
      );
}
