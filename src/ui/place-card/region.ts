import type { Day } from "#domain/day.ts";
import { isOnRecord } from "#domain/position.ts";
import type { Dossier, Register } from "#domain/register.ts";

/** A settlement with the day on which it was last spoken of. */
export interface Discussed {
  readonly dossier: Dossier;
  readonly day: Day;
}

/** The settlements of an oblast that were spoken of by a day, latest first, at most `count`. */
export function lastDiscussed(
  register: Register,
  oblast: string,
  knownAt: Day,
  count: number,
): readonly Discussed[] {
  const found: Discussed[] = [];
  for (const dossier of register.dossiers) {
    if (dossier.place.oblast !== oblast || dossier.place.kind === "region") continue;
    const word = dossier.words.findLast((candidate) => isOnRecord(candidate, knownAt));
    if (word) found.push({ dossier, day: word.statement.on });
  }
  return found.sort((a, b) => b.day - a.day).slice(0, count);
}
