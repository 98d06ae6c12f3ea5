import type { Camera } from "#state/store.ts";

/** The part of the reader's map that no panel covers, in CSS pixels. */
export interface ClearPart {
  readonly width: number;
  readonly height: number;
  /** Of its middle from that of the map. */
  readonly right: number;
  readonly down: number;
}

/** Width of the world at zoom 0, in CSS pixels. */
const WORLD = 512;

/**
 * Where a picture of another size must look so that it holds all that the reader sees of the map,
 * no panel being in it.
 */
export function pictureCamera(
  { longitude, latitude, zoom }: Camera,
  clear: ClearPart,
  size: Size,
): Camera {
  const world = WORLD * 2 ** zoom;
  const y = mercator(latitude) + clear.down / world;
  const scale = Math.min(size.width / clear.width, size.height / clear.height);
  return {
    longitude: longitude + (clear.right / world) * 360,
    latitude: latitudeOf(y),
    zoom: zoom + Math.log2(scale),
  };
}

/** A rectangle of the world in degrees: west, south, east, north. */
type Extent = readonly [number, number, number, number];
type Size = { readonly width: number; readonly height: number };

/** Zooms between which the map stays. */
export const MIN_ZOOM = 4.2;
export const MAX_ZOOM = 13;

/** Where a picture of this size must look to hold just this part of the world. */
export function homeCamera([west, south, east, north]: Extent, size: Size): Camera {
  const [top, bottom] = [mercator(north), mercator(south)];
  const across = (east - west) / 360;
  const worlds = Math.min(size.width / across, size.height / (bottom - top));
  return {
    longitude: (west + east) / 2,
    latitude: latitudeOf((top + bottom) / 2),
    zoom: Math.log2(worlds / WORLD),
  };
}

/** The camera as MapLibre allows it: within its zooms, and with nothing beyond the extent in view. */
export function boundedCamera(camera: Camera, extent: Extent, size: Size): Camera {
  const [west, south, east, north] = extent;
  const [left, right] = [west / 360, east / 360];
  const [top, bottom] = [mercator(north), mercator(south)];
  const least = Math.max(size.width / (right - left), size.height / (bottom - top)) / WORLD;
  const wanted = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, camera.zoom));
  const zoom = Math.max(wanted, Math.log2(least));
  const world = WORLD * 2 ** zoom;
  const [halfWidth, halfHeight] = [size.width / world / 2, size.height / world / 2];
  const within = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));
  const x = within(camera.longitude / 360, left + halfWidth, right - halfWidth);
  const y = within(mercator(camera.latitude), top + halfHeight, bottom - halfHeight);
  return { longitude: x * 360, latitude: latitudeOf(y), zoom };
}

/** Latitude in degrees as a part of the height of Web Mercator's square, from the north. */
function mercator(latitude: number): number {
  return 0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
}

function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
}
