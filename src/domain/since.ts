import type { Day } from "./day.ts";
import { findingOf } from "./disagreement.ts";
import { isComparable } from "./mappers.ts";
import { shownOf } from "./pictures.ts";
import type { Dossier, Register } from "./register.ts";
import type { Slice } from "./slice.ts";
import type { Mapper } from "./theatre.ts";
import { viewPlace } from "./view.ts";

const FLIPS = new WeakMap<Register, ReadonlyMap<number, readonly Day[]>>();

/** The flip days of each place, by its index, sorted; worked out once. */
function flipsByPlace(register: Register): ReadonlyMap<number, readonly Day[]> {
  const known = FLIPS.get(register);
  if (known) return known;
  const flips = new Map<number, Day[]>();
  for (const { day, index } of register.flips) {
    const own = flips.get(index);
    if (own) own.push(day);
    else flips.set(index, [day]);
  }
  FLIPS.set(register, flips);
  return flips;
}

/**
 * First day from which the place has had its category of the slice without a break; `null` where
 * the register does not go back to it. On the clock `then` each earlier day is asked with what was
 * known that day.
 */
export function categorySince(
  register: Register,
  mappers: readonly Mapper[],
  dossier: Dossier,
  slice: Slice,
): Day | null {
  const isNow = slice.knownAt > slice.validAt;
  const categoryOn = (day: Day) => {
    const asked = { ...slice, validAt: day, knownAt: isNow ? slice.knownAt : day };
    const comparable = mappers.filter((mapper) => isComparable(mapper, day));
    return findingOf(viewPlace(register, dossier, asked), shownOf(dossier, comparable, day))
      .category;
  };
  const category = categoryOn(slice.validAt);
  const { first } = register.theatre;
  const days = daysOf(register, dossier).filter((day) => day > first && day <= slice.validAt);
  for (let at = days.length - 1; at >= 0; at -= 1) {
    if (categoryOn(days[at - 1] ?? first) !== category) return days[at] ?? null;
  }
  return null;
}

/** Every day on which the answer for the place can change, sorted, each once. */
function daysOf(register: Register, dossier: Dossier): readonly Day[] {
  const days = new Set(flipsByPlace(register).get(dossier.index));
  for (const own of dossier.mapped.values()) for (const { from, to } of own) days.add(from).add(to);
  return [...days].sort((a, b) => a - b);
}
