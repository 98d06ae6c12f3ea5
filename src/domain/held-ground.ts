import { isOwnWord } from "./agreement.ts";
import { areaOn } from "./archive.ts";
import { type AreaRange, rangeOver } from "./area-range.ts";
import type { Day } from "./day.ts";
import type { MapperId, PartyId, SideId } from "./ids.ts";
import { isComparable, shownStatus } from "./mappers.ts";
import { type Control, impliedControl } from "./position.ts";
import type { Register } from "./register.ts";
import type { Mapper } from "./theatre.ts";
import type { PlaceView, View } from "./view.ts";

/** What one source gives a party, km²: without and with the ground that it calls fought over. */
export interface SourceGround extends AreaRange {
  readonly id: SideId | MapperId;
  readonly name: string;
  /** `outlines`: a mapper once more, counted in its own outlines. */
  readonly kind: "side" | "mapper" | "outlines";
  /** Places that it speaks of in its own words or maps; for a side the others are implied. */
  readonly judged: number;
}

/** Ground that sources give to one party. */
export interface HeldGround {
  readonly party: PartyId;
  /** From the least that any of them says it holds to the most: the rule of the areas over time. */
  readonly range: AreaRange;
  /** The same with the ground that each calls fought over or maps in part. */
  readonly wide: AreaRange;
  readonly sources: readonly SourceGround[];
}

/**
 * Ground that each side says or implies that the party holds, and that each mapper shows so (only
 * mappers with a map no older than `STALE_AFTER_DAYS`). A stale word counts for nothing: the
 * reference mapper's picture stands in, as on the map. `areas` in km², by place.
 */
export function heldGround(
  register: Register,
  view: View,
  mappers: readonly Mapper[],
  areas: readonly number[],
  party: PartyId,
): HeldGround {
  const day = view.slice.validAt;
  const sides = register.partySides.map(({ id, name }, at): SourceGround => {
    const position = (place: PlaceView) => place.positions[at];
    return {
      id,
      name,
      kind: "side",
      judged: view.places.filter((place) => isOwnWord(position(place), view)).length,
      ...groundOf(view, areas, party, (place) => countedControl(register, view, place, at)),
    };
  });
  const mapped = mappers
    .filter((mapper) => isComparable(mapper, day))
    .map((mapper): SourceGround => {
      const status = (place: PlaceView) => shownStatus(place.dossier, mapper, day);
      return {
        id: mapper.id,
        name: mapper.name,
        kind: "mapper",
        judged: view.places.filter((place) => status(place) !== null).length,
        ...groundOf(view, areas, party, (place) => impliedControl(mapper, status(place))),
      };
    });
  const sources = [...sides, ...mapped, ...outlined(register, mappers, day, party)];
  return {
    party,
    range: rangeOver(sources.map(({ least }) => ({ least, most: least }))),
    wide: rangeOver(sources.map(({ most }) => ({ least: most, most }))),
    sources,
  };
}

/** What the outlines of archives show as held by the party; they have no ground that is partly so. */
function outlined(
  register: Register,
  mappers: readonly Mapper[],
  day: Day,
  party: PartyId,
): readonly SourceGround[] {
  return mappers.flatMap((mapper): readonly SourceGround[] => {
    const archive = register.archives.find((known) => known.mapper === mapper.id);
    if (!archive || mapper.inside !== party || !isComparable(mapper, day)) return [];
    const area = areaOn(archive, "held", day);
    return [
      { id: mapper.id, name: mapper.name, kind: "outlines", judged: 0, least: area, most: area },
    ];
  });
}

function countedControl(register: Register, view: View, place: PlaceView, at: number): Control {
  const position = place.positions[at];
  if (position === undefined) return "none";
  if (position.basis === "implied" || isOwnWord(position, view)) return position.control;
  return impliedControl(register.reference, place.mapper);
}

function groundOf(
  view: View,
  areas: readonly number[],
  party: PartyId,
  controlOf: (place: PlaceView) => Control,
): AreaRange {
  let [least, contested] = [0, 0];
  for (const place of view.places) {
    const control = controlOf(place);
    const area = areas[place.dossier.index] ?? 0;
    if (control === party) least += area;
    else if (control === "contested") contested += area;
  }
  return { least, most: least + contested };
}
