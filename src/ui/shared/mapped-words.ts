import type { MapperStatus } from "#domain/assessment.ts";
import type { Register } from "#domain/register.ts";
import type { MappedWords } from "#domain/stance.ts";
import { type Mapper, sayIn } from "#domain/theatre.ts";
import { language, t } from "#i18n/text.ts";
import { nameOf } from "./names.ts";

/** Like the language (`speak`), the stance's word for a mapper's picture is one for the whole page. */
let spoken: MappedWords | null = null;

/** From now on a mapper's picture is told in these words; `null`: in the theatre's own. */
export function sayMapped(words: MappedWords | null): void {
  spoken = words;
}

/**
 * What stands after "the mapper maps it": the stance's words, else the theatre's ("as occupied"),
 * else whose ground the mapper maps ("as held by Arvia"). The only place that knows them.
 * `mapper`: whose picture it is; left out where several are meant.
 */
export function mappedWords(
  register: Register,
  status: MapperStatus,
  mapper: Pick<Mapper, "inside"> | null = ofOneParty(register),
): string {
  const own = spoken ?? register.theatre.mapped;
  if (own) return sayIn(own[status], language());
  const party = mapper && register.theatre.parties.find(({ id }) => id === mapper.inside);
  return party ? heldByWords(status, nameOf(party)) : heldWords(status);
}

/** Any of the theatre's mappers, if all map the same party. */
function ofOneParty({ theatre }: Register): Mapper | null {
  const [first, ...others] = theatre.mappers;
  return first && others.every(({ inside }) => inside === first.inside) ? first : null;
}

function heldByWords(status: MapperStatus, party: string): string {
  const words: Readonly<Record<MapperStatus, string>> = {
    inside: t("as held by {party}", { party }),
    partly: t("as partly held by {party}", { party }),
    outside: t("as not held by {party}", { party }),
  };
  return words[status];
}

function heldWords(status: MapperStatus): string {
  const words: Readonly<Record<MapperStatus, string>> = {
    inside: t("as held"),
    partly: t("as partly held"),
    outside: t("as not held"),
  };
  return words[status];
}
