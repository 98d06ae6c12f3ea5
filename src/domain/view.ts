import { type MapperStatus, shareAt, statusAt } from "./assessment.ts";
import type { Day } from "./day.ts";
import { type StandingKind, standingOf } from "./dispute.ts";
import type { SideId } from "./ids.ts";
import { type Position, positionOf, type Word } from "./position.ts";
import type { Dossier, Register } from "./register.ts";
import type { Slice } from "./slice.ts";

/** The answer for one place. */
export interface PlaceView {
  readonly dossier: Dossier;
  /** One per side that has a party, in the theatre's order. */
  readonly positions: readonly Position[];
  readonly mapper: MapperStatus | null;
  /** Share (0 to 1) of its surroundings inside the mapper's area; `null` where not measured. */
  readonly share: number | null;
  readonly standing: StandingKind;
}

/** The answer for the whole register, in the order of its dossiers. */
export interface View {
  readonly slice: Slice;
  readonly places: readonly PlaceView[];
}

/** The side's position in a place view; throws if the side has no party. */
export function positionIn(view: PlaceView, side: SideId): Position {
  const position = view.positions.find((candidate) => candidate.side === side);
  if (!position) throw new Error(`${view.dossier.place.id}: side ${side} takes no position.`);
  return position;
}

const NO_WORDS: readonly Word[] = [];

/** Answers the slice for one place. */
export function viewPlace(register: Register, dossier: Dossier, slice: Slice): PlaceView {
  const status = register.reference ? statusAt(dossier.assessments, slice.validAt) : null;
  const { positions, standing } =
    dossier.deciding.size === 0
      ? silentAnswer(register, status, slice)
      : answer(register, dossier.deciding, status, slice);
  return {
    dossier,
    positions,
    mapper: status,
    share: status === null ? null : shareAt(dossier.shares, slice.validAt),
    standing,
  };
}

type Answer = Pick<PlaceView, "positions" | "standing">;

function answer(
  register: Register,
  deciding: Dossier["deciding"],
  mapperStatus: MapperStatus | null,
  slice: Slice,
): Answer {
  const positions = register.partySides.map((side) =>
    positionOf({
      side,
      parties: register.theatre.parties,
      words: deciding.get(side.id) ?? NO_WORDS,
      mapper: register.reference,
      mapperStatus,
      validAt: slice.validAt,
      knownAt: slice.knownAt,
    }),
  );
  return { positions, standing: standingOf(positions, slice.countStale) };
}

/**
 * Most places have no word that could decide: their answer hangs on the mapper's status alone, on
 * no day and no clock, so that one answer for each status serves them all.
 */
const SILENT = new WeakMap<Register, Map<MapperStatus | null, Answer>>();
const NO_DECIDING: Dossier["deciding"] = new Map();

function silentAnswer(register: Register, status: MapperStatus | null, slice: Slice): Answer {
  const known = SILENT.get(register)?.get(status);
  if (known) return known;
  const fresh = answer(register, NO_DECIDING, status, slice);
  const all = SILENT.get(register) ?? new Map<MapperStatus | null, Answer>();
  SILENT.set(register, all.set(status, fresh));
  return fresh;
}

/** Answers the slice for every place. */
export function viewRegister(register: Register, slice: Slice): View {
  return { slice, places: register.dossiers.map((d) => viewPlace(register, d, slice)) };
}

/**
 * The same answer, worked out from an earlier one: only places with a flip day between the two
 * days are asked again, and what did not change keeps its identity, so that a reader can find the
 * changes by comparing references. Ages in unchanged places are those of the earlier day; use
 * `viewPlace` where an age is shown.
 */
export function advanceView(register: Register, previous: View, slice: Slice): View {
  const before = previous.slice;
  if (before.countStale !== slice.countStale || isNow(before) !== isNow(slice)) {
    return viewRegister(register, slice);
  }
  const changed = flippedBetween(register, before.validAt, slice.validAt);
  return follow(previous, changed, { slice, places: placesOn(register, previous, changed, slice) });
}

/** The places of the earlier view, those that may have changed asked again. */
function placesOn(
  register: Register,
  { places: before }: View,
  changed: readonly number[],
  slice: Slice,
): readonly PlaceView[] {
  if (changed.length === 0) return before;
  const places = before.slice();
  for (const index of changed) {
    const dossier = register.dossiers[index];
    if (dossier) places[index] = viewPlace(register, dossier, slice);
  }
  return places;
}

/** A view's own mark, and that of the view it was worked out from: marks keep no view alive. */
interface Origin {
  readonly mark: object;
  readonly from: object | null;
  readonly changed: readonly number[];
}

const ORIGINS = new WeakMap<View, Origin>();

function originOf(view: View): Origin {
  const known = ORIGINS.get(view);
  if (known) return known;
  const own: Origin = { mark: {}, from: null, changed: [] };
  ORIGINS.set(view, own);
  return own;
}

function follow(previous: View, changed: readonly number[], view: View): View {
  ORIGINS.set(view, { mark: {}, from: originOf(previous).mark, changed });
  return view;
}

/**
 * Indexes of the places that may differ between two views, each once. All others are the same
 * objects in both. Where one was worked out from the other nothing is searched.
 */
export function changedPlaces(before: View | null, view: View): readonly number[] {
  if (before === null) return [...view.places.keys()];
  if (before.places === view.places) return [];
  const { from, changed } = originOf(view);
  if (from !== null && from === ORIGINS.get(before)?.mark) return changed;
  const found: number[] = [];
  for (let at = 0; at < view.places.length; at += 1) {
    if (view.places[at] !== before.places[at]) found.push(at);
  }
  return found;
}

function isNow(slice: Slice): boolean {
  return slice.knownAt > slice.validAt;
}

/** Indexes of the places with a flip day in `(min, max]` of the two days, each once. */
export function flippedBetween(register: Register, a: Day, b: Day): readonly number[] {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const found = new Set<number>();
  for (let at = firstAfter(register, low); at < register.flips.length; at += 1) {
    const flip = register.flips[at];
    if (flip === undefined || flip.day > high) break;
    found.add(flip.index);
  }
  return [...found];
}

function firstAfter(register: Register, day: number): number {
  let low = 0;
  let high = register.flips.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const flip = register.flips[middle];
    if (flip !== undefined && flip.day <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
