import type { BackdropProblem } from "#state/backdrop.ts";
import type { Opened } from "./opened.ts";
import { BackdropError, type FromWorker, type OpenRequest, type ToWorker } from "./opened.ts";

/** How opening ended. */
export type Answer =
  | { readonly kind: "opened"; readonly opened: Opened }
  | { readonly kind: "asks"; readonly origins: readonly string[] }
  | { readonly kind: "problem"; readonly problem: BackdropProblem };

/** The worker, as the page sees it. */
export interface BackdropClient {
  readonly open: (request: OpenRequest) => Promise<Answer>;
  /** Rejects with a `BackdropError`; `null`: there is no such tile. */
  readonly fetch: (path: string, signal: AbortSignal) => Promise<ArrayBuffer | null>;
  /** Ends the worker: nothing more is asked. */
  readonly end: () => void;
}

interface Waiting {
  readonly resolve: (data: ArrayBuffer | null) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a worker. */
export function startClient(): BackdropClient {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let answer: (answer: Answer) => void = () => undefined;
  let last = 0;
  const tell = (message: ToWorker) => worker.postMessage(message);
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "fetched" || data.kind === "failed") {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === "fetched") asked?.resolve(data.data);
      else asked?.reject(errorOf(data.problem));
    } else answer(data);
  });
  worker.addEventListener("error", ({ message }) => {
    answer({ kind: "problem", problem: { code: "worker", at: "", details: [message ?? ""] } });
  });
  return {
    open: (request) =>
      new Promise((resolve) => {
        answer = resolve;
        tell({ kind: "open", request });
      }),
    fetch: (path, signal) =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = last;
        waiting.set(id, { resolve, reject });
        signal.addEventListener("abort", () => {
          if (!waiting.delete(id)) return;
          tell({ kind: "abort", id });
          reject(new DOMException("The map no longer needs it.", "AbortError"));
        });
        tell({ kind: "fetch", id, path });
      }),
    end: () => {
      worker.terminate();
      for (const { resolve } of waiting.values()) resolve(null);
      waiting.clear();
    },
  };
}

const errorOf = ({ code, at, details }: BackdropProblem) => new BackdropError(code, at, details);
