import { type BringContext, type Brought, clashes, refused } from "./brought.ts";
import { compileDraft } from "./compile.ts";
import type { InputFile } from "./draft.ts";
import { formatReport } from "./format-report.ts";
import { type ImportOptions, importFiles } from "./import.ts";
import { openOwnFiles, ownFiles } from "./own-file.ts";

/**
 * Outside files, or files that Claimline saved, to mapper files: the whole way, as the command
 * line and the browser go it. All or nothing; rejects only when the reader cancels.
 */
export async function bringFiles(
  files: readonly InputFile[],
  options: ImportOptions,
  context: BringContext,
): Promise<Brought> {
  const own = await ownFiles(files, options.signal);
  if (own.length > 0) return await openOwnFiles(own, files, options.card ?? {}, context);
  const { progress, today, taken } = context;
  const { drafts, report } = await importFiles(files, {
    ...options,
    onProgress: (done, total, file) => progress?.("files", done, total, file),
  });
  const lines = formatReport(report);
  if (drafts.length === 0) return { files: [], lines, failed: true };
  const clash = clashes(
    drafts.map(({ mapper }) => mapper.id),
    taken,
  );
  if (clash.length > 0) return refused({ ...report, problems: clash });
  const { format, files: count } = report;
  const provenance = { format, files: count, read: today, report: [...lines] };
  const compiled = drafts.map((draft) => compileDraft(draft, { ...context, provenance }));
  return {
    files: compiled.map(({ file }) => file),
    lines: [...lines, ...compiled.flatMap(({ notes }) => notes)],
    failed: false,
  };
}
