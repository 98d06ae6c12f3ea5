import type { Day } from "./day.ts";
import type { PartyId, SideId } from "./ids.ts";
import { controlOf, rankOf, type Word } from "./position.ts";
import type { Dossier } from "./register.ts";
import { isDecisive, type Statement } from "./statement.ts";
import type { Mapper, Party } from "./theatre.ts";

/**
 * A claim of control and when others came to agree, if they did. Days are whole UTC days;
 * a negative lag means that the other spoke first.
 */
export interface Lag {
  readonly claim: Statement;
  readonly side: SideId;
  readonly party: PartyId;
  /** First day from which the reference mapper shows the place as the claim says, or `null`. */
  readonly mapped: Day | null;
  /** First word of another side that names the same party, or `null`. */
  readonly conceded: Statement | null;
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
  const words = decidingWords(question);
  const claimed = new Map<SideId, string>();
  const lags: Lag[] = [];
  for (const { statement, claimant } of words) {
    const { side } = claimant;
    const before = claimed.get(side);
    if (statement.assertion !== "holds") {
      // The side has said something else since: a later claim is a new one.
      if (before !== controlOf(statement, question.parties)) claimed.delete(side);
      continue;
    }
    claimed.set(side, statement.about);
    if (before === statement.about) continue;
    lags.push({
      claim: statement,
      side,
      party: statement.about,
      mapped: mappedFrom(question, statement),
      conceded: concessionOf(question, words, statement, side),
    });
  }
  return lags;
}

/** The sides' decisive words known by then; of one side's words of one day, the highest rank's. */
function decidingWords({ dossier, knownAt }: LagQuestion): readonly Word[] {
  const counted = dossier.words.filter(
    ({ statement, claimant, retractedOn }) =>
      claimant.rank !== "observer" &&
      isDecisive(statement) &&
      statement.on <= knownAt &&
      (retractedOn === null || retractedOn > knownAt),
  );
  return counted.filter((word) =>
    counted.every(
      (other) =>
        other.claimant.side !== word.claimant.side ||
        other.statement.on !== word.statement.on ||
        rankOf(word) <= rankOf(other),
    ),
  );
}

/** First word of another side, from the claim's valid day on, that names the same party. */
function concessionOf(
  question: LagQuestion,
  words: readonly Word[],
  claim: Statement,
  side: SideId,
): Statement | null {
  const found = words.find(
    (word) =>
      word.claimant.side !== side &&
      word.statement.on >= claim.validFrom &&
      word.statement.assertion !== "denies" &&
      controlOf(word.statement, question.parties) === claim.about,
  );
  return found?.statement ?? null;
}

/** First day on or after the claim's valid day on which the mapper agrees, by `knownAt`. */
function mappedFrom(question: LagQuestion, claim: Statement): Day | null {
  const { mapper, dossier, knownAt } = question;
  if (mapper === null) return null;
  const wanted = claim.about === mapper.inside ? "inside" : "outside";
  const interval = dossier.assessments.find(
    ({ status, to }) => status === wanted && to > claim.validFrom,
  );
  return interval !== undefined && interval.from <= knownAt ? interval.from : null;
}
