import { addProtocol, type LayerSpecification } from "maplibre-gl";
import { messageOf } from "#domain/message-of.ts";
import type { Register } from "#domain/register.ts";
import type { TiledCells } from "#geometry/settlement-cells.ts";
import { openReach } from "#geometry/tiled-cells.ts";
import { TILE_ZOOMS } from "#geometry/tiles/cut.ts";
import type { Ground } from "./features.ts";
import { createNearView, tiledGround } from "./near-view.ts";
import type { PaintedMap } from "./painted-map.ts";
import type { StatePort } from "./sync.ts";
import { IN_TILES, type NearView, type TiledMap } from "./tiled-map.ts";

/** Cells of a very large theatre: their outlines come as vector tiles, read by byte range. */

/** The one source that stands for `cells` and `arcs`. */
const TILES = "tiles";
const PROTOCOL = "pmtiles";

/**
 * Opens the archive at an address for maps to read from. Throws an error for the reader if it is not
 * there or its host gives no parts of files.
 */
export async function openTiles(
  address: string,
  packed: TiledCells,
  extent: readonly [number, number, number, number],
): Promise<TiledMap> {
  await registerArchive(address);
  return {
    sources: {
      [TILES]: {
        type: "vector",
        tiles: [`${PROTOCOL}://${address}/{z}/{x}/{y}`],
        minzoom: TILE_ZOOMS.from,
        maxzoom: TILE_ZOOMS.to,
        bounds: [...extent],
      },
    },
    layer: fromTiles,
    ground: (register) => tiledGround(register, packed),
    near: (map, register, ground) => nearView(map, register, ground, packed),
    lines: linesInView,
  };
}

async function registerArchive(address: string): Promise<void> {
  // No map of an ordinary theatre needs it.
  const { PMTiles, Protocol } = await import("pmtiles");
  const archive = new PMTiles(address);
  try {
    await archive.getHeader();
  } catch (error) {
    const reason = messageOf(error);
    throw new Error(
      `The tiles of this theatre could not be read (${reason}). Their host must answer HTTP range requests and send .pmtiles files as they are, not compressed.`,
    );
  }
  const protocol = new Protocol({ errorOnMissingTile: false });
  protocol.add(archive);
  addProtocol(PROTOCOL, protocol.tile);
}

/** The layer, drawn from the tiles if it draws cells or borders. */
function fromTiles(layer: LayerSpecification): LayerSpecification {
  if (!("source" in layer) || !IN_TILES.has(layer.source)) return layer;
  return { ...layer, source: TILES, "source-layer": layer.source };
}

/** Where states go on a map of tiles: to the source's layers, and only where the reader looks. */
function nearView(
  map: PaintedMap,
  register: Register,
  ground: Ground,
  tiled: TiledCells,
): NearView {
  const port: StatePort = (source, id, state) =>
    map.setFeatureState(
      IN_TILES.has(source) ? { source: TILES, sourceLayer: source, id } : { source, id },
      state,
    );
  const seen = () => {
    const bounds = map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
  };
  return createNearView({ register, ground, reach: openReach(tiled), seen, port });
}

/** The lines of the borders with these numbers, as far as their tiles are on screen. */
function linesInView(map: PaintedMap, wanted: ReadonlySet<number>) {
  return map
    .querySourceFeatures(TILES, { sourceLayer: "arcs" })
    .filter(({ id }) => typeof id === "number" && wanted.has(id))
    .flatMap(({ geometry }) => {
      if (geometry.type === "LineString") return [geometry];
      if (geometry.type !== "MultiLineString") return [];
      return geometry.coordinates.map((coordinates) => ({
        type: "LineString" as const,
        coordinates,
      }));
    });
}
