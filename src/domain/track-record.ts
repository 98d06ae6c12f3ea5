import { type ClaimCase, casesOf, OUTCOMES, type Outcome } from "./claim-case.ts";
import type { Day } from "./day.ts";
import type { ClaimantId, SideId } from "./ids.ts";
import { quantile } from "./quantile.ts";
import type { MatchWith } from "./record-choice.ts";
import type { Register } from "./register.ts";

/** Below this many cases no median, quartile or share is given: too few to sum up. */
export const FEWEST = 10;

/** The spans, in days, within which matches are counted. */
export const SPANS = [7, 30, 90] as const;
export type Span = (typeof SPANS)[number];

/** Median and quartiles of lags in days (R type 7). */
export interface Spread {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** A share of `n` cases; the share itself is `count / n`, given only from `FEWEST` cases on. */
export interface Share {
  readonly count: number;
  readonly n: number;
}

/** What the cases of one side or claimant add up to. */
export interface RecordSummary {
  readonly cases: readonly ClaimCase[];
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Cases that could come out either way: all but `standing` and `unobservable`. */
  readonly counted: number;
  /** Of the lags of matched cases, negative ones with their sign; `null` below `FEWEST`. */
  readonly lags: Spread | null;
  /** Matched within so many days, of the counted cases that were watched for as long. */
  readonly within: Readonly<Record<Span, Share>>;
  readonly unmatched: Share;
  /** Counted cases later reversed, before or after a match. */
  readonly reversed: Share;
}

/** Whose cases they are: a whole side's, or those that one of its claimants was first to state. */
export interface RecordGroup extends RecordSummary {
  readonly side: SideId;
  /** `null`: the whole side. */
  readonly claimant: ClaimantId | null;
}

/** Every claim of control on record by `knownAt` with its outcome, oldest first. */
export function trackRecord(
  register: Register,
  match: MatchWith,
  knownAt: Day,
): readonly ClaimCase[] {
  return register.dossiers
    .filter(({ deciding }) => deciding.size > 0)
    .flatMap((dossier) => casesOf(register, dossier, match, knownAt))
    .sort((a, b) => a.lag.claim.on - b.lag.claim.on || (a.lag.claim.id < b.lag.claim.id ? -1 : 1));
}

/**
 * The cases by side and claimant, in the theatre's order. A claim that several claimants made on
 * its first day counts for each of them, and once for their side.
 */
export function recordGroups(
  register: Register,
  cases: readonly ClaimCase[],
): readonly RecordGroup[] {
  return register.partySides.flatMap(({ id: side }) => {
    const own = cases.filter(({ lag }) => lag.side === side);
    const claimants = register.theatre.claimants
      .map(({ id }) => ({
        claimant: id,
        cases: own.filter(({ lag }) => lag.claimants.includes(id)),
      }))
      .filter((group) => group.cases.length > 0)
      .sort((a, b) => b.cases.length - a.cases.length);
    return [{ claimant: null, cases: own }, ...claimants].map((group) => ({
      side,
      claimant: group.claimant,
      ...summaryOf(group.cases),
    }));
  });
}

/** Sums cases up. Figures of fewer than `FEWEST` cases are refused; the counts always stand. */
export function summaryOf(cases: readonly ClaimCase[]): RecordSummary {
  const counted = cases.filter(isCounted);
  const lags = counted.flatMap(({ match }) => match?.lag ?? []).sort((a, b) => a - b);
  const outcomes = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, cases.filter((one) => one.outcome === outcome).length]),
  ) as Record<Outcome, number>;
  return {
    cases,
    outcomes,
    counted: counted.length,
    lags: lags.length < FEWEST ? null : spreadOf(lags),
    within: { 7: within(counted, 7), 30: within(counted, 30), 90: within(counted, 90) },
    unmatched: shareOf(counted, ({ match }) => match === null),
    reversed: shareOf(counted, ({ reversal }) => reversal !== null),
  };
}

/** Whether a case enters medians and shares: it could be watched, and said something new. */
export function isCounted({ outcome }: ClaimCase): boolean {
  return outcome !== "standing" && outcome !== "unobservable";
}

/** Whether a share may be told: from `FEWEST` cases on. */
export function isTold({ n }: Share): boolean {
  return n >= FEWEST;
}

function spreadOf(lags: readonly number[]): Spread {
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((p) => quantile(lags, p));
  return { lower: lower ?? 0, median: median ?? 0, upper: upper ?? 0 };
}

/** Only claims watched for as many days: a younger one may still be matched in time. */
function within(counted: readonly ClaimCase[], span: Span): Share {
  return shareOf(
    counted.filter(({ observed }) => observed >= span),
    ({ match }) => match !== null && match.lag <= span,
  );
}

function shareOf(cases: readonly ClaimCase[], belongs: (one: ClaimCase) => boolean): Share {
  return { count: cases.filter(belongs).length, n: cases.length };
}
