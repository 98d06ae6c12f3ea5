import { lastMapDay } from "#domain/assessment.ts";
import type { MapperId } from "#domain/ids.ts";
import { isComparable } from "#domain/mappers.ts";
import type { AppState } from "./store.ts";

let faint: ReadonlySet<MapperId> = new Set();

/**
 * Mappers whose newest map on the day shown is older than `STALE_AFTER_DAYS`: drawn faint. The same
 * set while it holds the same mappers.
 */
export function selectFaint({ register, day }: AppState): ReadonlySet<MapperId> {
  const old = register.theatre.mappers.filter(
    (mapper) => lastMapDay(mapper, day) !== null && !isComparable(mapper, day),
  );
  if (old.length !== faint.size || old.some(({ id }) => !faint.has(id))) {
    faint = new Set(old.map(({ id }) => id));
  }
  return faint;
}
