import type { Issue } from "#data/issue.ts";
import { messageOf } from "#domain/message-of.ts";
import type { InputFile } from "./draft.ts";
import { gunzipChunks, inflateEntry, listEntries, readEntry } from "./packed.ts";

/** What unpacking may take, so that a small file cannot fill the memory. */
export interface Limits {
  /** Bytes of one unpacked file that is read as a whole. */
  readonly file: number;
  /** Bytes of one unpacked file that is read piece by piece. */
  readonly streamed: number;
  /** Files in a zip from this many bytes on can be read piece by piece. */
  readonly streamFrom: number;
  /** Bytes of all unpacked files together. */
  readonly total: number;
  /** Files in one archive. */
  readonly entries: number;
}

const MIB = 2 ** 20;
export const LIMITS: Limits = {
  file: 256 * MIB,
  streamed: 4096 * MIB,
  streamFrom: 8 * MIB,
  total: 16_384 * MIB,
  entries: 20_000,
};
/** Archives inside archives are opened this deep. */
const MAX_DEPTH = 3;
/** Files with these endings are what they say; others are looked at for being packed. */
const PLAIN = /\.(geojson|json|kml|csv|txt|md)$/i;
const JUNK = /(^|[\\/])(__MACOSX[\\/]|\.[^\\/]*$|Thumbs\.db$)/;

export interface Unpacked {
  readonly files: readonly InputFile[];
  readonly issues: readonly Issue[];
}

/** Opens .gz, .zip and .kmz; the files inside are unpacked when they are read. */
export async function unpack(
  files: readonly InputFile[],
  limits: Limits = LIMITS,
  signal?: AbortSignal,
): Promise<Unpacked> {
  const budget = new Budget(limits);
  const found: InputFile[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    signal?.throwIfAborted();
    try {
      found.push(...(await open(file, budget, 0)));
    } catch (error) {
      issues.push(packedIssue(file.name, messageOf(error)));
    }
  }
  return { files: found.filter(({ name }) => !JUNK.test(name)), issues };
}

function packedIssue(file: string, message: string): Issue {
  return {
    rule: "packed",
    file,
    record: "",
    field: "",
    message: `It cannot be unpacked: ${message.replace(/\.$/, "")}.`,
    remedy: "Fetch it again, or unpack it and import what is inside.",
  };
}

/** Counts what was unpacked, each file once. */
class Budget {
  readonly limits: Limits;
  private used = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** A counter for one file, which may be read more than once. */
  counter(limit: number): (bytes: number) => void {
    let counted = 0;
    return (bytes) => {
      if (bytes > limit) throw new Error(`it takes more than ${sizeText(limit)} unpacked`);
      this.used += Math.max(0, bytes - counted);
      counted = Math.max(counted, bytes);
      const { total } = this.limits;
      if (this.used > total) {
        throw new Error(`the files take more than ${sizeText(total)} unpacked`);
      }
    };
  }
}

async function open(file: InputFile, budget: Budget, depth: number): Promise<readonly InputFile[]> {
  if (PLAIN.test(file.name) || JUNK.test(file.name)) return [file];
  const bytes = await file.read();
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isGzip && !isZip) {
    if (/\.(gz|zip|kmz)$/i.test(file.name)) throw new Error("it is neither gzip nor zip");
    return [file];
  }
  if (depth >= MAX_DEPTH) throw new Error("archives inside archives, too deep");
  const inner = isGzip ? [gzipFile(file, budget)] : zipFiles(file.name, bytes, budget);
  const opened: InputFile[] = [];
  for (const entry of inner) opened.push(...(await open(entry, budget, depth + 1)));
  return opened;
}

function gzipFile(file: InputFile, budget: Budget): InputFile {
  const whole = budget.counter(budget.limits.file);
  const streamed = budget.counter(budget.limits.streamed);
  return {
    name: file.name.replace(/\.gz$/i, ""),
    read: async () => joined(gunzipChunks(await file.read(), whole)),
    chunks: async function* () {
      yield* gunzipChunks(await file.read(), streamed);
    },
  };
}

function zipFiles(name: string, bytes: Uint8Array, budget: Budget): readonly InputFile[] {
  const entries = listEntries(bytes, budget.limits.entries);
  // The sizes that the archive states are checked first, those found are counted later.
  const stated = entries.reduce((sum, { size }) => sum + size, 0);
  if (stated > budget.limits.total) {
    throw new Error(`the files take more than ${sizeText(budget.limits.total)} unpacked`);
  }
  return entries.map(({ name: inside, index, size }) => {
    const whole = budget.counter(budget.limits.file);
    const streamed = budget.counter(budget.limits.streamed);
    const entry = { name: `${name}/${inside}`, read: async () => readEntry(bytes, index, whole) };
    if (size < budget.limits.streamFrom) return entry;
    const chunks = async function* () {
      yield* inflateEntry(bytes, inside, streamed);
    };
    return { ...entry, chunks };
  });
}

function sizeText(bytes: number): string {
  return bytes < MIB ? `${bytes} bytes` : `${Math.round(bytes / MIB)} MiB`;
}

function joined(chunks: Iterable<Uint8Array>): Uint8Array {
  const parts = [...chunks];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
