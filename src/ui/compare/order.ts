import type { Difference } from "#domain/differ.ts";
import type { Dossier } from "#domain/register.ts";
import { languageOfNames, type Naming, shownName } from "#domain/stance.ts";

/** Sorted by the place's name as it is shown. */
export function byName<T>(
  found: readonly T[],
  dossierOf: (one: T) => Dossier,
  names: Naming,
): readonly T[] {
  const { compare } = new Intl.Collator(languageOfNames(names));
  return [...found].sort((a, b) =>
    compare(shownName(dossierOf(a).place, names), shownName(dossierOf(b).place, names)),
  );
}

/** Places that somebody spoke about before those that only a map changed, each by name. */
export function spokenFirst(found: readonly Difference[], names: Naming): readonly Difference[] {
  const sorted = byName(found, ({ dossier }) => dossier, names);
  const isSpoken = ({ dossier }: Difference) => dossier.words.length > 0;
  return [...sorted.filter(isSpoken), ...sorted.filter((one) => !isSpoken(one))];
}
