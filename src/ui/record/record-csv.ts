import type { ClaimCase, Outcome } from "#domain/claim-case.ts";
import { type Day, isoOf } from "#domain/day.ts";
import { nameOf as placeName } from "#domain/place.ts";
import type { MatchWith } from "#domain/record-choice.ts";
import type { Register } from "#domain/register.ts";
import { language, t } from "#i18n/text.ts";
import type { Caveats } from "#ui/shared/caveats.ts";
import { toCsv } from "#ui/shared/csv.ts";
import { partyName } from "#ui/shared/wording.ts";
import { matcherName, matchName, speakerName } from "./record-words.ts";

const head = (): readonly string[] => [
  t("place_id"),
  t("place"),
  t("side"),
  t("claimants"),
  t("claimed_holder"),
  t("first_said"),
  t("outcome"),
  t("matched_by"),
  t("matched_on"),
  t("lag_days"),
  t("reversed_on"),
  t("reversed_by"),
  t("watched_days"),
  t("statement"),
  t("sources"),
];

/** A word for each outcome, short enough for a table. */
function outcomeWord(outcome: Outcome): string {
  const words: Readonly<Record<Outcome, string>> = {
    matched: t("matched"),
    open: t("open"),
    softened: t("softened"),
    reversed: t("reversed"),
    standing: t("standing"),
    unobservable: t("unobservable"),
  };
  return words[outcome];
}

function reverserWord(by: NonNullable<ClaimCase["reversal"]>["by"]): string {
  return by === "mapper" ? t("mapper") : t("side");
}

/** The cases as CSV, with what they are held against, as of when, sources, licence and caveat. */
export function recordCsv(
  caveats: Caveats,
  register: Register,
  cases: readonly ClaimCase[],
  match: MatchWith,
) {
  const title = t("Track record of claims of control, held against: {match}", {
    match: matchName(register, match),
  });
  const rows = cases.map((one) => {
    const { dossier, lag, outcome, match: found, reversal, observed } = one;
    const { claim } = lag;
    return [
      dossier.place.id,
      placeName(dossier.place, language()),
      speakerName(register, lag.side),
      lag.claimants.map((id) => speakerName(register, id)).join("; "),
      partyName(register, lag.party),
      isoOf(claim.on),
      outcomeWord(outcome),
      matcherName(register, one),
      iso(found?.on),
      found?.lag ?? null,
      iso(reversal?.on),
      reversal === null ? null : reverserWord(reversal.by),
      outcome === "unobservable" ? null : observed,
      claim.id,
      claim.sources.map(({ url, title: named }) => url ?? named).join(" "),
    ];
  });
  return toCsv(caveats, title, head(), rows);
}

function iso(day: Day | undefined): string | null {
  return day === undefined ? null : isoOf(day);
}
