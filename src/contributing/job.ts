import type { ReportDraft, StatementDraft } from "#domain/draft.ts";
import type { Outcome } from "#state/contributing.ts";
import type { Setting } from "./statement.ts";

/** What goes to the worker and comes back from it: plain data that can be cloned. */

export interface CheckJob {
  readonly number: number;
  readonly setting: Omit<Setting, "files">;
  /** Address of the register's files. */
  readonly files: string;
  readonly draft:
    | { readonly form: "statement"; readonly fields: StatementDraft }
    | { readonly form: "report"; readonly fields: ReportDraft };
}

export type CheckAnswer =
  | { readonly number: number; readonly outcome: Outcome }
  | { readonly number: number; readonly failure: string };
