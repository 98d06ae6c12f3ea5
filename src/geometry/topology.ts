import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from "geojson";
import { feature, merge } from "topojson-client";
import type {
  GeometryCollection,
  MultiPolygon as PackedMultiPolygon,
  Polygon as PackedPolygon,
  Topology,
} from "topojson-specification";

/**
 * Cells as TopoJSON: every boundary stored once, coordinates on a grid.
 * `properties.i` is the number of the group whose ground it is (see `packCells`).
 */
export type CellTopology = Topology<{ cells: GeometryCollection<{ i: number }> }>;

/**
 * The cells as GeoJSON, those of one group merged; the feature id is the group's number, which
 * `groupOf` tells for the number of a cell.
 */
export function unpackCells(
  packed: CellTopology,
  groupOf: (cell: number) => number = (cell) => cell,
): FeatureCollection<Polygon | MultiPolygon> {
  const features: Feature<Polygon | MultiPolygon>[] = [];
  for (const [id, members] of groupCells(packed, groupOf)) {
    const [only] = members;
    const geometry =
      members.length === 1 && only
        ? (feature(packed, only) as Feature<Polygon | MultiPolygon>).geometry
        : merge(packed, members);
    features.push({ type: "Feature", id, properties: {}, geometry });
  }
  return { type: "FeatureCollection", features };
}

/** The packed cells of each group, in the order in which groups first occur. */
export function groupCells(
  packed: CellTopology,
  groupOf: (cell: number) => number,
): ReadonlyMap<number, (PackedPolygon | PackedMultiPolygon)[]> {
  const groups = new Map<number, (PackedPolygon | PackedMultiPolygon)[]>();
  for (const cell of packed.objects.cells.geometries) {
    if (cell.type !== "Polygon" && cell.type !== "MultiPolygon") continue;
    const group = groupOf(numberOf(cell.properties));
    const members = groups.get(group);
    if (members) members.push(cell);
    else groups.set(group, [cell]);
  }
  return groups;
}

/** The cells on the sides of an arc; `null` where there is none. */
export interface Sides {
  /** Cell on the left, looking along the line. */
  readonly left: number | null;
  readonly right: number | null;
}

/** A stretch of line with the cells on its sides. */
export interface Boundary extends Sides {
  /** Position in the topology's list of arcs. */
  readonly arc: number;
  /** Length in degrees of latitude. */
  readonly length: number;
}

/** Every stretch of line between two cells or at the edge of one. */
export function boundariesOf(packed: CellTopology): readonly Boundary[] {
  return sidesOf(packed).map((sides, arc) => {
    return { ...sides, arc, length: lengthOf(lineOf(packed, arc)) };
  });
}

/** The cells on the sides of each arc, in the order of the topology's arcs. */
export function sidesOf(packed: CellTopology): readonly Sides[] {
  const left: number[] = [];
  const right: number[] = [];
  for (const cell of packed.objects.cells.geometries) {
    const index = numberOf(cell.properties);
    for (const ring of ringsOf(cell)) {
      for (const arc of ring) {
        if (arc < 0) right[~arc] = index;
        else left[arc] = index;
      }
    }
  }
  return packed.arcs.map((_, arc) => {
    return { left: left[arc] ?? null, right: right[arc] ?? null };
  });
}

function ringsOf(cell: CellTopology["objects"]["cells"]["geometries"][number]): number[][] {
  if (cell.type === "Polygon") return cell.arcs;
  return cell.type === "MultiPolygon" ? cell.arcs.flat() : [];
}

/** A piece of boundary between two groups of cells; `null` is the ground outside all cells. */
export interface Arc<Side = number> {
  /** Group of the cell on the left, looking along the line. */
  readonly left: Side;
  readonly right: Side;
  readonly geometry: LineString;
}

/**
 * The boundaries between groups of cells: each stretch of line that two of them share. Outer edges
 * (coast, border, extent) belong to one cell and are left out: a border is no front line.
 */
export function unpackArcs(
  packed: CellTopology,
  groupOf: (cell: number) => number = (cell) => cell,
): readonly Arc[] {
  return sidesOf(packed).flatMap(({ left, right }, arc): readonly Arc[] => {
    if (left === null || right === null) return [];
    const [a, b] = [groupOf(left), groupOf(right)];
    return a === b ? [] : [{ left: a, right: b, geometry: lineOf(packed, arc) }];
  });
}

/** The boundaries of cells with one another and with the ground outside all of them. */
export function unpackOutlines(packed: CellTopology): readonly Arc<number | null>[] {
  return sidesOf(packed).flatMap(({ left, right }, arc) =>
    left === right ? [] : [{ left, right, geometry: lineOf(packed, arc) }],
  );
}

/** The number that a packed cell carries. */
export function numberOf(properties: object | undefined): number {
  const index: unknown = properties && Reflect.get(properties, "i");
  if (typeof index !== "number") throw new Error("A cell without its number.");
  return index;
}

/** One arc of the topology as a line. */
export function lineOf(packed: CellTopology, at: number): LineString {
  const line = feature(packed, { type: "LineString", arcs: [at] }) as Feature<LineString>;
  return line.geometry;
}

/** Planar length with longitude shrunk by the cosine of the latitude: good for comparing. */
function lengthOf({ coordinates }: LineString): number {
  let length = 0;
  coordinates.forEach(([x = 0, y = 0], at) => {
    const [fromX = x, fromY = y] = coordinates[at - 1] ?? [];
    length += Math.hypot((x - fromX) * Math.cos((y * Math.PI) / 180), y - fromY);
  });
  return length;
}
