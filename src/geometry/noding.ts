import ArrayList from "jsts/java/util/ArrayList.js";
import InteriorPointArea from "jsts/org/locationtech/jts/algorithm/InteriorPointArea.js";
import Coordinate from "jsts/org/locationtech/jts/geom/Coordinate.js";
import GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
import PrecisionModel from "jsts/org/locationtech/jts/geom/PrecisionModel.js";
import NodedSegmentString from "jsts/org/locationtech/jts/noding/NodedSegmentString.js";
import MCIndexSnapRounder from "jsts/org/locationtech/jts/noding/snapround/MCIndexSnapRounder.js";
import Polygonizer from "jsts/org/locationtech/jts/operation/polygonize/Polygonizer.js";
import { edgeKey, type GridPoint, type GridRing } from "./grid.ts";

/** The one place that knows JSTS. Its types are loose, so what comes out is read field by field. */

/** A piece of the plane between edges. */
export interface Face {
  /** Outer ring, then holes, on the grid. */
  readonly rings: readonly GridRing[];
  /** A point inside it, in millionths of a degree; not on the grid in general. */
  readonly inside: readonly [number, number];
}

export type Edge = readonly [GridPoint, GridPoint];

/**
 * Every bounded face of the plane cut along the edges. Edges may cross, overlap and touch: they
 * are noded by snap rounding, so that all nodes lie on the grid (a line may move by less than one
 * step, 0.1 m) and no two edges cross afterwards. Sorted, so that the same edges in any order give
 * the same faces in the same order.
 */
export function facesOf(edges: readonly Edge[]): readonly Face[] {
  const factory = new GeometryFactory();
  const lines = new ArrayList([]);
  for (const [a, b] of nodedEdges(edges)) {
    lines.add(factory.createLineString([new Coordinate(a[0], a[1]), new Coordinate(b[0], b[1])]));
  }
  const polygonizer = new Polygonizer();
  polygonizer.add(lines);
  const faces: Face[] = [];
  const polygons = polygonizer.getPolygons();
  for (let at = 0; at < polygons.size(); at += 1) {
    const polygon = polygons.get(at);
    const rings = [ringOf(polygon.getExteriorRing())];
    for (let hole = 0; hole < polygon.getNumInteriorRing(); hole += 1) {
      rings.push(ringOf(polygon.getInteriorRingN(hole)));
    }
    const { x, y } = pointOf(InteriorPointArea.getInteriorPoint(polygon));
    faces.push({ rings, inside: [x, y] });
  }
  return faces.sort((a, b) => a.inside[0] - b.inside[0] || a.inside[1] - b.inside[1]);
}

/** The edges cut where they meet, each once, none of no length. */
function nodedEdges(edges: readonly Edge[]): readonly Edge[] {
  const strings = new ArrayList([]);
  for (const [a, b] of edges) {
    const ends = [new Coordinate(a[0], a[1]), new Coordinate(b[0], b[1])];
    strings.add(new NodedSegmentString(ends, null));
  }
  const noder = new MCIndexSnapRounder(new PrecisionModel(1));
  noder.computeNodes(strings);
  const noded = noder.getNodedSubstrings();
  const unique = new Map<string, Edge>();
  for (let at = 0; at < noded.size(); at += 1) {
    const points = (noded.get(at).getCoordinates() as unknown[]).map(pointOf);
    points.forEach((to, next) => {
      const from = points[next - 1];
      if (!from || (from.x === to.x && from.y === to.y)) return;
      const edge: Edge = [
        [from.x, from.y],
        [to.x, to.y],
      ];
      unique.set(edgeKey(...edge), edge);
    });
  }
  return [...unique.keys()].sort().flatMap((key) => {
    const edge = unique.get(key);
    return edge ? [edge] : [];
  });
}

function ringOf(ring: { getCoordinates: () => unknown[] }): GridRing {
  return ring.getCoordinates().map((coordinate): GridPoint => {
    const { x, y } = pointOf(coordinate);
    return [x, y];
  });
}

function pointOf(coordinate: unknown): { x: number; y: number } {
  const [x, y]: unknown[] =
    typeof coordinate === "object" && coordinate !== null
      ? [Reflect.get(coordinate, "x"), Reflect.get(coordinate, "y")]
      : [];
  if (typeof x !== "number" || typeof y !== "number") throw new Error("A point without numbers.");
  return { x, y };
}
