import type { Register } from "#domain/register.ts";
import { legalDay, type Stance } from "#domain/stance.ts";
import type { View } from "#domain/view.ts";
import type { BasemapTopology } from "./basemap.ts";
import { borderDays, legalBorders } from "./borders.ts";
import { placeFeatures } from "./features.ts";
import { borderLayers, type Legal } from "./layers/borders.ts";
import type { PaintedMap } from "./painted-map.ts";
import { type MapTheme, paletteOf } from "./palette.ts";
import { setSource } from "./set-source.ts";

/** What of a target a stance speaks of. */
interface Presented {
  readonly stance: Stance;
  readonly view: View;
  /** Language in which the stance speaks. */
  readonly language: string;
  readonly theme: MapTheme;
}

interface Presenter {
  /** Draws borders and names as the stance has them, where stance or law are not as drawn. */
  readonly show: (target: Presented) => void;
  /** Everything is drawn anew the next time. */
  readonly reset: () => void;
}

/** Keeps borders and names to the stance. States of places stay with them when they are renamed. */
export function createPresenter(
  map: PaintedMap,
  { register, basemap }: { readonly register: Register; readonly basemap: BasemapTopology },
): Presenter {
  const changes = borderDays(legalBorders(basemap));
  let drawn: (Legal & { readonly language: string }) | null = null;
  return {
    show: ({ stance, view, language, theme }) => {
      const legal = { stance, day: legalDay(stance, view.slice.validAt, changes) };
      const same = drawn?.stance === stance && drawn.day === legal.day;
      if (same && drawn?.language === language) return;
      for (const { id, filter } of borderLayers(paletteOf(theme), legal)) map.setFilter(id, filter);
      setSource(map, "places", placeFeatures(register, legal, language));
      drawn = { ...legal, language };
    },
    reset: () => {
      drawn = null;
    },
  };
}
