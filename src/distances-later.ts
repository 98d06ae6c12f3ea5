import type { DistanceLine } from "#domain/distance.ts";
import { isTiledMap, type MapCells } from "#map/tiled-map.ts";
import type { Distances } from "#state/distances.ts";
import { inStretches } from "#state/in-stretches.ts";
import type { LineGround } from "./distances.ts";

/**
 * The port through which panels ask for distances. What measures them is fetched when first asked
 * for; `ground` is asked anew each time, since it may grow.
 */
export function distancesLater(
  ground: () => Omit<LineGround, "cells"> & { readonly cells: MapCells },
): Distances {
  if (isTiledMap(ground().cells)) return { of: null };
  let memo: { key: readonly unknown[]; lines: Promise<readonly DistanceLine[]> } | null = null;
  return {
    of: (index, { register, clock, countStale }) => {
      const key = [index, register, clock, countStale];
      if (memo?.key.every((part, at) => part === key[at])) return memo.lines;
      const { cells, outlines } = ground();
      if (isTiledMap(cells)) throw new Error("The outlines are in tiles.");
      const lines = import("./distances.ts").then(({ distanceLines }) =>
        inStretches(distanceLines(index, { register, clock, countStale }, { cells, outlines })),
      );
      memo = { key, lines };
      return lines;
    },
  };
}
