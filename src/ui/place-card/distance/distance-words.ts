import type { DistanceLine } from "#domain/distance.ts";
import type { Register } from "#domain/register.ts";
import { sourceName } from "#ui/change/change-words.ts";

/**
 * A distance no finer than the line it is measured to: "under 4 km", "8 to 16 km", "about 120 km".
 * `null` where the source has no line or no map of the day.
 */
export function distanceWords(km: number | undefined, precision: number): string | null {
  if (km === undefined || Number.isNaN(km)) return null;
  if (km < precision) return `under ${precision} km`;
  if (km >= 25 * precision) return `about ${Math.round(km / 10) * 10} km`;
  return `${Math.round(km - precision)} to ${Math.round(km + precision)} km`;
}

/** "Line in Russia’s words, between settlements". */
export function lineWords(register: Register, { source, rule }: DistanceLine): string {
  const name = sourceName(register, source);
  if (rule === "outlines") return `${name}, its own outlines, coast and border included`;
  return `${name}, between settlements`;
}

/** Why there is no distance. */
export const NO_LINE = "no line or no map on this day";
