import { isBorder, styleStacks } from "#map/backdrop/stacks.ts";
import { haveBorders, tileStacks } from "#map/backdrop/tile-layers.ts";
import type { ShownBackdrop } from "#state/backdrop.ts";
import type { Opened } from "./opened.ts";

/** What was opened, as panels and map see it. */
export function shownOf(opened: Opened, key: number, borders: boolean): ShownBackdrop {
  const { drawn, ...about } = opened;
  return drawn.as === "style"
    ? {
        ...about,
        key,
        borders,
        hasBorders: drawn.layers.some(isBorder),
        stacks: styleStacks(drawn.layers),
      }
    : {
        ...about,
        key,
        borders,
        hasBorders: !drawn.raster && haveBorders(drawn.layers),
        stacks: tileStacks(drawn.source, drawn.raster, drawn.layers),
      };
}
