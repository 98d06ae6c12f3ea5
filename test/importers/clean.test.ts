import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { type Checked, cleanPolygon, type Polygon } from "#importers/clean.ts";
import { findCrossing } from "#importers/crossings.ts";
import { hashPolygon } from "#importers/fingerprint.ts";
import { FileLog } from "#importers/log.ts";
import fc from "../support/property.ts";
import { bowtie, lineOf, square } from "./files.ts";

function clean(rings: unknown, axis: "lon-lat" | "lat-lon" = "lon-lat") {
  const log = new FileLog("map.geojson");
  const polygon = cleanPolygon(rings, { log, record: "feature 3", axis }, new Map());
  return { polygon, log, repaired: log.repairedTally.lines(), setAside: log.setAsideTally.lines() };
}

describe("cleaning a polygon", () => {
  it("leaves a good one alone", () => {
    const { polygon, repaired, setAside, log } = clean([square(37, 48)]);
    expect(polygon).toEqual([square(37, 48)]);
    expect([...repaired, ...setAside, ...log.problems]).toEqual([]);
  });

  it("closes rings, drops repeated points and heights, and says where", () => {
    const ring = square(37, 48).slice(0, -1);
    const messy = [ring[0], ring[0], ...ring.slice(1)].map((point) => [...(point ?? []), 12]);
    const { polygon, repaired } = clean([messy]);
    expect(polygon).toEqual([square(37, 48)]);
    expect(lineOf(repaired, "open rings").example).toBe("map.geojson › feature 3, ring 1");
    expect(lineOf(repaired, "repeated").count).toBe(1);
    expect(lineOf(repaired, "height").count).toBe(5);
  });

  it("rounds to 1e-6 degrees, without a negative zero", () => {
    const { polygon } = clean([square(-1e-9, 1.23456789)]);
    expect(polygon?.[0]?.[0]).toEqual([0, 1.234568]);
    expect(Object.is(polygon?.[0]?.[0]?.[0], 0)).toBe(true);
  });

  it("drops rings that hold no ground", () => {
    const { polygon, setAside } = clean([
      square(37, 48),
      [
        [1, 1],
        [2, 2],
        [1, 1],
      ],
      [],
    ]);
    expect(polygon).toEqual([square(37, 48)]);
    expect(lineOf(setAside, "fewer than three").example).toContain("ring 2");
    expect(lineOf(setAside, "empty rings").example).toContain("ring 3");
    expect(
      clean([
        [
          [1, 1],
          [1, 1],
        ],
      ]).polygon,
    ).toBeNull();
  });

  it("turns the axes where the format says so", () => {
    const turned = square(37, 48).map(([x = 0, y = 0]) => [y, x]);
    expect(clean([turned], "lat-lon").polygon).toEqual([square(37, 48)]);
  });

  it.each([
    ["Infinity", [Number.POSITIVE_INFINITY, 48]],
    ["NaN", [37, Number.NaN]],
    ["text", ["37", "48"]],
    ["metres", [4_118_821, 6_106_854]],
    ["latitude 91", [37, 91]],
    ["one number", [37]],
    ["null", null],
  ])("refuses %s as a point and names it", (_, point) => {
    const { polygon, log } = clean([[...square(37, 48), point]]);
    expect(polygon).toBeNull();
    expect(log.problems).toMatchObject([
      { file: "map.geojson", record: "feature 3", field: "ring 1, point 6" },
    ]);
  });

  it("keeps an outline that crosses itself and says near where", () => {
    const { polygon, repaired } = clean([bowtie(37, 48)]);
    expect(polygon).toEqual([bowtie(37, 48)]);
    expect(lineOf(repaired, "cross themselves").example).toContain("near 37.05000, 48.05000");
  });
});

/** Every pair of edges, without sorting or bounds. */
function crossesNaively(rings: Polygon): boolean {
  const edges = rings.flatMap((ring) =>
    ring.slice(1).map((to, at): readonly [Position, Position] => [ring[at] ?? [], to]),
  );
  const side = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [x = 0, y = 0]: Position) =>
    Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  return edges.some(([a, b], i) =>
    edges
      .slice(i + 1)
      .some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
  );
}

describe("a polygon that stays from day to day", () => {
  it("is kept once, and its crossing told for each day", () => {
    const log = new FileLog("map.geojson");
    const place = { log, record: "feature 1", axis: "lon-lat" } as const;
    const checked: Checked = new Map();
    const [first, second, other] = [bowtie(37, 48), bowtie(37, 48), square(37, 48)].map((ring) =>
      cleanPolygon([ring], place, checked),
    );
    expect(second).toBe(first);
    expect(other).toEqual([square(37, 48)]);
    expect(lineOf(log.repairedTally.lines(), "cross themselves").count).toBe(2);
  });

  it("is told from another one with the same fingerprint", () => {
    const place = { log: new FileLog(""), record: "", axis: "lon-lat" } as const;
    const hash = hashPolygon([square(37, 48)]);
    const checked: Checked = new Map([[hash, { polygon: [square(1, 1)], crossing: "" }]]);
    expect(cleanPolygon([square(37, 48)], place, checked)).toEqual([square(37, 48)]);
  });
});

describe("looking for crossings", () => {
  it("agrees with comparing all pairs of edges", () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
    const ring = fc
      .array(point, { minLength: 3, maxLength: 9 })
      .map((points): Position[] => [...points, points[0] ?? [0, 0]].map(([x, y]) => [x, y]));
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), (rings) => {
        expect(findCrossing(rings) !== "none").toBe(crossesNaively(rings));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives up on a tangle instead of taking for ever", () => {
    const tangle = Array.from({ length: 12_001 }, (_, at): Position => [at % 2, 0]);
    expect(findCrossing([tangle])).toBe("unknown");
  });
});

describe("fingerprints", () => {
  it("differ where a point does", () => {
    const moved = square(37, 48).map(
      ([x = 0, y = 0], at): Position => [x, at === 2 ? y + 1e-6 : y],
    );
    expect(hashPolygon([moved])).not.toBe(hashPolygon([square(37, 48)]));
    expect(hashPolygon([square(37, 48)])).toBe(hashPolygon([square(37, 48)]));
  });
});
