import type { Control, Position } from "./position.ts";

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

/**
 * Adds positions up. `countStale` brings stale positions back into the comparison
 * (`design.md`, section 3). Symmetric: the order of the sides does not matter.
 */
export function standingOf(positions: readonly Position[], countStale = false): StandingKind {
  const sum = tally(positions, countStale);
  if (sum.spokenDiffer) return "disputed";
  const onRecord = sum.spoken !== null || sum.excluding;
  if (sum.missing) {
    if (sum.aged) return "stale";
    return onRecord ? "unanswered" : "unknown";
  }
  if (sum.differ) return "unanswered";
  if (!onRecord) return sum.control === null ? "unknown" : "silent";
  return sum.control === "contested" ? "contested" : "agreed";
}

/** What the positions that take part have in common, found in one pass: it is asked of every place. */
interface Tally {
  /** First control named, and first one named in a side's own words. */
  control: Control | null;
  spoken: Control | null;
  differ: boolean;
  spokenDiffer: boolean;
  /** A side says nothing that counts; it does so because its word is stale. */
  missing: boolean;
  aged: boolean;
  /** A side says only who does not hold it. */
  excluding: boolean;
}

function tally(positions: readonly Position[], countStale: boolean): Tally {
  const sum: Tally = {
    control: null,
    spoken: null,
    differ: false,
    spokenDiffer: false,
    missing: false,
    aged: false,
    excluding: false,
  };
  for (const { control, basis, stale, excluded } of positions) {
    if (stale && !countStale) {
      sum.missing = true;
      sum.aged = true;
    } else if (excluded !== undefined) sum.excluding = true;
    else if (control === "none") sum.missing = true;
    else add(sum, control, basis !== "implied");
  }
  if (sum.excluding) exclude(sum, positions, countStale);
  return sum;
}

function add(sum: Tally, control: Control, spoken: boolean): void {
  sum.control ??= control;
  sum.differ ||= control !== sum.control;
  if (!spoken) return;
  sum.spoken ??= control;
  sum.spokenDiffer ||= control !== sum.spoken;
}

/** "Not this party" differs from every position that names the party, and from no other. */
function exclude(sum: Tally, positions: readonly Position[], countStale: boolean): void {
  const live = positions.filter(({ stale }) => !stale || countStale);
  const out = new Set<Control>(live.flatMap(({ excluded }) => excluded ?? []));
  for (const { control, basis } of live) {
    if (!out.has(control)) continue;
    sum.differ = true;
    sum.spokenDiffer ||= basis !== "implied";
  }
}
