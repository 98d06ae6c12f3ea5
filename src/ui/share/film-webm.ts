import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from "mediabunny";
import { t } from "#i18n/text.ts";
import { type Caveats, caveatLines } from "#ui/shared/caveats.ts";
import { seal } from "#ui/shared/sealed-file.ts";
import type { FilmSink } from "./film.ts";

/** Writes WebM by the browser's own encoder (WebCodecs), each frame lasting just as long as asked. */
export async function webmSink(
  caveats: Caveats,
  size: { readonly width: number; readonly height: number },
  speed: number,
): Promise<FilmSink> {
  const codec = await getFirstEncodableVideoCodec(["vp9", "vp8", "av1"], size);
  if (codec === null) throw new Error(t("This browser cannot write video: save a GIF instead."));
  const canvas = document.createElement("canvas");
  Object.assign(canvas, size);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("No canvas.");
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH });
  output.addVideoTrack(source, { frameRate: speed });
  output.setMetadataTags({
    title: `${caveats.theatre}: ${caveats.view}, ${caveats.date}`,
    artist: "Claimline",
    comment: caveatLines(caveats).join("\n"),
  });
  await output.start();
  let count = 0;
  return {
    add: async (frame) => {
      context.drawImage(frame, 0, 0);
      await source.add(count / speed, 1 / speed);
      count += 1;
    },
    finish: async () => {
      await output.finalize();
      if (!target.buffer) throw new Error("The film is empty.");
      return seal(caveats, "video/webm", new Uint8Array(target.buffer));
    },
  };
}
