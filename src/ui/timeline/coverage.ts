import { lastMapDay } from "#domain/assessment.ts";
import { addDays, type Day } from "#domain/day.ts";
import type { Mapper } from "#domain/theatre.ts";

type Archive = Pick<Mapper, "first" | "last" | "missing">;

/** A run of days `[from, to)` with, or without, a map of each day. */
export interface CoverageRun {
  readonly from: Day;
  readonly to: Day;
  readonly covered: boolean;
}

/** The range `first` to `last` (both included) cut into runs with and without a map. */
export function coverageRuns(mapper: Archive, first: Day, last: Day): readonly CoverageRun[] {
  const missing = new Set(mapper.missing);
  const runs: CoverageRun[] = [];
  let from = first;
  const coveredOn = (day: Day) => mapper.first <= day && day <= mapper.last && !missing.has(day);
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const covered = coveredOn(day);
    const ends = day === last || coveredOn(addDays(day, 1)) !== covered;
    if (!ends) continue;
    runs.push({ from, to: addDays(day, 1), covered });
    from = addDays(day, 1);
  }
  return runs;
}

/** Age in days of the mapper's last map on the day given or before; `null` if it had none yet. */
export function mapAge(mapper: Archive, day: Day): number | null {
  const last = lastMapDay(mapper, day);
  return last === null ? null : day - last;
}
