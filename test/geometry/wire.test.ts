import { area } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { cutArchive } from "#geometry/archive.ts";
import { cellAreas } from "#geometry/areas.ts";
import { packNumbers, unpackNumbers } from "#geometry/numbers.ts";
import { type CellTopology, unpackCells, unpackOutlines } from "#geometry/topology.ts";
import { unwireTopology } from "#geometry/unwire.ts";
import { wireTopology } from "#geometry/wire.ts";
import { archiveDay, someArchive } from "../support/outlines.ts";
import fc from "../support/property.ts";
import { box } from "../support/shapes.ts";

/** Every edge of every outline with the cells on its sides, in a form that no order changes. */
function edgesOf(topology: CellTopology): readonly string[] {
  return unpackOutlines(topology)
    .flatMap(({ left, right, geometry: { coordinates } }) =>
      coordinates.slice(1).map((to, at) => {
        const from = coordinates[at];
        return String(from) < String(to)
          ? `${from} ${to} ${left} ${right}`
          : `${to} ${from} ${right} ${left}`;
      }),
    )
    .sort();
}

const areasOf = (topology: CellTopology) =>
  unpackCells(topology).features.map(({ geometry }) => area(geometry) / 1e6);

/** Through text, as a file goes. */
const throughWire = (topology: CellTopology) =>
  unwireTopology(JSON.parse(JSON.stringify(wireTopology(topology))));

describe("outlines on the wire", () => {
  it("come back to the bit: every edge, with the cell on either side of it", () => {
    fc.assert(
      fc.property(someArchive, (days) => {
        const { topology } = cutArchive(days);
        expect(edgesOf(throughWire(topology))).toEqual(edgesOf(topology));
      }),
      { numRuns: 60 },
    );
  });

  it("have rings that fill the same ground, holes and islands in holes included", () => {
    fc.assert(
      fc.property(someArchive, (days) => {
        const { topology } = cutArchive(days);
        const back = throughWire(topology);
        const wanted = areasOf(topology);
        areasOf(back).forEach((found, cell) => {
          expect(found).toBeCloseTo(wanted[cell] ?? 0, 6);
        });
        // Worked out at loading instead of being stored.
        cellAreas(back).forEach((found, cell) => {
          expect(found).toBeCloseTo(wanted[cell] ?? 0, 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("put a hole into the polygon that it is cut out of", () => {
    const rings = [box(36, 48, 36.4, 48.4), box(36.1, 48.1, 36.3, 48.3)];
    const island = [box(36.15, 48.15, 36.25, 48.25), box(36.18, 48.18, 36.2, 48.2)];
    const { topology } = cutArchive([archiveDay(100, [rings, island])]);
    const [cell] = unpackCells(throughWire(topology)).features;
    const polygons = cell?.geometry.type === "MultiPolygon" ? cell.geometry.coordinates : [];
    const widths = polygons.map((polygon) =>
      polygon.map((ring) => {
        const longitudes = ring.map(([x = 0]) => x);
        return (Math.max(...longitudes) - Math.min(...longitudes)).toFixed(2);
      }),
    );
    expect(widths.sort()).toEqual([
      ["0.10", "0.02"],
      ["0.40", "0.20"],
    ]);
  });

  it("give the same text for the same days", () => {
    fc.assert(
      fc.property(someArchive, (days) => {
        expect(wireTopology(cutArchive(days).topology)).toEqual(
          wireTopology(cutArchive(days).topology),
        );
      }),
      { numRuns: 10 },
    );
  });

  const { topology } = cutArchive([
    archiveDay(100, [[box(36, 48, 36.2, 48.2), box(36.1, 48.1, 36.15, 48.15)]]),
    archiveDay(101, [[box(36.1, 48, 36.3, 48.2)]]),
  ]);
  const wired = wireTopology(topology);

  it.each(["starts", "points", "arcs", "degrees", "walks"] as const)(
    "are refused if %s are cut short or too many",
    (key) => {
      const list = unpackNumbers(wired[key]);
      for (const other of [list.slice(0, -1), [...list, 5], []]) {
        expect(() => unwireTopology({ ...wired, [key]: packNumbers(other) })).toThrow(
          /cut short|damaged/,
        );
      }
      expect(() => unwireTopology({ ...wired, [key]: wired[key].slice(1) })).toThrow(
        /cut short|damaged/,
      );
    },
  );

  it("are refused if they name cells that cannot be", () => {
    for (const walks of [
      [2 ** 30, 0],
      [-7, 0],
    ]) {
      expect(() => unwireTopology({ ...wired, walks: packNumbers(walks) })).toThrow(/no such cell/);
    }
  });

  it("with cells that overlap are not written at all", () => {
    expect(() => wireTopology(crossed(unwireTopology(wired)))).toThrow(/overlap/);
  });
});

/** The topology with one arc of its first cell given to the second, too, on the same side. */
function crossed(topology: CellTopology): CellTopology {
  const [first, second, ...others] = topology.objects.cells.geometries;
  if (first?.type !== "MultiPolygon" || second?.type !== "MultiPolygon") {
    throw new Error("No two cells.");
  }
  const both = { ...second, arcs: [...second.arcs, [[first.arcs[0]?.[0]?.[0] ?? 0]]] };
  const geometries = [first, both, ...others];
  return { ...topology, objects: { cells: { type: "GeometryCollection", geometries } } };
}

describe("packed numbers", () => {
  it("come back, small and large, of either sign", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.integer({ min: -9, max: 9 }),
            fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }),
          ),
        ),
        (list) => {
          expect(unpackNumbers(JSON.parse(JSON.stringify(packNumbers(list))))).toEqual(list);
        },
      ),
    );
  });

  it.each([0.5, Number.NaN, 2 ** 31, -(2 ** 31)])("refuse %d", (value) => {
    expect(() => packNumbers([value])).toThrow(/no number/);
  });

  it.each(["", "#", "é A", "# A", "z ", "# A B"])("refuse the text %j", (text) => {
    expect(() => unpackNumbers(text)).toThrow(/damaged/);
  });
});
