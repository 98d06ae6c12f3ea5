import type { MultiPolygon, Polygon } from "topojson-specification";
import { GRID_STEP } from "./grid.ts";
import type { CellTopology } from "./topology.ts";

/**
 * A topology on the archive grid as two lists of small whole numbers: a sixth smaller than
 * TopoJSON once compressed, because every number is a difference from the one before.
 */
export interface WiredTopology {
  /** Per arc: points, then differences; the first point counts from the end of the arc before. */
  readonly arcs: readonly number[];
  /**
   * Per cell: polygons; per polygon: rings; per ring: arcs; per arc: direction (1 backwards) and
   * difference of its number from the arc named before.
   */
  readonly cells: readonly number[];
}

export function wireTopology(topology: CellTopology): WiredTopology {
  return { arcs: wireArcs(topology), cells: wireCells(topology) };
}

function wireArcs(topology: CellTopology): readonly number[] {
  const wired: number[] = [];
  let [x, y] = [0, 0];
  for (const arc of topology.arcs) {
    const [[startX = 0, startY = 0] = []] = arc;
    wired.push(arc.length, startX - x, startY - y);
    [x, y] = [startX, startY];
    for (const [stepX = 0, stepY = 0] of arc.slice(1)) {
      wired.push(stepX, stepY);
      x += stepX;
      y += stepY;
    }
  }
  return wired;
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
export function unwireTopology({ arcs, cells }: WiredTopology): CellTopology {
  const nextOfArcs = reader(arcs);
  const nextOfCells = reader(cells);
  const unwired: [number, number][][] = [];
  let [x, y] = [0, 0];
  while (!nextOfArcs.done()) {
    const points = nextOfArcs.count();
    const start: [number, number] = [x + nextOfArcs.next(), y + nextOfArcs.next()];
    const arc = [start];
    [x, y] = start;
    for (let at = 1; at < points; at += 1) {
      const step: [number, number] = [nextOfArcs.next(), nextOfArcs.next()];
      arc.push(step);
      x += step[0];
      y += step[1];
    }
    unwired.push(arc);
  }
  const geometries: (Polygon<{ i: number }> | MultiPolygon<{ i: number }>)[] = [];
  let before = 0;
  const ring = () =>
    Array.from({ length: nextOfCells.count() }, () => {
      const backwards = nextOfCells.next() === 1;
      before += nextOfCells.next();
      if (!(before in unwired)) throw new Error("A cell names an arc that is not there.");
      return backwards ? ~before : before;
    });
  while (!nextOfCells.done()) {
    const polygons = Array.from({ length: nextOfCells.count() }, () =>
      Array.from({ length: nextOfCells.count() }, ring),
    );
    geometries.push({
      type: "MultiPolygon",
      arcs: polygons,
      properties: { i: geometries.length },
    });
  }
  return {
    type: "Topology",
    transform: { scale: [GRID_STEP, GRID_STEP], translate: [0, 0] },
    arcs: unwired,
    objects: { cells: { type: "GeometryCollection", geometries } },
  };
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
    /** A number of things that follow: not negative, and no more than there is room for. */
    count: (): number => {
      const value = next();
      if (value < 0 || value > list.length) throw new Error("The outlines are damaged.");
      return value;
    },
  };
}
