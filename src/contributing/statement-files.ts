import { FILES, type FileTree, STATEMENTS } from "#data/files.ts";
import { NOT_LISTED, type StatementDraft } from "#domain/draft.ts";
import { insertRecord } from "./insert.ts";
import {
  cardRecord,
  claimantRecord,
  statementIdOf,
  statementRecord,
  writtenSources,
} from "./records.ts";

/** A file with a record more. */
export interface Change {
  /** Path in the theatre's folder. */
  readonly file: string;
  readonly text: string;
  readonly record: object;
  /** Number of the record in its list. */
  readonly at: number;
  /** Id of the record before it, if any. */
  readonly after: string | null;
  readonly isNew: boolean;
}

/** What a draft makes of the register. */
export interface Drafted {
  readonly id: string;
  /** The statement's file first. */
  readonly changes: readonly Change[];
  /** The register with the changes. */
  readonly files: FileTree;
}

/** A record of which only what is needed here is known to be there. */
interface Stub {
  readonly id: string;
  readonly on: string;
}

/** The register's files with the draft's records added; `files` must be free of problems. */
export function draftStatement(files: FileTree, draft: StatementDraft): Drafted {
  const id = statementIdOf(draft, takenIds(files));
  const record = statementRecord(draft, id);
  const changes = [statementChange(files, draft, record)];
  if (draft.claimant === NOT_LISTED) {
    changes.push(addedTo(files, FILES.theatre, "claimants", claimantRecord(draft.newClaimant)));
  }
  let sources = files;
  for (const source of writtenSources(draft)) {
    if (source.publisher !== NOT_LISTED) continue;
    const change = addedTo(sources, FILES.sources, "sources", cardRecord(source.card));
    sources = new Map([...sources, [change.file, change.text]]);
    changes.push(change);
  }
  const changed = new Map(changes.map(({ file, text }) => [file, text]));
  return { id, changes, files: new Map([...files, ...changed]) };
}

/** Records of a list in a file of the register. */
export function stubsOf(files: FileTree, file: string, list: string): readonly Stub[] {
  const text = files.get(file);
  return text === undefined ? [] : JSON.parse(text)[list];
}

function takenIds(files: FileTree): ReadonlySet<string> {
  const names = [...files.keys()].filter((name) => name.startsWith(STATEMENTS));
  return new Set(names.flatMap((name) => stubsOf(files, name, "statements").map(({ id }) => id)));
}

/** Where the day belongs: after everything said by that day, since a file reads oldest first. */
function statementChange(files: FileTree, draft: StatementDraft, record: object): Change {
  const file = `${STATEMENTS}${draft.place}.json`;
  const stubs = stubsOf(files, file, "statements");
  const later = stubs.findIndex(({ on }) => on > draft.on);
  const at = later < 0 ? stubs.length : later;
  const old = files.get(file);
  const text =
    old === undefined ? newFile(files, draft, record) : insertRecord(old, "statements", at, record);
  return { file, text, record, at, after: stubs[at - 1]?.id ?? null, isNew: old === undefined };
}

/** The first statement about a place: a file like its neighbours. */
function newFile(files: FileTree, { place }: StatementDraft, record: object): string {
  const neighbour = [...files].find(([name]) => name.startsWith(STATEMENTS))?.[1];
  const schema = neighbour === undefined ? undefined : JSON.parse(neighbour).$schema;
  const file = { ...(schema ? { $schema: schema } : {}), place, statements: [record] };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A record in a list whose order is free: by its id if the list is sorted so, else at the end. */
function addedTo(files: FileTree, file: string, list: string, record: { id?: unknown }): Change {
  const ids = stubsOf(files, file, list).map(({ id }) => id);
  const isSorted = ids.every((id, at) => at === 0 || (ids[at - 1] ?? "") <= id);
  const greater = isSorted ? ids.findIndex((id) => id > String(record.id)) : -1;
  const at = greater < 0 ? ids.length : greater;
  const text = insertRecord(files.get(file) ?? "", list, at, record);
  return { file, text, record, at, after: ids[at - 1] ?? null, isNew: false };
}
