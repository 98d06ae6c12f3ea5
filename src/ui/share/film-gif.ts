import { applyPalette, GIFEncoder, quantize } from "gifenc";
import { type Caveats, caveatLines } from "#ui/shared/caveats.ts";
import { seal } from "#ui/shared/sealed-file.ts";
import { escapeXml } from "#ui/shared/xml.ts";
import type { FilmSink } from "./film.ts";
import { joined } from "./png.ts";

/** Length of a GIF's head: signature and screen descriptor, before its table of colours. */
const HEAD = 13;

/** Writes an animated GIF that runs once and stops at its last day. */
export function gifSink(caveats: Caveats, speed: number): FilmSink {
  const gif = GIFEncoder();
  return {
    add: async (frame) => {
      const context = frame.getContext("2d");
      if (!context) throw new Error("No canvas.");
      const { data, width, height } = context.getImageData(0, 0, frame.width, frame.height);
      const palette = quantize(data, 256);
      const pixels = applyPalette(data, palette);
      gif.writeFrame(pixels, width, height, { palette, delay: 1000 / speed, repeat: -1 });
      // Its turn to the page: a frame takes long enough to be felt.
      await new Promise((turn) => setTimeout(turn));
    },
    finish: async () => {
      gif.finish();
      return seal(caveats, "image/gif", withXmp(gif.bytes(), caveats));
    },
  };
}

/**
 * The caveats as XMP (Adobe's specification, part 3, 1.1.2): an application block whose text stands
 * whole in the file, with the trailer that ends it for readers who count blocks.
 */
function withXmp(gif: Uint8Array, caveats: Caveats): Uint8Array<ArrayBuffer> {
  const colours = (gif[10] ?? 0) & 0x80 ? 3 * 2 ** (((gif[10] ?? 0) & 7) + 1) : 0;
  const trailer = Uint8Array.from({ length: 258 }, (_, at) => (at === 0 ? 1 : (257 - at) & 0xff));
  const words = new TextEncoder().encode(xmp(caveats));
  const block = [Uint8Array.of(0x21, 0xff, 11), new TextEncoder().encode("XMP DataXMP"), words];
  const start = HEAD + colours;
  return joined([gif.subarray(0, start), ...block, trailer, gif.subarray(start)]);
}

function xmp(caveats: Caveats): string {
  const alt = (name: string, text: string) =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    alt("title", `${caveats.theatre}: ${caveats.view}, ${caveats.date}`),
    alt("description", caveatLines(caveats).join("\n")),
    alt("rights", caveats.licence),
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
}
