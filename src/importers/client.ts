import type { Brought } from "./brought.ts";
import type { ImportJob, ImportProgress, WorkerMessage } from "./job.ts";

/** An import that is under way. */
export interface RunningImport {
  /** `null` once it was cancelled. Rejects if the worker itself fails. */
  readonly result: Promise<Brought | null>;
  readonly cancel: () => void;
}

/** Starts an import in a worker of its own, which ends with it. */
export function startImport(
  job: ImportJob,
  onProgress: (progress: ImportProgress) => void,
): RunningImport {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  let cancel = () => worker.terminate();
  const result = new Promise<Brought | null>((resolve, reject) => {
    cancel = () => resolve(null);
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === "progress") onProgress(data.progress);
      else if (data.kind === "done") resolve(data.brought);
      else reject(new Error(data.message));
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "The importer could not be started: reload the page."));
    });
    worker.postMessage(job);
  }).finally(() => worker.terminate());
  return { result, cancel: () => cancel() };
}
