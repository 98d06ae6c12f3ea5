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
  const live = positions.filter((position) => isLive(position, countStale));
  if (live.length < positions.length) return standingOfSome(positions, live);
  const controls = new Set(live.map((position) => position.control));
  if (controls.size > 1) return isAnswered(live) ? "disputed" : "unanswered";
  if (controls.size === 0) return "unknown";
  return controls.has("contested") ? "contested" : "agreed";
}

function standingOfSome(all: readonly Position[], live: readonly Position[]): StandingKind {
  if (all.some((position) => position.stale)) return "stale";
  return live.some((position) => position.basis !== "implied") ? "unanswered" : "unknown";
}

/** At least two positions in the sides' own words differ. */
function isAnswered(live: readonly Position[]): boolean {
  const spoken = live.filter((position) => position.basis !== "implied");
  return new Set(spoken.map((position) => position.control)).size > 1;
}
