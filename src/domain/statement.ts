import type { Day } from "./day.ts";
import type { ClaimantId, PartyId, PublisherId, StatementId } from "./ids.ts";

/** What a statement asserts; see the glossary in `data/README.md`. */
export const ASSERTIONS = [
  "holds",
  "lost",
  "withdrew",
  "denies",
  "contested",
  "entered",
  "encircled",
  "advanced",
  "unverified",
] as const;
export type Assertion = (typeof ASSERTIONS)[number];

/** What a denial may deny, where it is not control itself. */
export const DENIABLE = ["encircled", "entered", "advanced"] as const;
export type Deniable = (typeof DENIABLE)[number];

/** The assertions that give a side's position; the others add a mark and decide nothing. */
const DECISIVE: ReadonlySet<Assertion> = new Set([
  "holds",
  "lost",
  "withdrew",
  "denies",
  "contested",
]);

/** Where a statement was read. */
export interface SourceRef {
  readonly publisher: PublisherId;
  readonly title: string;
  readonly url?: string;
  /** Day or month of publication as the source gives it (`2025-12-02`, `2025-12`). */
  readonly date?: string;
  /** Through whom it reached us, if not the publisher itself. */
  readonly via?: string;
}

/**
 * `inferred`: the page bore no date and the day was worked out. `uncertain`: read, but the day or
 * the place is in doubt. Absent: the day is as the source gives it.
 */
export type DatePrecision = "inferred" | "uncertain";

/** One dated utterance by a claimant about one place. */
export interface Statement {
  readonly id: StatementId;
  readonly claimant: ClaimantId;
  readonly assertion: Assertion;
  /** What a denial denies, where it is not control itself. Such a denial decides no position. */
  readonly denied?: Deniable;
  /** A contested word that says of `about` that it holds part of the place, not of fighting. */
  readonly part?: true;
  /** The party whose control it concerns: who holds, lost, withdrew, is denied. */
  readonly about: PartyId;
  /** Publication time: the day on which it was said. */
  readonly on: Day;
  /** Valid time: the day from which it is said to hold, where that is another day. */
  readonly validFrom: Day;
  /** The valid time was given as a month; `validFrom` is its first day. */
  readonly validMonth?: boolean;
  /** Share of the place in per cent, where one was given. */
  readonly share?: number;
  /**
   * `legal`: a declaration of law (annexation, a list of territories). It is shown, and never
   * decides who holds a place.
   */
  readonly kind?: "legal";
  readonly summary: string;
  readonly sources: readonly SourceRef[];
  readonly datePrecision?: DatePrecision;
  /** `recalled`: widely reported, but the page could not be found again. */
  readonly confidence: "read" | "recalled";
  /** Our own correction: this record takes back that one, for the reason given. */
  readonly retracts?: StatementId;
  readonly reason?: string;
}

/**
 * Whether the statement gives a position (`design.md`, position rule). Law gives none, and neither
 * does the denial of something else than control.
 */
export function isDecisive(statement: Pick<Statement, "assertion" | "denied" | "kind">): boolean {
  if (statement.kind === "legal" || statement.denied !== undefined) return false;
  return DECISIVE.has(statement.assertion);
}
