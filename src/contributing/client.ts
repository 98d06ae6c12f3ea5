import type { Outcome } from "#state/contributing.ts";
import type { CheckAnswer, CheckJob } from "./job.ts";

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the worker that checks drafts; it keeps the register's files for the next check. */
export function startChecker(): (job: Omit<CheckJob, "number">) => Promise<Outcome> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let jobs = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<CheckAnswer>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ("outcome" in data) asked?.resolve(data.outcome);
    else asked?.reject(new Error(data.failure));
  });
  worker.addEventListener("error", (event) => {
    const error = new Error(event.message || "The check could not be started: reload the page.");
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return (job) =>
    new Promise<Outcome>((resolve, reject) => {
      jobs += 1;
      waiting.set(jobs, { resolve, reject });
      worker.postMessage({ ...job, number: jobs } satisfies CheckJob);
    });
}
