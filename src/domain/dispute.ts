import type { Position } from "./position.ts";

/**
 * What the sides' positions on a place add up to. `disputed`: both are on record and exclude each
 * other ("we hold it" excludes "it is fought over" as much as "we hold it"). `unanswered`: they
 * differ, but only one is on record. `contested`: all say that it is fought over. `agreed`: all
 * name one party. `stale`: a side's last word is old and contradicted. `unknown`: nobody says
 * anything.
 */
export const STANDINGS = [
  "disputed",
  "unanswered",
  "contested",
  "stale",
  "agreed",
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
  if (!positions.every((position) => isLive(position, countStale))) {
    return standingOfSome(positions, countStale);
  }
  const control = positions[0]?.control;
  if (control === undefined) return "unknown";
  if (positions.some((position) => position.control !== control)) {
    return spokenDiffer(positions) ? "disputed" : "unanswered";
  }
  return control === "contested" ? "contested" : "agreed";
}

/** At least one side is silent without a stand-in, or its word is stale. */
function standingOfSome(positions: readonly Position[], countStale: boolean): StandingKind {
  if (!countStale && positions.some((position) => position.stale)) return "stale";
  const spoken = (position: Position) =>
    position.basis !== "implied" && isLive(position, countStale);
  return positions.some(spoken) ? "unanswered" : "unknown";
}

/** At least two positions in the sides' own words differ. */
function spokenDiffer(positions: readonly Position[]): boolean {
  const first = positions.find((position) => position.basis !== "implied");
  return positions.some(
    (position) => position.basis !== "implied" && position.control !== first?.control,
  );
}
