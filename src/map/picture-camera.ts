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
  size: { readonly width: number; readonly height: number },
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

/** Latitude in degrees as a part of the height of Web Mercator's square, from the north. */
function mercator(latitude: number): number {
  return 0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
}

function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
}
