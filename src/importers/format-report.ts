import { formatIssue, type Issue } from "#data/issue.ts";
import { addDays, type Day, isoOf } from "#domain/day.ts";
import type { ImportReport, ReportLine } from "./draft.ts";

/** Spans and problems listed at most; the count is always given. */
const MOST = 20;

/** The report in plain lines, for the terminal and the browser alike. */
export function formatReport(report: ImportReport): readonly string[] {
  const { problems, setAside, repaired } = report;
  return [
    ...headLines(report),
    ...section("Set aside:", setAside),
    ...section("Repaired, or odd and kept:", repaired),
    ...problemLines(problems),
  ];
}

function headLines(report: ImportReport): readonly string[] {
  const { format, files, days, first, last, unchanged, missing, problems } = report;
  const name = format === "" ? "unknown format" : format;
  if (problems.length > 0) {
    return [
      `Nothing was imported: ${counted(problems.length, "problem")} in ${counted(files, "file")} (${name}).`,
    ];
  }
  const span = first === null || last === null ? "" : `, ${isoOf(first)} to ${isoOf(last)}`;
  const lines = [`${name}: ${counted(days, "day")} from ${counted(files, "file")}${span}.`];
  if (unchanged > 0) lines.push(`${counted(unchanged, "day")} without a change to the day before.`);
  if (missing.length > 0) {
    const spans = spansOf(missing);
    const more = spans.length > MOST ? `, and ${spans.length - MOST} more spans` : "";
    const list = spans.slice(0, MOST).join(", ");
    lines.push(`${counted(missing.length, "day")} without a map: ${list}${more}.`);
  }
  return lines;
}

function section(title: string, lines: readonly ReportLine[]): readonly string[] {
  if (lines.length === 0) return [];
  const told = lines.map(
    ({ what, why, count, example }) => `  ${count} × ${what}: ${why} (e.g. ${example})`,
  );
  return [title, ...told];
}

function problemLines(problems: ImportReport["problems"]): readonly string[] {
  if (problems.length === 0) return [];
  const groups = new Map<string, { first: Issue; count: number }>();
  for (const issue of problems) {
    const key = `${issue.file}\n${issue.field}\n${issue.message}`;
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { first: issue, count: 1 });
  }
  const told = [...groups.values()].slice(0, MOST).map(({ first, count }) => {
    const more = count > 1 ? ` (and ${count - 1} more like it in this file)` : "";
    return `  ${formatIssue(first).replace(/^: /, "")}${more}`;
  });
  const rest = groups.size - told.length;
  return ["Problems:", ...told, ...(rest > 0 ? [`  and ${rest} more.`] : [])];
}

/** Days in a row as one span: `2025-03-31 to 2025-04-01`. */
function spansOf(days: readonly Day[]): readonly string[] {
  const spans: { from: Day; to: Day }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans.map(({ from, to }) =>
    from === to ? isoOf(from) : `${isoOf(from)} to ${isoOf(to)}`,
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
