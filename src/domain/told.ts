import { statusAt } from "./assessment.ts";
import type { MapperId, SideId } from "./ids.ts";
import { type Control, impliedControl, type Position } from "./position.ts";
import type { Register } from "./register.ts";
import type { Slice } from "./slice.ts";
import type { PlaceView, View } from "./view.ts";

/**
 * Who holds a place in one source's own telling: a side's word on record, or a mapper's picture.
 * `none` where it says nothing; a silent side is not lent the mapper's picture here.
 */
export function toldBy(
  register: Register,
  view: PlaceView,
  slice: Slice,
  source: SideId | MapperId,
): Control {
  const position = view.positions.find(({ side }) => side === source);
  if (position) return position.basis === "implied" ? "none" : position.control;
  const mapper = register.theatre.mappers.find(({ id }) => id === source) ?? null;
  const intervals = mapper ? view.dossier.mapped.get(mapper.id) : undefined;
  return impliedControl(mapper, statusAt(intervals ?? [], slice.validAt));
}

/** A place of which sources tell different things, with what each tells, in their order. */
export interface Divergence {
  readonly view: PlaceView;
  readonly told: readonly Control[];
  /** The words that say so, in the same order; `null` for maps and for silence. */
  readonly words: readonly (Position | null)[];
  /** One of the words is old and contradicted by the map, and such words do not count. */
  readonly old: boolean;
}

/**
 * The places of which at least two of the sources tell, and not the same. `alone` counts those of
 * which only one of them tells anything. Relabelling the sources only reorders what each tells.
 */
export function divergences(
  register: Register,
  { places, slice }: View,
  sources: readonly (SideId | MapperId)[],
): {
  readonly found: readonly Divergence[];
  readonly alone: number;
} {
  const found: Divergence[] = [];
  let alone = 0;
  for (const view of places) {
    const told = sources.map((source) => toldBy(register, view, slice, source));
    const heard = told.filter((control) => control !== "none");
    if (heard.length === 1) alone += 1;
    else if (new Set(heard).size > 1) {
      const words = sources.map(
        (source) =>
          view.positions.find(({ side, basis }) => side === source && basis !== "implied") ?? null,
      );
      const old = !slice.countStale && words.some((word) => word?.stale === true);
      found.push({ view, told, words, old });
    }
  }
  return { found, alone };
}
