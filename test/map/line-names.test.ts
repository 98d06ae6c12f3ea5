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

const isRing = (points: readonly Position[]) => String(points[0]) === String(points.at(-1));

/** A line in words that are the same from either end, and for a ring from every point of it. */
function asWhole(points: readonly Position[]): string {
  const names = points.map(String);
  if (!isRing(points)) return [names, [...names].reverse()].map(String).sort()[0] ?? "";
  const open = names.slice(1);
  const turns = open.map((_, at) => [...open.slice(at), ...open.slice(0, at)]);
  return `ring ${turns.flatMap((turn) => [turn, [...turn].reverse()].map(String)).sort()[0]}`;
}

interface CutLines {
  readonly lines: readonly (readonly Position[])[];
  readonly pieces: readonly LineString[];
}

/** Lines and rings that do not meet, and the pieces that they were cut into. */
const someCutLines: fc.Arbitrary<CutLines> = fc
  .array(
    fc.record({
      length: fc.integer({ min: 4, max: 9 }),
      closed: fc.boolean(),
      cuts: fc.infiniteStream(fc.boolean()),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((plans) => {
    const lines = plans.map(({ length, closed }, row) => {
      const points = Array.from({ length }, (_, at): Position => [at, 100 * row + ((at * at) % 7)]);
      return closed ? [...points, [0, 100 * row]] : points;
    });
    const pieces = lines.flatMap((points, row) => cutUp(points, plans[row]?.cuts ?? []));
    const turns = fc.array(fc.boolean(), { minLength: pieces.length, maxLength: pieces.length });
    return fc
      .tuple(fc.shuffledSubarray(pieces, { minLength: pieces.length }), turns)
      .map(([shuffled, turned]) => ({
        lines,
        pieces: shuffled.map((points, at) =>
          line(...(turned[at] ? [...points].reverse() : points)),
        ),
      }));
  });

function cutUp(points: readonly Position[], cuts: Iterable<boolean>): readonly Position[][] {
  const answers = cuts[Symbol.iterator]();
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  points.forEach((point, at) => {
    piece.push(point);
    const inside = at > 0 && at < points.length - 1;
    if (inside && answers.next().value === true) {
      pieces.push(piece);
      piece = [point];
    }
  });
  return [...pieces, piece];
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

  it("of lines cut into pieces, turned and shuffled, are those lines again", () => {
    fc.assert(
      fc.property(someCutLines, ({ lines, pieces }) => {
        const joined = chains(pieces);
        expect(joined.map(asWhole).sort()).toEqual(lines.map(asWhole).sort());
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
