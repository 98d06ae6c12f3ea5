/** What a file that leaves the app says of itself, one line each (see `fileNotes`). */
export type FileNotes = readonly string[];

/** A table as CSV (RFC 4180, comma, CRLF), its notes as lines that begin with `#` above the head. */
export function toCsv(
  notes: FileNotes,
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const lines = [head, ...rows].map((row) => row.map(field).join(","));
  return [...notes.map((note) => `# ${note}`), ...lines, ""].join("\r\n");
}

function field(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
