import type { Dossier, Register } from "#domain/register.ts";
import { days, shortDate } from "#ui/shared/dates.ts";
import { mapperWords } from "#ui/shared/wording.ts";
import type { History } from "./lanes.ts";

/** The chart of lanes as text: who spoke how often, when last, and what the mapper showed. */
export function chartSummary(register: Register, dossier: Dossier, history: History): string {
  const { first, last, sides, mappers } = register.theatre;
  const spoken = sides.map(({ id, name }) => {
    const words = dossier.words.filter(({ claimant }) => claimant.side === id);
    const newest = words.at(-1);
    if (!newest) return `${name}: no statement`;
    const count = words.length === 1 ? "1 statement" : `${words.length} statements`;
    return `${name}: ${count}, the last on ${shortDate(newest.statement.on)}`;
  });
  const maps = mappers.map(({ id, name }) => {
    const mapped = (history.mappers.get(id) ?? []).map(
      ({ status, from }) => `${mapperWords(status)} from ${shortDate(from)}`,
    );
    return `${name}: ${mapped.length > 0 ? `mapped ${mapped.join(", ")}` : "no map of it"}`;
  });
  const range = `Positions and statements from ${shortDate(first)} to ${shortDate(last)}`;
  return `${range}. ${[...spoken, ...maps].join(". ")}. The list below has every statement.`;
}

/** "3 statements and 1 report before 8 Jul 2024" in the squeezed part of the chart, or `null`. */
export function earlierWords(register: Register, dossier: Dossier): string | null {
  const { first } = register.theatre;
  const before = dossier.words.filter(({ statement }) => statement.on < first).length;
  if (before === 0) return null;
  return before === 1 ? "1 earlier statement" : `${before} earlier statements`;
}

/** "for 12 days" since a day; `null` on that very day. */
export function lengthWords(from: number, to: number): string | null {
  return to > from ? `for ${days(to - from)}` : null;
}
