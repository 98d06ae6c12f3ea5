import { z } from "zod";
import { FILES, type FileTree, STATEMENTS } from "#data/files.ts";
import { text, webAddress } from "#data/schema-parts.ts";
import {
  APP_DEFECTS,
  REPORT_KINDS,
  type ReportDraft,
  type ReportKind,
  type ReportSubject,
} from "#domain/draft.ts";
import type { Outcome } from "#state/contributing.ts";
import { issueLink } from "./issue-link.ts";
import { fenced, paragraphs } from "./markdown.ts";
import type { Setting } from "./statement.ts";

/** Shape of a report, from the parts of the register's own shapes; no source for the app's defects. */
const kind = z.enum(REPORT_KINDS, "choose what is wrong");
const OF_DATA = z.object({ kind, wrong: text, right: text, url: webAddress });
const OF_APP = OF_DATA.extend({ right: z.string(), url: webAddress.or(z.literal("")) });

/** The kinds as an issue names them. */
const KINDS: Readonly<Record<ReportKind, string>> = {
  said: "What was said, or by whom",
  day: "The day",
  place: "The place, its name or position",
  duplicate: "The same thing twice",
  missing: "Something is missing",
  mapped: "What a mapper shows",
  source: "A source card",
  words: "Words or translation of the app",
  drawing: "The drawing of the map",
  app: "Something does not work",
};

/** Checks a report; without problems, its text with the record as it stands, and the link for it. */
export function contributeReport(setting: Setting, draft: ReportDraft): Outcome {
  const isDefect = APP_DEFECTS.some((one) => one === draft.kind);
  const result = (isDefect ? OF_APP : OF_DATA).safeParse({ ...draft, url: draft.url.trim() });
  if (!result.success) {
    const { issues } = result.error;
    // What else is wanted depends on what is wrong: that is asked first.
    const first = issues.filter(({ path }) => path[0] === "kind");
    const problems = (first.length > 0 ? first : issues).map(({ path, message }) => ({
      field: path.map(String).join("."),
      rule: "shape",
      message,
      remedy: "",
    }));
    return { problems, warnings: [], ready: null };
  }
  const parts = partsOf(setting, draft, KINDS[result.data.kind]);
  const { repository } = setting;
  const title = `Error: ${parts.subject}, ${parts.kind.toLowerCase()}`;
  const link = repository === null ? null : issueLink(repository, "report-error.yml", title, parts);
  return { problems: [], warnings: [], ready: { files: [], text: textOf(parts), link } };
}

function partsOf({ files, view }: Setting, draft: ReportDraft, kind: string) {
  return {
    subject: subjectOf(draft.subject),
    kind,
    wrong: draft.wrong.trim(),
    right: draft.right.trim(),
    source: draft.url.trim(),
    present: presentOf(files, draft.subject),
    view,
  };
}

type Parts = ReturnType<typeof partsOf>;

function textOf({ subject, kind, wrong, right, source, present, view }: Parts): string {
  return paragraphs([
    `### Error report: ${subject}`,
    `${kind}. What is wrong:`,
    fenced(wrong),
    ...(right === "" ? [] : ["What it should be:", fenced(right)]),
    ...(source === "" ? [] : ["A source that shows it:", fenced(source)]),
    ...(present === "" ? [] : ["The record as it stands:", fenced(present, "json")]),
    `The map when it was written: ${view}`,
  ]);
}

/** What the report is about, by ids. */
function subjectOf(subject: ReportSubject): string {
  switch (subject.kind) {
    case "general":
      return "the map in general";
    case "place":
      return `place ${subject.place}`;
    case "statement":
      return `statement ${subject.statement}`;
    case "mapper":
      return `${subject.mapper} at ${subject.place}`;
    case "source":
      return `source ${subject.publisher}`;
  }
}

/** The record as it stands in the files; empty where there is none. */
function presentOf(files: FileTree, subject: ReportSubject): string {
  switch (subject.kind) {
    case "general":
      return "";
    case "place":
      return recordOf(files, FILES.places, "features", subject.place);
    case "statement":
      return recordOf(files, `${STATEMENTS}${subject.place}.json`, "statements", subject.statement);
    case "mapper":
      return rowsOf(files, subject.mapper, subject.place);
    case "source":
      return recordOf(files, FILES.sources, "sources", subject.publisher);
  }
}

function recordOf(files: FileTree, file: string, list: string, id: string): string {
  const content = files.get(file);
  const records: readonly { id: string }[] = content === undefined ? [] : JSON.parse(content)[list];
  const found = records.find((record) => record.id === id);
  return found === undefined ? "" : JSON.stringify(found, null, 2);
}

/** A mapper's rows about a place: their first column is its id. */
function rowsOf(files: FileTree, mapper: string, place: string): string {
  const [head = "", ...rows] = (files.get(`assessments/${mapper}.csv`) ?? "").split(/\r?\n/);
  const own = rows.filter((row) => row.startsWith(`${place},`));
  return own.length === 0 ? "" : [head, ...own].join("\n");
}
