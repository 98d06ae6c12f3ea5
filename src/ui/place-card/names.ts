import type { NameLanguage, Place, PlaceKind } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import { areaOf, type Naming, shownName } from "#domain/stance.ts";
import { language, t } from "#i18n/text.ts";
import { isNamedAfterTown, oblastName } from "#ui/shared/oblasts.ts";
import { partyName } from "#ui/shared/wording.ts";

/** A name with the language it is written in. */
export interface LocalName {
  readonly name: string;
  readonly lang: NameLanguage;
}

/** The place's names in the other languages, each spelling once. */
export function localNames(place: Place, shown: Naming): readonly LocalName[] {
  const seen = new Set([shownName(place, shown)]);
  const found: LocalName[] = [];
  for (const [lang, name] of Object.entries(place.names)) {
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
  return register.theatre.parties.flatMap(({ id }) => {
    const name = usedBy[id];
    return name === undefined ? [] : [{ party: partyName(register, id), name }];
  });
}

const kindNames = (): Readonly<Record<PlaceKind, string>> => ({
  city: t("City"),
  town: t("Town"),
  village: t("Village"),
  hamlet: t("Hamlet"),
  region: t("Region"),
  unlocated: t("Settlement"),
});

/**
 * "Town in Donetsk region", "City in Crimea"; "Region"; the kind alone where its unit is not known.
 * Where the stance has a name of its own for the area, that one.
 */
export function kindWords(place: Pick<Place, "kind" | "oblast">, names?: Naming): string {
  const { kind, oblast } = place;
  const name = kindNames()[kind];
  if (kind === "region" || oblast === "") return name;
  const own = typeof names === "object" ? areaOf(names.stance, place, names.day) : undefined;
  const area = own?.names?.[language()];
  if (area) return t("{kind} in {oblast}", { kind: name, oblast: area });
  const values = { kind: name, oblast: oblastName(oblast) };
  return isNamedAfterTown(oblast)
    ? t("{kind} in {oblast} region", values)
    : t("{kind} in {oblast}", values);
}
