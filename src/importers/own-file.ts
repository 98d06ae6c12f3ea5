import type { Issue } from "#data/issue.ts";
import { type OpenMapper, openMapper } from "#data/mapper-file.ts";
import type { MapperCard } from "#domain/archive.ts";
import { isoOf } from "#domain/day.ts";
import { messageOf } from "#domain/message-of.ts";
import { type BringContext, type Brought, clashes, refused } from "./brought.ts";
import { measureAnew } from "./compile.ts";
import type { InputFile } from "./draft.ts";

/** How every file that `packMapper` made begins. */
const BEGINNING = /^\s*\{\s*"format"\s*:\s*"claimline-mapper"/;
const HEAD = 200;
/** Files that could hold maps; a licence or a picture beside ours is left alone. */
const MAPS = /\.(geojson|json|kml|kmz|csv|tsv|zip|gz)$/i;

/** Those of the files that Claimline itself saved, found by how they begin. */
export async function ownFiles(
  files: readonly InputFile[],
  signal?: AbortSignal,
): Promise<readonly InputFile[]> {
  const own: InputFile[] = [];
  for (const file of files) {
    signal?.throwIfAborted();
    if (/\.json$/i.test(file.name) && BEGINNING.test(await headOf(file))) own.push(file);
  }
  return own;
}

/** The start of a file; "" where it cannot be read, which the importers will tell. */
async function headOf(file: InputFile): Promise<string> {
  const decoder = new TextDecoder();
  try {
    if (!file.chunks) return decoder.decode((await file.read()).subarray(0, HEAD));
    for await (const chunk of file.chunks()) return decoder.decode(chunk.subarray(0, HEAD));
  } catch {
    // Told when the file is read.
  }
  return "";
}

/**
 * Opens files that Claimline saved. Places are measured anew, because the theatre's may have
 * changed since. All or nothing.
 */
export async function openOwnFiles(
  own: readonly InputFile[],
  all: readonly InputFile[],
  card: Partial<MapperCard>,
  context: BringContext,
): Promise<Brought> {
  const opened: OpenMapper[] = [];
  const problems: Issue[] = all
    .filter((file) => !own.includes(file) && MAPS.test(file.name))
    .map(({ name }) =>
      issueOf(name, "It is no Claimline mapper file, but others are.", "Open those by themselves."),
    );
  for (const [at, file] of own.entries()) {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.read());
      const content = openMapper(JSON.parse(text));
      const named = { ...content.file, mapper: { ...content.file.mapper, ...card } };
      opened.push(
        measureAnew(openMapper(named), {
          places: context.input.places,
          land: context.land,
        }),
      );
    } catch (error) {
      problems.push(issueOf(file.name, messageOf(error), "Save it again where it came from."));
    }
    context.progress?.("files", at + 1, own.length, file.name);
  }
  problems.push(
    ...clashes(
      opened.map(({ file }) => file.mapper.id),
      context.taken,
    ),
  );
  if (problems.length > 0) return refused(reportOf(own.length, problems));
  const lines = opened.map(({ record: { mapper }, provenance }) => {
    const { format, files, read } = provenance;
    return `${mapper.name}: ${isoOf(mapper.first)} to ${isoOf(mapper.last)}, read on ${read} from ${files} files (${format}).`;
  });
  return { files: opened.map(({ file }) => file), lines, failed: false };
}

function issueOf(file: string, message: string, remedy: string): Issue {
  return { rule: "mapper-file", file, record: "", field: "", message, remedy };
}

function reportOf(files: number, problems: readonly Issue[]) {
  return {
    format: "claimline-mapper",
    files,
    days: 0,
    first: null,
    last: null,
    missing: [],
    unchanged: 0,
    setAside: [],
    repaired: [],
    problems,
  };
}
