import { type ByteWriter, createWriter } from "./bytes.ts";

/**
 * Writes Mapbox Vector Tiles, version 2.1, of features that have a number and no properties.
 * Format: https://github.com/mapbox/vector-tile-spec/tree/master/2.1
 */

/** Units along a tile's side: MapLibre's own, so that nothing is rounded twice. */
export const EXTENT = 8192;

/** Flat x, y in units of the tile, rows downwards. */
export type UnitPath = readonly number[];

const LINE = 2;
const POLYGON = 3;
/** Fields of the protocol buffer, number and wire type in one. */
const FIELD = { id: 8, type: 24, geometry: 34, feature: 18, name: 10, extent: 40, version: 120 };
const LAYER = 26;

/** One layer of a tile, feature after feature. */
export interface LayerWriter {
  readonly lines: (id: number, paths: readonly UnitPath[]) => void;
  /** Rings without their last point; outer rings clockwise on screen, holes the other way. */
  readonly rings: (id: number, rings: readonly UnitPath[]) => void;
  readonly bytes: () => Uint8Array;
}

export function createLayer(name: string): LayerWriter {
  const layer = createWriter();
  const title = new TextEncoder().encode(name);
  field(layer, FIELD.name, title);
  const feature = (id: number, type: number, paths: readonly UnitPath[]) => {
    const own = createWriter();
    own.varint(FIELD.id);
    own.varint(id);
    own.varint(FIELD.type);
    own.varint(type);
    field(own, FIELD.geometry, commands(paths, type === POLYGON));
    field(layer, FIELD.feature, own.bytes());
  };
  return {
    lines: (id, paths) => feature(id, LINE, paths),
    rings: (id, rings) => feature(id, POLYGON, rings),
    bytes: () => {
      const end = createWriter();
      end.put(layer.bytes());
      end.varint(FIELD.extent);
      end.varint(EXTENT);
      end.varint(FIELD.version);
      end.varint(2);
      return end.bytes();
    },
  };
}

/** A tile of these layers. */
export function tileOf(layers: readonly LayerWriter[]): Uint8Array {
  const tile = createWriter();
  for (const layer of layers) field(tile, LAYER, layer.bytes());
  return tile.bytes();
}

function field(out: ByteWriter, key: number, bytes: Uint8Array): void {
  out.varint(key);
  out.varint(bytes.length);
  out.put(bytes);
}

/** MoveTo, LineTo and, for rings, ClosePath; each point as the way from the one before. */
function commands(paths: readonly UnitPath[], close: boolean): Uint8Array {
  const out = createWriter();
  let [x, y] = [0, 0];
  const to = (path: UnitPath, at: number) => {
    const [nextX, nextY] = [path[at] ?? 0, path[at + 1] ?? 0];
    out.varint(zigzag(nextX - x));
    out.varint(zigzag(nextY - y));
    [x, y] = [nextX, nextY];
  };
  for (const path of paths) {
    out.varint((1 << 3) | 1);
    to(path, 0);
    out.varint(((path.length / 2 - 1) << 3) | 2);
    for (let at = 2; at < path.length; at += 2) to(path, at);
    if (close) out.varint((1 << 3) | 7);
  }
  return out.bytes();
}

const zigzag = (value: number): number => (value << 1) ^ (value >> 31);
