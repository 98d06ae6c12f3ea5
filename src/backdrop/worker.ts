import { messageOf } from "#domain/message-of.ts";
import type { BackdropProblem } from "#state/backdrop.ts";
import { open } from "./open.ts";
import { BackdropError, type FromWorker, HostsWanted, type ToWorker } from "./opened.ts";
import type { Fetcher } from "./sources.ts";

/**
 * The only thing that ever asks another host for a basemap. It lives while the reader has one, and
 * asks the hosts that the reader allowed (`asker.ts`).
 */

let fetchers: readonly (Fetcher | null)[] = [];
const running = new Map<number, AbortController>();

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "abort") running.get(data.id)?.abort();
  else if (data.kind === "fetch") void answer(data.id, data.path);
  else {
    open(data.request).then(
      (found) => {
        fetchers = found.fetchers;
        tell({ kind: "opened", opened: found.opened });
      },
      (error: unknown) =>
        tell(
          error instanceof HostsWanted
            ? { kind: "asks", origins: error.origins }
            : { kind: "problem", problem: problemOf(error) },
        ),
    );
  }
});

/** A path is `<number of the source>` or `<number>/<z>/<x>/<y>`. */
async function answer(id: number, path: string): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const [source = 0, z, x = 0, y = 0] = path.split("/").map(Number);
    const fetcher = fetchers[source];
    const tile = z === undefined ? null : ([z, x, y] as const);
    const data = (await fetcher?.(tile, controller.signal)) ?? null;
    tell({ kind: "fetched", id, data }, data ? [data] : []);
  } catch (error) {
    tell({ kind: "failed", id, problem: problemOf(error) });
  } finally {
    running.delete(id);
  }
}

function problemOf(error: unknown): BackdropProblem {
  if (error instanceof BackdropError) return error.problem;
  const details = [messageOf(error)];
  return { code: "worker", at: "", details };
}

function tell(message: FromWorker, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
