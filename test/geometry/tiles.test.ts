import { gunzipSync, gzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { area } from "@turf/turf";
import type { Feature, Polygon } from "geojson";
import { PbfReader } from "pbf";
import { PMTiles, type RangeResponse, type Source, tileIdToZxy, zxyToTileId } from "pmtiles";
import { describe, expect, it } from "vitest";
import { packCells } from "#geometry/pack.ts";
import { type Extent, tessellate } from "#geometry/tessellate.ts";
import { openNeighbours, openReach, packTiled } from "#geometry/tiled-cells.ts";
import { bordersOf } from "#geometry/tiles/borders.ts";
import { clipLine, clipRing } from "#geometry/tiles/clip.ts";
import { cutTiles, TILE_ZOOMS } from "#geometry/tiles/cut.ts";
import { type ArchiveTile, tileNumber, writeArchive } from "#geometry/tiles/pmtiles.ts";
import { unpackArcs } from "#geometry/topology.ts";
import fc from "../support/property.ts";

/** The reader of the format's own makers, on bytes in memory: it counts what it asks for. */
function readerOf(bytes: Uint8Array) {
  const asked: number[] = [];
  const source: Source = {
    getKey: () => "memory",
    getBytes: (offset: number, length: number): Promise<RangeResponse> => {
      asked.push(length);
      return Promise.resolve({ data: bytes.slice(offset, offset + length).buffer });
    },
  };
  return { reader: new PMTiles(source), asked };
}

const gzip = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));
const options = { gzip, bounds: [-180, -85, 180, 85] as const, metadata: { name: "test" } };

const tile = fc.integer({ min: 0, max: 9 }).chain((z) =>
  fc.record({
    z: fc.constant(z),
    x: fc.nat(2 ** z - 1),
    y: fc.nat(2 ** z - 1),
    // Few different contents, so that equal ones occur beside each other and apart.
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.constantFrom(new Uint8Array([1]), new Uint8Array([2, 2])),
    ),
  }),
);
const keyOf = ({ z, x, y }: Pick<ArchiveTile, "z" | "x" | "y">) => `${z}/${x}/${y}`;

describe("an archive of tiles", () => {
  it("numbers tiles as the format does", () => {
    fc.assert(
      fc.property(tile, ({ z, x, y }) => {
        expect(tileNumber(z, x, y)).toBe(zxyToTileId(z, x, y));
        expect(tileIdToZxy(tileNumber(z, x, y))).toEqual([z, x, y]);
      }),
    );
  });

  it("gives every tile back byte for byte, and nothing for tiles that it does not have", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(tile, { selector: keyOf, minLength: 1, maxLength: 60 }),
        tile,
        async (tiles, other) => {
          const { reader } = readerOf(writeArchive(tiles, options));
          for (const { z, x, y, bytes } of tiles) {
            const read = await reader.getZxy(z, x, y);
            expect(new Uint8Array(read?.data ?? new ArrayBuffer(0))).toEqual(bytes);
          }
          if (tiles.some((one) => keyOf(one) === keyOf(other))) return;
          expect(await reader.getZxy(other.z, other.x, other.y)).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  });

  it("spreads its directory over leaves, and writes equal tiles once", async () => {
    const side = 2 ** 8;
    const tiles = Array.from({ length: side * side }, (_, at): ArchiveTile => {
      const [x, y] = [at % side, Math.floor(at / side)];
      // Contents of many lengths, for no directory to be short by chance; one quarter all the same.
      const bytes =
        x < 128 && y < 128 ? new Uint8Array([7]) : new Uint8Array((at * 7919) % 97).fill(at);
      return { z: 8, x, y, bytes: bytes.length > 0 ? bytes : new Uint8Array([1, 2]) };
    });
    const written = writeArchive(tiles, options);
    const { reader, asked } = readerOf(written);
    const header = await reader.getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
    expect(header.clustered).toBe(true);
    expect([header.minZoom, header.maxZoom]).toEqual([8, 8]);
    expect(header.numAddressedTiles).toBe(tiles.length);
    expect(header.numTileEntries).toBeLessThan(tiles.length * 0.8);
    expect(header.numTileContents).toBe(new Set(tiles.map(({ bytes }) => bytes.join())).size);
    expect(await reader.getMetadata()).toEqual({ name: "test" });
    for (const at of [0, 1, 127, 128, 4711, 40_000, 65_535]) {
      const { x, y, bytes } = tiles[at] ?? expect.fail();
      expect(new Uint8Array((await reader.getZxy(8, x, y))?.data ?? new ArrayBuffer(0))).toEqual(
        bytes,
      );
    }
    expect(Math.max(...asked)).toBeLessThan(written.length / 4);
  });

  it("is the same for the same tiles, in whichever order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(tile, { selector: keyOf, minLength: 1, maxLength: 30 }),
        (tiles) => {
          expect(writeArchive([...tiles].reverse(), options)).toEqual(writeArchive(tiles, options));
        },
      ),
    );
  });

  it("is none without tiles", () => {
    expect(() => writeArchive([], options)).toThrow("An archive without tiles is none.");
  });
});

const EXTENT: Extent = [30, 45, 42, 52];
const LAND: Feature<Polygon> = {
  type: "Feature",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [30, 45],
        [36, 45.4],
        [42, 45],
        [41.2, 48],
        [42, 52],
        [36, 51],
        [30, 52],
        [30.5, 49],
        [30, 45],
      ],
      // A lake.
      [
        [35, 48],
        [35.3, 49],
        [36.4, 48.6],
        [35, 48],
      ],
    ],
  },
};
const sites = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 3050, max: 4150 }), fc.integer({ min: 4550, max: 5150 })),
    { selector: String, minLength: 2, maxLength: 40 },
  )
  .map((points) => points.map(([x, y], index) => ({ index, point: [x / 100, y / 100] as const })));
const cellsOf = (from: readonly { index: number; point: readonly [number, number] }[]) =>
  tessellate(from, LAND, EXTENT);

/** All features of a layer in the tiles of one zoom, by id. */
function decoded(tiles: readonly ArchiveTile[], layer: "cells" | "arcs") {
  const found = new Map<number, Feature[]>();
  for (const { z, x, y, bytes } of tiles) {
    const own = new VectorTile(new PbfReader(bytes)).layers[layer];
    for (let at = 0; own && at < own.length; at += 1) {
      const feature = own.feature(at).toGeoJSON(x, y, z);
      const id = Number(feature.id);
      found.set(id, [...(found.get(id) ?? []), feature]);
    }
  }
  return found;
}

describe("cells as tiles", () => {
  it("has all cells at every zoom, each with its area", () => {
    fc.assert(
      fc.property(sites, (from) => {
        const cells = cellsOf(from);
        const tiles = [...cutTiles(cells, bordersOf(cells))];
        for (let z: number = TILE_ZOOMS.from; z <= TILE_ZOOMS.to; z += 1) {
          const found = decoded(
            tiles.filter((one) => one.z === z),
            "cells",
          );
          expect(
            [...found.keys()].sort((a, b) => a - b),
            `zoom ${z}`,
          ).toEqual(cells.map(({ index }) => index));
          for (const cell of cells) {
            const parts = found.get(cell.index) ?? [];
            const total = parts.reduce((sum, part) => sum + area(part), 0) / 1e6;
            // Parts in several tiles repeat the ground within the buffer.
            expect(total).toBeGreaterThan(cell.area * 0.97 - 1);
            if (parts.length === 1) expect(total).toBeLessThan(cell.area * 1.03 + 1);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it("clips a ring to boxes whose parts are the whole", () => {
    const triangle = [0.5, 0.5, 6.5, 1.5, 3, 5.5];
    const areaOf = (path: readonly number[]) => {
      let sum = 0;
      for (let at = 0; at < path.length; at += 2) {
        const next = (at + 2) % path.length;
        sum += (path[at] ?? 0) * (path[next + 1] ?? 0) - (path[next] ?? 0) * (path[at + 1] ?? 0);
      }
      return sum / 2;
    };
    fc.assert(
      fc.property(fc.double({ min: 0, max: 7, noNaN: true }), (cut) => {
        const west = clipRing(triangle, [-1, -1, cut, 9]);
        const east = clipRing(triangle, [cut, -1, 9, 9]);
        expect(areaOf(west) + areaOf(east)).toBeCloseTo(areaOf(triangle), 9);
      }),
    );
    expect(clipLine([0, 0, 4, 0, 4, 4, 0, 4], [-1, -1, 2, 9])).toEqual([
      [0, 0, 2, 0],
      [2, 4, 0, 4],
    ]);
  });

  it("has every border once, the lower number on its left", () => {
    fc.assert(
      fc.property(sites, (from) => {
        const cells = cellsOf(from);
        const points = new Map(from.map(({ index, point }) => [index, point]));
        for (const { left, right, lines } of bordersOf(cells)) {
          expect(left).toBeLessThan(right);
          for (const line of lines) {
            const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [line[0] ?? [], line[1] ?? []];
            const side = (at: number) => {
              const [x, y] = points.get(at) ?? expect.fail();
              return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
            };
            expect(side(left)).toBeGreaterThan(0);
            expect(side(right)).toBeLessThan(0);
          }
        }
      }),
    );
  });

  it("finds neighbours by their borders, and each cell's outline is borders and coast", () => {
    const grid = Array.from({ length: 12 }, (_, index) => ({
      index,
      point: [31 + 2.5 * (index % 4), 46.5 + 2 * Math.floor(index / 4)] as const,
    }));
    const borders = bordersOf(cellsOf(grid));
    const pairs = borders.map(({ left, right }) => `${left}-${right}`);
    expect(pairs).toContain("0-1");
    expect(pairs).toContain("0-4");
    expect(pairs).not.toContain("0-5");
    expect(pairs).not.toContain("0-2");
    // The lake is no border: the cells around it keep it as a hole or a bay.
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("finds the borders that topojson finds, as long", () => {
    const lengthOf = (line: readonly (readonly number[])[]) =>
      line.slice(1).reduce((sum, [x = 0, y = 0], at) => {
        const [fromX = 0, fromY = 0] = line[at] ?? [];
        return sum + Math.hypot(x - fromX, y - fromY);
      }, 0);
    const add = (sums: Map<string, number>, one: number, other: number, length: number) => {
      const key = [one, other].sort((a, b) => a - b).join("-");
      sums.set(key, (sums.get(key) ?? 0) + length);
    };
    fc.assert(
      fc.property(sites, (from) => {
        const cells = cellsOf(from);
        const [own, theirs] = [new Map<string, number>(), new Map<string, number>()];
        for (const { left, right, lines } of bordersOf(cells)) {
          for (const line of lines) add(own, left, right, lengthOf(line));
        }
        for (const { left, right, geometry } of unpackArcs(packCells(cells))) {
          add(theirs, left, right, lengthOf(geometry.coordinates));
        }
        for (const key of new Set([...own.keys(), ...theirs.keys()])) {
          // Both are on grids of their own: a border shorter than a step may be lost in one.
          expect(Math.abs((own.get(key) ?? 0) - (theirs.get(key) ?? 0)), key).toBeLessThan(2e-3);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("tells the app the same neighbours and the blocks that cells reach into", () => {
    fc.assert(
      fc.property(sites, (from) => {
        const cells = cellsOf(from).map((cell) => ({
          ...cell,
          point: from[cell.index]?.point ?? expect.fail(),
        }));
        const borders = bordersOf(cells);
        const packed = packTiled("x.pmtiles", cells, borders);
        const open = openNeighbours(packed);
        expect(open.cells).toEqual(cells.map(({ index }) => index));
        expect(open.borders).toEqual(borders.map(({ left, right }) => ({ left, right })));
        // Whatever tile of the farthest zoom a cell is drawn in is its place's or is listed.
        const reach = openReach(packed);
        const far = [...cutTiles(cells, [])].filter(({ z }) => z === TILE_ZOOMS.from);
        for (const [id, parts] of decoded(far, "cells")) {
          expect(parts.length).toBeLessThanOrEqual(1 + (reach.get(id)?.length ?? 0) + 1);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("bytes", () => {
  it("are gzip inside, which every browser opens", async () => {
    const { reader } = readerOf(
      writeArchive([{ z: 0, x: 0, y: 0, bytes: new Uint8Array(9) }], options),
    );
    const header = await reader.getHeader();
    expect([header.tileCompression, header.internalCompression, header.tileType]).toEqual([
      2, 2, 1,
    ]);
    expect(gunzipSync(gzip(new Uint8Array(9)))).toHaveLength(9);
  });
});
