import type { MultiPolygon, Polygon, Position } from "geojson";

/** A cell with the number of its place. */
export interface NumberedCell {
  readonly index: number;
  readonly geometry: Polygon | MultiPolygon;
}

/** All that two cells have in common: `left` (the lower number) lies on the left of the lines. */
export interface Border {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly (readonly Position[])[];
}

/** Points nearer than this (degrees, about a metre) are one. */
const SNAP = 1e-5;
const POINTS_A_ROW = 2 ** 26;
const MOST_POINTS = 2 ** 25;

/**
 * The borders between cells, ordered by left, then right. Cells of one tessellation have their
 * corners in common, so that an edge between two of them is an edge of both. Coast and outer edges
 * belong to one cell only and are no border. Outer rings are taken as counter-clockwise whichever
 * way they run.
 */
export function bordersOf(cells: readonly NumberedCell[]): readonly Border[] {
  const points = pointNumbers();
  const open = new Map<number, number>();
  const shared = new Map<number, [number, number][]>();
  for (const { index, geometry } of [...cells].sort((a, b) => a.index - b.index)) {
    for (const [from, to] of edgesOf(geometry, points.number)) {
      const there = from * MOST_POINTS + to;
      const back = to * MOST_POINTS + from;
      const owner = open.get(back);
      if (owner === undefined || owner === index) {
        open.set(there, index);
        continue;
      }
      open.delete(back);
      const pair = owner * MOST_POINTS + index;
      const edges = shared.get(pair);
      // Seen from the owner, which has the lower number, the edge runs the other way.
      if (edges) edges.push([to, from]);
      else shared.set(pair, [[to, from]]);
    }
  }
  return [...shared]
    .sort(([a], [b]) => a - b)
    .map(([pair, edges]) => ({
      left: Math.floor(pair / MOST_POINTS),
      right: pair % MOST_POINTS,
      lines: joined(edges).map((line) => line.map(points.point)),
    }));
}

/** Numbers for points, the same for points that are one. */
function pointNumbers() {
  const known = new Map<number, number>();
  const points: Position[] = [];
  return {
    number: ([x = 0, y = 0]: Position): number => {
      const key = Math.round((x + 180) / SNAP) * POINTS_A_ROW + Math.round((y + 90) / SNAP);
      const at = known.get(key);
      if (at !== undefined) return at;
      known.set(key, points.length);
      return points.push([x, y]) - 1;
    },
    point: (at: number): Position => points[at] ?? [0, 0],
  };
}

/** Every edge of a cell, the cell on its left. */
function edgesOf(
  geometry: Polygon | MultiPolygon,
  numberOf: (point: Position) => number,
): readonly (readonly [number, number])[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) =>
    rings.flatMap((ring, at) => {
      const forwards = areaOf(ring) > 0 === (at === 0);
      const way = ring.map(numberOf);
      return edgesAlong(forwards ? way : way.reverse());
    }),
  );
}

/** From each point to the next; points that are one make no edge. */
function edgesAlong(way: readonly number[]): readonly (readonly [number, number])[] {
  return way.slice(1).flatMap((to, at): readonly (readonly [number, number])[] => {
    const from = way[at] ?? to;
    return from === to ? [] : [[from, to]];
  });
}

/** Twice the area of a ring in square degrees; positive if it runs counter-clockwise. */
export function areaOf(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return sum;
}

/** Edges that follow one another, as lines; most borders are one edge. */
function joined(edges: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  if (edges.length === 1 && edges[0]) return [edges[0]];
  const next = new Map(edges);
  const ends = new Set(edges.map(([, to]) => to));
  const lines: number[][] = [];
  const follow = (start: number) => {
    const line = [start];
    for (let to = next.get(start); to !== undefined; to = next.get(to)) {
      next.delete(line.at(-1) ?? start);
      line.push(to);
    }
    if (line.length > 1) lines.push(line);
  };
  for (const [from] of edges) if (!ends.has(from)) follow(from);
  for (const [from] of edges) if (next.has(from)) follow(from);
  return lines;
}
