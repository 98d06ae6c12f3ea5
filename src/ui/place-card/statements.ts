import type { MapperReport } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import type { Word } from "#domain/position.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { Statement } from "#domain/statement.ts";
import type { Mapper } from "#domain/theatre.ts";
import { t } from "#i18n/text.ts";
import { longDate, monthOf, shortDate } from "#ui/shared/dates.ts";

/** A statement, or a mapper's own dated report, in the list of what was said. */
export type Item =
  | { readonly kind: "word"; readonly id: string; readonly day: Day; readonly word: Word }
  | {
      readonly kind: "report";
      readonly id: string;
      readonly day: Day;
      readonly report: MapperReport;
      readonly mapper: Mapper;
    };

/** Everything on record about the place, newest first; on one day in the order of the record. */
export function itemsOf(register: Register, dossier: Dossier): readonly Item[] {
  const words = dossier.words.map(
    (word): Item => ({ kind: "word", id: word.statement.id, day: word.statement.on, word }),
  );
  const reports = dossier.reports.flatMap((report): readonly Item[] => {
    const mapper = register.theatre.mappers.find(({ id }) => id === report.mapper);
    const id = `${report.mapper}-${report.entry}-${report.reported}`;
    return mapper ? [{ kind: "report", id, day: report.day, report, mapper }] : [];
  });
  return [...words, ...reports].sort((a, b) => b.day - a.day);
}

/** How many items (newest first) were said after the cut-off day: they come first. */
export function laterCount(items: readonly Item[], knownAt: Day): number {
  const first = items.findIndex(({ day }) => day <= knownAt);
  return first < 0 ? items.length : first;
}

/** What else a reader must know about a statement: another valid day, a share, doubts. */
export function statementNotes(statement: Statement): readonly string[] {
  const { validFrom, validMonth, on, share, kind, assertion, datePrecision, confidence } =
    statement;
  const valid = { time: validMonth ? monthOf(validFrom) : longDate(validFrom) };
  const since =
    assertion === "holds"
      ? t("said to hold since {time}", valid)
      : t("said of the time since {time}", valid);
  return [
    ...(validFrom === on ? [] : [since]),
    ...(share === undefined ? [] : [t("share named: {share} %", { share })]),
    ...(kind === "legal" ? [t("declaration of law, not a report of control")] : []),
    ...(datePrecision === "inferred" ? [t("day inferred: the page bore none")] : []),
    ...(datePrecision === "uncertain" ? [t("day or place uncertain")] : []),
    ...(confidence === "recalled" ? [t("widely reported; page not found again")] : []),
  ];
}

/** A source's own date (a day, a month or any text) as a reader expects it. */
export function sourceDate(date: string, parse: (text: string) => Day | null): string {
  const day = parse(date);
  if (day !== null) return shortDate(day);
  const month = parse(`${date}-01`);
  return month === null ? date : monthOf(month);
}
