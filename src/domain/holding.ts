import { lastMapDay, statusAt } from "./assessment.ts";
import type { Day } from "./day.ts";
import type { MapperId, SideId } from "./ids.ts";
import { type Control, impliedControl, type Position } from "./position.ts";
import type { Register } from "./register.ts";
import type { Mapper, Side } from "./theatre.ts";
import type { PlaceView, View } from "./view.ts";

/**
 * By whom ground is counted: `sides`: what all sides together come to; `side`: one side's words,
 * with the reference mapper's picture where it is silent or its word is old and contradicted;
 * `mapper`: a mapper's picture.
 */
export type Source =
  | { readonly of: "sides" }
  | { readonly of: "side"; readonly side: Side }
  | { readonly of: "mapper"; readonly mapper: Mapper };

/** A side or a mapper; `null` wherever one is asked for: all sides together. */
export type SourceId = SideId | MapperId;

/**
 * Who holds a place as a source has it. `disputed`: both sides are on record and exclude each
 * other; `unclear`: the sides differ, but not all of them are on record (only all sides together).
 */
export type Holding = Control | "disputed" | "unclear";

/** What a source says of a place; `own`: in words on record, not by a picture standing in. */
export interface Held {
  readonly holding: Holding;
  readonly own: boolean;
}

/** Every source of a register: all sides together, each side, each mapper. */
export function sourcesOf(register: Register): readonly Source[] {
  return [
    { of: "sides" },
    ...register.partySides.map((side): Source => ({ of: "side", side })),
    ...register.theatre.mappers.map((mapper): Source => ({ of: "mapper", mapper })),
  ];
}

export function sourceId(source: Source): SourceId | null {
  if (source.of === "sides") return null;
  return source.of === "side" ? source.side.id : source.mapper.id;
}

/** The source of that name; all sides together where the register has none. */
export function findSource(register: Register, id: SourceId | null): Source {
  return sourcesOf(register).find((source) => sourceId(source) === id) ?? { of: "sides" };
}

/** What the source says of each place of the view, in its order. */
export function holdingsOf(register: Register, view: View, source: Source): readonly Held[] {
  const { countStale, validAt } = view.slice;
  if (source.of === "mapper") return mapperHoldings(register, source.mapper, validAt);
  if (source.of === "sides") return view.places.map((place) => joint(register, place, countStale));
  const at = register.partySides.findIndex(({ id }) => id === source.side.id);
  return view.places.map((place) => sideHolding(register, place, at, countStale));
}

/** What one side has it as: `at` is its number among the sides that hold ground. */
export function sideHolding(
  register: Register,
  { positions, mapper }: PlaceView,
  at: number,
  countStale: boolean,
): Held {
  const position = positions[at];
  if (position !== undefined && counts(position, countStale)) return held(position.control, true);
  return held(impliedControl(register.reference, mapper), false);
}

/** What the sides together have it as. Symmetric: their order does not matter. */
export function joint(register: Register, view: PlaceView, countStale: boolean): Held {
  if (view.standing === "disputed") return held("disputed", true);
  let common: Holding | null = null;
  let own = false;
  for (let at = 0; at < view.positions.length; at += 1) {
    const side = sideHolding(register, view, at, countStale);
    own ||= side.own;
    // "Not this party" leaves it to the others to name one; where it speaks against them, see below.
    if (side.own && view.positions[at]?.excluded !== undefined) continue;
    if (common === null) common = side.holding;
    else if (common !== side.holding) common = "unclear";
  }
  const denied = view.positions.some(
    (position) => counts(position, countStale) && position.excluded?.some((id) => id === common),
  );
  return held(denied ? "unclear" : (common ?? "none"), own);
}

/** Whether the side's own word draws ground: it is on record and not stale. */
function counts({ basis, stale }: Position, countStale: boolean): boolean {
  return basis !== "implied" && (!stale || countStale);
}

/** Whether the mapper has a map of the day or of an earlier one, and has not ended before it. */
export function hasMapFor(mapper: Mapper, day: Day): boolean {
  return day <= mapper.last && lastMapDay(mapper, day) !== null;
}

function mapperHoldings(register: Register, mapper: Mapper, day: Day): readonly Held[] {
  const known = lastMapDay(mapper, day) !== null;
  return register.dossiers.map(({ mapped }) =>
    held(known ? impliedControl(mapper, statusAt(mapped.get(mapper.id) ?? [], day)) : "none", true),
  );
}

const HELD = [new Map<Holding, Held>(), new Map<Holding, Held>()] as const;

/** One object for each answer, so that answers can be compared by identity. */
function held(holding: Holding, own: boolean): Held {
  const known = HELD[own ? 1 : 0];
  const found = known.get(holding);
  if (found) return found;
  const fresh: Held = { holding, own };
  known.set(holding, fresh);
  return fresh;
}
