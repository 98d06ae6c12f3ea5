import type { NamedSource } from "#domain/agreement.ts";

const and = new Intl.ListFormat("en-GB");

/** "Held where at least 2 of these 3 say so: Russia, Ukraine (in their own words) and DeepState (by its map)." */
export function agreeSentence(sources: readonly NamedSource[], count: number): string {
  const names = sources.map(({ name, kind }) =>
    kind === "side" ? `${name} (its own words)` : `${name} (its map)`,
  );
  if (names.length === 0) return "No source is asked.";
  const who = `${count === names.length ? "all" : `at least ${count}`} of these ${names.length}`;
  return `Shown as held where ${who} say so: ${and.format(names)}. A silent side says nothing here: no map stands in for it. Old, contradicted words do not count.`;
}
