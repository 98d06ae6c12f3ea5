import type { Day } from "#domain/day.ts";
import type { SourceId } from "#domain/holding.ts";
import type { Register } from "#domain/register.ts";
import type { View } from "#domain/view.ts";
import { selectSinceView } from "./select-since.ts";
import { selectView } from "./select-view.ts";
import type { AppState, AppStore } from "./store.ts";

/**
 * What the maps side by side show. `days`: everything, on two days. `sources`: two sources, on the
 * day shown. `multiples`: up to four sources.
 */
export const COMPARISONS = ["days", "sources", "multiples"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Beside each other, or two over one another with a divider. */
export const COMPARE_LAYOUTS = ["side", "swipe"] as const;
export type CompareLayout = (typeof COMPARE_LAYOUTS)[number];

/** More maps than these are too small to read, and too dear to move. */
export const MOST_PANES = 4;

/** What one of the maps shows. */
export interface Pane {
  readonly day: Day;
  /** The one source shown; `null`: all that the reader has not switched off. */
  readonly source: SourceId | null;
  readonly view: View;
  readonly hidden: ReadonlySet<SourceId>;
}

/** All that can be put beside each other: sides that hold ground, then mappers. */
export function paneSources({ partySides, theatre }: Register): readonly SourceId[] {
  return [...partySides.map(({ id }) => id), ...theatre.mappers.map(({ id }) => id)];
}

/** The sources compared: as chosen, else both sides; side by side with mappers where four fit. */
export function selectSources(state: AppState): readonly SourceId[] {
  const most = state.compareBy === "multiples" ? MOST_PANES : 2;
  const known = paneSources(state.register);
  const chosen = state.compareSources.filter((id) => known.includes(id));
  return (chosen.length > 1 ? chosen : known).slice(0, most);
}

let memo: { readonly key: readonly unknown[]; readonly panes: readonly Pane[] } | null = null;

/** What each map shows, from left to right; the last one is the map that is always there. */
export function selectPanes(state: AppState): readonly Pane[] {
  const { register, day, since, clock, countStale, hidden, compareBy, compareSources } = state;
  const key = [register, day, since, clock, countStale, hidden, compareBy, compareSources];
  if (memo?.key.every((part, at) => part === key[at])) return memo.panes;
  const panes = compareBy === "days" ? dayPanes(state) : sourcePanes(state);
  memo = { key, panes };
  return panes;
}

function dayPanes(state: AppState): readonly Pane[] {
  const { hidden, day } = state;
  const view = selectSinceView(state);
  return [
    { day: view.slice.validAt, source: null, view, hidden },
    { day, source: null, view: selectView(state), hidden },
  ];
}

function sourcePanes(state: AppState): readonly Pane[] {
  const view = selectView(state);
  const all = paneSources(state.register);
  return selectSources(state).map((source) => ({
    day: state.day,
    source,
    view,
    hidden: new Set(all.filter((id) => id !== source)),
  }));
}

export function compareBy(store: AppStore, by: Comparison): void {
  store.setState({ compareBy: by });
}

export function setCompareLayout(store: AppStore, compareLayout: CompareLayout): void {
  store.setState({ compareLayout });
}

/** Moves the divider: whole per cent of the width, 0 to 100. */
export function setCompareShare(store: AppStore, compareShare: number): void {
  store.setState({ compareShare });
}

/** Puts a source into one of the places (from 0); the one that it was in gets what stood there. */
export function setCompareSource(store: AppStore, at: number, source: SourceId): void {
  const sources = [...selectSources(store.getState())];
  const before = sources.indexOf(source);
  const replaced = sources[at];
  if (replaced === undefined) return;
  sources[at] = source;
  if (before >= 0) sources[before] = replaced;
  store.setState({ compareSources: sources });
}

/** Lets the earlier day move along with the day shown. */
export function followSince(store: AppStore): void {
  store.setState({ since: null });
}
