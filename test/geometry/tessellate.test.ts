import { booleanPointInPolygon } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { type Cell, type Site, tessellate } from "#geometry/tessellate.ts";
import {
  BAY,
  byDistance,
  EXTENT,
  ISLANDS,
  LAKE,
  type Land,
  landInside,
  MAINLAND,
  type Point,
  planarArea,
  sitesAt,
  someCoast,
  somePoints,
} from "../support/ground.ts";
import fc from "../support/property.ts";

/** A hundredth of a per cent: what d3-delaunay leaves of sites that lie metres apart. */
const COVER = 1e-4;

/** How far the cells are from adding up to the land, as a share of it. */
function areaError(cells: readonly Cell[], land: Land): number {
  const whole = planarArea(landInside(land));
  const parts = cells.reduce((sum, { geometry }) => sum + planarArea(geometry), 0);
  return Math.abs(parts - whole) / whole;
}

const holders = (cells: readonly Cell[], point: Point) =>
  cells.filter(({ geometry }) => booleanPointInPolygon([...point], geometry));

/** Every point of the land lies in the cell of its nearest site and in no other. */
function expectNearest(sites: readonly Site[], land: Land, points: readonly Point[]): number {
  const cells = tessellate(sites, land, EXTENT);
  let asked = 0;
  for (const point of points) {
    const [nearest, second] = byDistance(sites, point);
    // On a line between two cells either may hold it.
    if (!nearest || (second && second.distance - nearest.distance < 1e-6)) continue;
    asked += 1;
    const expected = booleanPointInPolygon([...point], land) ? [nearest.index] : [];
    expect(holders(cells, point).map(({ index }) => index)).toEqual(expected);
  }
  return asked;
}

const lands = { MAINLAND, BAY, LAKE, ISLANDS };

describe.each(Object.entries(lands))("cells on %s", (_, land) => {
  it("cover the land in the extent and do not overlap", () => {
    fc.assert(
      fc.property(somePoints(1, 40), (points) => {
        const cells = tessellate(sitesAt(points), land, EXTENT);
        expect(areaError(cells, land)).toBeLessThan(COVER);
      }),
      { numRuns: 25 },
    );
  });

  it("hold the points that are nearest to their site", () => {
    fc.assert(
      fc.property(somePoints(1, 30), somePoints(20, 20), (sites, asked) => {
        expectNearest(sitesAt(sites), land, asked);
      }),
      { numRuns: 25 },
    );
  });
});

describe("cells on a ragged coast", () => {
  it("cover the land in the extent and do not overlap", () => {
    fc.assert(
      fc.property(someCoast, somePoints(2, 40), (land, points) => {
        const cells = tessellate(sitesAt(points), land, EXTENT);
        expect(areaError(cells, land)).toBeLessThan(COVER);
      }),
      { numRuns: 60 },
    );
  });

  it("hold the points that are nearest to their site", () => {
    fc.assert(
      fc.property(someCoast, somePoints(2, 30), somePoints(15, 15), (land, sites, asked) => {
        expectNearest(sitesAt(sites), land, asked);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a cell", () => {
  it("knows its place by index and its area in km²", () => {
    const sites = sitesAt([
      [30.5, 48],
      [31.5, 48],
    ]);
    const [left, right] = tessellate(sites, MAINLAND, EXTENT);
    expect([left?.index, right?.index]).toEqual([100, 101]);
    // One degree by two: 111.2 km * cos(48°) * 2 * 111.2 km on the sphere of turf.
    expect(left?.area).toBeGreaterThan(16_450);
    expect(left?.area).toBeLessThan(16_600);
    expect(right?.area).toBeCloseTo(left?.area ?? 0, 3);
  });

  it("is longer north to south where degrees of longitude are short", () => {
    // Between the two sites the line runs through the middle; the distances are not those of
    // plain degrees: this point is nearer to the eastern site in km, not in degrees.
    const sites = sitesAt([
      [31, 48.4],
      [31.55, 48],
    ]);
    const cells = tessellate(sites, MAINLAND, EXTENT);
    expect(holders(cells, [31, 47.95]).map(({ index }) => index)).toEqual([101]);
  });

  it("is the whole land where it is alone, even if it has a bay in the middle", () => {
    const alone = tessellate(sitesAt([[31, 48]]), BAY, EXTENT);
    expect(alone).toHaveLength(1);
    expect(areaError(alone, BAY)).toBeLessThan(COVER);
  });

  it("is cut off rightly where all sites lie on one line", () => {
    const along = fc.constantFrom<[number, number]>([0, 0.1], [0.1, 0], [0.08, 0.07]);
    const steps = fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(along, steps, somePoints(10, 10), ([dx, dy], at, asked) => {
        const sites = sitesAt(at.map((step): Point => [31 + step * dx, 48 + step * dy]));
        const cells = tessellate(sites, MAINLAND, EXTENT);
        expect(areaError(cells, MAINLAND)).toBeLessThan(COVER);
        expectNearest(sites, MAINLAND, asked);
      }),
    );
  });

  it("is made also for a site that lies off the land, if land is nearest to it", () => {
    const cells = tessellate(
      sitesAt([
        [31, 48],
        [30.3, 47.3],
      ]),
      LAKE,
      EXTENT,
    );
    expect(cells.map(({ index }) => index)).toEqual([100, 101]);
  });

  it("is not made where its ground is all water", () => {
    const sites = sitesAt([
      [31, 48.1],
      [30.75, 48],
      [31.25, 48],
      [31, 48.25],
      [31, 47.95],
    ]);
    const cells = tessellate(sites, LAKE, EXTENT);
    expect(cells.map(({ index }) => index)).not.toContain(100);
    expect(areaError(cells, LAKE)).toBeLessThan(COVER);
  });
});

describe("sites that coincide", () => {
  it("share the first one's cell, and the others get none", () => {
    const pairs = somePoints(30, 60).chain((points) =>
      fc.array(fc.nat(points.length - 1), { minLength: 1, maxLength: 6 }).map((again) => ({
        sites: sitesAt([...points, ...again.flatMap((at) => points.slice(at, at + 1))]),
        first: points.length,
      })),
    );
    fc.assert(
      fc.property(pairs, ({ sites, first }) => {
        const cells = tessellate(sites, MAINLAND, EXTENT);
        const indexes = cells.map(({ index }) => index).sort((a, b) => a - b);
        expect(indexes).toEqual(sites.slice(0, first).map(({ index }) => index));
        expect(areaError(cells, MAINLAND)).toBeLessThan(COVER);
      }),
      { numRuns: 60 },
    );
  });
});
