import type { SideId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import type { MapWords } from "#map/controls.ts";
import { creditsOf } from "#ui/shared/credits.ts";
import { sideName } from "#ui/shared/wording.ts";

/** The words of the map itself, in the reader's language. */
export function mapWords({ theatre }: Register): MapWords {
  return {
    label: t(
      "Map of claims. Arrow keys move it, plus and minus zoom, Enter opens the place in the middle. The table holds the same content as text.",
    ),
    zoomIn: t("Zoom in"),
    zoomOut: t("Zoom out"),
    home: t("Show the whole theatre"),
    homeLabel: t("Show the whole theatre on the map"),
    credits: t("Toggle attribution"),
    attribution: creditsOf(theatre),
    kilometres: t("km"),
    metres: t("m"),
  };
}

/** The name of the line around what a side says it holds: "Russia says". */
export function lineName(register: Register, id: SideId): string {
  return t("{side} says", { side: sideName(register, id) });
}
