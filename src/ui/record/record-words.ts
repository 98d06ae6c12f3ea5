import type { ClaimCase, Outcome } from "#domain/claim-case.ts";
import type { ClaimantId, SideId } from "#domain/ids.ts";
import { type NameLanguage, nameOf } from "#domain/place.ts";
import type { CaseFilter, MatchWith } from "#domain/record-choice.ts";
import type { Register } from "#domain/register.ts";
import { FEWEST, isTold, type RecordGroup, type Share } from "#domain/track-record.ts";
import { days, shortDate } from "#ui/shared/dates.ts";
import { partyName, sideName } from "#ui/shared/wording.ts";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Name of a side or claimant; "Everybody" for `null`. */
export function speakerName(register: Register, id: SideId | ClaimantId | null): string {
  if (id === null) return "Everybody";
  const side = register.theatre.sides.find((one) => one.id === id);
  return side?.name ?? register.theatre.claimants.find((one) => one.id === id)?.name ?? id;
}

/** Those who made the claim on its first day: "Russian General Staff and President of Russia". */
export function claimantNames(register: Register, { lag }: ClaimCase): string {
  return list.format(lag.claimants.map((id) => register.claimants.get(id)?.name ?? id));
}

/** What claims are held against, for a choice. */
export function matchName(register: Register, match: MatchWith): string {
  const mapper = register.reference?.name ?? "the mapper";
  const names: Readonly<Record<MatchWith, string>> = {
    mapper: `${mapper}’s map`,
    concession: "The other side’s own word",
    either: "Whichever comes first",
  };
  return names[match];
}

/** What became of a claim, for a table cell. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  matched: "matched",
  open: "not matched so far",
  softened: "not matched; own side later says it is fought over",
  reversed: "not matched; own side later says otherwise",
  standing: "already so on the first map",
  unobservable: "no map to hold it against",
};

/** "69 days later", "5 days before", "the same day". */
export function lagText(lag: number): string {
  if (lag === 0) return "the same day";
  return lag > 0 ? `${days(lag)} later` : `${days(-lag)} before`;
}

/** "Russia", "DeepState", "Ukraine and DeepState": who came to agree. */
export function matcherName(register: Register, { lag, match }: ClaimCase): string {
  if (match === null) return "";
  const mapper = register.reference?.name ?? "the mapper";
  const claimant =
    lag.conceded === null ? undefined : register.claimants.get(lag.conceded.claimant);
  const other = claimant === undefined ? "the other side" : sideName(register, claimant.side);
  if (match.by === "both") return `${other} and ${mapper}`;
  return match.by === "mapper" ? mapper : other;
}

/** The claim and what became of it, as one line to read out. */
export function caseSentence(register: Register, one: ClaimCase, names: NameLanguage): string {
  const place = nameOf(one.dossier.place, names);
  const party = partyName(register, one.lag.party);
  const said = `${place}: ${claimantNames(register, one)}, ${shortDate(one.lag.claim.on)}: “held by ${party}”`;
  return `${said}; ${outcomeText(register, one)}.`;
}

/** What became of it, with days: "matched by DeepState on 8 Feb 2026, 69 days later". */
export function outcomeText(register: Register, one: ClaimCase): string {
  const { outcome, match, reversal, observed } = one;
  const found =
    match === null
      ? OUTCOME_NAMES[outcome]
      : `matched by ${matcherName(register, one)} on ${shortDate(match.on)}, ${lagText(match.lag)}`;
  const watched = outcome === "open" ? ` (${days(observed)} watched)` : "";
  return `${found}${watched}${reversal === null ? "" : `; ${reversalText(register, one)}`}`;
}

/** "DeepState shows otherwise since 12 Aug 2026, 410 days after the claim". */
export function reversalText(register: Register, { lag, reversal }: ClaimCase): string {
  if (reversal === null) return "";
  const when = `${shortDate(reversal.on)}, ${days(reversal.after)} after the claim`;
  return reversal.by === "mapper"
    ? `${register.reference?.name ?? "the mapper"} shows otherwise since ${when}`
    : `${sideName(register, lag.side)} itself says otherwise since ${when}`;
}

/** A figure that may be too little to tell: "19 % (19 of 99)", "n = 8: too few to sum up". */
export function shareText(share: Share): string {
  if (share.n === 0) return "—";
  if (!isTold(share)) return tooFew(share.n);
  return `${Math.round((100 * share.count) / share.n)} %`;
}

export function tooFew(n: number): string {
  return n === 0 ? "—" : `n = ${n}: too few to sum up`;
}

/** A number of days with at most one decimal. */
export function figure(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 1 }).replace("-", "−");
}

/** What a filter lists, after "…’s claims: ". */
export const FILTER_NAMES: Readonly<Record<CaseFilter, string>> = {
  all: "all",
  counted: "those that count",
  matched: "matched",
  "7": "matched within 7 days",
  "30": "matched within 30 days",
  "90": "matched within 90 days",
  unmatched: "not matched so far",
  reversed: "later reversed",
  standing: "already so on the first map",
  unobservable: "no map to hold them against",
};

/** A side's record in a sentence or two, for the top of the page. */
export function shortStory(register: Register, group: RecordGroup, match: MatchWith): string {
  const { counted, outcomes, lags, unmatched, cases } = group;
  const name = sideName(register, group.side);
  const claims = `${name}: ${cases.length} claims`;
  if (counted < FEWEST) {
    return `${claims}; only ${counted} of them can be held against ${against(register, match)}: too few to sum up, all are listed.`;
  }
  const left = cases.length - counted;
  const base = left === 0 ? claims : `${claims}, ${counted} of which count`;
  const half = lags === null ? "" : `, half of these within ${figure(lags.median)} days`;
  return `${base}. ${outcomes.matched} were matched by ${against(register, match)}${half}; ${unmatched.count} not so far.`;
}

function against(register: Register, match: MatchWith): string {
  if (match === "concession") return "the other side’s own word";
  const map = matchName(register, "mapper");
  return match === "mapper" ? map : `${map} or the other side’s word`;
}
