/** Something wrong with the data, said so that a person can mend it. */
export interface Issue {
  /** Name of the rule that found it, e.g. `unknown-place`. */
  readonly rule: string;
  /** Path inside the theatre's folder. */
  readonly file: string;
  /** Which record: its id, or `line 12`. */
  readonly record: string;
  readonly field: string;
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** One line for a terminal. */
export function formatIssue(issue: Issue): string {
  const where = [issue.file, issue.record, issue.field].filter((part) => part !== "").join(" › ");
  return `${where}: ${issue.message} → ${issue.remedy} [${issue.rule}]`;
}
