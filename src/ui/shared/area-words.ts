import { number, t } from "#i18n/text.ts";

/**
 * Areas in words. Ground is counted in settlement cells or outlines, so that no figure claims to be
 * finer than these; what it was counted by stands beside it (`anchors.md`, 4.7).
 */

/** "0 km²", "under 1 km²", "12 km²", "1,230 km²": whole km², tens from 1,000, hundreds from 100,000. */
export function areaWords(area: number): string {
  if (isTiny(area)) return t("under 1 km²");
  return t("{area} km²", { area: figure(Math.abs(area)) });
}

/** "40 to 310 km²"; one figure where both ends round to it. */
export function areaRange(least: number, most: number): string {
  const [low, high] = [areaWords(least), areaWords(most)];
  if (low === high) return low;
  if (isTiny(most)) return t("0 to under 1 km²");
  const ends = { low: figure(least), high: figure(most) };
  return isTiny(least)
    ? t("under 1 km² to {high} km²", { high: ends.high })
    : t("{low} to {high} km²", ends);
}

/** "+120 km²", "−40 km²", "±0 km²". */
export function signedArea(area: number): string {
  if (Math.round(area) === 0) return "±0 km²";
  return `${area > 0 ? "+" : "−"}${areaWords(area)}`;
}

const isTiny = (area: number) => area !== 0 && Math.abs(area) < 1;

function figure(size: number): string {
  const step = size >= 100_000 ? 100 : size >= 1000 ? 10 : 1;
  return number(Math.round(size / step) * step);
}
