import type { Day } from "./day.ts";

/** Half-open span of UTC days `[from, to)`; an open end is `FAR_DAY`. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

/** Whether the day lies in `[from, to)`. */
export function contains(interval: Interval, day: Day): boolean {
  return interval.from <= day && day < interval.to;
}

/**
 * The interval that holds the day, or `undefined`. The list is sorted by `from` and disjoint.
 * Binary search: a place may have hundreds of intervals.
 */
export function findAt<T extends Interval>(sorted: readonly T[], day: Day): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = sorted[middle];
    if (candidate !== undefined && candidate.from <= day) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low - 1];
  return found !== undefined && day < found.to ? found : undefined;
}
