import type { MapperStatus } from "#domain/assessment.ts";
import type { MappedWords } from "#domain/stance.ts";
import { sayIn } from "#domain/theatre.ts";
import { language } from "#i18n/text.ts";

/** Like the language (`speak`), the stance's word for a mapper's picture is one for the whole page. */
let spoken: MappedWords | null = null;

/** From now on a mapper's picture is told in these words; `null`: "as occupied". */
export function sayMapped(words: MappedWords | null): void {
  spoken = words;
}

/** What stands after "the mapper maps it" in the stance shown; `null` where it has no word of its own. */
export function mappedInStance(status: MapperStatus): string | null {
  return spoken && sayIn(spoken[status], language());
}
