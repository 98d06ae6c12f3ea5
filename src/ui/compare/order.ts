import type { Difference } from "#domain/differ.ts";
import { type NameLanguage, nameOf } from "#domain/place.ts";
import type { Dossier } from "#domain/register.ts";

/** Sorted by the place's name as it is shown. */
export function byName<T>(
  found: readonly T[],
  dossierOf: (one: T) => Dossier,
  names: NameLanguage,
): readonly T[] {
  const { compare } = new Intl.Collator(names);
  return [...found].sort((a, b) =>
    compare(nameOf(dossierOf(a).place, names), nameOf(dossierOf(b).place, names)),
  );
}

/** Places that somebody spoke about before those that only a map changed, each by name. */
export function spokenFirst(
  found: readonly Difference[],
  names: NameLanguage,
): readonly Difference[] {
  const sorted = byName(found, ({ dossier }) => dossier, names);
  const isSpoken = ({ dossier }: Difference) => dossier.words.length > 0;
  return [...sorted.filter(isSpoken), ...sorted.filter((one) => !isSpoken(one))];
}
