import type { PlaceChange } from "#domain/change.ts";
import type { StandingKind } from "#domain/dispute.ts";
import type { Place } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import { type Naming, shownName } from "#domain/stance.ts";
import type { Change } from "#state/select-change.ts";
import { oblastName } from "#ui/shared/oblasts.ts";
import type { Sorting } from "#ui/shared/sort-head.tsx";
import { holdingWords } from "./change-words.ts";

export type ChangeColumn = "place" | "oblast" | "from" | "to" | "area" | "standing";

/** A place that changed, as the table shows and sorts it. */
export interface ChangeRow {
  readonly change: PlaceChange;
  readonly place: Place;
  /** Ground that it stands for, km²; 0 for none. */
  readonly area: number;
  /** What the sides' words come to on the second day. */
  readonly standing: StandingKind;
  readonly keys: Readonly<Record<ChangeColumn, string | number>>;
}

export function changeRows(
  register: Register,
  { source, changes, viewAfter }: Change,
  areas: readonly number[],
  names: Naming,
): readonly ChangeRow[] {
  return changes.flatMap((change): readonly ChangeRow[] => {
    const view = viewAfter.places[change.index];
    if (!view) return [];
    const { place } = view.dossier;
    const area = areas[change.index] ?? 0;
    const keys = {
      place: shownName(place, names),
      oblast: oblastName(place.oblast),
      from: holdingWords(register, source, change.from),
      to: holdingWords(register, source, change.to),
      area,
      standing: view.standing,
    };
    return [{ change, place, area, standing: view.standing, keys }];
  });
}

/** The rows by a column, equals by name. */
export function sortChanges(
  rows: readonly ChangeRow[],
  { key, direction }: Sorting<ChangeColumn>,
): readonly ChangeRow[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a.keys[key], b.keys[key]];
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : compare(String(left), String(right));
    return sign * order || compare(String(a.keys.place), String(b.keys.place));
  });
}
