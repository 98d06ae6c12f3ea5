import type { BackdropLayer } from "#state/backdrop.ts";
import { isObject } from "./style-file.ts";

/** Every id of a layer or source of the provider's begins so: none of ours does. */
export const PREFIX = "backdrop:";

/** Faces that the app itself has: the map draws all text with them and asks for no glyphs. */
export interface Faces {
  readonly plain: readonly string[];
  readonly strong: readonly string[];
}

/** Kinds of layers that are drawn: what stands up, moves or turns the map is not. */
const DRAWN: readonly string[] = [
  "background",
  "fill",
  "line",
  "symbol",
  "circle",
  "raster",
  "hillshade",
  "heatmap",
];

/** Icons and patterns are pictures of the provider's, which are not fetched. */
const PICTURE = /^icon-|-pattern$/;

export interface CleanLayers {
  readonly layers: readonly BackdropLayer[];
  readonly leftOut: readonly string[];
}

/**
 * The layers with names of their own, our faces, and only the members that a layer has; what
 * cannot be drawn is named. `sources`: those that are there.
 */
export function cleanLayers(
  layers: readonly unknown[],
  sources: ReadonlySet<string>,
  faces: Faces,
): CleanLayers {
  const clean: BackdropLayer[] = [];
  const skipped = new Map<string, number>();
  layers.forEach((layer, at) => {
    const drawn = cleanLayer(layer, at, sources, faces);
    if (typeof drawn === "string") skipped.set(drawn, (skipped.get(drawn) ?? 0) + 1);
    else clean.push(drawn);
  });
  return {
    layers: clean,
    leftOut: [...skipped].map(([why, count]) => `${count} × ${why}`),
  };
}

/** The layer, or why it is left out. */
function cleanLayer(
  layer: unknown,
  at: number,
  sources: ReadonlySet<string>,
  faces: Faces,
): BackdropLayer | string {
  if (!isObject(layer) || typeof layer.type !== "string") return "something that is no layer";
  const { type, source, minzoom, maxzoom, filter } = layer;
  if (!DRAWN.includes(type)) return `layer of type "${type.slice(0, 40)}"`;
  if (type !== "background" && !(typeof source === "string" && sources.has(source))) {
    return "layer whose source is left out";
  }
  const layout = without(layer.layout, PICTURE);
  const paint = without(layer.paint, PICTURE);
  if (type === "symbol" && layout["text-field"] === undefined) return "layer of icons alone";
  if (type === "fill" && isPattern(layer, "fill-pattern") && paint["fill-color"] === undefined) {
    return "layer of patterns alone";
  }
  if (type === "background" && paint["background-color"] === undefined) {
    return "layer of patterns alone";
  }
  if (layout["text-field"] !== undefined) layout["text-font"] = faceOf(layout["text-font"], faces);
  return {
    id: `${PREFIX}${at}:${String(layer.id).slice(0, 80)}`,
    type,
    ...(type === "background" ? {} : { source: `${PREFIX}${source}` }),
    ...given({ "source-layer": layer["source-layer"], minzoom, maxzoom, filter }),
    layout,
    paint,
  };
}

const isPattern = ({ paint }: Record<string, unknown>, key: string) =>
  isObject(paint) && paint[key] !== undefined;

function without(members: unknown, unwanted: RegExp): Record<string, unknown> {
  if (!isObject(members)) return {};
  return Object.fromEntries(Object.entries(members).filter(([key]) => !unwanted.test(key)));
}

/** The members that are there. */
export function given(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** Strong where all of the layer is; where an expression decides, plain. */
function faceOf(font: unknown, { plain, strong }: Faces): readonly string[] {
  const named = Array.isArray(font) && font.every((face) => typeof face === "string");
  return named && /bold|heavy|black/i.test(font.join()) ? strong : plain;
}
