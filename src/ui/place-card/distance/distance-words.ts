import type { DistanceLine } from "#domain/distance.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { sourceName } from "#ui/change/change-words.ts";

/**
 * A distance no finer than the line it is measured to: "under 4 km", "8 to 16 km", "about 120 km".
 * `null` where the source has no line or no map of the day.
 */
export function distanceWords(km: number | undefined, precision: number): string | null {
  if (km === undefined || Number.isNaN(km)) return null;
  if (km < precision) return t("under {km} km", { km: precision });
  if (km >= 25 * precision) return t("about {km} km", { km: Math.round(km / 10) * 10 });
  return t("{least} to {most} km", {
    least: Math.round(km - precision),
    most: Math.round(km + precision),
  });
}

/** "Line in Russia’s words, between settlements". */
export function lineWords(register: Register, { source, rule }: DistanceLine): string {
  const name = { source: sourceName(register, source) };
  return rule === "outlines"
    ? t("{source}, its own outlines, coast and border included", name)
    : t("{source}, between settlements", name);
}

/** Why there is no distance. */
export const noLine = (): string => t("no line or no map on this day");
