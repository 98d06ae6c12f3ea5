import type { MapperStatus } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import { dayOf } from "./dates.ts";
import type { InputFile } from "./draft.ts";
import type { FileLog } from "./log.ts";
import { StatusRuns } from "./statuses.ts";
import { readTable } from "./table.ts";
import { tidy } from "./values.ts";
import {
  addPoint,
  idOf,
  keyOf,
  pointOf,
  type ViinaMapper,
  type ViinaTables,
} from "./viina-tables.ts";

const COLUMNS: Readonly<Record<string, ViinaMapper>> = {
  status_wiki: "viinaWiki",
  status_boost: "viinaBoost",
  status_dsm: "viinaDeepstate",
  status_isw: "viinaIsw",
};
const WORDS: ReadonlyMap<string, MapperStatus> = new Map([
  ["UA", "outside"],
  ["RU", "inside"],
  ["CONTESTED", "partly"],
]);
const WIDE = /^ctr_(\d{8})\d*$/;

/** A statuses' column: whose it is, and its day where the table is wide. */
interface Column {
  readonly at: number;
  readonly runs: StatusRuns;
  readonly day: Day | null;
}

interface Header {
  readonly names: readonly string[];
  readonly id: number;
  readonly date: number;
  readonly columns: readonly Column[];
  /** What cells stand for, looked up once: a year has millions of rows, hundreds of days. */
  readonly idOf: (cell: string) => string;
  readonly dayOf: (cell: string) => Day | null;
}

/** What kind of table the first line announces; `null` where it is none of these. */
export function headerKind(head: string): "long" | "wide" | "places" | null {
  const line = head.slice(0, Math.max(0, head.indexOf("\n")) || head.length);
  const names = line.split(/[,;\t]/).map(columnName);
  if (!names.includes("geonameid") && !names.includes("kod")) return null;
  if (names.some((name) => WIDE.test(name))) return "wide";
  if (names.includes("date") && names.some((name) => Object.hasOwn(COLUMNS, name))) return "long";
  return names.includes("longitude") && names.includes("latitude") ? "places" : null;
}

/** Reads a table of statuses or of places. */
export async function readStatuses(
  file: InputFile,
  tables: ViinaTables,
  log: FileLog,
  signal: AbortSignal | undefined,
): Promise<void> {
  let header: Header | null = null;
  for await (const { line, rows } of readTable(file)) {
    signal?.throwIfAborted();
    for (const [at, row] of rows.entries()) {
      if (!header) header = readHeader(row, tables, log);
      else if (row.length > 1 || row[0] !== "") readRow(row, header, line + at, tables, log);
      if (!header || header.id === -1) return;
    }
  }
  if (header === null) log.problem(tableProblem("header", "The table is empty."));
}

function readHeader(row: readonly string[], tables: ViinaTables, log: FileLog): Header {
  const names = row.map(columnName);
  const id = Math.max(names.indexOf("geonameid"), names.indexOf("kod"));
  const columns = wideColumns(names, tables);
  for (const [name, mapper] of Object.entries(COLUMNS)) {
    const at = names.indexOf(name);
    if (at !== -1) columns.push({ at, runs: runsOf(tables, mapper), day: null });
  }
  const date = names.indexOf("date");
  const cells = { names, id, date, columns, idOf: remembered(idOf), dayOf: remembered(dayOf) };
  const hasPoint = names.includes("longitude") && names.includes("latitude");
  const isLong = columns.some(({ day }) => day === null);
  if (id === -1 || (columns.length === 0 && !hasPoint) || (isLong && date === -1)) {
    const found = names.slice(0, 8).join(", ").slice(0, 120);
    log.problem(tableProblem("header", `Columns that are needed are missing (found: ${found}).`));
    return { ...cells, id: -1 };
  }
  if (names.includes("status")) {
    log.setAside("the column `status`", "it is a vote of the four others, no mapper's own word");
  }
  return cells;
}

/** The same function with a memory of its answers. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text) ?? read(text);
    known.set(text, answer);
    return answer;
  };
}

/** Several instants of one day: the last one stands for it. */
function wideColumns(names: readonly string[], tables: ViinaTables): Column[] {
  const byDay = new Map<Day, { at: number; name: string }>();
  for (const [at, name] of names.entries()) {
    const day = dayOf(WIDE.exec(name)?.[1]);
    if (day === null) continue;
    const known = byDay.get(day);
    if (!known || name > known.name) byDay.set(day, { at, name });
  }
  return [...byDay].map(([day, { at }]) => ({ at, day, runs: runsOf(tables, "viinaFirst") }));
}

function runsOf(tables: ViinaTables, mapper: ViinaMapper): StatusRuns {
  const runs = tables.mappers.get(mapper) ?? new StatusRuns();
  tables.mappers.set(mapper, runs);
  return runs;
}

function readRow(
  row: readonly string[],
  header: Header,
  line: number,
  tables: ViinaTables,
  log: FileLog,
): void {
  const id = header.idOf(row[header.id] ?? "");
  if (id === "" || row.length !== header.names.length) {
    const message = `The row has ${row.length} cells of ${header.names.length}, id '${id.slice(0, 40)}'.`;
    log.problem(tableProblem(`line ${line}`, message));
    return;
  }
  if (!tables.keys.has(id)) tables.keys.set(id, keyOf(id));
  readPoint(row, header, id, tables);
  const day = header.date === -1 ? null : header.dayOf(row[header.date] ?? "");
  for (const column of header.columns) {
    const of = column.day ?? day;
    if (of === null) {
      const text = `'${(row[header.date] ?? "").slice(0, 40)}' is no day.`;
      log.problem(tableProblem(`line ${line}`, text));
      return;
    }
    tables.days.add(of);
    readCell(row[column.at] ?? "", column.runs, id, of, line, log);
  }
}

function readPoint(row: readonly string[], header: Header, id: string, tables: ViinaTables): void {
  const [x, y, name] = ["longitude", "latitude", "name"].map((field) =>
    header.names.indexOf(field),
  );
  if (x === undefined || y === undefined || x === -1 || y === -1) return;
  const point = pointOf(row[x], row[y]);
  if (point) addPoint(tables, id, point, tidy(row[name ?? -1] ?? ""));
}

function readCell(
  cell: string,
  runs: StatusRuns,
  id: string,
  day: Day,
  line: number,
  log: FileLog,
): void {
  const word = WORDS.has(cell) ? cell : cell.trim().toUpperCase();
  const status = WORDS.get(word);
  if (status !== undefined) runs.add(id, day, status);
  else if (word === "" || word === "NA") {
    log.setAside("blank statuses", "the mapper says nothing of that place and day", `line ${line}`);
  } else {
    const what = `statuses '${word.slice(0, 30)}'`;
    log.setAside(what, "known are UA, RU and CONTESTED", `line ${line}`);
  }
}

function columnName(text: string): string {
  return text
    .replace(/^\ufeff/, "")
    .replace(/"/g, "")
    .trim()
    .toLowerCase();
}

function tableProblem(record: string, message: string) {
  const remedy = "Fetch the table again; its columns are described in VIINA's README.";
  return { rule: "table", record, field: "", message, remedy };
}
