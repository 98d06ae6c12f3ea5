import { FILES, type FileTree, STATEMENTS } from "#data/files.ts";
import type { Day } from "#domain/day.ts";
import type { StatementDraft } from "#domain/draft.ts";
import type { IssueLink, Outcome, ReadyFile, Warning } from "#state/contributing.ts";
import { checkDraft } from "./check.ts";
import { issueLink } from "./issue-link.ts";
import { fenced, paragraphs } from "./markdown.ts";
import { claimantOf, writtenSources } from "./records.ts";
import type { Change } from "./statement-files.ts";
import { summaryWarnings } from "./summary-warnings.ts";

/** What surrounds a contribution. */
export interface Setting {
  /** The register as it is published, by path in the theatre's folder. */
  readonly files: FileTree;
  /** Id of the theatre: its folder in the repository is `data/<id>/`. */
  readonly theatre: string;
  readonly today: Day;
  /** Address of the repository, without a slash at its end; `null` if there is none. */
  readonly repository: string | null;
  /** Link to the view from which the form was opened. */
  readonly view: string;
}

/** Checks a statement; without problems, the files with it, its text and the link for it. */
export function contributeStatement(
  setting: Setting,
  draft: StatementDraft,
  known?: ReadonlySet<string>,
): Outcome {
  const { drafted, problems } = checkDraft(setting.files, draft, setting.today, known);
  const warnings = [...similarTo(setting.files, draft), ...summaryWarnings(draft.summary)];
  if (problems.length > 0) return { problems, warnings, ready: null };
  const files = readyFiles(setting.theatre, drafted.changes, drafted.files);
  const text = textOf(setting, drafted.changes, draft.place);
  return {
    problems,
    warnings,
    ready: { files, text, link: linkOf(setting, draft, drafted.changes) },
  };
}

interface Said {
  readonly id: string;
  readonly claimant: string;
  readonly assertion: string;
  readonly on: string;
  readonly summary: string;
  readonly sources: readonly { readonly url?: string }[];
}

/** Records of the place that may be the same: same claimant, assertion and day; same page. */
function similarTo(files: FileTree, draft: StatementDraft): readonly Warning[] {
  const text = files.get(`${STATEMENTS}${draft.place}.json`);
  const said: readonly Said[] = text === undefined ? [] : JSON.parse(text).statements;
  const claimant = claimantOf(draft);
  const pages = new Set(writtenSources(draft).map(({ url }) => url.trim()));
  pages.delete("");
  return said.flatMap(({ id, summary, ...one }): readonly Warning[] => {
    const isSame =
      one.claimant === claimant && one.assertion === draft.assertion && one.on === draft.on;
    if (isSame) return [{ kind: "same-word", id, summary }];
    const cites = one.sources.some(({ url }) => url !== undefined && pages.has(url));
    return cites ? [{ kind: "same-page", id, summary }] : [];
  });
}

/** One file for each that changes, with all that was added to it. */
function readyFiles(
  theatre: string,
  changes: readonly Change[],
  files: FileTree,
): readonly ReadyFile[] {
  return [...new Set(changes.map(({ file }) => file))].map((file) => {
    const own = changes.filter((change) => change.file === file);
    return {
      path: pathOf(theatre, file),
      name: file.slice(file.lastIndexOf("/") + 1),
      text: files.get(file) ?? "",
      record: own.map(({ record }) => JSON.stringify(record, null, 2)).join(",\n"),
      after: own[0]?.after ?? null,
      isNew: own[0]?.isNew ?? false,
    };
  });
}

function pathOf(theatre: string, file: string): string {
  return `data/${theatre}/${file}`;
}

function jsonOf({ record }: Change): string {
  return JSON.stringify(record, null, 2);
}

/** Where a record goes, in a sentence. */
function whereOf(theatre: string, { file, after, isNew }: Change): string {
  const path = pathOf(theatre, file);
  if (isNew) return `In a new file ${path}`;
  return after === null ? `In ${path}, as the first record` : `In ${path}, after ${after}`;
}

const FURTHER: Readonly<Record<string, string>> = {
  [FILES.theatre]: "Further record, a claimant who is not in the manifest yet",
  [FILES.sources]: "Further record, a publisher who has no card yet",
};

function furtherOf(theatre: string, changes: readonly Change[]): readonly string[] {
  return changes
    .slice(1)
    .map((change) =>
      [
        `${FURTHER[change.file]}. ${whereOf(theatre, change)}:`,
        fenced(jsonOf(change), "json"),
      ].join("\n\n"),
    );
}

function textOf({ theatre, view }: Setting, changes: readonly Change[], place: string): string {
  const [first] = changes;
  return paragraphs([
    `### A statement about ${place}`,
    first ? `${whereOf(theatre, first)}:` : "",
    first ? fenced(jsonOf(first), "json") : "",
    ...furtherOf(theatre, changes),
    "Checked with the rules of `npm run data -- validate`: no problems.",
    `The map when it was written: ${view}`,
  ]);
}

function linkOf(
  { repository, theatre, view }: Setting,
  draft: StatementDraft,
  changes: readonly Change[],
): IssueLink | null {
  const [first] = changes;
  if (repository === null || !first) return null;
  const title = `Statement: ${draft.place}, ${draft.on}, ${claimantOf(draft)}`;
  return issueLink(repository, "add-statement.yml", title, {
    place: draft.place,
    record: jsonOf(first),
    where: whereOf(theatre, first),
    further: furtherOf(theatre, changes).join("\n\n"),
    view,
  });
}
