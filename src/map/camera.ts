import type { Map as MapLibreMap } from "maplibre-gl";
import type { Register } from "#domain/register.ts";
import type { Camera, Flight } from "#state/store.ts";

/** Pixels of the map that panels cover. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What the camera's moves depend on. */
export interface CameraOptions {
  readonly container: HTMLElement;
  readonly register: Register;
  readonly insets: () => Insets;
}

/** Zoom to which a place found by search is brought, at least. */
const REVEAL_ZOOM = 9;

/** Where the map starts: as the link says, at the chosen place, or over the whole theatre. */
export function startingCamera(
  { register, insets, container }: CameraOptions,
  camera: Camera | null,
  chosen: number | null,
) {
  if (camera) return { center: { lng: camera.longitude, lat: camera.latitude }, zoom: camera.zoom };
  const point = chosen === null ? null : register.dossiers[chosen]?.place.point;
  if (point) return { center: { lng: point[0], lat: point[1] }, zoom: REVEAL_ZOOM };
  return {
    bounds: [...register.theatre.home] as [number, number, number, number],
    fitBoundsOptions: { padding: fitting(insets(), container) },
  };
}

/** Least part of the map, per axis, that padding must leave for the area to be shown. */
const LEAST_CLEAR = 0.4;

/** Insets that leave room: panels on a small screen may cover nearly all of it. */
function fitting(insets: Insets, { clientWidth, clientHeight }: HTMLElement): Insets {
  const across = limited(insets.left, insets.right, clientWidth);
  const down = limited(insets.top, insets.bottom, clientHeight);
  return { left: across[0], right: across[1], top: down[0], bottom: down[1] };
}

function limited(a: number, b: number, size: number): readonly [number, number] {
  const scale = Math.min(1, (size * (1 - LEAST_CLEAR)) / Math.max(1, a + b));
  return [a * scale, b * scale];
}

/** Shows the whole theatre. */
export function fitHome(map: MapLibreMap, { register, insets, container }: CameraOptions): void {
  map.fitBounds([...register.theatre.home], { padding: fitting(insets(), container) });
}

/**
 * Brings a point, or a part of the ground, into the middle of what no panel covers. The panels of the view asked for are
 * drawn by the next frame, so that their size is known only then. MapLibre jumps where the reader
 * asked for less motion.
 */
export function fly(map: MapLibreMap, options: CameraOptions, flight: Flight): void {
  requestAnimationFrame(() => {
    if (flight === "home") return fitHome(map, options);
    const insets = options.insets();
    if ("bounds" in flight) {
      const padding = fitting(insets, options.container);
      map.fitBounds([...flight.bounds], { padding, maxZoom: REVEAL_ZOOM });
      return;
    }
    const { left, right, top, bottom } = insets;
    map.easeTo({
      center: [flight.longitude, flight.latitude],
      zoom: flight.zoom,
      offset: [(left - right) / 2, (top - bottom) / 2],
    });
  });
}

/** Where the map is now. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { longitude: lng, latitude: lat, zoom: map.getZoom() };
}

/** Brings a place into the part of the map that no panel covers, if it is not there already. */
export function reveal(
  map: MapLibreMap,
  options: CameraOptions,
  index: number,
  leastZoom = REVEAL_ZOOM,
): void {
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
  const near = map.getZoom() >= leastZoom - 2;
  if (clear && near) return;
  map.easeTo({
    center: [point[0], point[1]],
    zoom: Math.max(map.getZoom(), leastZoom),
    offset: [(insets.left - insets.right) / 2, (insets.top - insets.bottom) / 2],
  });
}
