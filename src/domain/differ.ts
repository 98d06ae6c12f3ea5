import type { Day } from "./day.ts";
import type { Position } from "./position.ts";
import type { Dossier, Register } from "./register.ts";
import { sliceOf } from "./slice.ts";
import { flippedBetween, type PlaceView, type View, viewPlace } from "./view.ts";

/** A place to which two views give different answers. */
export interface Difference {
  readonly dossier: Dossier;
  readonly left: PlaceView;
  readonly right: PlaceView;
}

/**
 * Whether two views of a place give the same answer: who holds it in each side's words and how that
 * is known, what the mapper shows, and how the positions stand to each other. Which words decide,
 * and how old they are, is left out.
 */
export function sameAnswer(left: PlaceView, right: PlaceView): boolean {
  if (left === right) return true;
  return (
    left.standing === right.standing &&
    left.mapper === right.mapper &&
    left.positions.every((position, at) => samePosition(position, right.positions[at]))
  );
}

function samePosition(left: Position, right: Position | undefined): boolean {
  return (
    right !== undefined &&
    left.control === right.control &&
    left.basis === right.basis &&
    left.denial === right.denial &&
    left.conflict === right.conflict &&
    left.stale === right.stale
  );
}

/** The places to which two views of one register give different answers, in its order. */
export function differences(left: View, right: View): readonly Difference[] {
  return left.places.flatMap((place, at): readonly Difference[] => {
    const other = right.places[at];
    if (!other || sameAnswer(place, other)) return [];
    return [{ dossier: place.dossier, left: place, right: other }];
  });
}

/** Where the two clocks differ on a day, to be moved to another one. */
export interface ClockDifferences {
  readonly day: Day;
  readonly countStale: boolean;
  /** By the places' indexes. */
  readonly byPlace: ReadonlyMap<number, Difference>;
}

/**
 * Where the two clocks differ on a day: `left` as it was known that day, `right` with everything
 * that the register knows today. Places with no deciding word are the same on both.
 */
export function clockDifferences(
  register: Register,
  day: Day,
  countStale: boolean,
): readonly Difference[] {
  return listed(clocksOn(register, day, countStale, null));
}

/**
 * The same, worked out from that of another day where there is one: only places with a flip day
 * between the two are asked again. Ages in the others are those of the earlier day.
 */
export function clocksOn(
  register: Register,
  day: Day,
  countStale: boolean,
  before: ClockDifferences | null,
): ClockDifferences {
  const { last } = register.theatre;
  const then = sliceOf(day, "then", last, countStale);
  const now = sliceOf(day, "now", last, countStale);
  const moved = before?.countStale === countStale ? before : null;
  const byPlace = new Map(moved?.byPlace);
  for (const index of moved ? flippedBetween(register, moved.day, day) : everyIndex(register)) {
    const dossier = register.dossiers[index];
    if (!dossier || dossier.deciding.size === 0) continue;
    const left = viewPlace(register, dossier, then);
    const right = viewPlace(register, dossier, now);
    if (sameAnswer(left, right)) byPlace.delete(index);
    else byPlace.set(index, { dossier, left, right });
  }
  return { day, countStale, byPlace };
}

/** The differences in the register's order. */
export function listed({ byPlace }: ClockDifferences): readonly Difference[] {
  return [...byPlace].sort(([a], [b]) => a - b).map(([, difference]) => difference);
}

const everyIndex = ({ dossiers }: Register) => dossiers.keys();
