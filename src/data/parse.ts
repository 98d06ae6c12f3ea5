import Papa from "papaparse";
import { z } from "zod";
import { messageOf } from "#domain/message-of.ts";
import { ASSESSMENTS, FILES, type FileTree, OFFICIAL, STATEMENTS } from "./files.ts";
import type { Issue } from "./issue.ts";
import {
  assessmentRowSchema,
  eventSchema,
  officialRowSchema,
  placeSchema,
  reportRowSchema,
  shareRowSchema,
  sourceSchema,
  statementFileSchema,
  storySchema,
  theatreSchema,
} from "./schema.ts";

/** A record with the place it was read from. */
export interface Located<T> {
  readonly file: string;
  /** Line of a table, or 0. */
  readonly line: number;
  readonly value: T;
}

type Out<S extends z.ZodType> = z.infer<S>;
export type RawTheatre = Out<typeof theatreSchema>;
export type RawPlace = Out<typeof placeSchema>;
export type RawStatementFile = Out<typeof statementFileSchema>;
export type RawStatement = RawStatementFile["statements"][number];
export type RawSource = Out<typeof sourceSchema>;
export type RawEvent = Out<typeof eventSchema>;
export type RawStory = Out<typeof storySchema>;
export type RawAssessment = Out<typeof assessmentRowSchema>;
export type RawShare = Out<typeof shareRowSchema>;
export type RawReport = Out<typeof reportRowSchema>;
export type RawOfficial = Out<typeof officialRowSchema>;

/** Everything that could be read; records with a broken shape are left out and reported. */
export interface RawRecords {
  /**
   * Files that could be read as a whole, and the folder of statements if all of them could: nothing
   * is said of references into the others.
   */
  readonly readable: ReadonlySet<string>;
  readonly theatre: RawTheatre | null;
  readonly places: readonly RawPlace[];
  readonly statementFiles: readonly Located<RawStatementFile>[];
  readonly sources: readonly RawSource[];
  readonly events: readonly RawEvent[];
  /** A theatre may do without. */
  readonly stories: readonly RawStory[];
  readonly assessments: readonly Located<RawAssessment>[];
  readonly shares: readonly Located<RawShare>[];
  readonly reports: readonly Located<RawReport>[];
  readonly official: readonly Located<RawOfficial>[];
}

/** Reads the files of one theatre. Never throws on content: what is wrong comes back as issues. */
export function parseTheatre(files: FileTree): { records: RawRecords; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const statementFiles: Located<RawStatementFile>[] = [];
  const statementNames = [...files.keys()].filter((name) => name.startsWith(STATEMENTS)).sort();
  for (const file of statementNames) {
    const value = readJson(files, file, statementFileSchema, issues);
    if (value) statementFiles.push({ file, line: 0, value });
  }
  const records: RawRecords = {
    readable: new Set(),
    theatre: readJson(files, FILES.theatre, theatreSchema, issues),
    places: readList(files, FILES.places, "features", placeSchema, issues),
    sources: readList(files, FILES.sources, "sources", sourceSchema, issues),
    events: readList(files, FILES.events, "events", eventSchema, issues),
    stories: files.has(FILES.stories)
      ? readList(files, FILES.stories, "stories", storySchema, issues)
      : [],
    statementFiles,
    assessments: readTables(files, isStatusTable, assessmentRowSchema, issues),
    shares: readTables(files, (name) => name.endsWith("-share.csv"), shareRowSchema, issues),
    reports: readTables(files, (name) => name.endsWith("-reports.csv"), reportRowSchema, issues),
    official: readTables(files, (name) => name.startsWith(OFFICIAL), officialRowSchema, issues),
  };
  const broken = new Set(issues.filter(({ field }) => field === "").map(({ file }) => file));
  if (records.theatre === null) broken.add(FILES.theatre);
  const readable = new Set<string>(Object.values(FILES).filter((file) => !broken.has(file)));
  if (statementFiles.length === statementNames.length) readable.add(STATEMENTS);
  return { records: { ...records, readable }, issues };
}

function isStatusTable(name: string): boolean {
  return name.startsWith(ASSESSMENTS) && !/-(share|reports)\.csv$/.test(name);
}

function readJson<S extends z.ZodType>(
  files: FileTree,
  file: string,
  schema: S,
  issues: Issue[],
): z.infer<S> | null {
  const text = files.get(file);
  if (text === undefined) {
    issues.push(fileIssue(file, "The file is missing.", "Add it; data/README.md describes it."));
    return null;
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const detail = messageOf(error);
    issues.push(fileIssue(file, `Not JSON: ${detail}.`, "Mend the syntax at that place."));
    return null;
  }
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  issues.push(...result.error.issues.map((issue) => shapeIssue(file, content, issue)));
  return null;
}

/**
 * Reads a file that holds one long list, record by record, so that one broken record does not hide
 * the others (and make every reference to them look broken).
 */
function readList<S extends z.ZodType>(
  files: FileTree,
  file: string,
  key: string,
  schema: S,
  issues: Issue[],
): readonly z.infer<S>[] {
  const envelope = z.looseObject({ [key]: z.array(z.unknown()) });
  const content = readJson(files, file, envelope, issues);
  const list = content?.[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((record: unknown, at): z.infer<S>[] => {
    const result = schema.safeParse(record);
    if (result.success) return [result.data];
    const located = (issue: z.core.$ZodIssue) => ({ ...issue, path: [key, at, ...issue.path] });
    issues.push(...result.error.issues.map((issue) => shapeIssue(file, content, located(issue))));
    return [];
  });
}

function readTables<S extends z.ZodType>(
  files: FileTree,
  wanted: (name: string) => boolean,
  schema: S,
  issues: Issue[],
): readonly Located<z.infer<S>>[] {
  const rows: Located<z.infer<S>>[] = [];
  for (const file of [...files.keys()].filter((name) => name.endsWith(".csv") && wanted(name))) {
    // Blank lines are kept here and skipped below, so that line numbers are an editor's.
    const text = (files.get(file) ?? "").replace(/(\r?\n)+$/, "");
    const parsed = Papa.parse<Record<string, string>>(text, { header: true });
    const isBlank = (row: Record<string, string> | undefined) =>
      row !== undefined && Object.values(row).join("") === "";
    for (const error of parsed.errors) {
      if (isBlank(parsed.data[error.row ?? -1])) continue;
      const line = `line ${(error.row ?? 0) + 2}`;
      issues.push({ ...fileIssue(file, error.message, "Mend the row."), record: line });
    }
    parsed.data.forEach((row, at) => {
      if (isBlank(row)) return;
      const result = schema.safeParse(row);
      const line = at + 2;
      if (result.success) rows.push({ file, line, value: result.data });
      else {
        for (const issue of result.error.issues) {
          issues.push({ ...shapeIssue(file, row, issue), record: `line ${line}` });
        }
      }
    });
  }
  return rows;
}

function fileIssue(file: string, message: string, remedy: string): Issue {
  return { rule: "shape", file, record: "", field: "", message, remedy };
}

/** A zod issue, told with the id of the record that it is in. */
function shapeIssue(file: string, content: unknown, issue: z.core.$ZodIssue): Issue {
  const ids: string[] = [];
  let cursor: unknown = content;
  for (const step of [null, ...issue.path]) {
    if (typeof cursor !== "object" || cursor === null) break;
    if (step !== null) cursor = Reflect.get(cursor, step);
    const id = typeof cursor === "object" && cursor !== null ? Reflect.get(cursor, "id") : null;
    if (typeof id === "string") ids.push(id);
  }
  return {
    rule: "shape",
    file,
    record: ids.join(" "),
    field: issue.path.map(String).join("."),
    message: issue.message,
    remedy: "See the field in data/README.md.",
  };
}
