import type { Dossier, Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { shortDate } from "#ui/shared/dates.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { sideName } from "#ui/shared/wording.ts";
import type { History } from "./lanes.ts";

/** The chart of lanes as text: who spoke how often, when last, and what the mapper showed. */
export function chartSummary(register: Register, dossier: Dossier, history: History): string {
  const { first, last, sides, mappers } = register.theatre;
  const spoken = sides.map(({ id }) => {
    const side = sideName(register, id);
    const words = dossier.words.filter(({ claimant }) => claimant.side === id);
    const newest = words.at(-1);
    if (!newest) return t("{side}: no statement", { side });
    return t("{side}: {count, plural, one {# statement} other {# statements}}, the last on {day}", {
      side,
      count: words.length,
      day: shortDate(newest.statement.on),
    });
  });
  const maps = mappers.map((one) => {
    const { id, name: mapper } = one;
    const spans = (history.mappers.get(id) ?? []).map(({ status, from }) =>
      t("{how} from {day}", { how: mappedWords(register, status, one), day: shortDate(from) }),
    );
    return spans.length > 0
      ? t("{mapper}: mapped {spans}", { mapper, spans: spans.join(", ") })
      : t("{mapper}: no map of it", { mapper });
  });
  return t(
    "Positions and statements from {first} to {last}. {lanes}. The list below has every statement.",
    { first: shortDate(first), last: shortDate(last), lanes: [...spoken, ...maps].join(". ") },
  );
}

/** "3 statements and 1 report before 8 Jul 2024" in the squeezed part of the chart, or `null`. */
export function earlierWords(register: Register, dossier: Dossier): string | null {
  const { first } = register.theatre;
  const before = dossier.words.filter(({ statement }) => statement.on < first).length;
  if (before === 0) return null;
  return t("{count, plural, one {# earlier statement} other {# earlier statements}}", {
    count: before,
  });
}
