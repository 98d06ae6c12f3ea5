import type { Map as MapLibreMap } from "maplibre-gl";
import type { NameLanguage } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import type { View } from "#domain/view.ts";
import type { CellTopology } from "#geometry/topology.ts";
import { type BasemapTopology, basemapSources } from "./basemap.ts";
import { groundOf, placeFeatures } from "./features.ts";
import { addImages } from "./images.ts";
import type { SideLayer } from "./layers/claims.ts";
import { DISPUTE_LAYERS } from "./layers/disputes.ts";
import { halfOpacity } from "./layers/places.ts";
import { lineNames } from "./line-names.ts";
import { type MapTheme, paletteOf } from "./palette.ts";
import { layersOf, mapLayers } from "./style.ts";
import { createMirror, type Mirror } from "./sync.ts";

/** What the map is to show: one value, set as a whole. */
export interface MapTarget {
  readonly view: View;
  /** Sides and mappers that are switched off. */
  readonly hidden: ReadonlySet<string>;
  readonly names: NameLanguage;
  readonly theme: MapTheme;
  /** Index of the chosen place, or `null`. */
  readonly chosen: number | null;
}

/** What the painter draws from, and whom it tells. */
export interface PainterOptions {
  readonly register: Register;
  readonly cells: CellTopology;
  readonly basemap: BasemapTopology;
  /** The day on screen is now this view's. */
  readonly onSettled: (view: View) => void;
}

/** Brings the map to targets. */
export interface Painter {
  readonly start: (wanted: () => MapTarget) => void;
  readonly restart: () => void;
  readonly request: () => void;
}

/**
 * Applies targets to the map: nothing before the style has loaded, then at most once per frame,
 * always the newest. What was applied is remembered only after it was applied, so that a failed
 * attempt is simply made again.
 */
export function createPainter(
  map: MapLibreMap,
  options: PainterOptions,
  sides: readonly SideLayer[],
): Painter {
  const { register } = options;
  const ground = groundOf(register, options.cells);
  let mirror: Mirror | null = null;
  let current: (() => MapTarget) | null = null;
  let applied: MapTarget | null = null;
  let named: MapTarget | null = null;
  let frame = 0;

  const paint = () => {
    frame = 0;
    if (!mirror || !current) return;
    const target = current();
    if (target === applied) return;
    restyle(map, register, sides, applied, target);
    choose(map, applied?.chosen ?? null, target.chosen);
    mirror.apply(target.view);
    applied = target;
    // States are drawn by the next frame; once no work is left the view is on screen.
    map.once("idle", () => {
      if (applied !== target) return;
      options.onSettled(target.view);
      nameLines(target);
    });
    map.triggerRepaint();
  };

  const nameLines = (target: MapTarget) => {
    if (!mirror || (named?.view === target.view && named.hidden === target.hidden)) return;
    named = target;
    const mapper = register.reference;
    const line = (id: string, name: string, key: string) => ({
      line: id,
      name,
      pieces: target.hidden.has(id)
        ? []
        : (mirror?.lit(key) ?? []).flatMap((at) => ground.arcs[at]?.geometry ?? []),
    });
    const names = lineNames([
      ...(mapper ? [line(mapper.id, mapper.name, "m")] : []),
      ...register.partySides.map((side, at) => line(side.id, `${side.name} says`, `s${at}`)),
    ]);
    setSource(map, "line-names", names);
  };

  return {
    start: (wanted) => {
      current = wanted;
      for (const [name, data] of basemapSources(options.basemap, register))
        setSource(map, name, data);
      setSource(map, "cells", ground.cells);
      setSource(map, "arcs", ground.arcFeatures);
      setSource(map, "places", placeFeatures(register));
      mirror = createMirror(register, ground, (source, id, state) =>
        map.setFeatureState({ source, id }, state),
      );
      paint();
    },
    restart: () => {
      mirror?.reset();
      applied = null;
      paint();
    },
    request: () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    },
  };
}

function setSource(map: MapLibreMap, name: string, data: GeoJSON.GeoJSON): void {
  const source = map.getSource(name);
  if (source && "setData" in source && typeof source.setData === "function") source.setData(data);
}

/** Marks the chosen place. */
function choose(map: MapLibreMap, before: number | null, now: number | null): void {
  if (before === now) return;
  if (before !== null) map.setFeatureState({ source: "places", id: before }, { chosen: 0 });
  if (now !== null) map.setFeatureState({ source: "places", id: now }, { chosen: 1 });
}

/** Brings colours, images, label language and visibility to the target; nothing if they are there. */
function restyle(
  map: MapLibreMap,
  register: Register,
  sides: readonly SideLayer[],
  before: MapTarget | null,
  target: MapTarget,
): void {
  const recoloured = before?.theme !== target.theme;
  if (recoloured) addImages(map, paletteOf(target.theme), sides);
  if (before && (recoloured || before.names !== target.names)) repaint(map, sides, target);
  if (recoloured || before?.hidden !== target.hidden) {
    setVisibility(map, register, sides, target.hidden);
  }
}

/** Sets every layer's colours and label language anew. */
function repaint(map: MapLibreMap, sides: readonly SideLayer[], target: MapTarget): void {
  for (const layer of mapLayers(paletteOf(target.theme), sides, target.names)) {
    for (const [key, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, key as never, value as never);
    }
    if (layer.type === "symbol" && layer.layout?.["text-field"] !== undefined) {
      map.setLayoutProperty(layer.id, "text-field", layer.layout["text-field"]);
    }
  }
}

function setVisibility(
  map: MapLibreMap,
  register: Register,
  layers: readonly SideLayer[],
  hidden: ReadonlySet<string>,
): void {
  const { sides, mappers } = register.theatre;
  for (const [entry, isMapper] of [
    ...sides.map((side) => [side.id, false] as const),
    ...mappers.map((mapper) => [mapper.id, true] as const),
  ]) {
    const belongs = layersOf(entry, isMapper);
    for (const layer of map.getLayersOrder().filter(belongs)) {
      map.setLayoutProperty(layer, "visibility", hidden.has(entry) ? "none" : "visible");
    }
  }
  const implied = !hidden.has(register.reference?.id ?? "");
  for (const side of layers) {
    const line = `${side.id}-line-implied`;
    map.setPaintProperty(`${side.id}-half`, "icon-opacity", halfOpacity(side, implied));
    if (!implied) map.setLayoutProperty(line, "visibility", "none");
  }
  // A dispute is between the sides shown: with one of them off there is none to mark.
  const all = layers.every((side) => !hidden.has(side.id));
  for (const layer of DISPUTE_LAYERS) {
    map.setLayoutProperty(layer, "visibility", all ? "visible" : "none");
  }
}
