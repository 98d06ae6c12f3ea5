import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Feature, FeatureCollection } from "geojson";
import { background, drawnAreas, patterns } from "./areas.ts";
import { drawnCircles } from "./circles.ts";
import { escaped } from "./escaped.ts";
import { drawnLabels } from "./labels.ts";
import { drawnLineLabels } from "./line-labels.ts";
import { drawnLines } from "./lines.ts";
import { type DrawnFeature, type LayerReader, layerReader } from "./reader.ts";
import { emptyRoom, type LabelBox, type Room } from "./room.ts";
import { shapesOf } from "./shapes.ts";
import { drawnIcons } from "./symbols.ts";
import type { Measure } from "./text.ts";
import type { Vector } from "./vector.ts";
import { type Bounds, type DrawnView, projection, reach, TENTHS } from "./view.ts";

/** All that a map shows, as its style and sources tell it. */
export interface Drawing {
  /** From the bottom up, as they are set now. */
  readonly layers: readonly LayerSpecification[];
  readonly sources: ReadonlyMap<string, FeatureCollection>;
  readonly stateOf: (source: string, id: number) => Readonly<Record<string, unknown>>;
  readonly images: ReadonlyMap<string, Vector>;
  readonly view: DrawnView;
  /** What the group of a layer is called; neighbours of one name share theirs. */
  readonly groupOf: (layer: string) => string;
  readonly measure: Measure;
  /** Where no label may stand, in pixels. */
  readonly taken?: readonly LabelBox[];
}

/**
 * The map as SVG in pixels, origin at the frame's upper left: groups that Inkscape lists as layers.
 * Pauses often. Layers whose source was never filled are left out.
 */
export function* drawMap(drawing: Drawing): Generator<undefined, string> {
  const { view, layers } = drawing;
  const bounds = reach(view);
  const features = yield* drawnSources(drawing, bounds);
  const room = emptyRoom(view.width, view.height);
  for (const box of drawing.taken ?? []) room.take(box);
  const drawn = new Map<string, string>();
  // Labels find room from the top down, as MapLibre places them.
  for (const layer of [...layers].reverse()) {
    if (!isShown(layer, view.zoom)) continue;
    const reader = layerReader(layer, view.zoom);
    const own = "source" in layer ? (features.get(String(layer.source)) ?? []) : [];
    drawn.set(layer.id, yield* drawLayer(layer, own, reader, drawing, { room, bounds }));
    yield;
  }
  return [`<defs>${patterns(drawing.images, view)}</defs>`, ...grouped(drawing, drawn)].join("\n");
}

function* drawLayer(
  layer: LayerSpecification,
  features: readonly DrawnFeature[],
  reader: LayerReader,
  { images, measure, view }: Drawing,
  { room, bounds }: { readonly room: Room; readonly bounds: Bounds },
): Generator<undefined, string> {
  switch (layer.type) {
    case "background":
      return background(reader, view);
    case "fill":
      return yield* drawnAreas(features, reader, bounds);
    case "line":
      return yield* drawnLines(features, reader, bounds);
    case "circle":
      return yield* drawnCircles(features, reader);
    case "symbol": {
      if (reader.has("icon-image")) return yield* drawnIcons(features, reader, images, room);
      if (layer.layout?.["symbol-placement"] !== "line")
        return yield* drawnLabels(features, reader, measure, room);
      const frame = { left: 0, top: 0, right: view.width * TENTHS, bottom: view.height * TENTHS };
      return yield* drawnLineLabels(features, reader, measure, room, frame);
    }
    default:
      throw new Error(`No way to draw a layer of type "${layer.type}" is known.`);
  }
}

function isShown(layer: LayerSpecification, zoom: number): boolean {
  const { minzoom = 0, maxzoom = 24 } = layer;
  return layer.layout?.visibility !== "none" && minzoom <= zoom && zoom < maxzoom;
}

function* drawnSources(
  { sources, stateOf, view }: Drawing,
  bounds: Bounds,
): Generator<undefined, ReadonlyMap<string, readonly DrawnFeature[]>> {
  const project = projection(view);
  const all = new Map<string, readonly DrawnFeature[]>();
  for (const [name, { features }] of sources) {
    const drawn: DrawnFeature[] = [];
    for (const feature of features) {
      yield;
      const shapes = shapesOf(feature.geometry, project, bounds);
      if (shapes.points.length + shapes.lines.length + shapes.rings.length === 0) continue;
      const id = typeof feature.id === "number" ? feature.id : undefined;
      drawn.push({
        ...shapes,
        id,
        type: kindOf(feature),
        properties: feature.properties ?? {},
        state: id === undefined ? {} : stateOf(name, id),
      });
    }
    all.set(name, drawn);
  }
  return all;
}

function kindOf({ geometry }: Feature): DrawnFeature["type"] {
  if (geometry.type.endsWith("Point")) return "Point";
  return geometry.type.endsWith("LineString") ? "LineString" : "Polygon";
}

/** An id that XML takes: an archive's layers have colons in theirs. */
const idOf = (layer: string) => layer.replace(/[^\w-]/g, "-");

/** The layers that show something, from the bottom up, in named groups. */
function grouped(
  { layers, groupOf }: Drawing,
  drawn: ReadonlyMap<string, string>,
): readonly string[] {
  const groups: { name: string; inside: string[] }[] = [];
  for (const { id } of layers) {
    const inside = drawn.get(id) ?? "";
    if (inside === "") continue;
    const part = `<g id="layer-${idOf(id)}">${inside}</g>`;
    const name = groupOf(id);
    const last = groups.at(-1);
    if (last?.name === name) last.inside.push(part);
    else groups.push({ name, inside: [part] });
  }
  return groups.map(
    ({ name, inside }) =>
      `<g inkscape:groupmode="layer" inkscape:label="${escaped(name)}">${inside.join("\n")}</g>`,
  );
}
