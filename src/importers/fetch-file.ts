import type { InputFile } from "./draft.ts";

/** As large as one file that is read as a whole may be. */
const MOST = 256 * 2 ** 20;

/**
 * Fetches the one address that the reader asked for, telling that site no more than it must: no
 * cookies, no referrer, and no way on to another host that the reader was not told of.
 *
 * Why here, in the worker: the page's policy (`default-src 'self'`) stays closed for everything
 * that runs in the page. A worker from our own origin is not bound by the policy in the page's
 * markup, exists only while an import that the reader started runs, and does nothing else.
 * Rejects with a message for the reader.
 */
export async function fetchFile(
  address: string,
  progress: (stage: string, done: number, total: number, file?: string) => void,
): Promise<InputFile> {
  const url = new URL(address);
  const name = decodeURIComponent(url.pathname.split("/").at(-1) || url.hostname);
  progress("fetch", 0, 0, name);
  const response = await fetch(url, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
    cache: "no-store",
  }).catch(() => {
    throw new Error(
      `${url.host} could not be read from here: it does not answer, sends on to another address, or does not let other pages read it. Fetch the file yourself and choose it above.`,
    );
  });
  if (!response.ok || !response.body) {
    throw new Error(`${url.host} answered ${response.status}: check the address.`);
  }
  const parts: BlobPart[] = [];
  const total = Number(response.headers.get("content-length") ?? 0);
  let size = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > MOST) throw new Error(`The file is larger than ${MOST / 2 ** 20} MiB.`);
    parts.push(part.value);
    // What is unpacked on the way is counted as larger than what was promised.
    progress("fetch", size, size <= total ? total : 0, name);
  }
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return { name, read: async () => bytes };
}
