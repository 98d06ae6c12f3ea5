import { rewind } from "@turf/turf";
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from "geojson";
import { feature, merge } from "topojson-client";
import { topology } from "topojson-server";
import type {
  GeometryCollection,
  MultiPolygon as PackedMultiPolygon,
  Polygon as PackedPolygon,
  Topology,
} from "topojson-specification";
import type { Cell } from "./tessellate.ts";

/**
 * Cells as TopoJSON: every boundary stored once, coordinates on a grid.
 * `properties.i` is the number of the group whose ground it is (see `packCells`).
 */
export type CellTopology = Topology<{ cells: GeometryCollection<{ i: number }> }>;

/** Grid lines per axis: 20 degrees over 1e5 is about 20 m, far finer than settlement cells mean. */
const QUANTIZATION = 1e5;

/**
 * Packs cells into a topology. Cells of one group are merged into one feature, known by the
 * group's number: places that share their whole history need no boundary between them, and those
 * are most of a theatre. Deterministic: the same cells give the same bytes.
 */
export function packCells(
  cells: readonly Cell[],
  groupOf: (index: number) => number,
): CellTopology {
  const single = topologyOf(cells.map(({ index, geometry }) => ({ index, geometry })));
  const groups = new Map<number, (PackedPolygon | PackedMultiPolygon)[]>();
  for (const cell of single.objects.cells.geometries) {
    if (cell.type !== "Polygon" && cell.type !== "MultiPolygon") continue;
    const group = groupOf(indexOf(cell.properties));
    const members = groups.get(group);
    if (members) members.push(cell);
    else groups.set(group, [cell]);
  }
  const merged = [...groups].map(([index, members]) => ({
    index,
    geometry: merge(single, members),
  }));
  return topologyOf(merged.sort((a, b) => a.index - b.index));
}

function topologyOf(
  cells: readonly { index: number; geometry: Polygon | MultiPolygon }[],
): CellTopology {
  const collection: FeatureCollection<Polygon | MultiPolygon, { i: number }> = {
    type: "FeatureCollection",
    features: cells.map(({ index, geometry }) => ({
      type: "Feature",
      properties: { i: index },
      // Outer rings counter-clockwise, so that a cell is on the left of its own arcs.
      geometry: rewind(geometry, { mutate: false }) as Polygon | MultiPolygon,
    })),
  };
  return topology({ cells: collection }, QUANTIZATION) as CellTopology;
}

/** The cells as GeoJSON; the feature id is the group's number. */
export function unpackCells(packed: CellTopology): FeatureCollection<Polygon | MultiPolygon> {
  const collection = feature(packed, packed.objects.cells);
  return {
    type: "FeatureCollection",
    features: collection.features.map((cell) => ({
      type: "Feature",
      id: indexOf(cell.properties),
      properties: {},
      geometry: cell.geometry as Polygon | MultiPolygon,
    })),
  };
}

/** A piece of boundary between two cells. */
export interface Arc {
  /** Group of the cell on the left, looking along the line. */
  readonly left: number;
  readonly right: number;
  readonly geometry: LineString;
}

/**
 * The boundaries between cells: each stretch of line that exactly two cells share. Outer edges
 * (coast, border, extent) belong to one cell and are left out: a border is no front line.
 */
export function unpackArcs(packed: CellTopology): readonly Arc[] {
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  for (const cell of packed.objects.cells.geometries) {
    const polygons =
      cell.type === "Polygon" ? [cell.arcs] : cell.type === "MultiPolygon" ? cell.arcs : [];
    const index = indexOf(cell.properties);
    for (const arc of polygons.flat(2)) {
      if (arc < 0) right.set(~arc, index);
      else left.set(arc, index);
    }
  }
  const arcs: Arc[] = [];
  packed.arcs.forEach((_, at) => {
    const [a, b] = [left.get(at), right.get(at)];
    if (a === undefined || b === undefined || a === b) return;
    arcs.push({ left: a, right: b, geometry: lineOf(packed, at) });
  });
  return arcs;
}

function indexOf(properties: object | undefined): number {
  const index: unknown = properties && Reflect.get(properties, "i");
  if (typeof index !== "number") throw new Error("A cell without its number.");
  return index;
}

function lineOf(packed: CellTopology, at: number): LineString {
  const line = feature(packed, { type: "LineString", arcs: [at] }) as Feature<LineString>;
  return line.geometry;
}
