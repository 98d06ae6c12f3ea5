import { messageOf } from "#domain/message-of.ts";
import { landOf, unitsOf } from "#geometry/land.ts";
import { bringFiles } from "./bring.ts";
import type { InputFile } from "./draft.ts";
import { fetchFile } from "./fetch-file.ts";
import type { ImportJob, WorkerMessage } from "./job.ts";

/**
 * The browser's importing, off the main thread: one job, then the client ends the worker. This,
 * `client.ts` and `fetch-file.ts` are the only files of this folder that know the browser.
 */

/** At most this often, in milliseconds: a thousand files are not a thousand messages. */
const PACE = 60;

addEventListener("message", ({ data }: MessageEvent<ImportJob>) => {
  run(data).then(tell, (error: unknown) => tell({ kind: "error", message: messageOf(error) }));
});

async function run({ files, address, options, context }: ImportJob): Promise<WorkerMessage> {
  const { basemap, places, official, taken, today } = context;
  const progress = paced();
  const inputs = address === null ? files.map(inputOf) : [await fetchFile(address, progress)];
  const brought = await bringFiles(inputs, options, {
    input: { places, official },
    land: landOf(unitsOf(basemap)),
    taken,
    today,
    progress,
  });
  return { kind: "done", brought };
}

function inputOf({ name, file }: ImportJob["files"][number]): InputFile {
  return {
    name,
    read: async () => new Uint8Array(await file.arrayBuffer()),
    chunks: async function* () {
      const reader = file.stream().getReader();
      try {
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          yield part.value;
        }
      } finally {
        await reader.cancel();
      }
    },
  };
}

function paced() {
  let stageBefore = "";
  let toldAt = Number.NEGATIVE_INFINITY;
  return (stage: string, done: number, total: number, file = "") => {
    const now = performance.now();
    if (stage === stageBefore && now - toldAt < PACE && done < total) return;
    stageBefore = stage;
    toldAt = now;
    tell({ kind: "progress", progress: { stage, done, total, file } });
  };
}

function tell(message: WorkerMessage): void {
  postMessage(message);
}
