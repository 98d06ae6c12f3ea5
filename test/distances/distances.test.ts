import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openTheatre } from "#data/load.ts";
import { archiveHistory } from "#domain/archive.ts";
import { type Day, dayFromNumber } from "#domain/day.ts";
import { holdingsOf, type Source } from "#domain/holding.ts";
import { sliceOf } from "#domain/slice.ts";
import { viewRegister } from "#domain/view.ts";
import { cutArchive } from "#geometry/archive.ts";
import { outlinedCells } from "#geometry/settlement-cells.ts";
import { type CellTopology, unpackArcs } from "#geometry/topology.ts";
import { distanceLines } from "../../src/distances.ts";
import { archiveDay } from "../support/outlines.ts";
import { box } from "../support/shapes.ts";
import { dossierOf } from "../support/theatres.ts";
import { at, sampleRegister } from "../ui/table/sample-register.ts";

const BUILT = "public/theatre/ukraine.json";

/** All lines of a place, and the longest piece of work, in milliseconds. */
function run(...parts: Parameters<typeof distanceLines>) {
  const work = distanceLines(...parts);
  let longest = 0;
  for (;;) {
    const started = performance.now();
    const { done, value } = work.next();
    longest = Math.max(longest, performance.now() - started);
    if (done) return { lines: value, longest };
  }
}

/** Distance from a point to a polyline by many points along it, on the sphere, km. */
function along([x0, y0]: readonly [number, number], line: readonly (readonly number[])[]): number {
  const radians = Math.PI / 180;
  let nearest = Number.POSITIVE_INFINITY;
  line.forEach(([x = 0, y = 0], at) => {
    const [fromX = x, fromY = y] = line[at - 1] ?? [];
    for (let step = 0; step <= 60; step += 1) {
      const [lon, lat] = [fromX + ((x - fromX) * step) / 60, fromY + ((y - fromY) * step) / 60];
      const cosine =
        Math.sin(y0 * radians) * Math.sin(lat * radians) +
        Math.cos(y0 * radians) * Math.cos(lat * radians) * Math.cos((lon - x0) * radians);
      nearest = Math.min(nearest, 6371.0088 * Math.acos(Math.min(1, cosine)));
    }
  });
  return nearest;
}

describe("distances to an archive’s outlines", () => {
  it("follow the outline of the day, beside the settlements' lines", () => {
    const plain = sampleRegister([{ name: "Ash", mapped: [{ status: "outside", from: 0 }] }]);
    const [dossier] = plain.dossiers;
    const [mapper] = plain.theatre.mappers;
    if (!dossier || !mapper) throw new Error("No place or mapper.");
    const point = [36.3, 48.05] as const;
    // 0.1 degrees of longitude west of the place, from day 50 on only 0.05: 7.43 and 3.72 km.
    const cut = cutArchive([
      archiveDay(at(0), [[box(36, 48, 36.2, 48.1)]]),
      archiveDay(at(50), [[box(36, 48, 36.25, 48.1)]]),
    ]);
    const register = {
      ...plain,
      dossiers: [{ ...dossier, place: { ...dossier.place, point } }],
      archives: [archiveHistory(mapper.id, cut.areas, cut.steps)],
    };
    const cells: CellTopology = {
      type: "Topology",
      arcs: [],
      objects: { cells: { type: "GeometryCollection", geometries: [] } },
    };
    const outlines = new Map([[mapper.id, cut.topology]]);
    const { lines } = run(0, { register, clock: "then", countStale: false }, { cells, outlines });
    const outline = lines.find(({ rule }) => rule === "outlines");
    const perDegree = 111.195 * Math.cos((48.05 * Math.PI) / 180);
    expect(outline?.precision).toBe(1);
    expect(outline?.km[0]).toBeCloseTo(0.1 * perDegree, 2);
    expect(outline?.km[49]).toBeCloseTo(0.1 * perDegree, 2);
    expect(outline?.km[50]).toBeCloseTo(0.05 * perDegree, 2);
    // No cells between settlements: no line, and so no distance.
    expect(lines.filter(({ rule }) => rule === "settlements").map(({ km }) => km[0])).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe.skipIf(!existsSync(BUILT))("distances in the built theatre", () => {
  const { register, cells: packed } = openTheatre(readFileSync(BUILT, "utf8"));
  const cells = outlinedCells(packed);
  const ground = { cells, outlines: new Map() };
  const asked = { register, clock: "then" as const, countStale: false };
  const { first, last } = register.theatre;

  const arcs = unpackArcs(cells);

  /** The distance on a day, worked out anew from the view of that day. */
  const expectedOn = (day: Day, point: readonly [number, number], source: Source): number => {
    if (source.of === "sides") throw new Error("No line of all sides together.");
    if (source.of === "mapper" && day > source.mapper.last) return Number.NaN;
    const party = source.of === "side" ? source.side.party : source.mapper.inside;
    const view = viewRegister(register, sliceOf(day, "then", last, false));
    const held = holdingsOf(register, view, source).map(({ holding }) => holding === party);
    const lit = arcs.filter(({ left, right }) => held[left] !== held[right]);
    return Math.min(...lit.map(({ geometry }) => along(point, geometry.coordinates)));
  };

  it.each(["pokrovsk", "kramatorsk", "kherson", "kyiv"])(
    "are those to the nearest arc between unlike cells, worked out anew: %s",
    (id) => {
      const { index, place } = dossierOf(register, id);
      const { lines, longest } = run(index, asked, ground);
      console.log(`${id}: longest piece ${longest.toFixed(1)} ms`);
      expect(lines.length).toBe(register.partySides.length + register.theatre.mappers.length);
      expect(longest).toBeLessThan(500);
      for (const day of [first, dayFromNumber(first + 400), last]) {
        for (const { source, km } of lines) {
          const expected = expectedOn(day, place.point ?? [0, 0], source);
          const actual = km[day - first] ?? Number.NaN;
          expect(Number.isNaN(actual)).toBe(Number.isNaN(expected));
          // Along a straight edge in degrees the 60 points stand up to some metres apart.
          const off = Number.isNaN(actual) ? 0 : Math.abs(actual - expected);
          expect(off).toBeLessThan(Math.max(0.1, expected * 1e-3 || 0));
        }
      }
    },
  );

  it("are none for a place without a point", () => {
    const without = register.dossiers.find(({ place }) => place.point === null);
    if (!without) throw new Error("Every place has a point.");
    expect(run(without.index, asked, ground).lines).toEqual([]);
  });
});
