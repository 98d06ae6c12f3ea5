import type { ClaimCase, Outcome } from "#domain/claim-case.ts";
import type { ClaimantId, SideId } from "#domain/ids.ts";
import type { CurveStep } from "#domain/matched-curve.ts";
import type { CaseFilter, MatchWith } from "#domain/record-choice.ts";
import type { Register } from "#domain/register.ts";
import { type Naming, shownName } from "#domain/stance.ts";
import { FEWEST, isTold, type RecordGroup, type Share } from "#domain/track-record.ts";
import { list, number, t } from "#i18n/text.ts";
import { shortDate } from "#ui/shared/dates.ts";
import { nameOf } from "#ui/shared/names.ts";
import { sidesWord } from "#ui/shared/sides-word.ts";
import { claimantName, partyName, sideName } from "#ui/shared/wording.ts";

/** Name of a side or claimant; "Everybody" for `null`. */
export function speakerName(register: Register, id: SideId | ClaimantId | null): string {
  if (id === null) return t("Everybody");
  const { sides, claimants } = register.theatre;
  const speaker = sides.find((one) => one.id === id) ?? claimants.find((one) => one.id === id);
  return speaker ? nameOf(speaker) : id;
}

/** Those who made the claim on its first day: "Russian General Staff and President of Russia". */
export function claimantNames(register: Register, { lag }: ClaimCase): string {
  return list(lag.claimants.map((id) => claimantName(register, id)));
}

const referenceName = ({ reference }: Register) => reference?.name ?? t("the mapper");

/** What claims are held against, for a choice. */
export function matchName(register: Register, match: MatchWith): string {
  const names: Readonly<Record<MatchWith, string>> = {
    mapper: t("{mapper}’s map", { mapper: referenceName(register) }),
    concession: t(
      "{sides, select, two {The other side’s own word} other {Another side’s own word}}",
      {
        sides: sidesWord(register),
      },
    ),
    either: t("Whichever comes first"),
  };
  return names[match];
}

/** The same after a colon. */
export function heldAgainst(register: Register, match: MatchWith): string {
  return t(
    "{match, select, mapper {{mapper}’s map} concession {{sides, select, two {the other side’s own word} other {another side’s own word}}} other {whichever comes first}}",
    { match, mapper: referenceName(register), sides: sidesWord(register) },
  );
}

/** What became of a claim, for a table cell. */
export function outcomeName(outcome: Outcome): string {
  const names: Readonly<Record<Outcome, string>> = {
    matched: t("matched"),
    open: t("not matched so far"),
    softened: t("not matched; own side later says it is fought over or held in part"),
    reversed: t("not matched; own side later says otherwise"),
    standing: t("already so on the first map"),
    unobservable: t("no map to hold it against"),
  };
  return names[outcome];
}

/** "69 days later", "5 days before", "the same day". */
export function lagText(lag: number): string {
  return lag < 0
    ? t("{days, plural, one {# day before} other {# days before}}", { days: -lag })
    : t("{days, plural, =0 {the same day} one {# day later} other {# days later}}", { days: lag });
}

/** "Russia", "DeepState", "Ukraine and DeepState": who came to agree. */
export function matcherName(register: Register, { lag, match }: ClaimCase): string {
  if (match === null) return "";
  const mapper = referenceName(register);
  const sides = sidesWord(register);
  const claimant =
    lag.conceded === null ? undefined : register.claimants.get(lag.conceded.claimant);
  const other =
    claimant === undefined
      ? t("{sides, select, two {the other side} other {another side}}", { sides })
      : sideName(register, claimant.side);
  if (match.by === "both") return list([other, mapper]);
  return match.by === "mapper" ? mapper : other;
}

/** The claim and what became of it, as one line to read out. */
export function caseSentence(register: Register, one: ClaimCase, names: Naming): string {
  return t("{place}: {speakers}, {day}: “held by {party}”; {outcome}.", {
    place: shownName(one.dossier.place, names),
    speakers: claimantNames(register, one),
    day: shortDate(one.lag.claim.on),
    party: partyName(register, one.lag.party),
    outcome: outcomeText(register, one),
  });
}

/** What became of it, with days: "matched by DeepState on 8 Feb 2026, 69 days later". */
export function outcomeText(register: Register, one: ClaimCase): string {
  const { outcome, match, reversal, observed } = one;
  const found =
    match === null
      ? outcomeName(outcome)
      : t("matched by {matcher} on {day}, {lag}", {
          matcher: matcherName(register, one),
          day: shortDate(match.on),
          lag: lagText(match.lag),
        });
  const watched =
    outcome === "open"
      ? t("{outcome} ({days, plural, one {# day} other {# days}} watched)", {
          outcome: found,
          days: observed,
        })
      : found;
  return reversal === null ? watched : `${watched}; ${reversalText(register, one)}`;
}

/** "DeepState shows otherwise since 12 Aug 2026, 410 days after the claim". */
export function reversalText(register: Register, { lag, reversal }: ClaimCase): string {
  if (reversal === null) return "";
  const when = { day: shortDate(reversal.on), days: reversal.after };
  return reversal.by === "mapper"
    ? t(
        "{mapper} shows otherwise since {day}, {days, plural, one {# day} other {# days}} after the claim",
        { mapper: referenceName(register), ...when },
      )
    : t(
        "{side} itself says otherwise since {day}, {days, plural, one {# day} other {# days}} after the claim",
        { side: sideName(register, lag.side), ...when },
      );
}

/** A figure that may be too little to tell: "19 % (19 of 99)", "n = 8: too few to sum up". */
export function shareText(share: Share): string {
  if (share.n === 0) return "—";
  if (!isTold(share)) return tooFew(share.n);
  return `${Math.round((100 * share.count) / share.n)} %`;
}

export function tooFew(n: number): string {
  return n === 0 ? "—" : t("n = {n}: too few to sum up", { n });
}

/** A number of days with at most one decimal. */
export function figure(value: number): string {
  return number(value, { maximumFractionDigits: 1 }).replace("-", "−");
}

/** What a filter lists, after "…’s claims: ". */
export function filterName(filter: CaseFilter): string {
  const names: Readonly<Record<CaseFilter, string>> = {
    all: t("all"),
    counted: t("those that count"),
    matched: t("matched"),
    "7": t("matched within 7 days"),
    "30": t("matched within 30 days"),
    "90": t("matched within 90 days"),
    unmatched: t("not matched so far"),
    reversed: t("later reversed"),
    standing: t("already so on the first map"),
    unobservable: t("no map to hold them against"),
  };
  return names[filter];
}

/** A side's record in a sentence or two, for the top of the page. */
export function shortStory(register: Register, group: RecordGroup, match: MatchWith): string {
  const { counted, outcomes, lags, unmatched, cases } = group;
  const values = {
    side: sideName(register, group.side),
    claims: cases.length,
    counted,
    against: against(register, match),
  };
  if (counted < FEWEST) {
    return t(
      "{side}: {claims, plural, one {# claim} other {# claims}}; only {counted} of them can be held against {against}: too few to sum up, all are listed.",
      values,
    );
  }
  return t(
    "{side}: {claims, plural, one {# claim} other {# claims}}{left, select, yes {, {counted} of which count} other {}}. {matched} were matched by {against}{half, select, yes {, half of these within {median} days} other {}}; {unmatched} not so far.",
    {
      ...values,
      left: cases.length === counted ? "no" : "yes",
      matched: outcomes.matched,
      half: lags === null ? "no" : "yes",
      median: lags === null ? "" : figure(lags.median),
      unmatched: unmatched.count,
    },
  );
}

function against(register: Register, match: MatchWith): string {
  if (match !== "either") return heldAgainst(register, match);
  return t(
    "{mapper}’s map or {sides, select, two {the other side’s word} other {another side’s word}}",
    {
      mapper: referenceName(register),
      sides: sidesWord(register),
    },
  );
}

/** "7 % by day 7, 35 % by day 30, 64 % by day 210, where it ends": the curve, no further than it goes. */
export function curveWords(steps: readonly CurveStep[], end: number): string {
  const percent = (day: number) =>
    Math.round((steps.findLast((step) => step.day <= day)?.share ?? 0) * 100);
  const told = [7, 30, 90, 365]
    .filter((day) => day < end)
    .map((day) => t("{percent} % by day {day}", { percent: percent(day), day }));
  const last = t("{percent} % by day {day}, where the estimate ends", {
    percent: percent(end),
    day: end,
  });
  return [...told, last].join(", ");
}
