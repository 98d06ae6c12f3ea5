import type { MapperId, PlaceId, PublisherId, StatementId } from "./ids.ts";

/**
 * What a reader writes into the forms for contributing, as it stands in the fields: text that may
 * be anything. `src/contributing/` turns it into records and checks them.
 */

/** Chosen instead of an id: somebody who is not in the register yet. No slug has this form. */
export const NOT_LISTED = "+";

/** A claimant that the manifest does not know. */
export interface ClaimantDraft {
  readonly id: string;
  readonly name: string;
  readonly side: string;
  readonly rank: string;
  readonly note: string;
}

/** A publisher that has no card. */
export interface CardDraft {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly affiliation: string;
  readonly method: string;
  readonly delay: string;
  readonly licence: string;
  readonly link: string;
}

/** Where it was read. */
export interface SourceDraft {
  /** Id of a card, `NOT_LISTED`, or empty. */
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** Of `date` only the month is known. */
  readonly dateMonth: boolean;
  readonly via: string;
  /** Counts where `publisher` is `NOT_LISTED`. */
  readonly card: CardDraft;
}

/** A statement, field by field; empty where nothing was written or chosen. */
export interface StatementDraft {
  readonly place: string;
  /** Id of a claimant, `NOT_LISTED`, or empty. */
  readonly claimant: string;
  /** Counts where `claimant` is `NOT_LISTED`. */
  readonly newClaimant: ClaimantDraft;
  readonly assertion: string;
  /** Counts where the assertion is `denies`. */
  readonly denied: string;
  /** Counts where the assertion is `contested`. */
  readonly part: boolean;
  readonly about: string;
  readonly on: string;
  readonly validFrom: string;
  /** Of `validFrom` only the month is known. */
  readonly validMonth: boolean;
  readonly legal: boolean;
  readonly share: string;
  readonly summary: string;
  readonly sources: readonly SourceDraft[];
  readonly datePrecision: string;
  readonly confidence: string;
  /** Id of the record of the same place that it takes back, or empty. */
  readonly retracts: string;
  readonly reason: string;
}

/** What an error report is about. */
export type ReportSubject =
  | { readonly kind: "general" }
  | { readonly kind: "place"; readonly place: PlaceId }
  | { readonly kind: "statement"; readonly place: PlaceId; readonly statement: StatementId }
  | { readonly kind: "mapper"; readonly place: PlaceId; readonly mapper: MapperId }
  | { readonly kind: "source"; readonly publisher: PublisherId };

/** What may be wrong. The last three are defects of the app, which no source can show. */
export const REPORT_KINDS = [
  "said",
  "day",
  "place",
  "duplicate",
  "missing",
  "mapped",
  "source",
  "words",
  "drawing",
  "app",
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Defects of the app itself: no source is asked for. */
export const APP_DEFECTS: readonly ReportKind[] = ["words", "drawing", "app"];

/** An error report, field by field. */
export interface ReportDraft {
  readonly subject: ReportSubject;
  readonly kind: string;
  /** What is wrong. */
  readonly wrong: string;
  /** What it should be. */
  readonly right: string;
  /** Address of a source that shows it. */
  readonly url: string;
}

const EMPTY_CLAIMANT: ClaimantDraft = { id: "", name: "", side: "", rank: "", note: "" };
const EMPTY_CARD: CardDraft = {
  id: "",
  name: "",
  kind: "",
  affiliation: "",
  method: "",
  delay: "",
  licence: "",
  link: "",
};
export const EMPTY_SOURCE: SourceDraft = {
  publisher: "",
  title: "",
  url: "",
  date: "",
  dateMonth: false,
  via: "",
  card: EMPTY_CARD,
};

/** A form that nothing was written into, about a place if one is known. */
export function emptyStatement(place = ""): StatementDraft {
  return {
    place,
    claimant: "",
    newClaimant: EMPTY_CLAIMANT,
    assertion: "",
    denied: "",
    part: false,
    about: "",
    on: "",
    validFrom: "",
    validMonth: false,
    legal: false,
    share: "",
    summary: "",
    sources: [EMPTY_SOURCE],
    datePrecision: "",
    confidence: "",
    retracts: "",
    reason: "",
  };
}

/** Kinds that follow from what the report is about. */
const KIND_OF: Partial<Readonly<Record<ReportSubject["kind"], ReportKind>>> = {
  mapper: "mapped",
  source: "source",
};

/** A report that nothing was written into. */
export function emptyReport(subject: ReportSubject): ReportDraft {
  return { subject, kind: KIND_OF[subject.kind] ?? "", wrong: "", right: "", url: "" };
}
