import { t } from "#i18n/text.ts";
import type { DrawMap, MapPictures, MapStudio } from "#state/map-pictures.ts";
import type { AppState } from "#state/store.ts";
import { caveatsOf } from "#ui/shared/caveats.ts";
import { seal } from "#ui/shared/sealed-file.ts";
import { escapeXml } from "#ui/shared/xml.ts";
import { readColours } from "./colours.ts";
import { type Frame, frameOf } from "./frame.ts";
import { legendItems } from "./legend-items.ts";
import { sealPng } from "./png.ts";

/** Sizes of pictures, in pixels, and dots for each. */
export const SIZES = {
  wide: { width: 1600, height: 1000, dots: 1 },
  square: { width: 1200, height: 1200, dots: 1 },
  tall: { width: 1080, height: 1350, dots: 1 },
  print: { width: 1600, height: 1131, dots: 2 },
} as const;
export type SizeName = keyof typeof SIZES;

/** A size of a picture; the map in it is smaller. */
type Size = { readonly width: number; readonly height: number; readonly dots: number };

/** The frame of a view. */
function frameFor(state: AppState, { width, height }: Omit<Size, "dots">): Frame {
  const colours = readColours();
  const legend = legendItems(state, colours);
  return frameOf({ caveats: caveatsOf(state), colours, legend, width, height });
}

/** A map out of sight of just the size that the frame leaves. */
export function openFor(pictures: MapPictures, { map }: Frame, dots: number): Promise<MapStudio> {
  return pictures.open({ width: Math.round(map.width), height: Math.round(map.height), dots });
}

/** The view as a picture, everything that it must carry drawn in. */
export async function viewPng(state: AppState, size: Size, pictures: MapPictures) {
  const frame = frameFor(state, size);
  const studio = await openFor(pictures, frame, size.dots);
  try {
    const canvas = await composed(frame, await studio.picture(state), size.dots);
    return sealPng(caveatsOf(state), await pngOf(canvas));
  } finally {
    studio.close();
  }
}

/**
 * The view as SVG: shapes and text in named layers, nothing of it pixels. On the built-in basemap: a
 * provider's map is tiles, and not ours to draw anew.
 */
export async function viewSvg(shown: AppState, size: Size, drawMap: DrawMap) {
  const state = { ...shown, backdrop: null };
  const frame = frameFor(state, size);
  const { embeddedFace } = await import("./embedded-face.ts");
  const drawn = {
    width: Math.round(frame.map.width),
    height: Math.round(frame.map.height),
    stamps: frame.stamps,
  };
  const [face, map] = await Promise.all([embeddedFace(), drawMap(state, drawn)]);
  return seal(caveatsOf(state), "image/svg+xml", frame.svg(placedMap(frame, face, map)));
}

/** A drawing of the map put into its box and cut to it. */
function placedMap({ map: { x, y, width, height } }: Frame, face: string, drawing: string) {
  const box = `<clipPath id="map-box"><rect width="${width}" height="${height}"/></clipPath>`;
  return `${face}<defs>${box}</defs><g inkscape:groupmode="layer" inkscape:label="${escapeXml(t("Map"))}" transform="translate(${x} ${y})" clip-path="url(#map-box)">${drawing}</g>`;
}

/** Map and frame on one canvas. */
export async function composed(
  frame: Frame,
  map: HTMLCanvasElement,
  dots: number,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement("canvas");
  canvas.width = frame.width * dots;
  canvas.height = frame.height * dots;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("No canvas.");
  context.scale(dots, dots);
  const { x, y, width, height } = frame.map;
  context.drawImage(map, x, y, width, height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(frame.svg(""))}`;
  await image.decode();
  context.drawImage(image, 0, 0, frame.width, frame.height);
  return canvas;
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("The browser made no picture.");
  return new Uint8Array(await blob.arrayBuffer());
}
