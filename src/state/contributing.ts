import { createStore, type StoreApi } from "zustand/vanilla";
import type { ReportDraft, ReportSubject, StatementDraft } from "#domain/draft.ts";
import type { PlaceId } from "#domain/ids.ts";

/**
 * Contributing, as the panels see it: a draft goes in, its problems or a ready file come out. What
 * checks it is behind this port (`src/contributing/`). Nothing is sent and nothing is kept.
 */

/** The form that is open. */
export type OpenForm =
  | { readonly form: "statement"; readonly place: PlaceId | null }
  | { readonly form: "report"; readonly subject: ReportSubject };

/** Something wrong with a draft, with the field that it belongs to. */
export interface Problem {
  /** Name of the field: `on`, `sources.0.url`, `newClaimant.name`; empty: of none. */
  readonly field: string;
  /** Name of the rule that found it; `shape` for a field's own form. */
  readonly rule: string;
  /** As `npm run data -- validate` says it, in English. */
  readonly message: string;
  readonly remedy: string;
}

/** Something to look at before it is filed. */
export type Warning = SimilarRecord | SummaryWarning;

/** A record that may be the same one. */
export interface SimilarRecord {
  /** The same claimant, assertion and day; or the same page cited. */
  readonly kind: "same-word" | "same-page";
  readonly id: string;
  readonly summary: string;
}

/** What the summary had better not have outside quotation marks. */
export interface SummaryWarning {
  readonly kind: "loaded-word" | "address" | "exclamation";
  /** As it stands there. */
  readonly found: string;
}

/** A file of the repository with the contribution in it. */
export interface ReadyFile {
  /** Path in the repository. */
  readonly path: string;
  readonly name: string;
  readonly text: string;
  /** The new record alone, as it stands in the file. */
  readonly record: string;
  /** Id of the record after which it stands; `null`: it is the first. */
  readonly after: string | null;
  /** There was no such file. */
  readonly isNew: boolean;
}

/** A link to the repository's form for issues. */
export interface IssueLink {
  readonly href: string;
  /** The site that it opens. */
  readonly host: string;
  /** Something was too long for an address: the reader has to paste it. */
  readonly shortened: boolean;
}

/** What comes out of a draft without problems. */
export interface Ready {
  readonly files: readonly ReadyFile[];
  /** The whole contribution as text, for an issue or a message. */
  readonly text: string;
  /** `null` where the build was told no repository. */
  readonly link: IssueLink | null;
}

export interface Outcome {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  /** `null` while there are problems. */
  readonly ready: Ready | null;
}

/** What the panels may ask for. Nothing is fetched before one of the checks is called. */
export interface Contributing {
  readonly state: StoreApi<{ readonly open: OpenForm | null }>;
  /** Repository to which contributions go, as told at build; `null` if none. */
  readonly repository: string | null;
  readonly show: (form: OpenForm) => void;
  readonly hide: () => void;
  /** Checks a statement against the whole register. Rejects if the register cannot be fetched. */
  readonly checkStatement: (draft: StatementDraft) => Promise<Outcome>;
  /** Offers a file to save, as it is to stand in the repository. */
  readonly save: (file: ReadyFile) => void;
  /** Checks a report; its text holds the record as it stands. Rejects likewise. */
  readonly checkReport: (draft: ReportDraft) => Promise<Outcome>;
}

export function createContributeState(): Contributing["state"] {
  return createStore<{ readonly open: OpenForm | null }>(() => ({ open: null }));
}
