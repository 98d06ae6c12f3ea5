import type { Position } from "./position.ts";

/**
 * What the sides' positions on a place add up to. `disputed`: both are on record and exclude each
 * other ("we hold it" excludes "it is fought over" as much as "we hold it"). `unanswered`: they
 * differ, but only one is on record. `contested`: those on record say that it is fought over, and
 * nothing differs. `agreed`: at least one is on record and nothing differs. `stale`: a side's last
 * word is old and contradicted. `silent`: nobody is on record; the mapper alone shows something.
 * `unknown`: nobody is on record and no mapper covers it.
 */
export const STANDINGS = [
  "disputed",
  "unanswered",
  "contested",
  "stale",
  "agreed",
  "silent",
  "unknown",
] as const;
export type StandingKind = (typeof STANDINGS)[number];

/** Whether a position takes part: it says something and its word is not stale. */
function isLive(position: Position, countStale: boolean): boolean {
  return position.control !== "none" && (countStale || !position.stale);
}

/**
 * Adds positions up. `countStale` brings stale positions back into the comparison
 * (`design.md`, section 3). Symmetric: the order of the sides does not matter.
 */
export function standingOf(positions: readonly Position[], countStale = false): StandingKind {
  // Asked for every place on every step: no lists are built.
  const live = (position: Position) => isLive(position, countStale);
  if (differ(positions, (position) => live(position) && position.basis !== "implied")) {
    return "disputed";
  }
  if (!positions.every(live)) return standingOfSome(positions, live);
  if (differ(positions, live)) return "unanswered";
  const control = positions[0]?.control;
  if (control === undefined) return "unknown";
  if (positions.every((position) => position.basis === "implied")) return "silent";
  return control === "contested" ? "contested" : "agreed";
}

/** At least one side is silent without a stand-in, or its word is stale. */
function standingOfSome(
  positions: readonly Position[],
  live: (position: Position) => boolean,
): StandingKind {
  // A stale word that would otherwise count: not one that says nothing anyway.
  const aged = (position: Position) =>
    position.stale && position.control !== "none" && !live(position);
  if (positions.some(aged)) return "stale";
  const spoken = positions.some((position) => position.basis !== "implied" && live(position));
  return spoken ? "unanswered" : "unknown";
}

/** Whether the positions that count name more than one control. */
function differ(positions: readonly Position[], counts: (position: Position) => boolean): boolean {
  const first = positions.find(counts);
  return positions.some((position) => counts(position) && position.control !== first?.control);
}
