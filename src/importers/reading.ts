import { messageOf } from "#domain/message-of.ts";
import type { InputFile, ReadOptions } from "./draft.ts";
import { FileLog, type ImportLog } from "./log.ts";
import { isFields, listOf } from "./values.ts";

/** Turns one file's text into items, and tells the log what was left out, mended or wrong. */
export type ParseFile<T> = (text: string, log: FileLog) => readonly T[];

/**
 * Reads the files one after the other. What a file holds is used only if nothing in it is wrong.
 * Rejects only when the reader cancels.
 */
export async function readEach<T>(
  files: readonly InputFile[],
  options: ReadOptions,
  log: ImportLog,
  parse: ParseFile<T>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (const [at, file] of files.entries()) {
    options.signal?.throwIfAborted();
    const fileLog = new FileLog(file.name);
    const text = await readText(file, fileLog, options);
    const found = text === null ? [] : guarded(() => parse(text, fileLog), fileLog);
    if (log.close(fileLog)) for (const item of found) items.push(item);
    options.onProgress?.(at + 1, files.length, file.name);
  }
  options.signal?.throwIfAborted();
  return items;
}

/** Content must never make an importer throw; if it does (a stack too deep), the file is told. */
function guarded<T>(parse: () => readonly T[], log: FileLog): readonly T[] {
  try {
    return parse();
  } catch (error) {
    log.problem(unreadable(`It cannot be read: ${messageOf(error)}.`));
    return [];
  }
}

async function readText(
  file: InputFile,
  log: FileLog,
  options: ReadOptions,
): Promise<string | null> {
  try {
    const bytes = await file.read();
    if (bytes.length === 0) {
      log.problem(unreadable("The file is empty."));
      return null;
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    options.signal?.throwIfAborted();
    const message = error instanceof TypeError ? "It is no UTF-8 text" : messageOf(error);
    log.problem(unreadable(`${message.replace(/\.$/, "")}.`));
    return null;
  }
}

/** A problem of a file as a whole. */
export function unreadable(message: string) {
  const remedy = "Fetch the file again, or have files that cannot be read left out.";
  return { rule: "unreadable", record: "", field: "", message, remedy };
}

/** The content of a JSON file; `undefined`, with a problem in the log, where it is none. */
export function parseJson(text: string, log: FileLog): unknown {
  try {
    const content: unknown = JSON.parse(text);
    return content;
  } catch (error) {
    log.problem(unreadable(`It is no JSON: ${messageOf(error)}.`));
    return undefined;
  }
}

/** The features of a GeoJSON collection, or of a single feature; `null` where it is neither. */
export function featuresOf(content: unknown, log: FileLog): readonly unknown[] | null {
  if (content === undefined) return null;
  if (isFields(content) && content.type === "Feature") return [content];
  const features = listOf(content, "features");
  if (features && isFields(content) && content.type === "FeatureCollection") return features;
  log.problem(unreadable("It is no GeoJSON FeatureCollection."));
  return null;
}
