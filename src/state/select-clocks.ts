import {
  type ClockDifferences,
  clockDifferences,
  clocksOn,
  type Difference,
} from "#domain/differ.ts";
import type { Register } from "#domain/register.ts";
import type { AppState } from "./store.ts";

type Question = Pick<AppState, "register" | "day" | "countStale">;

let memo: { readonly register: Register; readonly found: ClockDifferences } | null = null;

/** To how many places the two clocks give different answers on the day shown: asked at every step. */
export function selectClockCount({ register, day, countStale }: Question): number {
  const before = memo?.register === register ? memo.found : null;
  if (before?.day !== day || before.countStale !== countStale) {
    memo = { register, found: clocksOn(register, day, countStale, before) };
  }
  return memo?.found.byPlace.size ?? 0;
}

let listMemo: { readonly key: readonly unknown[]; readonly found: readonly Difference[] } | null =
  null;

/** These places, with ages of the day shown (memoised). */
export function selectClockDifferences({
  register,
  day,
  countStale,
}: Question): readonly Difference[] {
  const key = [register, day, countStale];
  if (!listMemo?.key.every((part, at) => part === key[at])) {
    listMemo = { key, found: clockDifferences(register, day, countStale) };
  }
  return listMemo.found;
}
