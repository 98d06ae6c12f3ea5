import type { Geometry, Position } from "geojson";
import { type Bounds, type Point, touches } from "./view.ts";

/** A feature's geometry in the drawing: what lies out of reach is left out. */
export interface Shapes {
  readonly points: readonly Point[];
  readonly lines: readonly (readonly Point[])[];
  /** Rings, the first point not repeated: outer ones with the clock, holes against it. */
  readonly rings: readonly (readonly Point[])[];
}

/** Brings a geometry into the drawing; points that fall together are one. */
export function shapesOf(
  geometry: Geometry | null,
  project: (position: Position) => Point,
  bounds: Bounds,
): Shapes {
  const shapes = { points: [] as Point[], lines: [] as Point[][], rings: [] as Point[][] };
  if (geometry) collect(geometry, shapes, project, bounds);
  return shapes;
}

function collect(
  geometry: Geometry,
  shapes: { points: Point[]; lines: Point[][]; rings: Point[][] },
  project: (position: Position) => Point,
  bounds: Bounds,
): void {
  const run = (positions: readonly Position[]) => distinct(positions.map(project));
  const line = (positions: readonly Position[]) => {
    const points = run(positions);
    if (points.length > 1 && touches(points, bounds)) shapes.lines.push(points);
  };
  const polygon = (rings: readonly Position[][]) => {
    const drawn = rings.map(run);
    if (!touches(drawn[0] ?? [], bounds)) return;
    for (const [at, ring] of drawn.entries()) {
      const open = sameAs(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring;
      if (open.length > 2) shapes.rings.push(turnedTo(open, at === 0));
    }
  };
  switch (geometry.type) {
    case "Point":
      shapes.points.push(...[project(geometry.coordinates)].filter((at) => touches([at], bounds)));
      break;
    case "MultiPoint":
      for (const coordinates of geometry.coordinates)
        collect({ type: "Point", coordinates }, shapes, project, bounds);
      break;
    case "LineString":
      line(geometry.coordinates);
      break;
    case "MultiLineString":
      geometry.coordinates.forEach(line);
      break;
    case "Polygon":
      polygon(geometry.coordinates);
      break;
    case "MultiPolygon":
      geometry.coordinates.forEach(polygon);
      break;
    case "GeometryCollection":
      for (const part of geometry.geometries) collect(part, shapes, project, bounds);
  }
}

function distinct(points: readonly Point[]): Point[] {
  return points.filter((point, at) => !sameAs(point, points[at - 1]));
}

/** Whether both are there and one point. */
export function sameAs(one: Point | undefined, other: Point | undefined): boolean {
  return one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1];
}

function turnedTo(ring: Point[], withClock: boolean): Point[] {
  return signedArea(ring) > 0 === withClock ? ring : ring.reverse();
}

/** Area in square tenths of a pixel, positive with the clock (y grows downwards). */
export function signedArea(ring: readonly Point[]): number {
  let sum = 0;
  let [lastX, lastY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += lastX * y - x * lastY;
    [lastX, lastY] = [x, y];
  }
  return sum / 2;
}
