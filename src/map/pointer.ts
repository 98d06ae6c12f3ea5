import { type Map as MapLibreMap, type MapMouseEvent, Popup } from "maplibre-gl";
import type { Register } from "#domain/register.ts";
import { DIFFER_LAYER, DISPUTE_LAYERS } from "./layers/disputes.ts";
import { LENS_SPOTS } from "./layers/lens.ts";
import { isSpot } from "./lens.ts";

/** What happens when the reader points at the map. */
export interface PointerPorts {
  /** A place was clicked, tapped or chosen by keyboard. */
  readonly onChoose: (index: number) => void;
  /** Words for the hint beside the pointer: name and standing. */
  readonly hintFor: (index: number) => string;
}

/** How near, in CSS pixels, a glyph must be to be meant. */
const REACH = 12;
const REACH_TOUCH = 22;
/** Layers whose features are places. */
const PLACE_LAYERS = [
  "place-disc",
  "place-names",
  "region-names",
  ...DISPUTE_LAYERS,
  DIFFER_LAYER,
  ...LENS_SPOTS,
];

/** Binds hover, click, tap and the keyboard to places. */
export function listen(map: MapLibreMap, register: Register, ports: PointerPorts): void {
  const hint = new Popup({
    closeButton: false,
    closeOnClick: false,
    offset: 14,
    className: "map-hint",
  });
  let hovered: number | null = null;
  const hover = (index: number | null) => {
    if (index === hovered) return;
    if (hovered !== null) map.setFeatureState({ source: "places", id: hovered }, { hover: 0 });
    if (index !== null) map.setFeatureState({ source: "places", id: index }, { hover: 1 });
    hovered = index;
    map.getCanvas().style.cursor = index === null ? "" : "pointer";
    const point = index === null ? null : register.dossiers[index]?.place.point;
    if (index === null || !point) hint.remove();
    else hint.setLngLat([point[0], point[1]]).setText(ports.hintFor(index)).addTo(map);
  };
  map.on("mousemove", (event) => hover(placeAt(map, event, REACH)));
  map.on("mouseout", () => hover(null));
  map.on("movestart", () => hover(null));
  map.on("click", (event) => {
    const touch =
      event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === "touch";
    const index =
      placeAt(map, event, touch ? REACH_TOUCH : REACH) ?? groundAt(map, register, event);
    if (index !== null) ports.onChoose(index);
  });
  map.getCanvas().addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    const index = nearest(
      map,
      register,
      map.getContainer().clientWidth / 2,
      map.getContainer().clientHeight / 2,
    );
    if (index !== null) ports.onChoose(index);
  });
}

/** The place whose glyph or name is nearest to the pointer within reach, or `null`. */
function placeAt(map: MapLibreMap, { point }: MapMouseEvent, reach: number): number | null {
  const layers = PLACE_LAYERS.filter((layer) => map.getLayer(layer));
  const hits = map.queryRenderedFeatures(
    [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ],
    { layers },
  );
  let best: { index: number; distance: number } | null = null;
  for (const hit of hits) {
    if (hit.geometry.type !== "Point" || typeof hit.id !== "number") continue;
    if (!isDrawn(hit.layer.id, hit.state)) continue;
    const [longitude = 0, latitude = 0] = hit.geometry.coordinates;
    const at = map.project([longitude, latitude]);
    const distance = Math.hypot(at.x - point.x, at.y - point.y);
    if (best === null || distance < best.distance) best = { index: hit.id, distance };
  }
  return best?.index ?? null;
}

/** Marks that the day leaves invisible still answer: only what is drawn counts. */
function isDrawn(layer: string, state: Readonly<Record<string, unknown>>): boolean {
  if (LENS_SPOTS.some((spot) => spot === layer)) return isSpot(Number(state.l ?? 0));
  if (layer === DIFFER_LAYER) return state.x === 1;
  return !layer.startsWith("dispute") || Boolean(state.d);
}

/** A click on the ground of a settlement means the settlement: the nearest one, by definition. */
function groundAt(map: MapLibreMap, register: Register, { point }: MapMouseEvent): number | null {
  const onGround = map.queryRenderedFeatures(point, { layers: ["ground"] }).length > 0;
  return onGround ? nearest(map, register, point.x, point.y) : null;
}

/** Index of the settlement nearest to a pixel, no farther than a quarter of the screen. */
function nearest(map: MapLibreMap, register: Register, x: number, y: number): number | null {
  const limit = map.getContainer().clientWidth / 4;
  const zoom = map.getZoom();
  let best: { index: number; distance: number } | null = null;
  for (const { index, place } of register.dossiers) {
    if (place.point === null || place.kind === "region") continue;
    const at = map.project([place.point[0], place.point[1]]);
    const distance = Math.hypot(at.x - x, at.y - y);
    const better = distance < limit && (best === null || distance < best.distance);
    if (better && (zoom > 7 || place.kind === "city" || place.kind === "town")) {
      best = { index, distance };
    }
  }
  return best?.index ?? null;
}
