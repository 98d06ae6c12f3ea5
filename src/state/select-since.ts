import { addDays, clampDay, type Day } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";
import { type Slice, sliceOf } from "#domain/slice.ts";
import { advanceView, type View, viewRegister } from "#domain/view.ts";
import type { AppState } from "./store.ts";

/** How far back the other day lies where the reader has chosen none. */
export const DEFAULT_SPAN_DAYS = 30;

/** The other day of a change or comparison: as chosen, or 30 days before the day shown, inside the range. */
export function selectSince(state: Pick<AppState, "since" | "day" | "register">): Day {
  const { first, last } = state.register.theatre;
  return state.since ?? clampDay(addDays(state.day, -DEFAULT_SPAN_DAYS), first, last);
}

let sinceMemo: { readonly register: Register; readonly view: View } | null = null;

/** The view of the other day, on the clock and with the switches of the day shown. */
export function selectSinceView(state: AppState): View {
  const { register, clock, countStale } = state;
  const slice = sliceOf(selectSince(state), clock, register.theatre.last, countStale);
  if (sinceMemo?.register !== register) {
    sinceMemo = { register, view: viewRegister(register, slice) };
  } else if (!sameSlice(sinceMemo.view.slice, slice)) {
    sinceMemo = { register, view: advanceView(register, sinceMemo.view, slice) };
  }
  return sinceMemo.view;
}

function sameSlice(a: Slice, b: Slice): boolean {
  return a.validAt === b.validAt && a.knownAt === b.knownAt && a.countStale === b.countStale;
}
