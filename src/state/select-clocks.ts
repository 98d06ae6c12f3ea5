import type { Day } from "#domain/day.ts";
import { clockDifferences, type Difference } from "#domain/differ.ts";
import type { Register } from "#domain/register.ts";
import type { AppState } from "./store.ts";

let memo: {
  readonly register: Register;
  readonly day: Day;
  readonly countStale: boolean;
  readonly found: readonly Difference[];
} | null = null;

/** The places to which the two clocks give different answers on the day shown (memoised). */
export function selectClockDifferences(
  state: Pick<AppState, "register" | "day" | "countStale">,
): readonly Difference[] {
  const { register, day, countStale } = state;
  if (memo?.register !== register || memo.day !== day || memo.countStale !== countStale) {
    memo = { register, day, countStale, found: clockDifferences(register, day, countStale) };
  }
  return memo.found;
}
