import { heldByAtLeast, type NamedSource, supportOf } from "./agreement.ts";
import type { AreaRange } from "./area-range.ts";
import type { PartyId } from "./ids.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

/** Places and ground that at least a number of sources give to a party. */
export interface AgreedGround {
  readonly party: PartyId;
  readonly places: number;
  /** From the ground that no other of the sources speaks of otherwise, to all of it, km². */
  readonly range: AreaRange;
}

/** What at least `count` of the sources give to each party. `areas` in km², by place. */
export function agreedGround(
  register: Register,
  view: View,
  sources: readonly NamedSource[],
  count: number,
  areas: readonly number[],
): readonly AgreedGround[] {
  const { parties } = register.theatre;
  const sums = new Map(parties.map(({ id }) => [id, { places: 0, least: 0, most: 0 }]));
  for (const place of view.places) {
    const support = supportOf(sources, register, view, place);
    const area = areas[place.dossier.index] ?? 0;
    for (const party of heldByAtLeast(support, parties, count)) {
      const sum = sums.get(party);
      if (!sum) continue;
      sum.places += 1;
      sum.most += area;
      if (support.size === 1) sum.least += area;
    }
  }
  return [...sums].map(([party, { places, least, most }]) => ({
    party,
    places,
    range: { least, most },
  }));
}
