import type { PartyId } from "./ids.ts";

/**
 * What a view that puts a question to the claims says of one place. `held`: shown as a party's;
 * `kept`: a party's before and after; `gained`: became a party's; `disputed`: the sides exclude each other; `settled`: no longer so;
 * `contested`: fought over in the words of those on record; `stale`: an old word that the map
 * contradicts; `unclear`: those asked do not settle it; `split`: mappers show it otherwise than each
 * other; `none`: nothing to show.
 */
export const MEANINGS = [
  "none",
  "held",
  "kept",
  "gained",
  "disputed",
  "settled",
  "contested",
  "stale",
  "unclear",
  "split",
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** The answer for one place; `party` only where one holds, kept or gained it. */
export interface LensMark {
  readonly meaning: Meaning;
  readonly party: PartyId | null;
}

/** The answers for all places, in the order of the register's dossiers. */
export type Lens = readonly LensMark[];

const MARKS = new Map<string, LensMark>();

/** One object for each mark, so that marks can be compared by identity. */
export function lensMark(meaning: Meaning, party: PartyId | null = null): LensMark {
  const key = `${meaning} ${party}`;
  const known = MARKS.get(key);
  if (known) return known;
  const mark: LensMark = { meaning, party };
  MARKS.set(key, mark);
  return mark;
}
