import type { Register } from "#domain/register.ts";
import { sliceOf } from "#domain/slice.ts";
import {
  advanceView,
  changedPlaces,
  type PlaceView,
  type View,
  viewPlace,
  viewRegister,
} from "#domain/view.ts";
import type { AppState } from "./store.ts";

/** The slice that the state asks for. */
export function selectSlice(state: Pick<AppState, "register" | "day" | "clock" | "countStale">) {
  return sliceOf(state.day, state.clock, state.register.theatre.last, state.countStale);
}

let memo: { readonly register: Register; readonly view: View } | null = null;

/**
 * The whole view of the day shown: derived once per slice, the same object for every reader.
 * Places that did not change keep their identity from one day to the next; their ages are then
 * those of the day on which they last changed (see `advanceView`).
 */
export function selectView(state: AppState): View {
  const slice = selectSlice(state);
  if (memo?.register !== state.register) {
    memo = { register: state.register, view: viewRegister(state.register, slice) };
  } else if (!sameSlice(memo.view, slice)) {
    memo = { register: state.register, view: advanceView(state.register, memo.view, slice) };
  }
  return memo.view;
}

function sameSlice(view: View, slice: View["slice"]): boolean {
  const { validAt, knownAt, countStale } = view.slice;
  return validAt === slice.validAt && knownAt === slice.knownAt && countStale === slice.countStale;
}

let disputed: { readonly view: View; readonly count: number } | null = null;

/** How many places are disputed on the day shown; counted from the view before, where it can be. */
export function selectDisputedCount(state: AppState): number {
  const view = selectView(state);
  if (disputed?.view !== view) disputed = { view, count: countDisputed(view) };
  return disputed.count;
}

function countDisputed(view: View): number {
  const before = disputed?.view.places.length === view.places.length ? disputed : null;
  let count = before?.count ?? 0;
  for (const at of changedPlaces(before?.view ?? null, view)) {
    if (before?.view.places[at]?.standing === "disputed") count -= 1;
    if (view.places[at]?.standing === "disputed") count += 1;
  }
  return count;
}

let cardMemo: { key: readonly unknown[]; view: PlaceView | null } | null = null;

/** The selected place's view on the day shown, with ages of that day; `null` if none is selected. */
export function selectPlaceView(state: AppState): PlaceView | null {
  const key = [state.register, state.place, state.day, state.clock, state.countStale];
  if (cardMemo?.key.every((part, at) => part === key[at])) return cardMemo.view;
  const dossier = state.place === null ? undefined : state.register.byPlace.get(state.place);
  const view = dossier ? viewPlace(state.register, dossier, selectSlice(state)) : null;
  cardMemo = { key, view };
  return view;
}
