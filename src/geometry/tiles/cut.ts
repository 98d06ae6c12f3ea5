import type { MultiPolygon, Polygon, Position } from "geojson";
import { areaOf, type Border, type NumberedCell } from "./borders.ts";
import { type Box, clipLine, clipRing, type Path } from "./clip.ts";
import type { ArchiveTile } from "./pmtiles.ts";
import { createLayer, EXTENT, type LayerWriter, tileOf } from "./vector-tile.ts";

/**
 * Farthest and nearest zoom of the tiles. The map goes no farther out than 4.2, where every cell
 * still has its own outline: nothing is merged, left out or simplified at any zoom. A unit of a tile
 * at zoom 8 is about 19 m, as fine as the grid of packed cells; nearer zooms enlarge these tiles.
 */
export const TILE_ZOOMS = { from: 4, to: 8 } as const;

/** How far (share of a tile) the geometry reaches over the tile's edge, so that no seam shows. */
const BUFFER = 1 / 64;

/** Names of the layers inside a tile. */
const TILE_LAYERS = ["cells", "arcs"] as const;

/** What a tile is cut from: paths on the unit square, the world in Web Mercator, rows downwards. */
interface Flat {
  readonly id: number;
  readonly layer: (typeof TILE_LAYERS)[number];
  readonly paths: readonly Path[];
  readonly box: Box;
}

type Layers = Readonly<Record<Flat["layer"], LayerWriter>>;

/** Web Mercator on the unit square: x eastwards, y southwards; poles are cut at 85.05 degrees. */
export function unitOf([longitude = 0, latitude = 0]: readonly number[]): readonly [
  number,
  number,
] {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, latitude)) * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/**
 * Cells and the borders between them as vector tiles of every zoom: a cell has the number of its
 * place, a border its position in the list.
 */
export function* cutTiles(
  cells: readonly NumberedCell[],
  borders: readonly Border[],
): Generator<ArchiveTile> {
  const flat = [...cells.map(flatCell), ...borders.map(flatBorder)];
  for (let z: number = TILE_ZOOMS.from; z <= TILE_ZOOMS.to; z += 1) {
    const tiles = new Map<number, Layers>();
    for (const one of flat) putInTiles(one, z, tiles);
    for (const [key, { cells, arcs }] of tiles) {
      yield { z, x: key % 2 ** z, y: Math.floor(key / 2 ** z), bytes: tileOf([cells, arcs]) };
    }
    tiles.clear();
  }
}

function flatCell({ index, geometry }: NumberedCell): Flat {
  const paths = ringsOf(geometry).map((ring) => ring.flatMap(unitOf));
  return { id: index, layer: "cells", paths, box: boxOf(paths) };
}

function flatBorder({ lines }: Border, id: number): Flat {
  const paths = lines.map((line) => line.flatMap(unitOf));
  return { id, layer: "arcs", paths, box: boxOf(paths) };
}

/** Rings without their last point, outer ones clockwise seen on a map, holes the other way. */
function ringsOf(geometry: Polygon | MultiPolygon): readonly Position[][] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) =>
    rings.map((ring, at) => {
      const open = ring.slice(0, -1);
      return areaOf(open) < 0 === (at === 0) ? open : open.reverse();
    }),
  );
}

function boxOf(paths: readonly Path[]): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    for (let at = 0; at < path.length; at += 2) {
      const [x = 0, y = 0] = [path[at], path[at + 1]];
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [north, south] = [Math.min(north, y), Math.max(south, y)];
    }
  }
  return [west, north, east, south];
}

/** Every tile of a zoom that a box reaches into, as columns and rows. */
export function* tilesOf(box: Box, z: number, buffer = 0): Generator<readonly [number, number]> {
  const side = 2 ** z;
  const bound = (value: number) => Math.max(0, Math.min(side - 1, Math.floor(value)));
  const [west, north, east, south] = box;
  for (let y = bound(north * side - buffer); y <= bound(south * side + buffer); y += 1) {
    for (let x = bound(west * side - buffer); x <= bound(east * side + buffer); x += 1)
      yield [x, y];
  }
}

function putInTiles(flat: Flat, z: number, tiles: Map<number, Layers>): void {
  const side = 2 ** z;
  for (const [x, y] of tilesOf(flat.box, z, BUFFER)) {
    const reach: Box = [
      (x - BUFFER) / side,
      (y - BUFFER) / side,
      (x + 1 + BUFFER) / side,
      (y + 1 + BUFFER) / side,
    ];
    const paths = pathsWithin(flat, reach)
      .map((path) => units(path, side, x, y))
      .filter(({ length }) => length >= LEAST[flat.layer]);
    if (paths.length === 0) continue;
    const layers = layersAt(tiles, y * side + x);
    if (flat.layer === "cells") layers.cells.rings(flat.id, paths);
    else layers.arcs.lines(flat.id, paths);
  }
}

/** Numbers that the shortest ring and line have: three points and two. */
const LEAST = { cells: 6, arcs: 4 } as const;

function pathsWithin({ layer, paths, box }: Flat, reach: Box): readonly Path[] {
  const whole =
    box[0] >= reach[0] && box[1] >= reach[1] && box[2] <= reach[2] && box[3] <= reach[3];
  if (whole) return paths;
  return layer === "cells"
    ? paths.map((ring) => clipRing(ring, reach))
    : paths.flatMap((line) => clipLine(line, reach));
}

function layersAt(tiles: Map<number, Layers>, key: number): Layers {
  const known = tiles.get(key);
  if (known) return known;
  const made = { cells: createLayer("cells"), arcs: createLayer("arcs") };
  tiles.set(key, made);
  return made;
}

/** The path in whole units of a tile; points that fall together are one. */
function units(path: Path, side: number, x: number, y: number): number[] {
  const out: number[] = [];
  for (let at = 0; at < path.length; at += 2) {
    const column = Math.round(((path[at] ?? 0) * side - x) * EXTENT);
    const row = Math.round(((path[at + 1] ?? 0) * side - y) * EXTENT);
    if (column === out.at(-2) && row === out.at(-1)) continue;
    out.push(column, row);
  }
  return out;
}
