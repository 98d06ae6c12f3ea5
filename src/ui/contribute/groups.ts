import { NOT_LISTED } from "#domain/draft.ts";
import { nameOf as placeName } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import { SOURCE_KINDS } from "#domain/theatre.ts";
import { t } from "#i18n/text.ts";
import { findPlaces } from "#ui/search/find-places.ts";
import { nameOf } from "#ui/shared/names.ts";
import { sourceKind } from "#ui/shared/source-kind.ts";
import { type Group, narrowed } from "./find-field.tsx";

/** Places listed at most: who looks for another types more of its name. */
const MOST_PLACES = 30;

/** Claimants by side, with "somebody else" first. */
export function claimantGroups({ theatre }: Register, text: string): readonly Group[] {
  const groups = theatre.sides.map((side) => ({
    heading: nameOf(side),
    options: theatre.claimants
      .filter((claimant) => claimant.side === side.id)
      .map((claimant) => ({ value: claimant.id, label: nameOf(claimant) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  }));
  return [somebody(t("Somebody who is not in this list")), ...narrowed(groups, text)];
}

/** Publishers by kind, with "another" first. */
export function publisherGroups({ sources }: Register, text: string): readonly Group[] {
  const cards = [...sources.values()];
  const groups = SOURCE_KINDS.map((kind) => ({
    heading: capital(sourceKind(kind)),
    options: cards
      .filter((card) => card.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  }));
  const filled = groups.filter(({ options }) => options.length > 0);
  return [somebody(t("A publisher that is not in this list")), ...narrowed(filled, text)];
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function somebody(label: string): Group {
  return { heading: "", options: [{ value: NOT_LISTED, label }] };
}

/** Places found by any spelling. */
export function placeGroups(register: Register, names: string, text: string): readonly Group[] {
  const options = findPlaces(register, text, MOST_PLACES).map(({ dossier: { place } }) => {
    const name = placeName(place, names);
    return { value: place.id, label: place.oblast ? `${name} (${place.oblast})` : name };
  });
  return [{ heading: "", options }];
}
