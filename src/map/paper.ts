import type { FeatureCollection } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import { inStretches } from "#state/in-stretches.ts";
import type { AppState, Camera } from "#state/store.ts";
import { targetOf, withMap } from "./connect.ts";
import { mapEntries } from "./entries.ts";
import type { PaintedMap } from "./painted-map.ts";
import { createPainter, type PainterOptions } from "./painter.ts";
import { type MapTheme, paletteOf } from "./palette.ts";
import { boundedCamera, homeCamera } from "./picture-camera.ts";
import { mapStyle } from "./style.ts";
import { drawMap } from "./svg/draw.ts";
import type { LabelBox } from "./svg/room.ts";
import type { Measure } from "./svg/text.ts";
import type { Vector } from "./svg/vector.ts";

/** What a map on paper is drawn from. */
export interface PaperOptions
  extends Pick<PainterOptions, "register" | "cells" | "outlines" | "basemap" | "lineName"> {
  /** `null`: the whole theatre. */
  readonly camera: Camera | null;
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: MapTheme;
  /** What the group of a style layer is called. */
  readonly groupOf: (layer: string) => string;
  readonly measure: Measure;
  /** Where no label may stand, in pixels. */
  readonly taken?: readonly LabelBox[];
}

/**
 * The map as SVG (see `svg/draw.ts`), needing no WebGL: the painter that paints the map paints on a
 * sheet of paper, and what it has set there is drawn. So picture and map cannot say different things.
 */
export async function drawOnPaper(options: PaperOptions, state: AppState): Promise<string> {
  const { register, theme, size } = options;
  // A provider's map is tiles, not ours to draw anew: paper has the built-in basemap.
  const target = targetOf(withMap({ ...state, backdrop: null }), theme);
  const entries = mapEntries(register);
  const sheet = emptySheet(mapStyle(paletteOf(theme), entries, target.names).layers);
  const rest = () => inStretches(pause());
  await rest();
  const painter = createPainter(
    sheet.map,
    { ...options, onSettled: () => undefined, later: (run) => run() },
    entries,
  );
  await rest();
  painter.start(() => target);
  sheet.settle();
  await rest();
  const { home, extent } = register.theatre;
  const camera = boundedCamera(options.camera ?? homeCamera(home, size), extent, size);
  const { groupOf, measure, taken = [] } = options;
  const view = { ...camera, ...size };
  return inStretches(drawMap({ ...sheet.drawing(), view, groupOf, measure, taken }));
}

function refuse(): never {
  throw new Error("On paper there are no tiles.");
}

/** Nothing, at the end of which the page has had its turn. */
function* pause(): Generator<undefined, undefined> {
  yield;
}

/** A map without a screen: it keeps what it is told. */
function emptySheet(style: readonly LayerSpecification[]) {
  const layers = new Map(style.map((layer) => [layer.id, structuredClone(layer)]));
  const sources = new Map<string, FeatureCollection>();
  const states = new Map<string, Map<number, Record<string, unknown>>>();
  const images = new Map<string, Vector>();
  const waiting: (() => void)[] = [];
  const layerOf = (id: string) => {
    const layer = layers.get(id);
    if (!layer) throw new Error(`There is no layer "${id}".`);
    return layer;
  };
  const set = (kind: "paint" | "layout") => (id: string, name: string, value: unknown) => {
    const layer = layerOf(id);
    layers.set(id, { ...layer, [kind]: { ...layer[kind], [name]: value } } as LayerSpecification);
  };
  const map: PaintedMap = {
    getSource: (name) => ({
      setData: (data: FeatureCollection) => {
        sources.set(name, data);
      },
    }),
    setFeatureState: ({ source, id }, state) => {
      const own = states.get(source) ?? new Map<number, Record<string, unknown>>();
      states.set(source, own);
      const known = own.get(id);
      if (known) Object.assign(known, state);
      else own.set(id, { ...state });
    },
    setPaintProperty: set("paint"),
    setLayoutProperty: set("layout"),
    getLayersOrder: () => [...layers.keys()],
    hasImage: (name) => images.has(name),
    removeImage: (name) => images.delete(name),
    addImage: (name, { vector }) => images.set(name, vector),
    getPixelRatio: () => 1,
    once: (_, run) => waiting.push(run),
    triggerRepaint: () => undefined,
    redraw: () => undefined,
    setFilter: (id, filter) => {
      layers.set(id, { ...layerOf(id), filter } as LayerSpecification);
    },
    getBounds: refuse,
    querySourceFeatures: refuse,
    getStyle: () => ({ sources: {} }),
    addSource: refuse,
    removeSource: refuse,
    addLayer: refuse,
    removeLayer: refuse,
  };
  return {
    map,
    /** Tells those who wait for a frame or for rest: on paper nothing moves. */
    settle: () => {
      for (let run = waiting.shift(); run; run = waiting.shift()) run();
    },
    drawing: () => ({
      layers: [...layers.values()],
      sources,
      images,
      stateOf: (source: string, id: number) => states.get(source)?.get(id) ?? {},
    }),
  };
}
