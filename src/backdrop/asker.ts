import { hostOf, originOf } from "./address.ts";
import { BackdropError } from "./opened.ts";

/** Largest answers that are read, in bytes. */
export const MOST = { text: 8 * 2 ** 20, tile: 16 * 2 ** 20, geojson: 64 * 2 ** 20 } as const;

/** A host that does not answer for so long (ms) counts as not there. */
const PATIENCE = 20_000;

interface Wish {
  /** Largest answer in bytes. */
  readonly most: number;
  readonly signal?: AbortSignal | undefined;
  /** First byte and number of bytes: a part of the file. */
  readonly part?: readonly [number, number];
}

/** Asks an address; `null` where the host says that there is nothing. */
export type Ask = (address: string, wish: Wish) => Promise<Uint8Array<ArrayBuffer> | null>;

/**
 * Asks the hosts that the reader allowed and no other: no cookies, no referrer, and no way on to
 * another address. Rejects with a `BackdropError`.
 *
 * Why only in the worker: the page's policy stays closed for all that runs in the page. A worker of
 * our own origin takes its policy from its own answer (see `cli/hosting.ts`), exists only while the
 * reader has such a basemap, and does nothing else.
 */
export function askerFor(allowed: ReadonlySet<string>, get: typeof fetch = fetch): Ask {
  return async (address, { most, signal, part }) => {
    const host = hostOf(address);
    if (!allowed.has(originOf(address))) throw new BackdropError("refused-host", host);
    const patience = AbortSignal.timeout(PATIENCE);
    const response = await get(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      ...(part && { headers: { range: `bytes=${part[0]}-${part[0] + part[1] - 1}` } }),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new BackdropError("unreachable", host);
    });
    if (response.status === 204 || response.status === 404) {
      await response.body?.cancel();
      return null;
    }
    if (!response.ok) throw new BackdropError("status", host, [String(response.status)]);
    if (part && response.status !== 206) {
      await response.body?.cancel();
      throw new BackdropError("no-ranges", host);
    }
    return await bodyOf(response, most, host);
  };
}

async function bodyOf(response: Response, most: number, host: string) {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      throw new BackdropError("too-large", host, [`${most / 2 ** 20} MiB`]);
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
