import { loadedIn, unquoted } from "#data/rules/loaded-words.ts";
import type { SummaryWarning } from "#state/contributing.ts";

const ADDRESS = /(?:https?:\/\/|www\.)\S+/i;

/**
 * What a summary says that is better quoted or left out. The register's rules refuse less: a word
 * like "captured" may be right, and whoever writes decides.
 */
export function summaryWarnings(summary: string): readonly SummaryWarning[] {
  const own = unquoted(summary);
  const found = [
    ["loaded-word", loadedIn(own)],
    ["address", ADDRESS.exec(own)?.[0] ?? null],
    ["exclamation", /\S*!/.exec(own)?.[0] ?? null],
  ] as const;
  return found.flatMap(([kind, word]) => (word === null ? [] : [{ kind, found: word }]));
}
