import { type Caveats, caveatLines } from "./caveats.ts";
import { seal } from "./sealed-file.ts";

type Field = string | number | null;

/**
 * A table as CSV (RFC 4180, comma, CRLF), its title and caveats as lines that begin with `#` above
 * the head; `notes` are further ones.
 */
export function toCsv(
  caveats: Caveats,
  title: string,
  head: readonly string[],
  rows: readonly (readonly Field[])[],
  notes: readonly string[] = [],
) {
  const comments = [title, ...notes, ...caveatLines(caveats)].map(
    (note) => `# ${note.replace(/[\r\n]+/g, " ")}`,
  );
  const lines = [head, ...rows].map((row) => row.map(field).join(","));
  return seal(caveats, "text/csv;charset=utf-8", [...comments, ...lines, ""].join("\r\n"));
}

function field(value: Field): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
