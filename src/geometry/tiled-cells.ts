import { packNumbers, unpackNumbers } from "./numbers.ts";
import type { TiledCells } from "./settlement-cells.ts";
import type { Border, NumberedCell } from "./tiles/borders.ts";
import { TILE_ZOOMS, tilesOf, unitOf } from "./tiles/cut.ts";

/** Packs cells and the borders between them, which are numbered in this order in the tiles. */
export function packTiled(
  file: string,
  cells: readonly (NumberedCell & { readonly point: readonly [number, number] })[],
  borders: readonly Border[],
): TiledCells {
  const above = new Map<number, number[]>();
  for (const { left, right } of borders) {
    const known = above.get(left);
    if (known) known.push(right);
    else above.set(left, [right]);
  }
  const sorted = [...cells].sort((a, b) => a.index - b.index);
  return {
    tiles: file,
    neighbours: packLists(sorted.map(({ index }) => [index, above.get(index) ?? []])),
    reach: packLists(
      sorted.flatMap(({ index, point, geometry }): readonly List[] => {
        const home = blockOf(point);
        const others = blocksOf(geometry).filter((block) => block !== home);
        return others.length > 0 ? [[index, others]] : [];
      }),
    ),
  };
}

type List = readonly [number: number, list: readonly number[]];

/** Numbered lists, numbers and lists ascending, as differences; a list begins at its number. */
function packLists(lists: readonly List[]): string {
  let last = 0;
  const out: number[] = [];
  for (const [number, list] of lists) {
    out.push(number - last, list.length);
    last = number;
    let before = number;
    for (const value of list) {
      out.push(value - before);
      before = value;
    }
  }
  return packNumbers(out);
}

function* unpackLists(packed: string): Generator<List> {
  const numbers = unpackNumbers(packed);
  let last = 0;
  for (let at = 0; at < numbers.length; ) {
    last += numbers[at] ?? 0;
    const count = numbers[at + 1] ?? 0;
    at += 2;
    let before = last;
    yield [
      last,
      numbers.slice(at, at + count).map((step) => {
        before += step;
        return before;
      }),
    ];
    at += count;
  }
}

/** The numbers of all cells, and the cells on the sides of each border, in the order of the tiles. */
export function openNeighbours({ neighbours }: TiledCells): {
  readonly cells: readonly number[];
  readonly borders: readonly { readonly left: number; readonly right: number }[];
} {
  const cells: number[] = [];
  const borders: { left: number; right: number }[] = [];
  for (const [left, list] of unpackLists(neighbours)) {
    cells.push(left);
    for (const right of list) borders.push({ left, right });
  }
  return { cells, borders };
}

/** The blocks (tiles of the farthest zoom) that cells reach into besides that of their place. */
export function openReach({ reach }: TiledCells): ReadonlyMap<number, readonly number[]> {
  return new Map(unpackLists(reach));
}

const SIDE = 2 ** TILE_ZOOMS.from;

/** The tile of the farthest zoom that a point (longitude, latitude) lies in, as one number. */
export function blockOf(point: readonly [number, number]): number {
  const [x, y] = unitOf(point);
  const [block] = blocksIn([x, y, x, y]);
  return block ?? 0;
}

/** The blocks that a box on the unit square of Web Mercator touches. */
export function blocksIn(box: readonly [number, number, number, number]): readonly number[] {
  return [...tilesOf(box, TILE_ZOOMS.from)].map(([x, y]) => y * SIDE + x);
}

function blocksOf(geometry: NumberedCell["geometry"]): readonly number[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const points = polygons.flat(2).map(unitOf);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return blocksIn([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
}
