import { type Day, FAR_DAY, isoOf, parseDay, parseDayOrMonth } from "#domain/day.ts";
import { FILES } from "../files.ts";
import type { Issue } from "../issue.ts";
import type { Located } from "../parse.ts";
import { eachStatement, lineOf, type Rule } from "./rule.ts";

/** A statement speaks of its own day or an earlier one; an interval ends after it begins. */
export const dateOrder: Rule = ({ records }) => [
  ...eachStatement(records)
    .filter(({ value }) => (read(value.validFrom) ?? -Infinity) > (read(value.on) ?? Infinity))
    .map(({ file, value }) => ({
      rule: "date-order",
      file,
      record: value.id,
      field: "validFrom",
      message: `Said on ${value.on} of a state from ${value.validFrom}, which is later.`,
      remedy: "Swap or correct the days: what is said to hold began on that day or before.",
    })),
  ...[
    ...records.assessments.filter(({ value }) => value.to !== "" && value.to <= value.from),
    // An order may open and close an entry on one day: it was never in force overnight.
    ...records.official.filter(({ value }) => value.to !== "" && value.to < value.from),
  ].map((row) => ({
    rule: "date-order",
    file: row.file,
    record: lineOf(row),
    field: "to",
    message: `The interval ends on ${row.value.to}, not after its first day ${row.value.from}.`,
    remedy: "`to` is the first day on which it no longer holds; leave it empty if it still does.",
  })),
];

/** A mapper has one status per place and day. */
export const overlap: Rule = ({ records }) => {
  const issues: Issue[] = [];
  const last = new Map<string, { to: Day; from: Day }>();
  const sorted = [...records.assessments].sort((a, b) => (a.value.from < b.value.from ? -1 : 1));
  for (const row of sorted) {
    const key = `${row.file} ${row.value.place_id}`;
    const from = read(row.value.from) ?? FAR_DAY;
    const before = last.get(key);
    if (before && from < before.to) issues.push(overlapIssue(row, before.from));
    const to = row.value.to === "" ? FAR_DAY : (read(row.value.to) ?? FAR_DAY);
    last.set(key, { from, to });
  }
  return issues;
};

function overlapIssue(row: Located<{ place_id: string }>, from: Day): Issue {
  return {
    rule: "overlap",
    file: row.file,
    record: lineOf(row),
    field: "from",
    message: `${row.value.place_id} has another status from ${isoOf(from)} that has not ended yet.`,
    remedy: "End the earlier interval on the day on which this one begins.",
  };
}

/** Nothing is said or mapped after today. */
export const futureDate: Rule = ({ records, today }) => {
  const issue = (file: string, record: string, field: string, value: string): Issue => ({
    rule: "future-date",
    file,
    record,
    field,
    message: `${value} is after today (${isoOf(today)}).`,
    remedy: "Correct the day.",
  });
  const isFuture = (value: string) => (read(value) ?? 0) > today;
  return [
    ...eachStatement(records)
      .filter(({ value }) => isFuture(value.on))
      .map(({ file, value }) => issue(file, value.id, "on", value.on)),
    ...records.events
      .filter(({ on }) => isFuture(on))
      .map(({ id, on }) => issue(FILES.events, id, "on", on)),
    ...records.assessments
      .filter(({ value }) => isFuture(value.from))
      .map((row) => issue(row.file, lineOf(row), "from", row.value.from)),
    ...(records.theatre?.mappers ?? [])
      .filter(({ last }) => isFuture(last))
      .map(({ id, last }) => issue(FILES.theatre, id, "last", last)),
    ...records.reports
      .filter(({ value }) => isFuture(value.date))
      .map((row) => issue(row.file, lineOf(row), "date", row.value.date)),
  ];
};

/** A file of statements reads oldest first. */
export const oldestFirst: Rule = ({ records }) =>
  records.statementFiles.flatMap(({ file, value }) =>
    value.statements
      .filter((statement, at) => statement.on < (value.statements[at - 1]?.on ?? ""))
      .map((statement) => ({
        rule: "oldest-first",
        file,
        record: statement.id,
        field: "on",
        message: `Said on ${statement.on}, but stands after a later statement.`,
        remedy: "Move it up so that the file reads oldest first.",
      })),
  );

function read(text: string | undefined): Day | null {
  return text === undefined ? null : (parseDay(text) ?? parseDayOrMonth(text));
}
