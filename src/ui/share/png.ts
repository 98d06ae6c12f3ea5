import { type Caveats, caveatLines } from "#ui/shared/caveats.ts";
import { seal } from "#ui/shared/sealed-file.ts";

/** Length of the signature and of the head chunk, which is always first. */
const HEAD_END = 8 + 4 + 4 + 13 + 4;

/** Puts the caveats into a PNG as text chunks (`iTXt`), after its head. */
export function sealPng(caveats: Caveats, png: Uint8Array) {
  const text = (keyword: string, words: string) =>
    chunk("iTXt", new TextEncoder().encode(`${keyword}\0\0\0\0\0${words}`));
  const chunks = [
    text("Title", `${caveats.theatre}: ${caveats.view}, ${caveats.date}`),
    text("Description", caveatLines(caveats).join("\n")),
    text("Copyright", caveats.licence),
    text("Source", caveats.address),
  ];
  return seal(
    caveats,
    "image/png",
    joined([png.subarray(0, HEAD_END), ...chunks, png.subarray(HEAD_END)]),
  );
}

/** A chunk of a PNG file: length, type, content, checksum of type and content. */
function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), content]);
  const whole = new Uint8Array(body.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, content.length);
  whole.set(body, 4);
  view.setUint32(whole.length - 4, crc32(body));
  return whole;
}

/** The checksum that PNG uses (ISO 3309), bit by bit: the chunks are short. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Bytes one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
