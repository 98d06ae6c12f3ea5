import type { ClaimCase } from "#domain/claim-case.ts";
import type { ClaimantId, SideId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import { isCounted } from "#domain/track-record.ts";
import { t } from "#i18n/text.ts";

/** Measures in px. */
const HEAD = 26;
const GROUP_GAP = 10;

/** Days from a claim to fractions of the width; stretched near the claim by a square root. */
export interface LagScale {
  /** Least and greatest days drawn. */
  readonly from: number;
  readonly to: number;
}

/** One claim of the picture, in days from the claim, with its row. */
export interface SwimLane {
  readonly one: ClaimCase;
  /** Middle of the row from the top, in px. */
  readonly y: number;
  /** Where its line ends, and how: at a match, left open, or where its own side left it. */
  readonly end: number;
  readonly how: "matched" | "open" | "softened" | "reversed";
  /** Days to its reversal, or `null`. */
  readonly reversed: number | null;
}

/** The claims of one side's speakers, below a heading. */
export interface SwimGroup {
  readonly side: SideId;
  readonly claimants: readonly ClaimantId[];
  /** Top of the heading, in px. */
  readonly top: number;
  readonly lanes: readonly SwimLane[];
}

export interface SwimPicture {
  readonly groups: readonly SwimGroup[];
  /** All lanes from top to bottom. */
  readonly lanes: readonly SwimLane[];
  readonly scale: LagScale;
  readonly height: number;
}

/**
 * The claims that count as lanes, by those who made them together: matched ones first, by lag, then
 * those without a match, the longest watched last. `row` is the height of a lane in px.
 */
export function swimPicture(
  register: Register,
  cases: readonly ClaimCase[],
  row: number,
  scale: LagScale,
): SwimPicture {
  const drawn = cases.filter(isCounted);
  let top = 0;
  const groups = speakersOf(register, drawn).map(({ side, claimants, own }): SwimGroup => {
    const lanes = [...own].sort(byLag).map((one, at) => laneOf(one, top + HEAD + (at + 0.5) * row));
    const group = { side, claimants, top, lanes };
    top += HEAD + lanes.length * row + GROUP_GAP;
    return group;
  });
  return {
    groups,
    lanes: groups.flatMap(({ lanes }) => lanes),
    scale,
    height: top,
  };
}

interface Speakers {
  readonly side: SideId;
  readonly claimants: readonly ClaimantId[];
  readonly own: ClaimCase[];
}

/** In the order of the sides; those with most claims first. */
function speakersOf(register: Register, cases: readonly ClaimCase[]): readonly Speakers[] {
  return register.partySides.flatMap(({ id: side }) => {
    const groups = new Map<string, Speakers>();
    for (const one of cases) {
      if (one.lag.side !== side) continue;
      const { claimants } = one.lag;
      const group = groups.get(claimants.join());
      if (group) group.own.push(one);
      else groups.set(claimants.join(), { side, claimants, own: [one] });
    }
    return [...groups.values()].sort((a, b) => b.own.length - a.own.length);
  });
}

function byLag(a: ClaimCase, b: ClaimCase): number {
  const [left, right] = [a.match?.lag, b.match?.lag];
  if (left !== undefined && right !== undefined) return left - right || byDay(a, b);
  if (left === undefined && right === undefined) return endOf(a) - endOf(b) || byDay(a, b);
  return left === undefined ? 1 : -1;
}

function byDay(a: ClaimCase, b: ClaimCase): number {
  return a.lag.claim.on - b.lag.claim.on || (a.lag.claim.id < b.lag.claim.id ? -1 : 1);
}

function laneOf(one: ClaimCase, y: number): SwimLane {
  const { outcome, reversal } = one;
  const how = outcome === "softened" || outcome === "reversed" ? outcome : "open";
  return {
    one,
    y,
    end: endOf(one),
    how: one.match === null ? how : "matched",
    reversed: reversal?.after ?? null,
  };
}

function endOf({ match, outcome, observed, lag }: ClaimCase): number {
  if (match !== null) return match.lag;
  if (outcome === "open" || lag.ended === null) return observed;
  return lag.ended.on - lag.claim.on;
}

/** Open to a month before and a year after the claim, or as far as there is something to draw. */
export function lagScale(cases: readonly ClaimCase[]): LagScale {
  const days = cases.filter(isCounted).flatMap((one) => [endOf(one), one.reversal?.after ?? 0]);
  return { from: Math.min(-30, ...days), to: Math.max(365, ...days) };
}

const root = (days: number) => Math.sign(days) * Math.sqrt(Math.abs(days));

/** Room at both ends for marks and words, as a fraction of the width. */
const MARGIN = 0.015;

/** Fraction (0 to 1) of the width for days after the claim; negative days lie before it. */
export function xOfLag({ from, to }: LagScale, days: number): number {
  const part = (root(days) - root(from)) / (root(to) - root(from));
  return MARGIN + part * (1 - 2 * MARGIN);
}

const ticks = (): readonly (readonly [number, string])[] => [
  [-365, t("1 year before")],
  [-90, t("{days} before", { days: 90 })],
  [-30, t("{days} before", { days: 30 })],
  [-7, "7"],
  [0, t("claim")],
  [7, "7"],
  [30, "30"],
  [90, "90"],
  [180, "180"],
  [365, t("1 year")],
  [730, t("2 years")],
];

/** The ticks inside the scale, with their words: days after the claim. */
export function lagTicks(scale: LagScale): readonly { day: number; x: number; label: string }[] {
  return ticks()
    .filter(([day]) => day >= scale.from && day <= scale.to)
    .map(([day, label]) => ({
      day,
      x: xOfLag(scale, day),
      label,
    }));
}

/** The lane nearest to a height in px; -1 without lanes. */
export function laneAt(lanes: readonly SwimLane[], y: number): number {
  let nearest = -1;
  lanes.forEach((lane, at) => {
    const before = lanes[nearest];
    if (before === undefined || Math.abs(lane.y - y) < Math.abs(before.y - y)) nearest = at;
  });
  return nearest;
}
