import type { BackdropLayer, BackdropLook, BackdropStacks } from "#state/backdrop.ts";
import { type MapTheme, paletteOf } from "../palette.ts";

/**
 * A provider's own layers in our two stacks, in the provider's order. Whatever it paints is drawn
 * paler, so that claims lead.
 */
export function styleStacks(
  layers: readonly BackdropLayer[],
): (look: BackdropLook) => BackdropStacks {
  return ({ theme, borders }) => {
    const shown = borders ? layers : layers.filter((layer) => !isBorder(layer));
    return {
      under: [...shown.filter(({ type }) => type !== "symbol"), veilLayer(theme)],
      labels: shown.filter(({ type }) => type === "symbol"),
    };
  };
}

/** Whether a layer draws or names borders, as its id or the layer inside the tiles says. */
export function isBorder({ id, "source-layer": inside }: BackdropLayer): boolean {
  return [id, String(inside ?? "")].some((name) =>
    /(^|[^a-z])(admin|boundar(y|ies)|borders?)([^a-z]|$)/i.test(name),
  );
}

/** A veil in the colour of the land over all that the provider paints. */
export function veilLayer(theme: MapTheme): BackdropLayer {
  return {
    id: "backdrop:veil",
    type: "background",
    paint: {
      "background-color": paletteOf(theme).land,
      "background-opacity": theme.startsWith("contrast") ? 0.6 : 0.35,
    },
  };
}
