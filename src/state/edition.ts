import { isoOf } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import type { AppState } from "./store.ts";
import { writeHash } from "./url.ts";

/** Which page and which data these are: what a link or a citation must name. */
export interface Edition {
  /** Address of the page, without search and hash. */
  readonly page: string;
  /** SHA-256 of the theatre's data file, 64 hexadecimal digits; empty where it is not known. */
  readonly data: string;
}

/** The data that a link was made with. */
export interface Cited {
  /** First digits of the hash of the data file, in hexadecimal. */
  readonly data: string;
  /** Number of statements in the data. */
  readonly statements: number;
}

/** Version of the link's form: one that a later form could not be taken for. */
const LINK_VERSION = "1";

/** Digits of the hash that a link carries. */
const LINK_DIGITS = 16;

/** Statements in the data as published. */
function statementCount({ base }: Pick<AppState, "base">): number {
  let count = 0;
  for (const statements of base.statements.values()) count += statements.length;
  return count;
}

/**
 * Address of this very view with these very data: it says so if it is opened with others. A
 * citation made anew replaces the one that the page was opened with.
 */
export function shareLink(state: AppState): string {
  const { page, data } = state.edition;
  const cited =
    data === "" ? null : { data: data.slice(0, LINK_DIGITS), statements: statementCount(state) };
  return `${page}${writeHash({ ...state, cited })}&v=${LINK_VERSION}`;
}

/** Whether the link was made with other data than these. */
export function isOutdated({ cited, edition }: Pick<AppState, "cited" | "edition">): boolean {
  return cited !== null && edition.data !== "" && !edition.data.startsWith(cited.data);
}

/** What that means, in words: only what is known, which is the number of statements. */
export function outdatedWords(state: AppState): string {
  const { cited, edition, register } = state;
  const then = cited?.statements ?? 0;
  const now = statementCount(state);
  return t(
    "This link was made with other data ({old}, {oldCount, plural, one {# statement} other {# statements}}); these are {fresh}, {freshCount, plural, one {# statement} other {# statements}}, to {last}. What you see may differ from what was cited: statements may have been added, corrected or taken back, and maps measured anew.",
    {
      old: (cited?.data ?? "").slice(0, 8),
      oldCount: then,
      fresh: edition.data.slice(0, 8),
      freshCount: now,
      last: isoOf(register.theatre.last),
    },
  );
}
