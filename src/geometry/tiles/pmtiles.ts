import { createWriter } from "./bytes.ts";

/**
 * Writes PMTiles archives, version 3: one file of map tiles that a reader asks for by byte range.
 * Format: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */

/** A tile by zoom, column from the west and row from the north, with its bytes. */
export interface ArchiveTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Uncompressed. */
  readonly bytes: Uint8Array;
}

export interface ArchiveOptions {
  /** Compresses as gzip; the same input must give the same bytes. */
  readonly gzip: (bytes: Uint8Array) => Uint8Array;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Where a run of equal tiles, or a further directory (run length 0), lies. */
interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  run: number;
}

const HEADER_BYTES = 127;
/** Readers ask for so many bytes first; header and root directory must lie within them. */
const FIRST_BYTES = 16_384;
const LEAF_ENTRIES = 4096;
const GZIP = 2;
const VECTOR_TILES = 1;

/**
 * The number of a tile: zooms one after another, each along a Hilbert curve, so that tiles near each
 * other lie near each other in the file.
 */
export function tileNumber(z: number, x: number, y: number): number {
  let number = (4 ** z - 1) / 3;
  let [column, row] = [x, y];
  for (let side = 2 ** z / 2; side >= 1; side /= 2) {
    const right = column & side ? 1 : 0;
    const low = row & side ? 1 : 0;
    number += side * side * ((3 * right) ^ low);
    if (low === 0) {
      if (right === 1) [column, row] = [side - 1 - column, side - 1 - row];
      [column, row] = [row, column];
    }
  }
  return number;
}

/** The whole archive. Throws if it holds no tile. Deterministic: the same tiles give the same bytes. */
export function writeArchive(tiles: Iterable<ArchiveTile>, options: ArchiveOptions): Uint8Array {
  const { gzip } = options;
  const sorted = [...tiles]
    .map((tile) => ({ ...tile, id: tileNumber(tile.z, tile.x, tile.y) }))
    .sort((a, b) => a.id - b.id);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new Error("An archive without tiles is none.");
  const { entries, data, contents } = layOut(
    sorted.map(({ id, bytes }) => ({ id, bytes: gzip(bytes) })),
  );
  const metadata = gzip(new TextEncoder().encode(JSON.stringify(options.metadata)));
  const { root, leaves } = directories(entries, gzip);
  const at = { metadata: HEADER_BYTES + root.length, leaves: 0, data: 0 };
  at.leaves = at.metadata + metadata.length;
  at.data = at.leaves + leaves.length;
  const header = headerOf(options.bounds, [first.z, last.z]);
  const view = new DataView(header.buffer);
  const sections = [
    [HEADER_BYTES, root.length],
    [at.metadata, metadata.length],
    [at.leaves, leaves.length],
    [at.data, data.length],
    [sorted.length, entries.length],
  ].flat();
  sections.push(contents);
  sections.forEach((value, place) => {
    view.setBigUint64(8 + 8 * place, BigInt(value), true);
  });
  const whole = createWriter();
  for (const part of [header, root, metadata, leaves, data]) whole.put(part);
  return whole.bytes();
}

/** Contents one after another, each once; entries for runs of tiles with the same content. */
function layOut(tiles: readonly { readonly id: number; readonly bytes: Uint8Array }[]) {
  const data = createWriter();
  const known = new Map<string, { readonly offset: number; readonly length: number }>();
  const entries: Entry[] = [];
  for (const { id, bytes } of tiles) {
    const key = keyOf(bytes);
    let place = known.get(key);
    if (!place) {
      place = { offset: data.length(), length: bytes.length };
      known.set(key, place);
      data.put(bytes);
    }
    const last = entries.at(-1);
    if (last?.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, ...place, run: 1 });
  }
  return { entries, data: data.bytes(), contents: known.size };
}

/** The bytes themselves as text: equal only where the bytes are. */
function keyOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

/** All entries in the root directory, or in leaves that it names where they do not fit. */
function directories(entries: readonly Entry[], gzip: ArchiveOptions["gzip"]) {
  const whole = gzip(directory(entries));
  if (HEADER_BYTES + whole.length <= FIRST_BYTES) return { root: whole, leaves: new Uint8Array() };
  for (let size = LEAF_ENTRIES; ; size *= 2) {
    const leaves = createWriter();
    const roots: Entry[] = [];
    for (let from = 0; from < entries.length; from += size) {
      const leaf = gzip(directory(entries.slice(from, from + size)));
      roots.push({
        id: entries[from]?.id ?? 0,
        offset: leaves.length(),
        length: leaf.length,
        run: 0,
      });
      leaves.put(leaf);
    }
    const root = gzip(directory(roots));
    if (HEADER_BYTES + root.length <= FIRST_BYTES) return { root, leaves: leaves.bytes() };
  }
}

function directory(entries: readonly Entry[]): Uint8Array {
  const out = createWriter();
  out.varint(entries.length);
  entries.forEach(({ id }, at) => {
    out.varint(id - (entries[at - 1]?.id ?? 0));
  });
  for (const { run } of entries) out.varint(run);
  for (const { length } of entries) out.varint(length);
  entries.forEach(({ offset }, at) => {
    const before = entries[at - 1];
    // 0: right after the one before.
    out.varint(before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return out.bytes();
}

/** The header but for what is known only once all is laid out. */
function headerOf(
  [west, south, east, north]: ArchiveOptions["bounds"],
  [minZoom, maxZoom]: readonly [number, number],
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(HEADER_BYTES);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode("PMTiles"));
  header[7] = 3;
  header.set([1, GZIP, GZIP, VECTOR_TILES, minZoom, maxZoom], 96);
  const degrees = (at: number, value: number) => view.setInt32(at, Math.round(value * 1e7), true);
  [west, south, east, north].forEach((value, at) => {
    degrees(102 + 4 * at, value);
  });
  header[118] = minZoom;
  degrees(119, (west + east) / 2);
  degrees(123, (south + north) / 2);
  return header;
}
