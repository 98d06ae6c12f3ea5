import type { LineString } from "geojson";
import type { LayerSpecification, VectorSourceSpecification } from "maplibre-gl";
import type { Register } from "#domain/register.ts";
import type { CellTopology } from "#geometry/topology.ts";
import type { Ground } from "./features.ts";
import type { PaintedMap } from "./painted-map.ts";
import type { StatePort } from "./sync.ts";

/** Settlement cells as a map draws them: outlines that are all there, or tiles read as needed. */
export type MapCells = CellTopology | TiledMap;

/** What a map of tiles does otherwise; `tiled.ts` makes it, fetched only where there are tiles. */
export interface TiledMap {
  readonly sources: Readonly<Record<string, VectorSourceSpecification>>;
  /** The layer, drawn from the tiles if it draws cells or boundaries. */
  readonly layer: (layer: LayerSpecification) => LayerSpecification;
  /** The ground as far as it is not outlines: every place has a cell of its own. */
  readonly ground: (register: Register) => Ground;
  /** Where states go: to the layers of the tiles, and only where the reader looks. */
  readonly near: (map: PaintedMap, register: Register, ground: Ground) => NearView;
  /** The lines of the boundaries with these numbers, as far as their tiles are on screen. */
  readonly lines: (map: PaintedMap, wanted: ReadonlySet<number>) => readonly LineString[];
}

/** Feature states of what has been in view. */
export interface NearView {
  /** Takes every state; passes on those of what is near. */
  readonly port: StatePort;
  /** The map moved: passes on what came near. Returns how many features were told. */
  readonly look: () => number;
}

export function isTiledMap(cells: MapCells): cells is TiledMap {
  return "near" in cells;
}

/** Sources that a map of tiles does without: layers of the tiles have their names. */
export const IN_TILES: ReadonlySet<string> = new Set(["cells", "arcs"]);
