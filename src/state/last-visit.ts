import { type Day, isoOf, parseDay } from "#domain/day.ts";

/**
 * The newest day of the record when the reader was last here: kept in the browser only if the
 * reader ticks it, since a stored trace can harm. Never throws: a browser that refuses keeps
 * nothing.
 */
export const LAST_VISIT_KEY = "claimline-last-visit";

/** The part of the browser's `localStorage` that it needs. */
export type VisitStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What was kept; `null` if nothing, or nothing that is a day. */
export function readVisit(storage: () => VisitStorage): Day | null {
  try {
    return parseDay(storage().getItem(LAST_VISIT_KEY) ?? "");
  } catch {
    return null;
  }
}

/** Keeps the day; returns whether the browser did. */
export function keepVisit(storage: () => VisitStorage, day: Day): boolean {
  try {
    storage().setItem(LAST_VISIT_KEY, isoOf(day));
    return true;
  } catch {
    return false;
  }
}

/** Leaves no trace. */
export function forgetVisit(storage: () => VisitStorage): void {
  try {
    storage().removeItem(LAST_VISIT_KEY);
  } catch {
    // Nothing was kept.
  }
}
