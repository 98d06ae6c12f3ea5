import Papa from "papaparse";
import type { InputFile } from "./draft.ts";

/** Reads large CSV files piece by piece: a year of VIINA is close to a gigabyte. */

/** Some rows, with the line number of the first. */
export interface Batch {
  readonly line: number;
  readonly rows: readonly (readonly string[])[];
}

/** Characters of a line at most; more means that the file is no table. */
const MAX_LINE = 1_000_000;
/** Bytes decoded and split at a time. */
const STEP = 1_048_576;

/** The rows of a table, the header first. Line breaks inside quotes are not understood. */
export async function* readTable(file: InputFile): AsyncGenerator<Batch> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let line = 1;
  let delimiter = "";
  for await (const chunk of chunksOf(file)) {
    rest += decoder.decode(chunk, { stream: true });
    const end = rest.lastIndexOf("\n");
    if (end === -1) {
      if (rest.length > MAX_LINE) throw new Error("a line is longer than any table's");
      continue;
    }
    delimiter ||= delimiterOf(rest);
    const rows = split(rest.slice(0, end), delimiter);
    yield { line, rows };
    line += rows.length;
    rest = rest.slice(end + 1);
  }
  rest += decoder.decode();
  if (rest !== "") yield { line, rows: split(rest, delimiter || delimiterOf(rest)) };
}

async function* chunksOf(file: InputFile): AsyncGenerator<Uint8Array> {
  if (file.chunks) {
    yield* file.chunks();
    return;
  }
  const bytes = await file.read();
  for (let at = 0; at < bytes.length; at += STEP) yield bytes.subarray(at, at + STEP);
}

function split(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter, newline: text.includes("\r\n") ? "\r\n" : "\n" })
    .data;
}

/** Comma, semicolon or tab: whichever the header has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.indexOf("\n")) || text.length);
  const [first] = [",", ";", "\t"]
    .map((mark) => ({ mark, count: header.split(mark).length }))
    .sort((a, b) => b.count - a.count);
  return first?.mark ?? ",";
}
