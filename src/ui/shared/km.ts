import type { AreaRange } from "#domain/area-range.ts";
import { number, t } from "#i18n/text.ts";
import { areaRange, areaWords } from "./area-words.ts";

/** From 1,000 km² on whole tens are shown: the ground of a settlement is not known more finely. */
const TENS_FROM = 1000;
/** Ranges narrower than this, in km², are one figure. */
const NARROW = 0.5;

/**
 * "1,150 to 1,900 km²", "up to 784 km²", "none", or "1,150 km² by settlement, by every count"
 * where all counts agree: never one figure without a word of how it came about. Rounded outwards.
 */
export function rangeWords({ least, most }: AreaRange): string {
  if (most < NARROW) return t("none");
  if (most - least < NARROW) {
    const area = number(Math.round(most / unitOf(most)) * unitOf(most));
    return t("{area} km² by settlement, by every count", { area });
  }
  const high = number(Math.ceil(most / unitOf(most)) * unitOf(most));
  const low = Math.floor(least / unitOf(least)) * unitOf(least);
  return low === 0
    ? t("up to {high} km²", { high })
    : t("{low} to {high} km²", { low: number(low), high });
}

/** "114,700 to 116,200 km²", rounded as single figures and the areas over time; one figure by every count. */
export function heldWords({ least, most }: AreaRange): string {
  return areaWords(least) === areaWords(most)
    ? t("{area} by every count", { area: areaWords(most) })
    : areaRange(least, most);
}

/** "1,240 km² by settlement": never a figure without what it was counted by. */
export function settlementWords(area: number): string {
  return t("{area} by settlement", { area: areaWords(area) });
}

function unitOf(area: number): number {
  return area >= TENS_FROM ? 10 : 1;
}
