import { del, entries, promisifyRequest, set, type UseStore } from "idb-keyval";
import { messageOf } from "#domain/message-of.ts";
import type { RunPieces } from "#domain/pieces.ts";
import { KEPT_DATABASE } from "./has-kept.ts";
import { type MapperFile, type OpenMapper, openingMapper } from "./mapper-file.ts";

/**
 * Mappers that the reader asked to keep on this device, in a database of their own. It comes into
 * being with the first mapper kept and goes with the last: whoever keeps nothing has no trace of
 * it. Loaded only where there is something to keep or to put back (see `has-kept.ts`).
 */

const TABLE = "mappers";
const GRACE_MS = 3000;

/** What was kept; what could not be opened is named with the reason, never an error. */
export interface Kept {
  readonly opens: readonly OpenMapper[];
  readonly damaged: readonly { readonly id: string; readonly reason: string }[];
}

/** Everything kept; `run` opens it. */
export async function readKept(run: RunPieces): Promise<Kept> {
  return await using(async (store) => {
    const opens: OpenMapper[] = [];
    const damaged: { id: string; reason: string }[] = [];
    for (const [key, content] of await entries<IDBValidKey, unknown>(store)) {
      try {
        const open = await run(openingMapper(content));
        // Else "forget" would look for it in vain.
        if (open.file.mapper.id !== key) throw new Error("It is kept under another name.");
        opens.push(open);
      } catch (error) {
        const reason = messageOf(error);
        damaged.push({ id: String(key), reason });
      }
    }
    return { opens, damaged };
  });
}

export async function keepFile(file: MapperFile): Promise<void> {
  await using((store) => set(file.mapper.id, file, store));
}

/** Forgets one mapper; with the last one, the database. */
export async function forgetFile(id: string): Promise<void> {
  const left = await using(async (store) => {
    await del(id, store);
    return (await entries(store)).length;
  });
  if (left === 0) await forgetAll();
}

/** Deletes the database. Rejects where another window of the app still works with it. */
export async function forgetAll(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(KEPT_DATABASE);
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () =>
      reject(request.error ?? new Error("The browser did not delete it.")),
    );
    // Our own connection may still be closing; another window's does not.
    request.addEventListener("blocked", () => {
      const message = "Another window has it open: close that one and try again.";
      setTimeout(() => reject(new Error(message)), GRACE_MS);
    });
  });
}

/** Opens the database for one piece of work: a connection left open would block deleting it. */
async function using<T>(work: (store: UseStore) => Promise<T>): Promise<T> {
  const request = indexedDB.open(KEPT_DATABASE);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(TABLE));
  const database = await promisifyRequest(request);
  try {
    return await work(async (mode, callback) =>
      callback(database.transaction(TABLE, mode).objectStore(TABLE)),
    );
  } finally {
    database.close();
  }
}
