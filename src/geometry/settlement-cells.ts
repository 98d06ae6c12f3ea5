import type { CellTopology } from "./topology.ts";

/**
 * Settlement cells whose outlines lie in an archive of vector tiles, beside the theatre's file: what
 * the app must know of all of them at once.
 */
export interface TiledCells {
  /** Name of the archive, beside the file that says so; its address once the file is loaded. */
  readonly tiles: string;
  /** For each cell in ascending order: number, how many neighbours above, their numbers (deltas). */
  readonly neighbours: string;
  /** Cells that reach beyond the farthest zoom's tile of their place: number, how many, tiles. */
  readonly reach: string;
}

/** The settlement cells of a theatre: the outlines themselves, or where their tiles are. */
export type SettlementCells = CellTopology | TiledCells;

export function areTiled(cells: SettlementCells): cells is TiledCells {
  return "tiles" in cells;
}

/** The cells where they are known to be outlines. Throws if they are in tiles. */
export function outlinedCells(cells: SettlementCells): CellTopology {
  if (areTiled(cells)) throw new Error(`The cells are in tiles (${cells.tiles}).`);
  return cells;
}
