import type { MultiPolygon } from "topojson-specification";
import { atOnce, type Pieces } from "#domain/pieces.ts";
import { createFrontier } from "./frontier.ts";
import { GRID_STEP } from "./grid.ts";
import { halfEdges, type PlaneArc, walksOf } from "./half-edges.ts";
import { unpackNumbers } from "./numbers.ts";
import { nestRings, type Ring, sweepsOf } from "./rings.ts";
import type { CellTopology } from "./topology.ts";
import { OUTSIDE, USUAL_DEGREE, type WiredTopology } from "./wire.ts";

/** The topology again, at once. Throws like `unwiring`. */
export function unwireTopology(wired: WiredTopology): CellTopology {
  return atOnce(unwiring(wired));
}

/** The topology again, in pieces; cells are numbered in order. Throws if the lists are damaged. */
export function* unwiring(wired: WiredTopology): Pieces<CellTopology> {
  const arcs = redraw(wired);
  yield;
  const geometries = cellsOf(arcs, wired.walks);
  yield;
  return {
    type: "Topology",
    transform: { scale: [GRID_STEP, GRID_STEP], translate: [0, 0] },
    arcs: arcs.map(({ line }) => {
      const steps: [number, number][] = [[line[0] ?? 0, line[1] ?? 0]];
      for (let at = 2; at < line.length; at += 2) {
        steps.push([
          (line[at] ?? 0) - (line[at - 2] ?? 0),
          (line[at + 1] ?? 0) - (line[at - 1] ?? 0),
        ]);
      }
      return steps;
    }),
    objects: { cells: { type: "GeometryCollection", geometries } },
  };
}

function redraw(wired: WiredTopology): readonly PlaneArc[] {
  const [starts, points, ends, degrees] = [
    reader(wired.starts),
    reader(wired.points),
    reader(wired.arcs),
    reader(wired.degrees),
  ];
  const frontier = createFrontier();
  const meet = (x: number, y: number) => frontier.add([x, y], degrees.next() + USUAL_DEGREE);
  const arcs: PlaneArc[] = [];
  const draw = (from: number) => {
    frontier.take(from);
    let [x, y] = frontier.pointOf(from);
    const line = [x, y];
    const step = () => {
      x += points.next();
      y += points.next();
      line.push(x, y);
    };
    for (let left = ends.next(); left > 0; left -= 1) step();
    const end = ends.next();
    if (end === 0) step();
    const to = end === 0 ? meet(x, y) : frontier.aged(end - 1);
    if (to === null) throw new Error("The outlines are damaged: an arc ends nowhere.");
    if (end !== 0) line.push(...frontier.pointOf(to));
    frontier.take(to);
    arcs.push({ from, to, line });
  };
  let [x, y] = [0, 0];
  while (!starts.done()) {
    x += starts.next();
    y += starts.next();
    meet(x, y);
    for (let from = frontier.tip(); from !== null; from = frontier.tip()) draw(from);
  }
  if (![points, ends, degrees].every(({ done }) => done())) {
    throw new Error("The outlines are damaged: more than they need.");
  }
  return arcs;
}

/** The cells: the walks around each, sorted into outer rings and their holes. */
function cellsOf(arcs: readonly PlaneArc[], packed: string): MultiPolygon<{ i: number }>[] {
  const names = reader(packed);
  const sweeps = sweepsOf(arcs);
  const rings: Ring[][] = [];
  let cell = 0;
  const walks = walksOf(halfEdges(arcs));
  for (const walk of walks) {
    cell += names.next();
    if (cell === OUTSIDE) continue;
    // There are no more cells than walks: a damaged number must not fill the memory.
    if (cell < 0 || cell >= walks.length)
      throw new Error("The outlines are damaged: no such cell.");
    const own = rings[cell] ?? [];
    rings[cell] = own;
    let area = 0;
    for (const half of walk) area += (half % 2 === 0 ? 1 : -1) * (sweeps[half >> 1] ?? 0);
    own.push({ arcs: walk.map((half) => (half % 2 === 0 ? half >> 1 : ~(half >> 1))), area });
  }
  // `Array.from` sees cells that were never named, too.
  const found = Array.from(rings, (own) => own ?? []);
  if (!names.done() || found.some(({ length }) => length === 0)) {
    throw new Error("The outlines are damaged: a cell without ground.");
  }
  return found.map((own, i) => {
    return { type: "MultiPolygon", arcs: nestRings(own, arcs), properties: { i } };
  });
}

/** Reads a packed list from front to back; never past its end. */
function reader(packed: string) {
  const list = unpackNumbers(packed);
  let at = 0;
  return {
    done: () => at >= list.length,
    next: (): number => {
      const value = list[at];
      if (value === undefined) throw new Error("The outlines are cut short.");
      at += 1;
      return value;
    },
  };
}
