import { ASSESSMENTS, FILES, type FileTree, OFFICIAL, STATEMENTS } from "./files.ts";

/**
 * The register's own files as one, for the forms that add to it: what is added is checked against
 * all of them, as the command line does. Fetched only when a form is checked.
 */

const READ_AS_TEXT = [STATEMENTS, ASSESSMENTS, OFFICIAL];

/** Packs the files that the register is read from, byte for byte, by path. */
export function packFiles(files: FileTree): string {
  const single = new Set<string>(Object.values(FILES));
  const own = [...files].filter(
    ([path]) => single.has(path) || READ_AS_TEXT.some((folder) => path.startsWith(folder)),
  );
  return JSON.stringify(Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Reads what `packFiles` wrote. Throws an `Error` that can be shown where it is something else. */
export function openFiles(text: string): FileTree {
  const damaged = new Error("The register’s files are cut short or damaged: reload the page.");
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw damaged;
  }
  if (typeof content !== "object" || content === null) throw damaged;
  const files = new Map<string, string>();
  for (const [path, file] of Object.entries(content)) {
    if (typeof file !== "string") throw damaged;
    files.set(path, file);
  }
  return files;
}
