import type { LineString, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { chains, lineNames } from "#map/line-names.ts";
import fc from "../support/property.ts";

const line = (...coordinates: Position[]): LineString => ({ type: "LineString", coordinates });

/** Every stretch between two neighbouring points, whichever way it is told. */
function segments(lines: readonly (readonly Position[])[]): readonly string[] {
  return lines
    .flatMap((points) =>
      points.slice(1).map((to, at) => [String(points[at]), String(to)].sort().join(" – ")),
    )
    .sort();
}

const coordinatesOf = (pieces: readonly LineString[]) => pieces.map((piece) => piece.coordinates);

/** How many ends of pieces meet in a point. */
function degreeOf(pieces: readonly LineString[]): ReadonlyMap<string, number> {
  const degree = new Map<string, number>();
  for (const { coordinates } of pieces) {
    for (const end of [coordinates[0], coordinates.at(-1)]) {
      degree.set(String(end), (degree.get(String(end)) ?? 0) + 1);
    }
  }
  return degree;
}

describe("chains", () => {
  it("are none where nothing is lit", () => {
    expect(chains([])).toEqual([]);
  });

  it("join pieces end to end in whatever order and direction they come", () => {
    const joined = chains([line([2, 0], [1, 0]), line([3, 0], [2, 0]), line([0, 0], [1, 0])]);
    expect(joined).toHaveLength(1);
    expect([joined[0], [...(joined[0] ?? [])].reverse()]).toContainEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  it("keep apart what does not meet", () => {
    expect(chains([line([0, 0], [1, 0]), line([5, 5], [6, 5])])).toHaveLength(2);
  });

  it("go once around a ring of several pieces and end where they began", () => {
    const ring = [line([0, 0], [1, 0]), line([1, 1], [1, 0]), line([1, 1], [0, 1], [0, 0])];
    const [only, ...more] = chains(ring);
    expect(more).toEqual([]);
    expect(only).toHaveLength(5);
    expect(only?.[0]).toEqual(only?.at(-1));
  });

  it("keep a ring that is one piece", () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    expect(chains([line(...ring)])).toEqual([ring]);
  });

  it("leave no piece of a fork aside", () => {
    const fork = [line([0, 0], [1, 0]), line([1, 0], [2, 1]), line([1, 0], [2, -1])];
    const joined = chains(fork);
    expect(joined).toHaveLength(2);
    expect(segments(joined)).toEqual(segments(coordinatesOf(fork)));
  });

  it("take two pieces between the same two points as a ring", () => {
    const joined = chains([line([0, 0], [1, 0]), line([0, 0], [0.5, 1], [1, 0])]);
    expect(joined).toHaveLength(1);
    expect(joined[0]?.[0]).toEqual(joined[0]?.at(-1));
  });

  /** Pieces on a small grid, so that they meet, fork and close often. */
  const somePoint = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
  const somePiece = fc
    .array(somePoint, { minLength: 2, maxLength: 4 })
    .filter((points) => points.every((point, at) => String(point) !== String(points[at - 1])))
    .map((points) => line(...points));

  it("cover exactly the pieces, each once, whatever the pieces", () => {
    fc.assert(
      fc.property(fc.array(somePiece, { maxLength: 12 }), (pieces) => {
        expect(segments(chains(pieces))).toEqual(segments(coordinatesOf(pieces)));
      }),
    );
  });

  it("go on wherever exactly two pieces meet", () => {
    fc.assert(
      fc.property(fc.array(somePiece, { maxLength: 12 }), (pieces) => {
        const degree = degreeOf(pieces);
        const loose = [...degree.values()].filter((count) => count % 2 === 1).length;
        const joined = chains(pieces);
        for (const chain of joined) {
          const [start, end] = [String(chain[0]), String(chain.at(-1))];
          if (start === end) continue;
          expect(degree.get(start), `start ${start}`).not.toBe(2);
          expect(degree.get(end), `end ${end}`).not.toBe(2);
        }
        expect(joined.length).toBeGreaterThanOrEqual(loose / 2);
        expect(joined.length).toBeLessThanOrEqual(pieces.length);
      }),
    );
  });

  it("do not move or change the pieces that they are given", () => {
    fc.assert(
      fc.property(fc.array(somePiece, { maxLength: 6 }), (pieces) => {
        const before = structuredClone(pieces);
        chains(pieces);
        expect(pieces).toEqual(before);
      }),
    );
  });
});

describe("names on lines", () => {
  it("carry the line's id and name, a feature for each chain", () => {
    const { features } = lineNames([
      { line: "north", name: "North says", pieces: [line([0, 0], [1, 0]), line([3, 3], [4, 4])] },
      { line: "mapper", name: "Mapper", pieces: [line([1, 0], [0, 0])] },
      { line: "south", name: "South says", pieces: [] },
    ]);
    expect(features.map(({ properties }) => properties)).toEqual([
      { line: "north", name: "North says" },
      { line: "north", name: "North says" },
      { line: "mapper", name: "Mapper" },
    ]);
  });

  it("never join the lines of two speakers", () => {
    const { features } = lineNames([
      { line: "north", name: "North says", pieces: [line([0, 0], [1, 0])] },
      { line: "south", name: "South says", pieces: [line([1, 0], [2, 0])] },
    ]);
    expect(features).toHaveLength(2);
  });
});
