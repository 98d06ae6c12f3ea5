import type { Day } from "#domain/day.ts";
import type { Category, Finding } from "#domain/disagreement.ts";
import { CATEGORIES } from "#domain/disagreement.ts";
import type { Place } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import { categorySince } from "#domain/since.ts";
import { languageOfNames, type Naming, shownName } from "#domain/stance.ts";
import type { Mapper } from "#domain/theatre.ts";
import type { View } from "#domain/view.ts";
import type { Sorting } from "#ui/shared/sort-head.tsx";

/** Categories whose places are listed: all in which something differs or is fought over. */
export const LISTED: readonly Category[] = CATEGORIES.filter(
  (category) => category !== "agreed" && category !== "unknown",
);

/** Those offered to the reader: that mappers differ, where there are several or a place of it. */
export function offered(register: Register, findings: readonly Finding[]): readonly Category[] {
  const several = register.theatre.mappers.length > 1;
  return LISTED.filter(
    (known) =>
      known !== "mappers" || several || findings.some(({ category }) => category === known),
  );
}

/** A place of the list. */
export interface Listed {
  readonly place: Place;
  /** First day of its category without a break; `null` where the register does not go back to it. */
  readonly since: Day | null;
}

/** The places of a category, with the first day of it. */
export function listedPlaces(
  register: Register,
  mappers: readonly Mapper[],
  view: View,
  findings: readonly Finding[],
  category: Category,
): readonly Listed[] {
  return view.places.flatMap(({ dossier }, index) => {
    if (findings[index]?.category !== category) return [];
    return [{ place: dossier.place, since: categorySince(register, mappers, dossier, view.slice) }];
  });
}

export type ListKey = "place" | "since";

/** Sorted by name, or by age with the oldest first; among equals by name. */
export function sortListed(
  listed: readonly Listed[],
  { key, direction }: Sorting<ListKey>,
  names: Naming,
): readonly Listed[] {
  const { compare } = new Intl.Collator(languageOfNames(names));
  const byName = (a: Listed, b: Listed) =>
    compare(shownName(a.place, names), shownName(b.place, names));
  const sign = direction === "ascending" ? 1 : -1;
  return [...listed].sort((a, b) => {
    if (key === "place") return sign * byName(a, b);
    return sign * ((a.since ?? 0) - (b.since ?? 0)) || byName(a, b);
  });
}
