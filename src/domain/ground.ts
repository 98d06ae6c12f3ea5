import type { Day } from "./day.ts";

/**
 * What a mapper's archive shows of a piece of ground. `held`: under the control of the party whose
 * area the mapper draws (`Mapper.inside`). `advance`: that party operates there without control.
 * `claimed`: said by that party to be held, not verified by the mapper. `counter`: said to be
 * regained by the other party, not verified. `grey`: status unknown or fought over. `liberated`:
 * shown as retaken by the other party. `abroad`: held by the other party on the first one's soil.
 * The order is that of drawing, lowest first: a later class lies on top of an earlier one.
 */
export const GROUND_CLASSES = [
  "held",
  "advance",
  "claimed",
  "liberated",
  "grey",
  "counter",
  "abroad",
] as const;
export type GroundClass = (typeof GROUND_CLASSES)[number];

/** A set of ground classes as bits, in the order of `GROUND_CLASSES`; 0 is none of them. */
export type GroundMask = number;

/** The bit of a class. */
export function bitOf(ground: GroundClass): GroundMask {
  return 1 << GROUND_CLASSES.indexOf(ground);
}

/** From this day on the mask holds, until the next step. */
export interface GroundStep {
  readonly day: Day;
  readonly mask: GroundMask;
}

/** The mask in force on a day; 0 before the first step. The steps are sorted by day. */
export function maskAt(steps: readonly GroundStep[], day: Day): GroundMask {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.day ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1]?.mask ?? 0;
}
