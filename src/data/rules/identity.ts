import { FILES, STATEMENTS } from "../files.ts";
import type { Issue } from "../issue.ts";
import { eachStatement, type Rule } from "./rule.ts";

/** An id names one record. */
export const duplicateId: Rule = ({ records }) => {
  const theatre = records.theatre;
  const one = (file: string) => (record: { id: string }) => ({ file, id: record.id });
  return [
    ...repeated(eachStatement(records).map(({ file, value }) => ({ file, id: value.id }))),
    ...repeated(records.places.map(one(FILES.places))),
    ...repeated(records.sources.map(one(FILES.sources))),
    ...repeated(records.events.map(one(FILES.events))),
    ...repeated(records.stories.map(one(FILES.stories))),
    ...repeated((theatre?.claimants ?? []).map(one(FILES.theatre))),
    ...repeated((theatre?.sides ?? []).map(one(FILES.theatre))),
    ...repeated((theatre?.mappers ?? []).map(one(FILES.theatre))),
    ...repeated((theatre?.stances ?? []).map(one(FILES.theatre))),
  ];
};

function repeated(records: readonly { file: string; id: string }[]): readonly Issue[] {
  const seen = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { file, id } of records) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, file);
    else {
      issues.push({
        rule: "duplicate-id",
        file,
        record: id,
        field: "id",
        message: `The id is used already in ${first}.`,
        remedy: "Give this record another id, or remove it if it is the same thing.",
      });
    }
  }
  return issues;
}

/** A file of statements is named after its place, so that people find where to add one. */
export const misfiled: Rule = ({ records }) =>
  records.statementFiles
    .filter(({ file, value }) => file !== `${STATEMENTS}${value.place}.json`)
    .map(({ file, value }) => ({
      rule: "misfiled",
      file,
      record: value.place,
      field: "place",
      message: `The file speaks of "${value.place}" but is not named after it.`,
      remedy: `Rename it to ${STATEMENTS}${value.place}.json, or correct the place.`,
    }));
