import type { MapperStatus } from "./assessment.ts";
import type { Day } from "./day.ts";
import type { ClaimantId, PartyId, SideId } from "./ids.ts";
import type { Dossier } from "./register.ts";
import { type SideDay, sideDaysOf } from "./side-days.ts";
import type { Statement } from "./statement.ts";
import type { Mapper, Party } from "./theatre.ts";

/**
 * A claim of control and when others came to agree, if they did. Days are whole UTC days;
 * a negative lag means that the other spoke first.
 */
export interface Lag {
  readonly claim: Statement;
  readonly side: SideId;
  readonly party: PartyId;
  /** Who of the side made the claim on its first day, in the order of their ids. */
  readonly claimants: readonly ClaimantId[];
  /** First day from which the reference mapper shows the place as the claim says, or `null`. */
  readonly mapped: Day | null;
  /**
   * Another side's word that names the same party: the first of those it stood by when the claim
   * was made, else the first after the claim's valid day. `null` without any.
   */
  readonly conceded: Statement | null;
  /** The side's first later day of words that leave the claim: other party, fought over, nobody. */
  readonly ended: SideDay | null;
}

/** What the lags of one place are worked out from. */
export interface LagQuestion {
  readonly dossier: Dossier;
  readonly parties: readonly Party[];
  readonly mapper: Mapper | null;
  /** Only what was known by this day counts. */
  readonly knownAt: Day;
}

/**
 * First claim of control (`holds`) by each side for its own or another party, with the day on which
 * the mapper and the other side came to say the same. Repeated claims of one side for one party are
 * one claim, dated by the first, until the side says otherwise.
 */
export function lagsOf(question: LagQuestion): readonly Lag[] {
  const days = sideDaysOf(question.dossier.words, question.parties, question.knownAt);
  const claimed = new Map<SideId, string>();
  const lags: Lag[] = [];
  for (const day of days) {
    const { side, control } = day;
    const claims = claimsOf(day);
    const [claim] = claims;
    // The side has said something else since: a later claim is a new one.
    if (claimed.get(side) !== control) claimed.delete(side);
    if (claim === undefined || claimed.has(side)) continue;
    claimed.set(side, control);
    lags.push({
      claim,
      side,
      party: claim.about,
      claimants: [...new Set(claims.map(({ claimant }) => claimant))].sort(),
      mapped: mappedFrom(question, claim),
      conceded: concessionOf(days, claim, side),
      ended:
        days.find(
          (later) => later.side === side && later.on > day.on && later.control !== control,
        ) ?? null,
    });
  }
  return lags;
}

/** The words of the day that say who holds the place, where the day comes to that party. */
function claimsOf({ words, control }: SideDay): readonly Statement[] {
  return words
    .map(({ statement }) => statement)
    .filter(({ assertion, about }) => assertion === "holds" && about === control);
}

/** The word of another side by which it agrees, already when the claim was made or later. */
function concessionOf(days: readonly SideDay[], claim: Statement, side: SideId): Statement | null {
  const found: Statement[] = [];
  for (const other of new Set(days.map((day) => day.side))) {
    if (other === side) continue;
    const own = days.filter((day) => day.side === other);
    let at = own.findLastIndex(({ on }) => on < claim.validFrom) + 1;
    // What it stood by before the claim: back to where it began to say so.
    while (own[at - 1]?.control === claim.about) at -= 1;
    const word = own.slice(at).flatMap((day) => concessionsOf(day, claim.about))[0];
    if (word !== undefined) found.push(word);
  }
  return found.sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1))[0] ?? null;
}

/** The words of the day that name the party and are more than a denial. */
function concessionsOf({ words, control }: SideDay, party: PartyId): readonly Statement[] {
  if (control !== party) return [];
  const others = words.map(({ statement }) => statement);
  return others.filter(({ assertion }) => assertion !== "denies" && assertion !== "contested");
}

/** First day on or after the claim's valid day on which the mapper agrees, by `knownAt`. */
function mappedFrom({ mapper, dossier, knownAt }: LagQuestion, claim: Statement): Day | null {
  const from = mapper === null ? null : agreesFrom(mapper, dossier, claim.about, claim.validFrom);
  return from !== null && from <= knownAt ? from : null;
}

/** The status by which a mapper shows a party's control; `null` for a party that it does not map. */
export function statusOf(mapper: Mapper, party: PartyId): MapperStatus | null {
  if (party === mapper.inside) return "inside";
  return party === mapper.outside ? "outside" : null;
}

/**
 * The first day of the span in which the mapper shows the place as held by the party: the span that
 * holds the day, or the first after it. `null` without any.
 */
export function agreesFrom(
  mapper: Mapper,
  { assessments }: Dossier,
  party: PartyId,
  day: Day,
): Day | null {
  const wanted = statusOf(mapper, party);
  if (wanted === null) return null;
  return assessments.find(({ status, to }) => status === wanted && to > day)?.from ?? null;
}
