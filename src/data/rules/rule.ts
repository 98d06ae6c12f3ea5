import type { Day } from "#domain/day.ts";
import type { Issue } from "../issue.ts";
import type { Located, RawRecords, RawStatement } from "../parse.ts";

/** What a rule may look at. Today is passed in: no rule reads a clock. */
export interface RuleContext {
  readonly records: RawRecords;
  readonly today: Day;
}

/** Looks at all records and reports every problem of one kind. */
export type Rule = (context: RuleContext) => readonly Issue[];

/** Every statement with the file it is in. */
export function eachStatement(records: RawRecords): readonly Located<RawStatement>[] {
  return records.statementFiles.flatMap(({ file, value }) =>
    value.statements.map((statement) => ({ file, line: 0, value: statement })),
  );
}

/** Every row of the tables that names a place; a blank name means "not matched" and is allowed. */
export function eachPlaceRow(records: RawRecords): readonly Located<{ place_id: string }>[] {
  return [
    ...records.assessments,
    ...records.shares,
    ...records.reports,
    ...records.official,
  ].filter((row) => row.value.place_id !== "");
}

export function lineOf(row: Located<unknown>): string {
  return `line ${row.line}`;
}
