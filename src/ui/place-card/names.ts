import { type NameLanguage, nameOf, type Place, type PlaceKind } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";

/** A name with the language it is written in. */
export interface LocalName {
  readonly name: string;
  readonly lang: NameLanguage;
}

/** The place's names in the other languages, each spelling once. */
export function localNames({ names }: Place, shown: NameLanguage): readonly LocalName[] {
  const seen = new Set([nameOf({ names }, shown)]);
  const found: LocalName[] = [];
  for (const [lang, name] of Object.entries(names)) {
    if (seen.has(name)) continue;
    seen.add(name);
    found.push({ name, lang });
  }
  return found;
}

/** A name that a party's own statements use, with the party's name. */
export interface PartyName {
  readonly party: string;
  readonly name: string;
}

/** The names that parties use where they differ from the local one, in the theatre's order. */
export function partyNames(register: Register, { usedBy }: Place): readonly PartyName[] {
  return register.theatre.parties.flatMap(({ id, name: party }) => {
    const name = usedBy[id];
    return name === undefined ? [] : [{ party, name }];
  });
}

const KINDS: Readonly<Record<PlaceKind, string>> = {
  city: "City",
  town: "Town",
  village: "Village",
  hamlet: "Hamlet",
  region: "Region",
  unlocated: "Settlement",
};

/** First-level units that are no oblast: their name stands alone. */
const NOT_OBLASTS: ReadonlySet<string> = new Set(["Crimea", "Sevastopol"]);

/** "Town in Donetsk oblast"; "Region"; the kind alone where the oblast is not known. */
export function kindWords({ kind, oblast }: Pick<Place, "kind" | "oblast">): string {
  if (kind === "region" || oblast === "") return KINDS[kind];
  return `${KINDS[kind]} in ${NOT_OBLASTS.has(oblast) ? oblast : `${oblast} oblast`}`;
}
