import { addDays, clampDay, type Day } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";
import type { StepMode } from "./store.ts";

/**
 * The day `count` steps away. `data` steps over days on which nobody said or mapped anything;
 * from such a day the first step goes to the nearest day with data in that direction. Stays inside
 * the theatre's range.
 */
export function stepFrom(register: Register, day: Day, mode: StepMode, count: number): Day {
  const { first, last } = register.theatre;
  if (count === 0) return clampDay(day, first, last);
  if (mode === "day") return clampDay(addDays(day, count), first, last);
  const days = register.dataDays;
  // Index of the last data day before `day` (going back) or of `day` itself or before (forward).
  const at = count > 0 ? lastAtOrBefore(days, day) : lastAtOrBefore(days, addDays(day, -1)) + 1;
  const target = days[Math.min(Math.max(at + count, 0), days.length - 1)];
  return clampDay(target ?? day, first, last);
}

/** Index of the last day that is not after the given one, or -1. */
function lastAtOrBefore(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
