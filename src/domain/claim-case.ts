import { addDays, type Day } from "./day.ts";
import { agreesFrom, type Lag, lagsOf, statusOf } from "./lag.ts";
import type { MatchWith } from "./record-choice.ts";
import type { Dossier, Register } from "./register.ts";

/**
 * What became of a claim of control, as known by a day. The first that applies:
 * `unobservable`: no map to hold it against (outside the mapper's area, or not said between its
 * first and last map; never with `concession`). `standing`: the mapper's first map shows it so
 * already, and all until the claim: how long before is not known. `matched`: somebody came to agree while the
 * claim stood, or had agreed before. `reversed`: unmatched, and the side then named the other party
 * itself. `softened`: unmatched, and the side then said that the place is fought over, or named
 * nobody. `open`: none of these so far.
 */
export const OUTCOMES = [
  "matched",
  "open",
  "softened",
  "reversed",
  "standing",
  "unobservable",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who came to agree first, and when. */
export interface Match {
  readonly on: Day;
  /** Whole days from the claim's first day; negative where the other spoke first. */
  readonly lag: number;
  readonly by: "mapper" | "concession" | "both";
}

/** The first word or map, on a later day than the claim, that says the opposite of it. */
export interface Reversal {
  readonly on: Day;
  /** Whole days from the claim's first day. */
  readonly after: number;
  /** The claimant's own side, or the mapper that had agreed before. */
  readonly by: "side" | "mapper";
}

/** One claim of control and what became of it. Repeated claims are one, dated by the first. */
export interface ClaimCase {
  readonly dossier: Dossier;
  readonly lag: Lag;
  readonly outcome: Outcome;
  readonly match: Match | null;
  readonly reversal: Reversal | null;
  /** Whole days from the claim to the last day on which it could be watched; 0 where it never was. */
  readonly observed: number;
}

/** Every claim of one place with its outcome. `knownAt` is the last day of what is known. */
export function casesOf(
  register: Register,
  dossier: Dossier,
  match: MatchWith,
  knownAt: Day,
): readonly ClaimCase[] {
  const { reference: mapper, theatre } = register;
  const question = { dossier, parties: theatre.parties, mapper, knownAt };
  return lagsOf(question).map((lag) => caseOf(register, dossier, lag, match, knownAt));
}

function caseOf(
  register: Register,
  dossier: Dossier,
  lag: Lag,
  match: MatchWith,
  knownAt: Day,
): ClaimCase {
  const { on } = lag.claim;
  const end = watchedUntil(register, dossier, lag, match, knownAt);
  if (end === null) {
    const none = { match: null, reversal: null, observed: 0 };
    return { dossier, lag, outcome: "unobservable", ...none };
  }
  const mapped = match === "concession" ? null : mappedOn(register, dossier, lag, knownAt);
  const standing = mapped !== null && mapped === dossier.assessments[0]?.from;
  const said = match === "mapper" ? null : (lag.conceded?.on ?? null);
  const found = standing ? null : matchOf(lag, mapped, said);
  return {
    dossier,
    lag,
    outcome: standing ? "standing" : found === null ? unmatched(lag) : "matched",
    match: found,
    reversal: reversalOf(register, dossier, lag, mapped, knownAt),
    observed: Math.max(end - on, 0),
  };
}

/** The day from which the mapper agrees, on the day of the claim or later, while the claim stood. */
function mappedOn({ reference }: Register, dossier: Dossier, lag: Lag, knownAt: Day): Day | null {
  if (reference === null) return null;
  const from = agreesFrom(reference, dossier, lag.party, lag.claim.on);
  return from !== null && from <= knownAt && stands(lag, from) ? from : null;
}

/** The last day on which a match could be seen; `null` where none could on the claim's own day. */
function watchedUntil(
  { reference: mapper }: Register,
  dossier: Dossier,
  { claim, party }: Lag,
  match: MatchWith,
  knownAt: Day,
): Day | null {
  if (match === "concession") return knownAt;
  const first = dossier.assessments[0];
  if (mapper === null || first === undefined) return null;
  if (statusOf(mapper, party) === null) return null;
  if (claim.on < first.from || claim.on > mapper.last) return null;
  return mapper.last < knownAt ? mapper.last : knownAt;
}

/** Whether the claim still stood on a day: its side had said nothing else since. */
function stands({ ended }: Lag, day: Day): boolean {
  return ended === null || day < ended.on;
}

/** The first of the days on which the mapper and the other side agreed, if the claim stood. */
function matchOf(lag: Lag, mapped: Day | null, conceded: Day | null): Match | null {
  const said = conceded !== null && stands(lag, conceded) ? conceded : null;
  const [first] = [mapped, said].filter((day) => day !== null).sort((a, b) => a - b);
  if (first === undefined) return null;
  const by = mapped === said ? "both" : first === mapped ? "mapper" : "concession";
  return { on: first, lag: first - lag.claim.on, by };
}

function unmatched({ ended, party }: Lag): Outcome {
  if (ended === null) return "open";
  const { control } = ended;
  return control === "contested" || control === "none" || control === party
    ? "softened"
    : "reversed";
}

/**
 * The claim's reversal, while it stood: its own side names the other party, or the mapper, having
 * agreed, shows the opposite (`partly` is none). A place that changed hands is reversed too.
 */
function reversalOf(
  { reference }: Register,
  dossier: Dossier,
  lag: Lag,
  agreed: Day | null,
  knownAt: Day,
): Reversal | null {
  const { claim, ended, party } = lag;
  const own = ended !== null && unmatched(lag) === "reversed" ? ended.on : null;
  const opposite = party === reference?.inside ? "outside" : "inside";
  const turned =
    agreed === null
      ? undefined
      : dossier.assessments.find(
          ({ status, from, to }) => status === opposite && from > agreed && to > claim.on,
        );
  const mapped = turned === undefined ? null : laterOf(turned.from, addDays(claim.on, 1));
  const counts = mapped !== null && mapped <= knownAt && stands(lag, mapped);
  if (counts) return { on: mapped, after: mapped - claim.on, by: "mapper" };
  return own === null ? null : { on: own, after: own - claim.on, by: "side" };
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}
