import { drawBackdrop, hasBackdrop, thinned } from "./backdrop/draw.ts";
import { entriesOf, layersOf, type MapEntries } from "./entries.ts";
import { fade } from "./fading.ts";
import { addImages } from "./images.ts";
import { DIFFER_LAYER, DISPUTE_LAYERS } from "./layers/disputes.ts";
import { LENS_PREFIX } from "./layers/lens.ts";
import { halfOpacity } from "./layers/places.ts";
import type { PaintedMap } from "./painted-map.ts";
import type { MapTarget } from "./painter.ts";
import { paletteOf } from "./palette.ts";
import { mapLayers } from "./style.ts";

/** Marks the chosen place. */
export function choose(map: PaintedMap, before: number | null, now: number | null): void {
  if (before === now) return;
  if (before !== null) map.setFeatureState({ source: "places", id: before }, { chosen: 0 });
  if (now !== null) map.setFeatureState({ source: "places", id: now }, { chosen: 1 });
}

/** Brings colours, images, label language and visibility to the target; nothing if they are there. */
export function restyle(
  map: PaintedMap,
  entries: MapEntries,
  before: MapTarget | null,
  target: MapTarget,
): void {
  const recoloured = before?.theme !== target.theme;
  if (recoloured) addImages(map, paletteOf(target.theme), entries);
  const thin = isDrawn(map, before) !== (target.backdrop !== null);
  const repainted = recoloured || before.names !== target.names || thin;
  if ((before && repainted) || thin) repaint(map, entries, target);
  underlay(map, before, target, repainted);
  if (before ? repainted || before.faint !== target.faint : target.faint.size > 0) {
    fade(map, entries, layersFor(entries, target), target.faint);
  }
  show(map, entries, before, target, repainted);
}

/** Brings visibility to the target. */
function show(
  map: PaintedMap,
  entries: MapEntries,
  before: MapTarget | null,
  target: MapTarget,
  repainted: boolean,
): void {
  const asked = target.lens !== null;
  // A repaint also undoes what visibility does to paint.
  if (repainted || before?.hidden !== target.hidden || (before.lens !== null) !== asked) {
    setVisibility(map, entries, asked ? new Set(entriesOf(entries)) : target.hidden);
    swap(map, asked, target.plain);
  } else if (before.plain !== target.plain) swap(map, asked, target.plain);
}

/** Whether a provider's map is on the map. */
function isDrawn(map: PaintedMap, before: MapTarget | null): boolean {
  return before ? before.backdrop !== null : hasBackdrop(map);
}

/** Brings the provider's map to the target; `anew`: its colours or names have changed. */
function underlay(
  map: PaintedMap,
  before: MapTarget | null,
  target: MapTarget,
  anew: boolean,
): void {
  if (!anew && before?.backdrop === target.backdrop) return;
  if (target.backdrop || isDrawn(map, before)) drawBackdrop(map, target.backdrop, target);
}

/** Our layers as this target wants them. */
function layersFor(entries: MapEntries, { theme, names, backdrop }: MapTarget) {
  const layers = mapLayers(paletteOf(theme), entries, names);
  return backdrop ? layers.map(thinned) : layers;
}

/** Sets every layer's colours and label language anew. */
function repaint(map: PaintedMap, entries: MapEntries, target: MapTarget): void {
  for (const layer of layersFor(entries, target)) {
    for (const [key, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, key, value);
    }
    if (layer.type === "symbol" && layer.layout?.["text-field"] !== undefined) {
      map.setLayoutProperty(layer.id, "text-field", layer.layout["text-field"]);
    }
  }
}

/** Shows the answer to a question instead of the claims, or the claims themselves. */
function swap(map: PaintedMap, asked: boolean, plain: boolean): void {
  for (const layer of map.getLayersOrder()) {
    if (layer.startsWith(LENS_PREFIX)) {
      map.setLayoutProperty(layer, "visibility", asked ? "visible" : "none");
    }
  }
  map.setLayoutProperty("line-names", "visibility", asked || plain ? "none" : "visible");
  map.setLayoutProperty(DIFFER_LAYER, "visibility", asked ? "none" : "visible");
}

function setVisibility(map: PaintedMap, entries: MapEntries, hidden: ReadonlySet<string>): void {
  const { sides, reference } = entries;
  const order = map.getLayersOrder();
  for (const id of entriesOf(entries)) {
    for (const layer of order.filter(layersOf(entries, id))) {
      map.setLayoutProperty(layer, "visibility", hidden.has(id) ? "none" : "visible");
    }
  }
  const implied = !hidden.has(reference ?? "");
  for (const side of sides) {
    const line = `${side.id}-line-implied`;
    map.setPaintProperty(`${side.id}-half`, "icon-opacity", halfOpacity(side, implied));
    if (!implied) map.setLayoutProperty(line, "visibility", "none");
  }
  // A dispute is between the sides shown: with one of them off there is none to mark.
  const all = sides.every((side) => !hidden.has(side.id));
  for (const layer of DISPUTE_LAYERS) {
    map.setLayoutProperty(layer, "visibility", all ? "visible" : "none");
  }
}
