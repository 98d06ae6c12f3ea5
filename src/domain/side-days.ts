import type { Day } from "./day.ts";
import type { SideId } from "./ids.ts";
import { type Control, controlOf, jointControl, leftOver, rankOf, type Word } from "./position.ts";
import { isDecisive } from "./statement.ts";
import type { Party } from "./theatre.ts";

/** What one side's decisive words of one day come to, as the position rule weighs them. */
export interface SideDay {
  readonly side: SideId;
  readonly on: Day;
  /** The words that count: those of the highest rank that spoke, in the order of their ids. */
  readonly words: readonly Word[];
  /** A party named by all that name one, else `contested`; `none` where nobody is named. */
  readonly control: Control;
}

/**
 * The days on which sides said who holds the place, as known by `knownAt`, oldest first. Observers
 * speak for no side. The order in which the words are written down does not matter.
 */
export function sideDaysOf(
  words: readonly Word[],
  parties: readonly Party[],
  knownAt: Day,
): readonly SideDay[] {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    if (!countsBy(word, knownAt)) continue;
    const key = `${word.statement.on} ${word.claimant.side}`;
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return [...groups.values()]
    .flatMap((group) => sideDay(group, parties))
    .sort((a, b) => a.on - b.on || (a.side < b.side ? -1 : 1));
}

function countsBy({ statement, claimant, retractedOn }: Word, knownAt: Day): boolean {
  return (
    claimant.rank !== "observer" &&
    isDecisive(statement) &&
    statement.on <= knownAt &&
    (retractedOn === null || retractedOn > knownAt)
  );
}

function sideDay(group: readonly Word[], parties: readonly Party[]): readonly SideDay[] {
  const highest = Math.min(...group.map(rankOf));
  const words = group
    .filter((word) => rankOf(word) === highest)
    .sort((a, b) => (a.statement.id < b.statement.id ? -1 : 1));
  const [first] = words;
  if (first === undefined) return [];
  const named = jointControl(words.map(({ statement }) => controlOf(statement, parties)));
  const control = named === "none" ? leftOver(words, parties).control : named;
  return [{ side: first.claimant.side, on: first.statement.on, words, control }];
}
