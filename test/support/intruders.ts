/** What stands where something else should, as JSON. `1e999` is more than any number can hold. */
export const INTRUDERS: readonly string[] = [
  "null",
  "-1",
  "1e308",
  "1e999",
  "99999999999",
  "0.5",
  '""',
  "[]",
  "{}",
  "true",
  '"__proto__"',
  '"constructor"',
  '"<img src=x onerror=alert(1)>"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  `${'{"a":'.repeat(5000)}0${"}".repeat(5000)}`,
];

/** Beginnings and ends of every plain value in a JSON text. */
export function valuesIn(json: string): readonly (readonly [from: number, to: number])[] {
  const found = json.matchAll(
    /(?<=[:[,])("(?:[^"\\]|\\.)*"|-?[\d.]+(?:e-?\d+)?|true|false|null)(?=[,\]}])/g,
  );
  return [...found].map(({ index, 0: value }) => [index, index + value.length]);
}

/** Whether some text that was read has reached the prototype of all objects. */
export function isPolluted(): boolean {
  return Object.hasOwn(Object.prototype, "polluted");
}
