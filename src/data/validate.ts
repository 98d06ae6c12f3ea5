import type { Day } from "#domain/day.ts";
import type { FileTree } from "./files.ts";
import type { Issue } from "./issue.ts";
import { parseTheatre, type RawRecords } from "./parse.ts";
import { RULES } from "./rules/all.ts";

/**
 * Reads and checks a theatre: all problems at once, none thrown. The records are fit for use only
 * if there are no issues.
 */
export function validateTheatre(
  files: FileTree,
  today: Day,
): { records: RawRecords; issues: readonly Issue[] } {
  const { records, issues } = parseTheatre(files);
  const context = { records, today };
  return { records, issues: [...issues, ...Object.values(RULES).flatMap((rule) => rule(context))] };
}
