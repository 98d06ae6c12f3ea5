import { lastMapDay } from "#domain/assessment.ts";
import { changeLens, changesBetween, type PlaceChange } from "#domain/change.ts";
import type { Day } from "#domain/day.ts";
import { findSource, type Held, holdingsOf, type Source } from "#domain/holding.ts";
import type { Lens } from "#domain/lens.ts";
import type { Register } from "#domain/register.ts";
import type { View } from "#domain/view.ts";
import { selectSinceView } from "./select-since.ts";
import { selectView } from "./select-view.ts";
import type { AppState } from "./store.ts";

/** Two days as a source has them, and where they differ. */
export interface Change {
  readonly source: Source;
  readonly from: Day;
  readonly to: Day;
  readonly viewBefore: View;
  readonly viewAfter: View;
  readonly before: readonly Held[];
  readonly after: readonly Held[];
  readonly changes: readonly PlaceChange[];
}

let memo: { key: readonly unknown[]; change: Change } | null = null;

/** The change between the two days by the chosen source: the same object while nothing changed. */
export function selectChange(state: AppState): Change {
  const { register } = state;
  const [viewBefore, viewAfter] = [selectSinceView(state), selectView(state)];
  const key = [register, state.source, viewBefore, viewAfter];
  if (memo?.key.every((part, at) => part === key[at])) return memo.change;
  memo = {
    key,
    change: changeBetween(register, viewBefore, viewAfter, findSource(register, state.source)),
  };
  return memo.change;
}

/** The change between two views by a source. */
export function changeBetween(
  register: Register,
  viewBefore: View,
  viewAfter: View,
  source: Source,
): Change {
  const after = holdingsOf(register, viewAfter, source);
  // A mapper's first map is no change of the ground: days without a map are not compared.
  const before = isMapped(source, viewBefore, viewAfter)
    ? holdingsOf(register, viewBefore, source)
    : after;
  return {
    source,
    from: viewBefore.slice.validAt,
    to: viewAfter.slice.validAt,
    viewBefore,
    viewAfter,
    before,
    after,
    changes: changesBetween(before, after),
  };
}

/** Whether the source, if it is a mapper, has a map of each day or of an earlier one. */
function isMapped(source: Source, ...views: readonly View[]): boolean {
  if (source.of !== "mapper") return true;
  return views.every(({ slice }) => lastMapDay(source.mapper, slice.validAt) !== null);
}

let lensMemo: { readonly change: Change; readonly lens: Lens } | null = null;

/** What the map shows of the change. */
export function selectChangeLens(state: AppState): Lens {
  const change = selectChange(state);
  if (lensMemo?.change !== change) {
    lensMemo = { change, lens: changeLens(change.before, change.after) };
  }
  return lensMemo.lens;
}
