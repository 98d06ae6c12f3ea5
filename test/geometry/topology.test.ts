import { area, booleanPointInPolygon, length, polygonToLine } from "@turf/turf";
import type { Feature, LineString, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { packCells } from "#geometry/pack.ts";
import { type Cell, tessellate } from "#geometry/tessellate.ts";
import { type Arc, unpackArcs, unpackCells } from "#geometry/topology.ts";
import {
  BAY,
  EXTENT,
  ISLANDS,
  LAKE,
  MAINLAND,
  sitesAt,
  someCoast,
  somePoints,
} from "../support/ground.ts";
import fc from "../support/property.ts";

/** A grid line is 2 degrees / 1e5 apart here, about two metres. */
const GRID = 2e-5;

const itself = (index: number) => index;
const someLand = fc.oneof(fc.constantFrom(MAINLAND, BAY, LAKE, ISLANDS), someCoast);
const someCells = fc
  .tuple(someLand, somePoints(2, 25))
  .map(([land, points]) => tessellate(sitesAt(points), land, EXTENT))
  .filter((cells) => cells.length > 1);

/** Few groups, so that many neighbours are merged. */
const someGroups = fc
  .array(fc.integer({ min: 100, max: 104 }), { minLength: 25, maxLength: 25 })
  .map((groups) => (index: number) => groups[index - 100] ?? index);

/** The same ground with every ring drawn the other way round. */
function backwards({ geometry, ...cell }: Cell): Cell {
  return geometry.type === "Polygon"
    ? { ...cell, geometry: { ...geometry, coordinates: geometry.coordinates.map(turned) } }
    : {
        ...cell,
        geometry: { ...geometry, coordinates: geometry.coordinates.map((one) => one.map(turned)) },
      };
}

const turned = (ring: readonly Position[]): Position[] => [...ring].reverse();

type Ground = Feature<Polygon | MultiPolygon>;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function perimeter(cell: Ground): number {
  const lines = polygonToLine(cell);
  const features = lines.type === "FeatureCollection" ? lines.features : [lines];
  return sum(features.map((line) => length(line)));
}

/** A point a little to the left (or right) of the middle of an arc's longest stretch. */
function beside({ geometry }: Arc, offset: number): Position | null {
  const { coordinates } = geometry;
  const stretches = coordinates.slice(1).map((to, at) => ({ from: coordinates[at] ?? to, to }));
  const span = ({ from, to }: { from: Position; to: Position }) =>
    Math.hypot((to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0));
  const longest = stretches.sort((a, b) => span(b) - span(a))[0];
  // Shorter than this the grid leaves no room beside it.
  if (!longest || span(longest) < 50 * GRID) return null;
  const [x1, y1, x2, y2] = [...longest.from, ...longest.to] as [number, number, number, number];
  const [dx, dy] = [(x2 - x1) / span(longest), (y2 - y1) / span(longest)];
  return [(x1 + x2) / 2 - dy * offset, (y1 + y2) / 2 + dx * offset];
}

const at = (cells: readonly Ground[], point: Position) =>
  cells.filter((cell) => booleanPointInPolygon(point, cell)).map(({ id }) => id);

describe("packed cells", () => {
  it("come back where they were, on a grid of metres", () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        const unpacked = unpackCells(packCells(cells, itself)).features;
        const shown = cells.filter((cell) => cell.area > 0.1);
        expect(unpacked.map(({ id }) => id)).toEqual(
          expect.arrayContaining(shown.map(({ index }) => index)),
        );
        for (const cell of unpacked) {
          const before = cells.find(({ index }) => index === cell.id);
          // A few metres along each side.
          const slack = 0.004 * perimeter(cell) + 0.01;
          expect(Math.abs(area(cell) / 1e6 - (before?.area ?? 0))).toBeLessThan(slack);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("are the same bytes for the same cells", () => {
    fc.assert(
      fc.property(someCells, someGroups, (cells, groupOf) => {
        const copy: readonly Cell[] = structuredClone(cells);
        expect(JSON.stringify(packCells(copy, groupOf))).toBe(
          JSON.stringify(packCells(cells, groupOf)),
        );
      }),
      { numRuns: 15 },
    );
  });

  it("of one group are one feature with the ground of all, in order of number", () => {
    fc.assert(
      fc.property(someCells, someGroups, (cells, groupOf) => {
        const merged = unpackCells(packCells(cells, groupOf)).features;
        const ids = merged.map(({ id }) => Number(id));
        expect(ids).toEqual([...ids].sort((a, b) => a - b));
        for (const feature of merged) {
          const members = cells.filter(({ index }) => groupOf(index) === feature.id);
          const whole = sum(members.map((cell) => cell.area));
          expect(Math.abs(area(feature) / 1e6 - whole)).toBeLessThan(0.001 * whole + 0.5);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("arcs between cells", () => {
  it("have the cell that they call left on their left, and right on their right", () => {
    fc.assert(
      fc.property(someCells, fc.option(someGroups), (cells, groups) => {
        const packed = packCells(cells, groups ?? itself);
        const ground = unpackCells(packed).features;
        for (const arc of unpackArcs(packed)) {
          const [left, right] = [beside(arc, 3 * GRID), beside(arc, -3 * GRID)];
          if (!left || !right) continue;
          expect(at(ground, left)).toEqual([arc.left]);
          expect(at(ground, right)).toEqual([arc.right]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("do not depend on which way round the cells were drawn", () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        const packed = packCells(cells.map(backwards), itself);
        const ground = unpackCells(packed).features;
        for (const arc of unpackArcs(packed)) {
          const left = beside(arc, 3 * GRID);
          if (left) expect(at(ground, left)).toEqual([arc.left]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("never divide a group from itself", () => {
    fc.assert(
      fc.property(someCells, someGroups, (cells, groupOf) => {
        const arcs = unpackArcs(packCells(cells, groupOf));
        expect(arcs.filter(({ left, right }) => left === right)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("with the outer boundary make up every cell's edge, and leave that boundary out", () => {
    fc.assert(
      fc.property(
        somePoints(2, 25),
        fc.constantFrom(MAINLAND, BAY, LAKE, ISLANDS),
        (points, land) => {
          const cells = tessellate(sitesAt(points), land, EXTENT);
          const packed = packCells(cells, itself);
          const edges = sum(unpackCells(packed).features.map(perimeter));
          const shared = sum(unpackArcs(packed).map(({ geometry }) => lengthOf(geometry)));
          const [outline] = unpackCells(packCells(cells, () => 1)).features;
          const outer = outline ? perimeter(outline) : 0;
          expect(Math.abs(edges - outer - 2 * shared) / edges).toBeLessThan(1e-3);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("run along a ring too: an island cell inside another", () => {
    const square = (low: number, high: number): Position[] => [
      [low, low],
      [high, low],
      [high, high],
      [low, high],
      [low, low],
    ];
    const outer: Polygon = { type: "Polygon", coordinates: [square(0, 3), square(1, 2).reverse()] };
    const inner: Polygon = { type: "Polygon", coordinates: [square(1, 2)] };
    const cells: readonly Cell[] = [
      { index: 7, geometry: outer, area: 8 },
      { index: 9, geometry: inner, area: 1 },
    ];
    const arcs = unpackArcs(packCells(cells, itself));
    expect(arcs).toHaveLength(1);
    const [arc] = arcs;
    const [left, right] = arc ? [beside(arc, 0.1), beside(arc, -0.1)] : [];
    const ground = unpackCells(packCells(cells, itself)).features;
    expect(left && at(ground, left)).toEqual([arc?.left]);
    expect(right && at(ground, right)).toEqual([arc?.right]);
    expect(arc && lengthOf(arc.geometry)).toBeCloseTo(
      lengthOf({ type: "LineString", coordinates: square(1, 2) }),
      0,
    );
  });

  it("are none where there is one cell or no neighbour", () => {
    const one = tessellate(sitesAt([[31, 48]]), MAINLAND, EXTENT);
    expect(unpackArcs(packCells(one, itself))).toEqual([]);
    const apart = tessellate(
      sitesAt([
        [30.4, 48],
        [31.5, 48],
      ]),
      ISLANDS,
      EXTENT,
    );
    expect(apart).toHaveLength(2);
    expect(unpackArcs(packCells(apart, itself))).toEqual([]);
  });
});

function lengthOf(line: LineString): number {
  return length({ type: "Feature", properties: {}, geometry: line });
}
