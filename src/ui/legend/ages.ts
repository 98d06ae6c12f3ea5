import type { Day } from "#domain/day.ts";
import type { SideId } from "#domain/ids.ts";
import { isOnRecord, STALE_AFTER_DAYS, type Word } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import type { Slice } from "#domain/slice.ts";
import { t } from "#i18n/text.ts";

const newestFirst = new WeakMap<Register, ReadonlyMap<SideId, readonly Word[]>>();

/** Each side's words about any place, newest said first; sorted once per register. */
function wordsBySide(register: Register): ReadonlyMap<SideId, readonly Word[]> {
  const known = newestFirst.get(register);
  if (known) return known;
  const words = register.dossiers.flatMap((dossier) => dossier.words);
  const sorted = words.sort((a, b) => b.statement.on - a.statement.on);
  const groups = new Map(
    register.theatre.sides.map(({ id }) => [id, sorted.filter((w) => w.claimant.side === id)]),
  );
  newestFirst.set(register, groups);
  return groups;
}

/** Day of the newest word of a side that the slice knows; `null` if it has said nothing. */
export function newestWord(register: Register, side: SideId, slice: Slice): Day | null {
  const words = wordsBySide(register).get(side) ?? [];
  for (let at = firstSaidBy(words, slice.knownAt); at < words.length; at += 1) {
    const word = words[at];
    if (word && word.statement.validFrom <= slice.validAt && isOnRecord(word, slice.knownAt)) {
      return word.statement.on;
    }
  }
  return null;
}

/** Position of the newest word said by a day, of words sorted newest first. */
function firstSaidBy(words: readonly Word[], day: Day): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.statement.on ?? day) > day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "newest word: today", "newest word: 3 days old". */
export function wordAge(newest: Day | null, shown: Day): string {
  if (newest === null) return t("no word on record yet");
  const count = Math.abs(shown - newest);
  if (count === 0) return t("newest word: today");
  return newest < shown
    ? t("newest word: {count, plural, one {# day} other {# days}} old", { count })
    : t("newest word: said {count, plural, one {# day} other {# days}} later", { count });
}

/** "newest map: today", "last map 12 days old", "its last map is 120 days old, drawn faint". */
export function mapAge(last: Day | null, shown: Day, drawn = true): string {
  if (last === null) return t("no map yet");
  if (last === shown) return t("newest map: today");
  const count = shown - last;
  return drawn && count > STALE_AFTER_DAYS
    ? t("its last map is {count, plural, one {# day} other {# days}} old, drawn faint", { count })
    : t("last map {count, plural, one {# day} other {# days}} old", { count });
}
