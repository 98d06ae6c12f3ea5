import type { ClaimCase } from "./claim-case.ts";
import { FEWEST, isCounted } from "./track-record.ts";

/** From so many days after the claim on, this share (0 to 1) of all claims was matched. */
export interface CurveStep {
  readonly day: number;
  readonly share: number;
}

/**
 * How the share of matched claims grows with the days since the claim, those not matched so far
 * included: the Kaplan-Meier estimate. A claim counts for as many days as it was watched; one that
 * its own side left unmatched stays unmatched. A match before the claim counts on day 0. `null` for
 * fewer than `FEWEST` claims; it ends where fewer than `FEWEST` are still watched and unmatched.
 */
export function matchedCurve(cases: readonly ClaimCase[]): readonly CurveStep[] | null {
  const counted = cases.filter(isCounted);
  if (counted.length < FEWEST) return null;
  const lags = counted.flatMap(({ match }) => (match ? [dayOf(match.lag)] : []));
  const steps: CurveStep[] = [];
  let unmatched = 1;
  for (const day of [...new Set(lags)].sort((a, b) => a - b)) {
    const watched = counted.filter(({ match, observed }) =>
      match ? dayOf(match.lag) >= day : observed >= day,
    ).length;
    if (watched < FEWEST) break;
    unmatched *= 1 - lags.filter((lag) => lag === day).length / watched;
    steps.push({ day, share: 1 - unmatched });
  }
  return steps;
}

/**
 * The last day on which `FEWEST` claims are still watched and unmatched: the curve tells nothing of
 * later days. `null` for fewer than `FEWEST` claims.
 */
export function curveEnd(cases: readonly ClaimCase[]): number | null {
  const watched = cases
    .filter(isCounted)
    .map(({ match, observed }) => (match ? dayOf(match.lag) : observed))
    .sort((a, b) => b - a);
  return watched[FEWEST - 1] ?? null;
}

function dayOf(lag: number): number {
  return Math.max(lag, 0);
}

/** Days after which half of all claims were matched; `null` if they were not, or are too few. */
export function halfMatched(cases: readonly ClaimCase[]): number | null {
  // A share of exactly a half may come out a hair below it.
  return matchedCurve(cases)?.find(({ share }) => share >= 0.5 - 1e-9)?.day ?? null;
}
