/** Reading of unknown JSON without trusting it: own properties only, so `__proto__` is just a name. */

/** An object that is no array. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own property; `undefined` where the value is no object or has none. */
export function fieldOf(value: unknown, name: string): unknown {
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** An own property that is text, trimmed, with no-break spaces as spaces; "" otherwise. */
export function textOf(value: unknown, name: string): string {
  const text = fieldOf(value, name);
  return typeof text === "string" ? tidy(text) : "";
}

/** An own property that is a list; `null` otherwise. */
export function listOf(value: unknown, name: string): readonly unknown[] | null {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list : null;
}

/** Text on one line: runs of white space, no-break spaces and newlines become one space. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}
