import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/**
 * Cells as TopoJSON: every boundary stored once, coordinates on a grid.
 * `properties.i` is the number of the group whose ground it is (see `packCells`).
 */
export type CellTopology = Topology<{ cells: GeometryCollection<{ i: number }> }>;

/** The cells as GeoJSON; the feature id is the group's number. */
export function unpackCells(packed: CellTopology): FeatureCollection<Polygon | MultiPolygon> {
  const collection = feature(packed, packed.objects.cells);
  return {
    type: "FeatureCollection",
    features: collection.features.map((cell) => ({
      type: "Feature",
      id: numberOf(cell.properties),
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
    const index = numberOf(cell.properties);
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

/** The number that a packed cell carries. */
export function numberOf(properties: object | undefined): number {
  const index: unknown = properties && Reflect.get(properties, "i");
  if (typeof index !== "number") throw new Error("A cell without its number.");
  return index;
}

function lineOf(packed: CellTopology, at: number): LineString {
  const line = feature(packed, { type: "LineString", arcs: [at] }) as Feature<LineString>;
  return line.geometry;
}
