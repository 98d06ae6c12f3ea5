import { rewind } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import { GRID_STEP } from "./grid.ts";
import type { Cell } from "./tessellate.ts";
import { type CellTopology, groupCells } from "./topology.ts";

/** Packing happens at build time and in the import worker; the app only unpacks. */

/** Grid lines per axis: 20 degrees over 1e5 is about 20 m, far finer than settlement cells mean. */
const QUANTIZATION = 1e5;

/** A numbered piece of ground. */
interface Numbered {
  readonly index: number;
  readonly geometry: Polygon | MultiPolygon;
}

/**
 * Packs cells into a topology. Cells of one group are merged into one feature, known by the
 * group's number: places that share their whole history need no boundary between them, and those
 * are most of a theatre. Deterministic: the same cells give the same bytes.
 */
export function packCells(
  cells: readonly Cell[],
  groupOf: (index: number) => number = (index) => index,
): CellTopology {
  const single = topologyOf(cells, QUANTIZATION);
  return topologyOf(mergeGroups(single, groupOf), QUANTIZATION);
}

/** The cells of each group as one, ordered by the group's number. */
export function mergeGroups(
  single: CellTopology,
  groupOf: (index: number) => number,
): readonly Numbered[] {
  return [...groupCells(single, groupOf)]
    .map(([index, members]) => ({ index, geometry: merge(single, members) }))
    .sort((a, b) => a.index - b.index);
}

/**
 * Packs pieces whose coordinates are whole steps of the archive grid, to the bit: nothing is
 * rounded again.
 */
export function packOnGrid(pieces: readonly Numbered[]): CellTopology {
  const whole = joinLoops(topologyOf(pieces));
  return {
    ...whole,
    transform: { scale: [GRID_STEP, GRID_STEP], translate: [0, 0] },
    arcs: whole.arcs.map((arc) =>
      arc.map(([x = 0, y = 0], at) => {
        const [fromX = 0, fromY = 0] = arc[at - 1] ?? [];
        return [x - fromX, y - fromY];
      }),
    ),
  };
}

/**
 * One arc for each loop. topojson-server writes a loop twice where it is a whole ring for one
 * piece and, for another that it touches in one point only, a part of a ring: neither side of it
 * would know the other.
 */
function joinLoops(whole: CellTopology): CellTopology {
  const known = new Map<string, number>();
  const arcs: CellTopology["arcs"] = [];
  const renamed = whole.arcs.map((arc) => {
    const points = arc.map(String);
    const back = [...points].reverse().join(" ");
    const twin = points[0] === points.at(-1) ? known.get(back) : undefined;
    if (twin !== undefined) return ~twin;
    known.set(points.join(" "), arcs.length);
    return arcs.push(arc) - 1;
  });
  const rename = (arc: number) => (arc < 0 ? ~(renamed[~arc] ?? 0) : (renamed[arc] ?? 0));
  const geometries = whole.objects.cells.geometries.map((cell) => {
    if (cell.type === "Polygon")
      return { ...cell, arcs: cell.arcs.map((ring) => ring.map(rename)) };
    if (cell.type !== "MultiPolygon") return cell;
    const polygons = cell.arcs.map((rings) => rings.map((ring) => ring.map(rename)));
    return { ...cell, arcs: polygons };
  });
  return { ...whole, arcs, objects: { cells: { type: "GeometryCollection", geometries } } };
}

function topologyOf(cells: readonly Numbered[], quantization?: number): CellTopology {
  const collection: FeatureCollection<Polygon | MultiPolygon, { i: number }> = {
    type: "FeatureCollection",
    features: cells.map(({ index, geometry }) => ({
      type: "Feature",
      properties: { i: index },
      // Outer rings counter-clockwise, so that a cell is on the left of its own arcs.
      geometry: rewind(geometry, { mutate: false }) as Polygon | MultiPolygon,
    })),
  };
  return topology({ cells: collection }, quantization) as CellTopology;
}
