import {
  AttributionControl,
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { NameLanguage } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import type { View } from "#domain/view.ts";
import type { CellTopology } from "#geometry/topology.ts";
import type { Camera } from "#state/store.ts";
import { type BasemapTopology, basemapSources } from "./basemap.ts";
import { groundOf, placeFeatures } from "./features.ts";
import { HomeControl } from "./home-control.ts";
import { addImages } from "./images.ts";
import { lineNames } from "./line-names.ts";
import { type MapTheme, paletteOf } from "./palette.ts";
import { listen, type PointerPorts } from "./pointer.ts";
import { layersOf, mapLayers, mapStyle, sideLayers } from "./style.ts";
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

/** Pixels of the map that panels cover. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface MapOptions extends PointerPorts {
  readonly container: HTMLElement;
  readonly register: Register;
  readonly cells: CellTopology;
  readonly basemap: BasemapTopology;
  readonly camera: Camera | null;
  readonly target: MapTarget;
  readonly insets: () => Insets;
  readonly label: string;
  readonly attribution: string;
  readonly onMove: (camera: Camera) => void;
  /** The day on screen is now this view's. */
  readonly onSettled: (view: View) => void;
  readonly onFailure: (message: string) => void;
}

/** The map, as the rest of the app sees it. */
export interface MapController {
  /** Sets what is to be shown; a burst of calls draws once, with the newest. */
  readonly show: (target: MapTarget) => void;
  /** Moves the camera so that the place is seen beside the panels. */
  readonly reveal: (index: number) => void;
  readonly remove: () => void;
}

const MIN_ZOOM = 4.2;
const MAX_ZOOM = 13;
/** Zoom to which a place found by search is brought, at least. */
const REVEAL_ZOOM = 9;

setWorkerUrl(workerUrl);

/** Starts the one map of the app. Throws if the browser has no WebGL. */
export function startMap(options: MapOptions): MapController {
  const { register, container } = options;
  const sides = sideLayers(register);
  let wanted = options.target;
  const map = new MapLibreMap({
    container,
    style: mapStyle(paletteOf(wanted.theme), sides, wanted.names),
    ...startingCamera(options),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxBounds: [...register.theatre.extent],
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    attributionControl: false,
    locale: { "Map.Title": options.label },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "bottom-right");
  map.addControl(new HomeControl(() => fitHome(map, options)), "bottom-right");
  map.addControl(new ScaleControl({ unit: "metric" }), "bottom-right");
  map.addControl(
    new AttributionControl({ compact: true, customAttribution: options.attribution }),
    "bottom-right",
  );
  // The credits start folded: the same words stand under "About".
  map.once("load", () =>
    container
      .querySelector(".maplibregl-compact-show")
      ?.classList.remove("maplibregl-compact-show"),
  );
  const painter = createPainter(map, options, sides);
  map.on("load", () => painter.start(() => wanted));
  map.on("webglcontextrestored", () => painter.restart());
  map.on("moveend", () => options.onMove(cameraOf(map)));
  map.on("error", ({ error }) => options.onFailure(error.message));
  listen(map, register, options);
  return {
    show: (target) => {
      wanted = target;
      painter.request();
    },
    reveal: (index) => reveal(map, options, index),
    remove: () => map.remove(),
  };
}

function startingCamera({ camera, register, insets }: MapOptions) {
  if (camera)
    return { center: [camera.longitude, camera.latitude] as [number, number], zoom: camera.zoom };
  return {
    bounds: [...register.theatre.home] as [number, number, number, number],
    fitBoundsOptions: { padding: insets() },
  };
}

function fitHome(map: MapLibreMap, { register, insets }: MapOptions): void {
  map.fitBounds([...register.theatre.home], { padding: insets() });
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { longitude: lng, latitude: lat, zoom: map.getZoom() };
}

/** Brings a place into the part of the map that no panel covers, if it is not there already. */
function reveal(map: MapLibreMap, options: MapOptions, index: number): void {
  const point = options.register.dossiers[index]?.place.point;
  if (!point) return;
  const insets = options.insets();
  const { x, y } = map.project([point[0], point[1]]);
  const { clientWidth, clientHeight } = map.getContainer();
  const clear =
    x > insets.left &&
    y > insets.top &&
    x < clientWidth - insets.right &&
    y < clientHeight - insets.bottom;
  const near = map.getZoom() >= REVEAL_ZOOM - 2;
  if (clear && near) return;
  map.easeTo({
    center: [point[0], point[1]],
    zoom: Math.max(map.getZoom(), REVEAL_ZOOM),
    offset: [(insets.left - insets.right) / 2, (insets.top - insets.bottom) / 2],
  });
}

interface Painter {
  readonly start: (wanted: () => MapTarget) => void;
  readonly restart: () => void;
  readonly request: () => void;
}

/**
 * Applies targets to the map: nothing before the style has loaded, then at most once per frame,
 * always the newest. What was applied is remembered only after it was applied, so that a failed
 * attempt is simply made again.
 */
function createPainter(
  map: MapLibreMap,
  options: MapOptions,
  sides: ReturnType<typeof sideLayers>,
): Painter {
  const { register } = options;
  const ground = groundOf(register, options.cells);
  let mirror: Mirror | null = null;
  let current: (() => MapTarget) | null = null;
  let applied: MapTarget | null = null;
  let named: View | null = null;
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
    if (named === target.view || !mirror) return;
    named = target.view;
    const mapper = register.theatre.mappers.find(
      ({ id }) => id === register.theatre.referenceMapper,
    );
    const line = (id: string, name: string, key: string) => ({
      line: id,
      name,
      pieces: target.hidden.has(id)
        ? []
        : (mirror?.lit(key) ?? []).flatMap((at) => ground.arcs[at]?.geometry ?? []),
    });
    const partySides = register.theatre.sides.filter(({ party }) => party !== null);
    const names = lineNames([
      ...(mapper ? [line(mapper.id, mapper.name, "m")] : []),
      ...partySides.map((side, at) => line(side.id, `${side.name} says`, `s${at}`)),
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
  sides: ReturnType<typeof sideLayers>,
  before: MapTarget | null,
  target: MapTarget,
): void {
  const palette = paletteOf(target.theme);
  if (before?.theme !== target.theme) addImages(map, palette, sides);
  if (before && (before.theme !== target.theme || before.names !== target.names)) {
    for (const layer of mapLayers(palette, sides, target.names)) {
      for (const [key, value] of Object.entries(layer.paint ?? {})) {
        map.setPaintProperty(layer.id, key as never, value as never);
      }
      if (layer.type === "symbol" && layer.layout?.["text-field"] !== undefined) {
        map.setLayoutProperty(layer.id, "text-field", layer.layout["text-field"]);
      }
    }
  }
  if (before?.hidden !== target.hidden) setVisibility(map, register, target.hidden);
}

function setVisibility(map: MapLibreMap, register: Register, hidden: ReadonlySet<string>): void {
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
  // A dispute is between the sides shown: with one of them off there is none to mark.
  const all = sides.every((side) => !hidden.has(side.id));
  map.setLayoutProperty("dispute", "visibility", all ? "visible" : "none");
}
