/** Adding a record to a file of the register, so that a diff shows that record and nothing else. */

/** Where an element of a list stands in a text: offsets, the end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Indentation of records where a file has none to go by. */
const INDENT = "    ";

/**
 * The text of a JSON file with one more record in the list of that name, before the element with
 * that number (or at the end). Everything else stays as it is, byte by byte; the record is indented
 * as its neighbours are. Throws if the file has no such list.
 */
export function insertRecord(text: string, list: string, at: number, record: object): string {
  const spans = elementsOf(text, list);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const indent = indentOf(text, spans.elements[0]);
  const lines = JSON.stringify(record, null, 2).split("\n").join(`${newline}${indent}`);
  const before = spans.elements[at];
  if (before) return spliced(text, before.start, 0, `${lines},${newline}${indent}`);
  const last = spans.elements.at(-1);
  if (last) return spliced(text, last.end, 0, `,${newline}${indent}${lines}`);
  const { start, end } = spans.inside;
  const filled = `${newline}${indent}${lines}${newline}${indent.slice(2)}`;
  return spliced(text, start, end - start, filled);
}

function spliced(text: string, at: number, removed: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at + removed);
}

/** White space before an element in its line. */
function indentOf(text: string, element: Span | undefined): string {
  if (!element) return INDENT;
  const line = text.slice(text.lastIndexOf("\n", element.start - 1) + 1, element.start);
  return /^\s*$/.test(line) ? line : INDENT;
}

/** The list of that name at the top of a JSON file: its inside, and each of its elements. */
function elementsOf(text: string, list: string): { inside: Span; elements: readonly Span[] } {
  const opened = openingOf(text, list);
  const elements: Span[] = [];
  let start = -1;
  for (const { index, token, depth } of tokensOf(text, opened + 1)) {
    if (depth > 0) continue; // Inside an element.
    const ends = token === "," || token === "]";
    if (ends && start >= 0) elements.push({ start, end: endBefore(text, index) });
    if (token === "]") return { inside: { start: opened + 1, end: index }, elements };
    if (ends) start = -1;
    else if (start < 0) start = index;
  }
  throw noList(list);
}

/** Offset of the bracket that opens the list. */
function openingOf(text: string, list: string): number {
  let key = "";
  for (const { index, token, depth } of tokensOf(text)) {
    if (depth !== 1) continue;
    if (token === "[" && key === list) return index;
    if (token.startsWith('"')) key = JSON.parse(token);
  }
  throw noList(list);
}

function noList(list: string): Error {
  return new Error(`The file has no list "${list}".`);
}

/**
 * Signs and values of a JSON text from an offset on, white space left out; brackets that close
 * have the depth of what is inside them.
 */
function* tokensOf(text: string, from = 0) {
  const pattern = /"(?:[^"\\]|\\.)*"|[[\]{},]|[^\s"[\]{},]+/g;
  pattern.lastIndex = from;
  let depth = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [token] = match;
    yield { index: match.index, token, depth };
    if (token === "[" || token === "{") depth += 1;
    if (token === "]" || token === "}") depth -= 1;
  }
}

/** End of what stands before an offset, white space left out. */
function endBefore(text: string, offset: number): number {
  let end = offset;
  while (/\s/.test(text[end - 1] ?? "x")) end -= 1;
  return end;
}
