import { readFileSync, writeFileSync } from "node:fs";
import { quantile } from "../derive.ts";
import type { Measured } from "./measure.ts";

/** One line of the table. */
export interface Row extends Measured {
  readonly name: string;
  /** The archive alone, kB brotli; `null` where it cannot be told from the rest, or is not there. */
  readonly archive: number | null;
}

interface Column {
  readonly title: string;
  /** `null` where there is nothing to tell: not there, or not finished in time. */
  readonly value: (row: Row) => number | null;
  readonly digits: number;
  /** More is better; everywhere else less is. */
  readonly more?: true;
  /** Added to the figure in brackets. */
  readonly detail?: (row: Row) => string;
}

const MEGA = 1_000_000;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const COLUMNS: readonly Column[] = [
  { title: "code, kB", value: ({ taken }) => taken.code, digits: 0 },
  { title: "archive, kB", value: ({ archive }) => archive, digits: 0 },
  { title: "all loaded, kB", value: ({ taken }) => taken.code + taken.data, digits: 0 },
  { title: "first frame, s", value: ({ firstFrame }) => firstFrame / 1000, digits: 1 },
  { title: "step, p50 ms", value: ({ steps }) => quantile(steps, 0.5), digits: 0 },
  { title: "step, p95 ms", value: ({ steps }) => quantile(steps, 0.95), digits: 0 },
  {
    title: "steps shown a second",
    value: ({ steps }) => (steps.length / total(steps)) * 1000,
    digits: 2,
    more: true,
  },
  { title: "far jump, p50 ms", value: ({ jumps }) => quantile(jumps, 0.5), digits: 0 },
  { title: "script a step, ms", value: ({ script }) => script, digits: 1 },
  {
    title: "tasks over 50 ms in a scrub (longest)",
    value: ({ scrub }) => (scrub.whole ? scrub.long.length : null),
    digits: 0,
    detail: ({ scrub }) => `${Math.max(0, ...scrub.long).toFixed(0)} ms`,
  },
  { title: "memory, MB", value: ({ memory }) => memory && memory / MEGA, digits: 0 },
];

/** The rows as Markdown; the best of each column is bold, whoever it is. */
export function markdown(rows: readonly Row[]): string {
  const head = ["", ...COLUMNS.map(({ title }) => title)];
  const best = COLUMNS.map((column) => bestOf(column, rows));
  const lines = rows.map((row) => [
    row.name,
    ...COLUMNS.map((column, at) => cell(column, row, best[at])),
  ]);
  return [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function bestOf(column: Column, rows: readonly Row[]): string | undefined {
  const values = rows.map(column.value).filter((value) => value !== null);
  if (values.length < 2) return undefined;
  return (column.more ? Math.max(...values) : Math.min(...values)).toFixed(column.digits);
}

/** What looks the same as the best is marked like it: the digits left off mean nothing here. */
function cell(column: Column, row: Row, best: string | undefined): string {
  const value = column.value(row);
  if (value === null) return "–";
  const figure = value.toFixed(column.digits);
  const detail = column.detail ? ` (${column.detail(row)})` : "";
  return `${figure === best ? `**${figure}**` : figure}${detail}`;
}

const START = "<!-- peers:start -->";
const END = "<!-- peers:end -->";

/** Puts the text between the markers of the README. */
export function writeReadme(text: string): void {
  const readme = readFileSync("README.md", "utf8");
  const from = readme.indexOf(START);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md lacks ${START} or ${END}.`);
  writeFileSync(
    "README.md",
    `${readme.slice(0, from + START.length)}\n${text}\n${readme.slice(to)}`,
  );
}
