import type { ClaimCase } from "#domain/claim-case.ts";
import { type Day, isoOf } from "#domain/day.ts";
import { mainName } from "#domain/place.ts";
import type { MatchWith } from "#domain/record-choice.ts";
import type { Register } from "#domain/register.ts";
import { toCsv } from "#ui/shared/csv.ts";
import { fileNotes } from "#ui/shared/file-notes.ts";
import { partyName } from "#ui/shared/wording.ts";
import { matcherName, matchName, speakerName } from "./record-words.ts";

const HEAD = [
  "place_id",
  "place",
  "side",
  "claimants",
  "claimed_holder",
  "first_said",
  "outcome",
  "matched_by",
  "matched_on",
  "lag_days",
  "reversed_on",
  "reversed_by",
  "watched_days",
  "statement",
  "sources",
];

/** The cases as CSV, with what they are held against, as of when, sources, licence and caveat. */
export function recordCsv(
  register: Register,
  cases: readonly ClaimCase[],
  match: MatchWith,
): string {
  const title = `Track record of claims of control, held against: ${matchName(register, match)}`;
  const rows = cases.map((one) => {
    const { dossier, lag, outcome, match: found, reversal, observed } = one;
    const { claim } = lag;
    return [
      dossier.place.id,
      mainName(dossier.place),
      speakerName(register, lag.side),
      lag.claimants.map((id) => speakerName(register, id)).join("; "),
      partyName(register, lag.party),
      isoOf(claim.on),
      outcome,
      matcherName(register, one),
      iso(found?.on),
      found?.lag ?? null,
      iso(reversal?.on),
      reversal?.by ?? null,
      outcome === "unobservable" ? null : observed,
      claim.id,
      claim.sources.map(({ url, title: named }) => url ?? named).join(" "),
    ];
  });
  return toCsv(fileNotes(register, title), HEAD, rows);
}

function iso(day: Day | undefined): string | null {
  return day === undefined ? null : isoOf(day);
}
