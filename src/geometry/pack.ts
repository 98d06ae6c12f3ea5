import { rewind } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type {
  MultiPolygon as PackedMultiPolygon,
  Polygon as PackedPolygon,
} from "topojson-specification";
import type { Cell } from "./tessellate.ts";
import { type CellTopology, numberOf } from "./topology.ts";

/** Packing happens at build time only, apart from `topology.ts`, which the app carries. */

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
    const group = groupOf(numberOf(cell.properties));
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
