/**
 * Words that take a side (`anchors.md` 5C), by their stems, in the languages of the interface: they
 * make a claim a fact, or judge who makes it.
 */
const LOADED =
  /(?<!\p{L})(?:liberat|captur|cleans(?:ed|ing)|terroris|regime|rebel|separatis|invader|occupier|звільн(?:ен|ил|ит|ят)|визвол|освобо(?:д|жд)|захопл|захопи|захва(?:т|ч)|зачи(?:ст|щ)|тер+орист|режим|сепаратист|ок+упант|загарбник|захватчик)\p{L}*/iu;

const QUOTED = /«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"/g;

/** The first such word of a text; `null` if there is none. */
export function loadedIn(text: string): string | null {
  return LOADED.exec(text)?.[0] ?? null;
}

/** A text without what it quotes. */
export function unquoted(text: string): string {
  return text.replace(QUOTED, " ");
}
