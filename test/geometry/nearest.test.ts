import { lineString, pointToLineDistance, point as turfPoint } from "@turf/turf";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { distanceToLine } from "#geometry/nearest.ts";
import fc from "../support/property.ts";

const RADIUS_KM = 6371.0088;

/** Great-circle distance by the haversine formula, km. */
function haversine([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]) {
  const radians = Math.PI / 180;
  const [dLat, dLon] = [(y1 - y0) * radians, (x1 - x0) * radians];
  const a =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(y0 * radians) * Math.cos(y1 * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(a));
}

/** The nearest of many points along the line: independent of the projection tested. */
function bruteForce(point: readonly [number, number], line: readonly Position[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  line.forEach(([x1 = 0, y1 = 0], at) => {
    const [x0 = x1, y0 = y1] = line[at - 1] ?? [];
    for (let step = 0; step <= 2000; step += 1) {
      const share = step / 2000;
      const here = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share] as const;
      nearest = Math.min(nearest, haversine(point, here));
    }
  });
  return nearest;
}

/** 10 m, or a thousandth. */
const close = (actual: number, expected: number) =>
  Math.abs(actual - expected) <= Math.max(0.01, expected * 1e-3);

const somePoint = fc.tuple(
  fc.double({ min: 30, max: 40, noNaN: true }),
  fc.double({ min: 45, max: 52, noNaN: true }),
);
/** Lines as cells have them: edges of up to about 8 km. */
const someLine = fc
  .tuple(
    somePoint,
    fc.array(
      fc.tuple(
        fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        fc.double({ min: -0.06, max: 0.06, noNaN: true }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([start, steps]) => {
    const line: [number, number][] = [start];
    for (const [dx, dy] of steps) {
      const [x, y] = line.at(-1) ?? start;
      line.push([x + dx, y + dy]);
    }
    return line;
  });

describe("distance from a point to a line", () => {
  it("is that of the nearest of many points along it, within 10 m or a thousandth", () => {
    fc.assert(
      fc.property(somePoint, someLine, (point, line) => {
        const expected = bruteForce(point, line);
        expect(close(distanceToLine(point, line), expected)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("is what turf's geodesic distance to the line is, near it", () => {
    const line = [
      [37.0, 48.2],
      [37.08, 48.26],
      [37.2, 48.24],
    ];
    for (const point of [
      [37.18, 48.28],
      [36.5, 48.6],
      [37.05, 48.235],
    ] as const) {
      const turf = pointToLineDistance(turfPoint([...point]), lineString(line), {
        units: "kilometers",
        method: "geodesic",
      });
      expect(close(distanceToLine(point, line), turf)).toBe(true);
    }
  });

  it("is a known distance: a degree of latitude is 111.195 km on the sphere", () => {
    expect(distanceToLine([37, 48], [[37, 49]])).toBeCloseTo(111.195, 2);
    expect(
      distanceToLine(
        [37, 48],
        [
          [36.9, 48],
          [37.1, 48],
        ],
      ),
    ).toBeLessThan(0.01);
    expect(distanceToLine([37, 48], [[37, 48]])).toBe(0);
    expect(distanceToLine([37, 48], [])).toBe(Number.POSITIVE_INFINITY);
  });
});
