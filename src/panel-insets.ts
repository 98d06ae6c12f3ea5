import type { Insets } from "#map/camera.ts";

/** Pixels of the map that panels cover now, plus some air. */
export function panelInsets(): Insets {
  const air = 24;
  const box = (selector: string) => {
    const found = document.querySelector(selector)?.getBoundingClientRect();
    return found && found.width > 0 ? found : undefined;
  };
  const map = box("#map");
  if (!map) return { top: air, right: air, bottom: air, left: air };
  const card = box(".app-card");
  const legend = box(".app-legend");
  // Maps side by side lie beside the panels, not under them.
  if (document.querySelector(".app-compare"))
    return { top: 56, right: air, bottom: air, left: air };
  // A story's panel may still be loading: it is reckoned as large as it will be.
  const touring = document.querySelector(".app-with-tour") !== null;
  const sheet = card !== undefined && card.width > map.width * 0.8;
  const wideLegend =
    (touring && map.width > 760) ||
    (legend !== undefined && legend.height > map.height * 0.25 && map.width > 900);
  return {
    top: air,
    right: air + (card && !sheet ? map.right - card.left : 0),
    bottom:
      air +
      (card && sheet ? map.bottom - card.top : 0) +
      (touring && map.width <= 760 ? map.height * 0.52 : 0),
    left: air + (wideLegend && legend ? legend.right - map.left : 0),
  };
}
