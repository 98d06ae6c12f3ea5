import { feedOf } from "#data/feed.ts";
import { isoOf } from "#domain/day.ts";
import { clockDifferences } from "#domain/differ.ts";
import { digestOf } from "#domain/digest.ts";
import { findingOf } from "#domain/disagreement.ts";
import type { Register } from "#domain/register.ts";
import { sliceOf } from "#domain/slice.ts";
import { trackRecord } from "#domain/track-record.ts";
import { viewRegister } from "#domain/view.ts";

/** Asks of a register what panels ask of it, and tells its days: throws where one of them would. */
export function askEverything(register: Register): void {
  const { first, last } = register.theatre;
  const [before, after] = [first, last].map((day) =>
    viewRegister(register, sliceOf(day, "then", last, false)),
  );
  if (before && after) digestOf(register, before, after);
  for (const place of after?.places ?? []) findingOf(place, null);
  clockDifferences(register, last, false);
  for (const match of ["mapper", "concession"] as const) trackRecord(register, match, last);
  feedOf(register, null, 3);
  for (const day of register.dataDays) isoOf(day);
  for (const { words } of register.dossiers)
    for (const { statement } of words) isoOf(statement.validFrom);
  for (const { place } of register.dossiers) Object.values(place.names).join().toLowerCase();
}
