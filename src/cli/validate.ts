import { existsSync } from "node:fs";
import { formatIssue } from "#data/issue.ts";
import type { RawRecords } from "#data/parse.ts";
import { validateTheatre } from "#data/validate.ts";
import { readFiles, THEATRE_FOLDER, today } from "./read-theatre.ts";

/** `npm run data -- validate [folder]`. */
export async function runValidate(): Promise<number> {
  const folder = process.argv[3] ?? THEATRE_FOLDER;
  const records = await checkedRecords(folder);
  if (records) console.log(`${folder}: no problems.`);
  return records ? 0 : 1;
}

/** The records of a folder, or `null` after telling every problem on standard error. */
export async function checkedRecords(folder: string): Promise<RawRecords | null> {
  if (!existsSync(folder)) {
    console.error(
      `${folder}: no such folder. Name the folder of a theatre, for example ${THEATRE_FOLDER}.`,
    );
    return null;
  }
  const { records, issues } = validateTheatre(await readFiles(folder), today());
  for (const issue of issues) console.error(formatIssue(issue));
  if (issues.length === 0) return records;
  console.error(`${folder}: ${issues.length} ${issues.length === 1 ? "problem" : "problems"}.`);
  return null;
}
