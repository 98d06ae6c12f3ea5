import { lastMapDay, type MapperStatus, statusAt } from "./assessment.ts";
import type { Day } from "./day.ts";
import { STALE_AFTER_DAYS } from "./position.ts";
import type { Dossier } from "./register.ts";
import type { Mapper } from "./theatre.ts";

/** Whether the mapper's newest map is no older than `STALE_AFTER_DAYS` on the day. */
export function isComparable(mapper: Mapper, day: Day): boolean {
  const last = lastMapDay(mapper, day);
  return last !== null && day - last <= STALE_AFTER_DAYS;
}

/** What a mapper shows of a place on the day, however old its map is. */
export function shownStatus(
  { mapped }: Pick<Dossier, "mapped">,
  mapper: Mapper,
  day: Day,
): MapperStatus | null {
  return statusAt(mapped.get(mapper.id) ?? [], day);
}

/**
 * What a mapper shows of a place, if its newest map is no older than `STALE_AFTER_DAYS`: two maps
 * years apart differ by time, not by judgement. `null` otherwise.
 */
export function comparableStatus(
  dossier: Pick<Dossier, "mapped">,
  mapper: Mapper,
  day: Day,
): MapperStatus | null {
  return isComparable(mapper, day) ? shownStatus(dossier, mapper, day) : null;
}

/** Whether the mappers' pictures exclude each other: one has it inside, one outside. */
export function mappersDiffer(
  dossier: Pick<Dossier, "mapped">,
  mappers: readonly Mapper[],
  day: Day,
): boolean {
  const shown = mappers.map((mapper) => comparableStatus(dossier, mapper, day));
  return shown.includes("inside") && shown.includes("outside");
}
