import { area, intersect, polygon } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { dots, glyphIcons, hatch, type MapImage } from "#map/icons.ts";
import { clippedLine, clippedRing } from "#map/svg/clip.ts";
import { dissolved } from "#map/svg/dissolve.ts";
import { signedArea } from "#map/svg/shapes.ts";
import { followedLines, joinedLines, shifted, simplified } from "#map/svg/strokes.ts";
import type { Bounds, Point } from "#map/svg/view.ts";
import fc from "../../support/property.ts";

type Line = readonly Point[];

const square = (x: number, y: number, size = 10): Line => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];

/** Area of rings filled even-odd that do not cross. */
const filled = (rings: readonly Line[]) =>
  Math.abs(rings.reduce((sum, ring) => sum + signedArea(ring), 0));

describe("rings that share edges", () => {
  const somePatch = fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { minLength: 1 });

  it("become an outline of the same area, no edge of it inside", () => {
    fc.assert(
      fc.property(somePatch, (numbers) => {
        const squares = numbers.map((at) => square((at % 6) * 10, Math.floor(at / 6) * 10));
        const outline = dissolved(squares);
        expect(filled(outline)).toBe(100 * squares.length);
        const length = outline.reduce(
          (sum, ring) => sum + lengthOf([...ring, ring[0] ?? [0, 0]]),
          0,
        );
        expect(length).toBe(10 * openEdges(numbers));
      }),
    );
  });

  /** Edges of squares of a board of six by six without a neighbour in the patch. */
  function openEdges(numbers: readonly number[]): number {
    const patch = new Set(numbers);
    const has = (x: number, y: number) => x >= 0 && x < 6 && patch.has(y * 6 + x);
    return numbers.reduce((sum, at) => {
      const [x, y] = [at % 6, Math.floor(at / 6)];
      const around = [has(x - 1, y), has(x + 1, y), has(x, y - 1), has(x, y + 1)];
      return sum + around.filter((there) => !there).length;
    }, 0);
  }
});

function lengthOf(line: Line): number {
  return line.slice(1).reduce((sum, [x, y], at) => {
    const [fromX, fromY] = line[at] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

const BOUNDS: Bounds = { left: 0, top: 0, right: 1000, bottom: 1000 };
const somePoint = fc.tuple(
  fc.integer({ min: -800, max: 1800 }),
  fc.integer({ min: -800, max: 1800 }),
);

describe("clipping", () => {
  it("keeps of a ring what turf keeps", () => {
    const someTriangle = fc.tuple(somePoint, somePoint, somePoint).filter((ring) => {
      return Math.abs(signedArea(ring)) > 2000;
    });
    fc.assert(
      fc.property(someTriangle, (ring) => {
        // Small enough on the globe to be flat.
        const flat = (points: Line) =>
          polygon([[...points, points[0] ?? [0, 0]].map(([x, y]) => [x * 1e-5, y * 1e-5])]);
        const both = intersect({
          type: "FeatureCollection",
          features: [flat(ring), flat(square(0, 0, 1000))],
        });
        const scale = 1e6 / area(flat(square(0, 0, 1000)));
        const expected = both ? area(both) * scale : 0;
        const kept = Math.abs(signedArea(clippedRing(ring, BOUNDS)));
        expect(Math.abs(kept - expected)).toBeLessThan(expected * 0.001 + 3000);
      }),
    );
  });

  it("keeps of a line just what lies inside", () => {
    fc.assert(
      fc.property(fc.array(somePoint, { minLength: 2, maxLength: 12 }), (line) => {
        const pieces = clippedLine(line, BOUNDS);
        for (const [x, y] of pieces.flat()) {
          expect(x >= 0 && y >= 0 && x <= 1000 && y <= 1000).toBe(true);
        }
        const kept = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
        expect(Math.abs(kept - lengthInside(line))).toBeLessThan(4 * line.length);
      }),
    );
  });

  /** Length inside, from many small steps. */
  function lengthInside(line: Line): number {
    return line.slice(1).reduce((sum, [x, y], at) => {
      const [fromX, fromY] = line[at] ?? [x, y];
      const steps = 3000;
      let inside = 0;
      for (let step = 0.5; step < steps; step += 1) {
        const px = fromX + ((x - fromX) * step) / steps;
        const py = fromY + ((y - fromY) * step) / steps;
        if (px >= 0 && py >= 0 && px <= 1000 && py <= 1000) inside += 1;
      }
      return sum + (Math.hypot(x - fromX, y - fromY) * inside) / steps;
    }, 0);
  }
});

describe("lines", () => {
  const pieces: readonly Line[] = [
    [
      [100, 0],
      [200, 0],
    ],
    [
      [0, 0],
      [100, 0],
    ],
    [
      [200, 0],
      [200, 100],
    ],
  ];

  it("are joined end to end, in the direction that they have", () => {
    const whole = [
      [0, 0],
      [100, 0],
      [200, 0],
      [200, 100],
    ];
    expect(followedLines(pieces)).toEqual([whole]);
    const turned = pieces.map((line, at) => (at === 1 ? [...line].reverse() : line));
    expect(followedLines(turned)).toHaveLength(2);
    expect(joinedLines(turned)).toHaveLength(1);
  });

  it("moved aside lie on their right, at that distance", () => {
    expect(shifted([...(pieces[1] ?? []), ...(pieces[0] ?? []).slice(1)], 30)).toEqual([
      [0, 30],
      [100, 30],
      [200, 30],
    ]);
    const corner: Line = [
      [0, 0],
      [100, 0],
      [100, 100],
    ];
    expect(shifted(corner, 10)).toEqual([
      [0, 10],
      [90, 10],
      [90, 100],
    ]);
  });

  it("simplified never stray by more than 0.15 px, and keep their ends", () => {
    const someLine = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(someLine, (heights) => {
        const line = heights.map((y, at): Point => [at * 8, y]);
        const simple = simplified(line);
        expect([simple[0], simple.at(-1)]).toEqual([line[0], line.at(-1)]);
        for (const [x, y] of line) {
          const after = simple.findIndex(([other]) => other >= x);
          const [toX, toY] = simple[after] ?? [0, 0];
          const [fromX, fromY] = simple[after - 1] ?? [toX, toY];
          const at = toX === fromX ? toY : fromY + ((toY - fromY) * (x - fromX)) / (toX - fromX);
          expect(Math.abs(at - y)).toBeLessThanOrEqual(1.6);
        }
      }),
    );
  });
});

/** A path of moves, lines and arcs of circles as runs of points. */
function flattened(path: string): readonly Line[] {
  const runs: Point[][] = [];
  for (const [, command = "", rest = ""] of path.matchAll(/([MLAaZ])([^MLAaZ]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === "M") runs.push([]);
    runs.at(-1)?.push(...nextPoints(runs.at(-1) ?? [], command, numbers));
  }
  return runs;
}

function nextPoints(run: Line, command: string, numbers: readonly number[]): readonly Point[] {
  if (command === "Z") return run.slice(0, 1);
  if (command === "A" || command === "a") return arc(run.at(-1) ?? [0, 0], numbers, command);
  return [[numbers[0] ?? 0, numbers[1] ?? 0]];
}

function arc([x, y]: Point, numbers: readonly number[], command: string): readonly Point[] {
  const [radius = 0, , , large = 0, sweep = 0, dx = 0, dy = 0] = numbers;
  const [endX, endY] = command === "a" ? [x + dx, y + dy] : [dx, dy];
  const half = Math.hypot(endX - x, endY - y) / 2;
  const off = Math.sqrt(Math.max(0, radius * radius - half * half));
  const side = large === sweep ? -1 : 1;
  const cx = (x + endX) / 2 - ((endY - y) / (2 * half)) * off * side;
  const cy = (y + endY) / 2 + ((endX - x) / (2 * half)) * off * side;
  const from = Math.atan2(y - cy, x - cx);
  let turn = Math.atan2(endY - cy, endX - cx) - from;
  if (sweep === 1 && turn <= 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn >= 0) turn -= 2 * Math.PI;
  return Array.from({ length: 40 }, (_, at): Point => {
    const angle = from + (turn * (at + 1)) / 40;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
}

/** A straight piece of a path; of an open one it is cut straight at its ends. */
interface Edge {
  readonly from: Point;
  readonly to: Point;
  readonly isCut: boolean;
}

function edgesOf(path: string): readonly Edge[] {
  return flattened(path).flatMap((run) => {
    const isCut = run[0]?.join() !== run.at(-1)?.join();
    return run.slice(1).map((to, at) => ({ from: run[at] ?? to, to, isCut }));
  });
}

/** How far a point lies beyond the stroke of an edge that is so wide. */
function beyond({ from, to, isCut }: Edge, [x, y]: Point, width: number): number {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const along = (x - from[0]) * dx + (y - from[1]) * dy;
  const aside = Math.abs((x - from[0]) * dy - (y - from[1]) * dx);
  const over = Math.max(0, -along, along - length);
  if (over === 0) return aside - width / 2;
  return isCut ? Math.max(over, aside - width / 2) : Math.hypot(over, aside) - width / 2;
}

/** How far outside of a shape a point lies (negative inside), measured on its flattened path. */
function distanceTo(edges: readonly Edge[], line: number | undefined, [x, y]: Point): number {
  const edge = Math.min(...edges.map((one) => beyond(one, [x, y], line ?? 0)));
  if (line !== undefined) return edge;
  const crossings = edges.filter(
    ({ from: [ax, ay], to: [bx, by] }) =>
      ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax),
  ).length;
  return crossings % 2 === 1 ? -edge : edge;
}

/** Pixels in which image and shapes differ by more than the corner of a pixel. */
function differing(image: MapImage, insideAbove: number, reach: number): number {
  const { width, height, data, vector } = image;
  const shift = vector.kind === "icon" ? (width - 1) / 2 : 0;
  const shapes = vector.shapes.map(({ path, line }) => ({ edges: edgesOf(path), line }));
  let wrong = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const distance = Math.min(
        ...shapes.map(({ edges, line }) => distanceTo(edges, line, [x - shift, y - shift])),
      );
      const inside = (data[(y * width + x) * 4 + 3] ?? 0) > insideAbove;
      if (Math.abs(distance) > reach && inside !== distance < 0) wrong += 1;
    }
  }
  return wrong;
}

describe("icons as shapes", () => {
  const icons = [
    ...glyphIcons(2),
    ...[...glyphIcons(3)].map(([name, icon]) => [`${name}/3`, icon] as const),
  ];

  // MapLibre reads the edge of a signed distance at three quarters of full alpha.
  it.each(icons)("%s covers the same ground as its pixels", (_, image) => {
    expect(differing(image, 191, 1.3)).toBe(0);
  });
});

describe("patterns as shapes", () => {
  it.each([0, 1, 2, 3, 4, 5])("the hatch of lean %i covers the same ground", (lean) => {
    expect(differing(hatch("#123456", lean, 1), 127, 0.75)).toBe(0);
  });

  it.each([true, false])("the dots (dense: %s) do", (dense) => {
    expect(differing(dots("#123456", dense, 1), 127, 1.3)).toBe(0);
  });
});
