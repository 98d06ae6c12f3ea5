import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Place } from "#domain/place.ts";
import type { TiledCells } from "#geometry/settlement-cells.ts";
import type { Cell, Extent } from "#geometry/tessellate.ts";
import { packTiled } from "#geometry/tiled-cells.ts";
import { bordersOf } from "#geometry/tiles/borders.ts";
import { cutTiles } from "#geometry/tiles/cut.ts";
import { writeArchive } from "#geometry/tiles/pmtiles.ts";

/**
 * Above so many cells (those of one history joined) their outlines are published as vector tiles
 * instead of in the theatre's file: of a file's outlines a reader loads all, of tiles what is seen.
 */
const MOST_CELLS_IN_A_FILE = 50_000;

/** Folder of the archive, beside the theatre's file: hosts have a rule for it (`hosting.ts`). */
export const TILES_FOLDER = "tiles";

/**
 * Whether a theatre of so many cells is published as tiles. `CLAIMLINE_TILES` decides otherwise:
 * `1` always, `0` never.
 */
export function needsTiles(cells: number): boolean {
  const asked = process.env.CLAIMLINE_TILES ?? "";
  return asked === "" ? cells > MOST_CELLS_IN_A_FILE : asked !== "0";
}

/** The cells as an archive of tiles, and what the theatre's file says of them. */
export interface CutGround {
  readonly tiled: TiledCells;
  readonly archive: Uint8Array;
  readonly borders: number;
}

/**
 * Cuts the settlement cells into tiles, each place with a cell of its own: joined ones would have to
 * be cut anew for a reader's own mapper. A hash of the content is in the archive's name: an open page
 * that has the numbers of one build can never read the outlines of another.
 */
export function cutGround(
  id: string,
  cells: readonly Cell[],
  places: readonly Place[],
  bounds: Extent,
): CutGround {
  const borders = bordersOf(cells);
  const archive = writeArchive(cutTiles(cells, borders), {
    gzip: (bytes) => new Uint8Array(gzipSync(bytes)),
    bounds,
    metadata: {
      name: "Settlement cells of Claimline",
      vector_layers: [
        { id: "cells", description: "id: number of the place", fields: {} },
        { id: "arcs", description: "id: number of the border", fields: {} },
      ],
    },
  });
  const pointed = cells.flatMap((cell) => {
    const point = places[cell.index]?.point;
    return point ? [{ ...cell, point }] : [];
  });
  const hash = createHash("sha256").update(archive).digest("hex").slice(0, 8);
  const file = `${TILES_FOLDER}/${id}-${hash}.pmtiles`;
  return { tiled: packTiled(file, pointed, borders), archive, borders: borders.length };
}
