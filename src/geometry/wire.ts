import type { MultiPolygon, Polygon } from "topojson-specification";
import { GRID_STEP } from "./grid.ts";
import type { CellTopology } from "./topology.ts";

/**
 * A topology on the archive grid as lists of small whole numbers, a third smaller than TopoJSON
 * once compressed: a point where arcs meet is written once, and every number is a difference.
 */
export interface WiredTopology {
  /** Points where arcs begin and end, in the order of first use: x, y as differences. */
  readonly nodes: readonly number[];
  /**
   * Per arc: its first and last node (0: the next one that was not used yet; otherwise how many
   * nodes ago), then how many points lie between them.
   */
  readonly arcs: readonly number[];
  /** Points between the ends of arcs: x, y as differences from the point before. */
  readonly between: readonly number[];
  /**
   * Per cell: polygons; per polygon: rings; per ring: arcs; per arc: direction (1 backwards) and
   * difference of its number from the arc named before.
   */
  readonly cells: readonly number[];
}

type Point = readonly [x: number, y: number];

export function wireTopology(topology: CellTopology): WiredTopology {
  const known = new Map<string, number>();
  const nodes: number[] = [];
  const arcs: number[] = [];
  const between: number[] = [];
  let newest: Point = [0, 0];
  const nameNode = (node: Point) => {
    const key = node.join();
    const number = known.get(key);
    if (number !== undefined) {
      arcs.push(known.size - number);
      return;
    }
    known.set(key, known.size);
    arcs.push(0);
    nodes.push(node[0] - newest[0], node[1] - newest[1]);
    newest = node;
  };
  for (const arc of topology.arcs) {
    const points = absolute(arc);
    const [first = ORIGIN, last = ORIGIN] = [points[0], points.at(-1)];
    nameNode(first);
    nameNode(last);
    arcs.push(points.length - 2);
    let before = first;
    for (const point of points.slice(1, -1)) {
      between.push(point[0] - before[0], point[1] - before[1]);
      before = point;
    }
  }
  return { nodes, arcs, between, cells: wireCells(topology) };
}

const ORIGIN: Point = [0, 0];

/** An arc's points, of which TopoJSON holds the first and then differences. */
function absolute(arc: readonly (readonly number[])[]): readonly Point[] {
  let [x, y] = ORIGIN;
  return arc.map(([stepX = 0, stepY = 0]): Point => {
    x += stepX;
    y += stepY;
    return [x, y];
  });
}

function wireCells(topology: CellTopology): readonly number[] {
  let before = 0;
  const wireRing = (ring: readonly number[]): readonly number[] => [
    ring.length,
    ...ring.flatMap((signed) => {
      const arc = signed < 0 ? ~signed : signed;
      const step = arc - before;
      before = arc;
      return [signed < 0 ? 1 : 0, step];
    }),
  ];
  return topology.objects.cells.geometries.flatMap((cell) => {
    const polygons =
      cell.type === "Polygon" ? [cell.arcs] : cell.type === "MultiPolygon" ? cell.arcs : [];
    return [
      polygons.length,
      ...polygons.flatMap((rings) => [rings.length, ...rings.flatMap(wireRing)]),
    ];
  });
}

/** The topology again; cells are numbered in order. Throws if the lists are cut short. */
export function unwireTopology(wired: WiredTopology): CellTopology {
  const arcs = unwireArcs(wired);
  return {
    type: "Topology",
    transform: { scale: [GRID_STEP, GRID_STEP], translate: [0, 0] },
    arcs,
    objects: {
      cells: { type: "GeometryCollection", geometries: unwireCells(wired.cells, arcs.length) },
    },
  };
}

function unwireArcs(wired: WiredTopology): [number, number][][] {
  const [names, places, steps] = [wired.arcs, wired.nodes, wired.between].map(reader);
  if (!names || !places || !steps) throw new Error("Three lists were given.");
  const nodes: Point[] = [];
  const node = (): Point => {
    const back = names.next();
    if (back === 0) {
      const [x, y] = nodes.at(-1) ?? ORIGIN;
      nodes.push([x + places.next(), y + places.next()]);
    }
    const found = nodes[nodes.length - Math.max(back, 1)];
    if (!found) throw new Error("An arc names a node that is not there.");
    return found;
  };
  const arcs: [number, number][][] = [];
  while (!names.done()) {
    const [first, last] = [node(), node()];
    const arc: [number, number][] = [[...first]];
    let [x, y] = first;
    for (let left = names.count(wired.between.length / 2); left > 0; left -= 1) {
      const step: [number, number] = [steps.next(), steps.next()];
      arc.push(step);
      x += step[0];
      y += step[1];
    }
    arc.push([last[0] - x, last[1] - y]);
    arcs.push(arc);
  }
  return arcs;
}

function unwireCells(cells: readonly number[], arcs: number) {
  const list = reader(cells);
  const geometries: (Polygon<{ i: number }> | MultiPolygon<{ i: number }>)[] = [];
  let before = 0;
  const many = <T>(one: () => T) => Array.from({ length: list.count(cells.length) }, one);
  const arc = () => {
    const backwards = list.next() === 1;
    before += list.next();
    if (before < 0 || before >= arcs) throw new Error("A cell names an arc that is not there.");
    return backwards ? ~before : before;
  };
  while (!list.done()) {
    const polygons = many(() => many(() => many(arc)));
    const properties = { i: geometries.length };
    geometries.push({ type: "MultiPolygon", arcs: polygons, properties });
  }
  return geometries;
}

/** Reads a list from front to back; never past its end. */
function reader(list: readonly number[]) {
  let at = 0;
  const next = (): number => {
    const value = list[at];
    if (typeof value !== "number" || !Number.isInteger(value)) {
      throw new Error("The outlines are cut short or damaged.");
    }
    at += 1;
    return value;
  };
  return {
    next,
    done: () => at >= list.length,
    /** A number of things that follow: not negative, and no more than there can be. */
    count: (most: number): number => {
      const value = next();
      if (value < 0 || value > most) throw new Error("The outlines are damaged.");
      return value;
    },
  };
}
