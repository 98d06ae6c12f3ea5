import type { Position } from "geojson";
import type { Outline } from "#geometry/outline.ts";

/**
 * Short texts that are equal for equal pictures and, but for a chance of about 1 in 10^18,
 * different for different ones. The order of features does not count, their points do.
 */

const MULTIPLIERS = [2_654_435_761, 1_597_334_677] as const;
const UNITS = 1e6;

/** Of one polygon. */
export function hashPolygon(polygon: readonly (readonly Position[])[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const mix = (value: number): void => {
    a = Math.imul(a ^ value, MULTIPLIERS[0]);
    b = Math.imul(b ^ value, MULTIPLIERS[1]);
    a ^= a >>> 15;
    b ^= b >>> 13;
  };
  for (const ring of polygon) {
    mix(ring.length);
    for (const [x = 0, y = 0] of ring) {
      mix(Math.round(x * UNITS));
      mix(Math.round(y * UNITS));
    }
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, "0");
}

/** Of a day's picture. */
export function hashPicture(outlines: readonly Outline[]): string {
  return outlines
    .flatMap(({ ground, polygons }) =>
      polygons.map((polygon) => `${ground} ${hashPolygon(polygon)}`),
    )
    .sort()
    .join("\n");
}
