import { addDays, clampDay, type Day } from "./day.ts";
import type { MapperId } from "./ids.ts";
import { findAt, type Interval } from "./interval.ts";
import type { Mapper } from "./theatre.ts";

/**
 * A mapper's judgement of a place: share of its surroundings inside the mapped area below 0.1,
 * between, or above 0.9.
 */
export const MAPPER_STATUSES = ["outside", "partly", "inside"] as const;
export type MapperStatus = (typeof MAPPER_STATUSES)[number];

/** `[from, to)` during which the mapper's status of one place was the same. */
export interface Assessment extends Interval {
  readonly status: MapperStatus;
}

/** Share (0 to 1) of a place's surroundings inside the mapped area, from this day on. */
export interface ShareStep {
  readonly day: Day;
  readonly share: number;
}

/** A mapper's own dated report that a place was taken or retaken, from its change log. */
export interface MapperReport {
  readonly mapper: MapperId;
  readonly day: Day;
  readonly reported: "occupied" | "liberated";
  /** Number of the entry in the mapper's change log. */
  readonly entry: string;
}

/** An entry of an official list of territories: `[from, to)`. */
export interface OfficialEntry extends Interval {
  readonly status: string;
  /** `hromada` entries cover the whole community but for exceptions named in the list. */
  readonly level: string;
  readonly katottg: string;
}

/** The mapper's status of a place on a day; `null` where it does not cover the place. */
export function statusAt(intervals: readonly Assessment[], day: Day): MapperStatus | null {
  return findAt(intervals, day)?.status ?? null;
}

/** The share in force on a day; `null` before the first step or where none is known. */
export function shareAt(steps: readonly ShareStep[], day: Day): number | null {
  return steps.findLast((step) => step.day <= day)?.share ?? null;
}

/** The last day with a map of the mapper's, on the day given or before; `null` if none. */
export function lastMapDay(
  mapper: Pick<Mapper, "first" | "last" | "missing">,
  day: Day,
): Day | null {
  let last = clampDay(day, mapper.first, mapper.last);
  while (mapper.missing.includes(last)) last = addDays(last, -1);
  return last >= mapper.first && last <= day ? last : null;
}
