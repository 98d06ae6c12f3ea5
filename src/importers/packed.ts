import { Gunzip, Unzip, UnzipInflate, unzipSync } from "fflate";

/** Thin wrappers of fflate that count what they unpack and stop in time. */

/** Throws when too much has been unpacked; called with the bytes so far. */
export type Count = (bytes: number) => void;

/** Packed bytes handed over at a time. */
const STEP = 65_536;

/** A gzip file, piece by piece. */
export function* gunzipChunks(packed: Uint8Array, count: Count): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let bytes = 0;
  const stream = new Gunzip((chunk) => {
    bytes += chunk.length;
    ready.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    count(bytes);
    yield* ready.splice(0);
  }
}

export interface Entry {
  readonly name: string;
  readonly index: number;
  /** Unpacked, as the archive states it. */
  readonly size: number;
}

/** The files in a zip; folders are left out. Throws where there are too many, or no list. */
export function listEntries(zip: Uint8Array, most: number): readonly Entry[] {
  const entries: Entry[] = [];
  let index = 0;
  unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      if (index >= most) throw new Error(`more than ${most} files in one archive`);
      if (!name.endsWith("/")) entries.push({ name, index, size: originalSize });
      index += 1;
      return false;
    },
  });
  return entries;
}

/** One file of a zip as a whole. */
export function readEntry(zip: Uint8Array, wanted: number, count: Count): Uint8Array {
  let index = -1;
  const files = unzipSync(zip, {
    filter: ({ originalSize }) => {
      index += 1;
      if (index !== wanted) return false;
      count(originalSize);
      return true;
    },
  });
  const found = Object.values(files)[0];
  if (!found) throw new Error("the file is missing from the archive");
  return found;
}

/** One file of a zip, piece by piece. */
export function* inflateEntry(
  zip: Uint8Array,
  wanted: string,
  count: Count,
): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let bytes = 0;
  let state: "waiting" | "reading" | "done" = "waiting";
  const stream = new Unzip((file) => {
    if (file.name !== wanted || state !== "waiting") return;
    state = "reading";
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      bytes += chunk.length;
      ready.push(chunk);
      if (final) state = "done";
    };
    file.start();
  });
  stream.register(UnzipInflate);
  for (let at = 0; at < zip.length && !isDone(); at += STEP) {
    stream.push(zip.subarray(at, at + STEP), at + STEP >= zip.length);
    count(bytes);
    yield* ready.splice(0);
  }
  if (!isDone()) throw new Error("the file ends too early");

  // A function, so that the state set by the callbacks is looked at afresh.
  function isDone(): boolean {
    return state === "done";
  }
}
