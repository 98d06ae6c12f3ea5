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
import type { Change } from "#state/select-change.ts";
import { days, shortDate } from "#ui/shared/dates.ts";
import { partyName } from "#ui/shared/wording.ts";

/** "Both sides’ words", "Russia’s words", "DeepState’s map". */
export function sourceName(register: Register, source: Source): string {
  if (source.of === "mapper") return `${source.mapper.name}’s map`;
  if (source.of === "side") return `${source.side.name}’s words`;
  return register.partySides.length === 2 ? "Both sides’ words" : "All sides’ words";
}

/** "by Russia’s words", "on DeepState’s map": what goes with every gain and loss. */
export function bySource(register: Register, source: Source): string {
  const name = sourceName(register, source);
  if (source.of === "mapper") return `on ${name}`;
  return `by ${source.of === "side" ? name : name.charAt(0).toLowerCase() + name.slice(1)}`;
}

/** Who holds it as the source has it: "Russia", "partly occupied", "nothing on record". */
export function holdingWords(register: Register, source: Source, holding: Holding): string {
  const party = partyIn(holding);
  if (party !== null) return partyName(register, party);
  switch (holding) {
    case "disputed":
      return "disputed";
    case "unclear":
      return "one side only";
    case "contested":
      return source.of === "mapper" ? "partly occupied" : "fought over or partly held";
    default:
      return source.of === "mapper" ? "not mapped" : "nothing on record";
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
      ? register.theatre.parties.map(({ id, name }) => ({
          key: `gained-${id}`,
          kind,
          party: id,
          title: `Gained by ${name}`,
        }))
      : [{ key: kind, kind, party: null, title: kindTitle(source, kind) }],
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

function kindTitle(source: Source, kind: Exclude<ChangeKind, "gained">): string {
  const titles: Readonly<Record<typeof kind, string>> = {
    disputed: "Newly disputed",
    settled: "Dispute ended, held by neither in their words",
    contested: source.of === "mapper" ? "Became partly occupied" : "Became contested",
    unclear: "Now told by one side only",
    silent: source.of === "mapper" ? "No longer mapped" : "No longer on record",
  };
  return titles[kind];
}

/** What the figures are counted by, for the reader: rule, precision, what stands in for silence. */
export function ruleWords(register: Register, source: Source): string {
  const cells =
    "Counted by settlement: each stands for the ground nearest to it (about 3 to 5 km).";
  if (source.of === "mapper") {
    return `${cells} ${source.mapper.name} maps a place as held where more than nine tenths of its surroundings lie in its area.`;
  }
  const { reference } = register;
  if (reference === null) return cells;
  return `${cells} Where a side is silent or its word is old, ${reference.name}’s picture stands in.`;
}

/** What the reader must know of a mapper's maps of the two days; `null` where all is plain. */
export function coverageWords({ source, from, to }: Change): string | null {
  if (source.of !== "mapper") return null;
  const { mapper } = source;
  for (const day of [from, to]) {
    const last = lastMapDay(mapper, day);
    if (last === null) {
      return `${mapper.name} has no map of ${shortDate(day)}: nothing can be compared.`;
    }
    if (!hasMapFor(mapper, day)) {
      return `${mapper.name}’s newest map is of ${shortDate(last)}, ${days(day - last)} before ${shortDate(day)}.`;
    }
  }
  return null;
}

/** "12 places". */
export function placesWords(count: number): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "place" : "places"}`;
}

/** "30 days", or that the second day is the earlier one. */
export function spanWords({ from, to }: Pick<Change, "from" | "to">): string {
  if (from === to) return "the same day";
  return to > from ? days(to - from) : `${days(from - to)} back in time`;
}

/** "29 places, 5 in words": the rest changed in the picture that stands in; `null` for none. */
export function ownWords(source: Source, places: number, own: number): string | null {
  if (places === 0) return null;
  const all = placesWords(places);
  return source.of === "mapper" || own === places
    ? all
    : `${all}, ${own === 0 ? "none" : own} in words`;
}
