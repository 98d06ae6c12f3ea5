import type { Feature, FeatureCollection, LineString, Position } from "geojson";

/** A line that is drawn, with its name. */
export interface NamedLine {
  /** Id of the side or mapper, for the colour. */
  readonly line: string;
  readonly name: string;
  /** The pieces of boundary that are lit, in any order. */
  readonly pieces: readonly LineString[];
}

/**
 * Joins lit pieces of boundary end to end, so that a name has room to run along the line. Pieces
 * meet where they share an end point; at a fork the first piece found goes on. Nothing is moved or
 * added: the joined lines cover exactly the pieces.
 */
export function lineNames(lines: readonly NamedLine[]): FeatureCollection<LineString> {
  return {
    type: "FeatureCollection",
    features: lines.flatMap(({ line, name, pieces }) =>
      chains(pieces).map(
        (coordinates): Feature<LineString> => ({
          type: "Feature",
          properties: { line, name },
          geometry: { type: "LineString", coordinates },
        }),
      ),
    ),
  };
}

const keyOf = (point: Position | undefined): string => `${point?.[0]},${point?.[1]}`;

interface Ends {
  readonly first: string;
  readonly last: string;
}

/** Boundaries are the same objects from day to day: their ends are written once. */
const ENDS = new WeakMap<LineString, Ends>();

function endsOf(piece: LineString): Ends {
  const known = ENDS.get(piece);
  if (known) return known;
  const { coordinates } = piece;
  const found = { first: keyOf(coordinates[0]), last: keyOf(coordinates.at(-1)) };
  ENDS.set(piece, found);
  return found;
}

/** A piece as it is walked: its points, and the end that it comes to. */
interface Walked {
  readonly coordinates: Position[];
  readonly to: string;
}

function walk(piece: LineString, from: string): Walked {
  const { first, last } = endsOf(piece);
  const coordinates = [...piece.coordinates];
  return first === from
    ? { coordinates, to: last }
    : { coordinates: coordinates.reverse(), to: first };
}

/** Greedy chaining from every loose end, then around what closed rings are left. */
export function chains(pieces: readonly LineString[]): Position[][] {
  const ends = new Map<string, Set<number>>();
  pieces.forEach((piece, at) => {
    const { first, last } = endsOf(piece);
    for (const key of [first, last]) {
      const there = ends.get(key);
      if (there) there.add(at);
      else ends.set(key, new Set([at]));
    }
  });
  const used = new Set<number>();
  const take = (key: string): Walked | null => {
    for (const at of ends.get(key) ?? []) {
      const piece = pieces[at];
      if (piece === undefined || used.has(at)) continue;
      used.add(at);
      return walk(piece, key);
    }
    return null;
  };
  const joined: Position[][] = [];
  const grow = (start: string) => {
    const chain = take(start);
    if (!chain) return;
    for (let next = take(chain.to); next; next = take(next.to)) {
      chain.coordinates.push(...next.coordinates.slice(1));
    }
    joined.push(chain.coordinates);
  };
  for (const [key, there] of ends) if (there.size === 1) grow(key);
  for (const key of ends.keys())
    while ([...(ends.get(key) ?? [])].some((at) => !used.has(at))) grow(key);
  return joined;
}
