import type { PickedFile } from "#state/importing.ts";

/**
 * The files of a drop, those inside folders with their path. Must be called while the drop event
 * is handled: its data are gone afterwards.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<readonly PickedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return Promise.resolve(pickedFiles(files));
  return Promise.all(entries.map((entry) => filesIn(entry))).then((found) => sorted(found.flat()));
}

/** The files of a picker, those of a folder with their path. */
export function pickedFiles(files: Iterable<File>): readonly PickedFile[] {
  return sorted([...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

async function filesIn(entry: FileSystemEntry): Promise<readonly PickedFile[]> {
  if (entry.name.startsWith(".")) return [];
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ""), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: PickedFile[] = [];
  // A folder is told in portions; an empty one ends it.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const inner of some) found.push(...(await filesIn(inner)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** By name: what is read first must not hang on the file system's order. Hidden files are none. */
function sorted(files: readonly PickedFile[]): readonly PickedFile[] {
  return files
    .filter(({ name }) => !/(^|\/)\./.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
