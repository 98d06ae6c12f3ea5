import { messageOf } from "#domain/message-of.ts";
import { type Detected, detectFormat, formatNamed } from "./detect.ts";
import type { ImportResult, InputFile, ReadOptions } from "./draft.ts";
import { ImportLog } from "./log.ts";
import { resultOf } from "./result.ts";
import { LIMITS, type Limits, unpack } from "./unpack.ts";

export interface ImportOptions extends ReadOptions {
  /** The format to read the files as, instead of finding it out: `deepstate`. */
  readonly format?: string;
  /** Bounds of unpacking; the default is `LIMITS`. */
  readonly limits?: Limits;
}

const EMPTY = { days: [], missing: [], unchanged: 0 } as const;

/**
 * Imports files of one format: unpacks, finds the format, reads. All or nothing: where the report
 * holds a problem there are no drafts. Content never makes it throw; it rejects only when the
 * reader cancels.
 */
export async function importFiles(
  files: readonly InputFile[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { signal } = options;
  const log = new ImportLog(options);
  const unpacked = await unpack(files, options.limits ?? LIMITS, signal);
  for (const issue of unpacked.issues) log.packed(issue);
  const detected = await choose(unpacked.files, options, log);
  if (!detected) return resultOf(options.format ?? "", files.length, log, [], EMPTY);
  const result = await readSafely(detected, options);
  const { problems, setAsideLines } = log;
  const all = [...problems, ...result.report.problems];
  return {
    drafts: all.length === 0 ? result.drafts : [],
    report: {
      ...result.report,
      files: files.length,
      setAside: [...setAsideLines, ...result.report.setAside],
      problems: all,
    },
  };
}

async function choose(
  files: readonly InputFile[],
  options: ImportOptions,
  log: ImportLog,
): Promise<Detected | null> {
  if (options.format !== undefined) return formatNamed(options.format, files, log);
  // Nothing was unpacked: what is wrong has been said already.
  if (files.length === 0 && log.problems.length > 0) return null;
  return await detectFormat(files, log, options.signal);
}

/** What no importer foresaw is told too, instead of ending the program. */
async function readSafely(detected: Detected, options: ReadOptions): Promise<ImportResult> {
  const { importer, files } = detected;
  try {
    return await importer.read(files, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    const log = new ImportLog({});
    log.problem({
      rule: "unreadable",
      file: "",
      record: "",
      field: "",
      message: `The files cannot be read as ${importer.label}: ${messageOf(error)}.`,
      remedy: "Try fewer files to find the one that is the cause.",
    });
    return resultOf(importer.format, files.length, log, [], EMPTY);
  }
}
