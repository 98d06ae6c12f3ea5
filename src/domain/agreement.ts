import type { MapperId, PartyId, SideId } from "./ids.ts";
import { type Lens, type LensMark, lensMark } from "./lens.ts";
import { isComparable, shownStatus } from "./mappers.ts";
import { type Control, impliedControl, type Position } from "./position.ts";
import type { Register } from "./register.ts";
import type { Mapper } from "./theatre.ts";
import type { PlaceView, View } from "./view.ts";

/**
 * Who can say so: a side in its own words, conceding ones among them, or a mapper by its map. What
 * is implied is no word of a side's: it would count the reference mapper once more. A stale word
 * does not count either.
 */
export type NamedSource =
  | { readonly kind: "side"; readonly id: SideId; readonly name: string; readonly at: number }
  | {
      readonly kind: "mapper";
      readonly id: MapperId;
      readonly name: string;
      readonly mapper: Mapper;
    };

/**
 * The sources of the day that are not switched off: both sides, and mappers with a map no older
 * than `STALE_AFTER_DAYS`.
 */
export function namedSources(
  register: Register,
  view: Pick<View, "slice">,
  hidden: ReadonlySet<SideId | MapperId>,
): readonly NamedSource[] {
  const sides = register.partySides.map(
    ({ id, name }, at): NamedSource => ({ kind: "side", id, name, at }),
  );
  const mappers = register.theatre.mappers
    .filter((mapper) => isComparable(mapper, view.slice.validAt))
    .map((mapper): NamedSource => ({ kind: "mapper", id: mapper.id, name: mapper.name, mapper }));
  return [...sides, ...mappers].filter(({ id }) => !hidden.has(id));
}

/** Whether a position is in the side's own words and counts. */
export function isOwnWord(position: Position | undefined, view: Pick<View, "slice">): boolean {
  if (position === undefined || position.basis === "implied") return false;
  return view.slice.countStale || !position.stale;
}

/** What one source says of a place; `none` where it says nothing. */
function saidBy(
  source: NamedSource,
  register: Register,
  view: Pick<View, "slice">,
  place: PlaceView,
): Control {
  if (source.kind === "side") {
    const position = place.positions[source.at];
    return position && isOwnWord(position, view) ? position.control : "none";
  }
  // The reference's status is in the view: no need to look for it again.
  const status =
    source.mapper === register.reference
      ? place.mapper
      : shownStatus(place.dossier, source.mapper, view.slice.validAt);
  return impliedControl(source.mapper, status);
}

/** How many sources say what of a place; each names one or says nothing. */
export function supportOf(
  sources: readonly NamedSource[],
  register: Register,
  view: Pick<View, "slice">,
  place: PlaceView,
): ReadonlyMap<Control, number> {
  const support = new Map<Control, number>();
  for (const source of sources) {
    const control = saidBy(source, register, view, place);
    if (control !== "none") support.set(control, (support.get(control) ?? 0) + 1);
  }
  return support;
}

/** The parties that at least `count` of the sources say hold a place, in the theatre's order. */
export function heldByAtLeast(
  support: ReadonlyMap<Control, number>,
  parties: readonly { readonly id: PartyId }[],
  count: number,
): readonly PartyId[] {
  return parties.filter(({ id }) => (support.get(id) ?? 0) >= count).map(({ id }) => id);
}

/** An answer to "at least k of n", with what it was worked out from. */
export interface AgreementAnswer {
  readonly register: Register;
  readonly view: View;
  readonly sources: readonly NamedSource[];
  readonly count: number;
  readonly lens: Lens;
}

/**
 * The places as at least `count` of the sources say: held by a party; `disputed` where enough of
 * them name each of two; `contested` where enough say that it is fought over; else nothing. Where
 * the reference is the only mapper asked, places whose view is the same object as in `before` are
 * not asked again.
 */
export function agreementOn(
  register: Register,
  view: View,
  sources: readonly NamedSource[],
  count: number,
  before: AgreementAnswer | null = null,
): AgreementAnswer {
  const { parties } = register.theatre;
  const follows =
    before !== null &&
    before.register === register &&
    before.count === count &&
    before.view.slice.countStale === view.slice.countStale &&
    onlyInView(sources, register) &&
    sources.map(({ id }) => id).join() === before.sources.map(({ id }) => id).join();
  const lens = view.places.map((place, index) => {
    if (follows && place === before.view.places[index]) {
      const known = before.lens[index];
      if (known) return known;
    }
    return markFor(supportOf(sources, register, view, place), parties, count);
  });
  return { register, view, sources, count, lens };
}

/** Whether all that the sources say is in the view of a place. */
function onlyInView(sources: readonly NamedSource[], { reference }: Register): boolean {
  return sources.every((source) => source.kind === "side" || source.mapper === reference);
}

function markFor(
  support: ReadonlyMap<Control, number>,
  parties: Register["theatre"]["parties"],
  count: number,
): LensMark {
  const [first, second] = heldByAtLeast(support, parties, count);
  if (second !== undefined) return lensMark("disputed");
  if (first !== undefined) return lensMark("held", first);
  return lensMark((support.get("contested") ?? 0) >= count ? "contested" : "none");
}
