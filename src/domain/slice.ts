import type { Day } from "./day.ts";

/**
 * Which of the two clocks runs. `then`: as it was known on the day shown. `now`: the day shown,
 * with everything that the register knows today.
 */
export const CLOCKS = ["then", "now"] as const;
export type Clock = (typeof CLOCKS)[number];

/** The question put to the register. */
export interface Slice {
  /** The day whose state is asked for (valid time). */
  readonly validAt: Day;
  /** Only what was said by this day counts (publication time). */
  readonly knownAt: Day;
  /** Whether stale positions still make disputes. */
  readonly countStale: boolean;
}

/** The slice for a day on a clock; `last` is the last day that the register knows. */
export function sliceOf(day: Day, clock: Clock, last: Day, countStale: boolean): Slice {
  return { validAt: day, knownAt: clock === "then" ? day : last, countStale };
}
