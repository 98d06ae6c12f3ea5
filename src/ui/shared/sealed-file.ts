import { type Caveats, caveatLines } from "./caveats.ts";
import { escapeXml } from "./xml.ts";

/** Known to this file alone: only `seal` makes a file that can be saved. */
const SEALED: unique symbol = Symbol("sealed");

/** A file that may leave the app, since its caveats are in it. */
export interface SealedFile {
  readonly [SEALED]: true;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/**
 * Lets a file leave the app if all of its caveats are in it: as text, or in a picture or film as
 * its metadata. Throws otherwise, so that an exporter that forgets them fails at once.
 */
export function seal<C extends string | Uint8Array<ArrayBuffer>>(
  caveats: Caveats,
  type: string,
  content: C,
): SealedFile & { readonly content: C } {
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  const missing = caveatLines(caveats).filter((line) => !holds(text, line));
  if (missing.length > 0) throw new Error(`The file does not say: ${missing.join(" ")}`);
  return { [SEALED]: true, type, content };
}

/** Whether the line stands in the text, as it is or as JSON or XML write it. */
function holds(text: string, line: string): boolean {
  const forms = [line, JSON.stringify(line).slice(1, -1), escapeXml(line)];
  return forms.some((form) => text.includes(form));
}
