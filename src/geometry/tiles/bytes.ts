/** Bytes written one after another, as protocol buffers and PMTiles need them. */
export interface ByteWriter {
  readonly length: () => number;
  /** A whole number from 0 to 2^53 - 1: seven bits a byte, lowest first. */
  readonly varint: (value: number) => void;
  readonly put: (bytes: Uint8Array) => void;
  /** What was written; a copy. */
  readonly bytes: () => Uint8Array;
}

const START = 64;
const SEVEN_BITS = 128;

export function createWriter(): ByteWriter {
  let held = new Uint8Array(START);
  let used = 0;
  const room = (more: number) => {
    if (used + more <= held.length) return;
    const larger = new Uint8Array(Math.max(used + more, 2 * held.length));
    larger.set(held.subarray(0, used));
    held = larger;
  };
  return {
    length: () => used,
    varint: (value) => {
      room(8);
      let left = value;
      while (left >= SEVEN_BITS) {
        held[used] = (left % SEVEN_BITS) + SEVEN_BITS;
        used += 1;
        left = Math.floor(left / SEVEN_BITS);
      }
      held[used] = left;
      used += 1;
    },
    put: (bytes) => {
      room(bytes.length);
      held.set(bytes, used);
      used += bytes.length;
    },
    bytes: () => held.slice(0, used),
  };
}
