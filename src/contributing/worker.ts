import type { FileTree } from "#data/files.ts";
import { openFiles } from "#data/theatre-files.ts";
import { messageOf } from "#domain/message-of.ts";
import type { Outcome } from "#state/contributing.ts";
import { issuesOf } from "./check.ts";
import type { CheckAnswer, CheckJob } from "./job.ts";
import { contributeReport } from "./report.ts";
import { contributeStatement } from "./statement.ts";

/**
 * Checking, off the main thread: the whole register takes a third of a second. This, `client.ts`
 * and `contributing.ts` are the only files of this folder that know the browser.
 */

let fetched: Promise<FileTree> | null = null;
let known: ReadonlySet<string> | null = null;

addEventListener("message", ({ data }: MessageEvent<CheckJob>) => {
  const { number } = data;
  run(data).then(
    (outcome) => tell({ number, outcome }),
    (error: unknown) => tell({ number, failure: messageOf(error) }),
  );
});

async function run({ files: address, setting, draft }: CheckJob): Promise<Outcome> {
  fetched ??= fetchFiles(address).catch((error: unknown) => {
    fetched = null;
    throw error;
  });
  const files = await fetched;
  if (draft.form === "report") return contributeReport({ ...setting, files }, draft.fields);
  known ??= issuesOf(files, setting.today);
  return contributeStatement({ ...setting, files }, draft.fields, known);
}

async function fetchFiles(address: string): Promise<FileTree> {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`The register’s files could not be read (${response.status} ${address}).`);
  }
  return openFiles(await response.text());
}

function tell(answer: CheckAnswer): void {
  postMessage(answer);
}
