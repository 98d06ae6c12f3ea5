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

/** Greedy chaining from every loose end, then around what closed rings are left. */
export function chains(pieces: readonly LineString[]): Position[][] {
  const ends = new Map<string, Set<number>>();
  pieces.forEach(({ coordinates }, at) => {
    for (const end of [coordinates[0], coordinates.at(-1)]) {
      const key = keyOf(end);
      const there = ends.get(key);
      if (there) there.add(at);
      else ends.set(key, new Set([at]));
    }
  });
  const used = new Set<number>();
  const take = (key: string): Position[] | null => {
    for (const at of ends.get(key) ?? []) {
      if (used.has(at)) continue;
      used.add(at);
      const coordinates = pieces[at]?.coordinates ?? [];
      return keyOf(coordinates[0]) === key ? [...coordinates] : [...coordinates].reverse();
    }
    return null;
  };
  const joined: Position[][] = [];
  const grow = (start: string) => {
    const chain = take(start);
    if (!chain) return;
    for (let next = take(keyOf(chain.at(-1))); next; next = take(keyOf(chain.at(-1)))) {
      chain.push(...next.slice(1));
    }
    joined.push(chain);
  };
  for (const [key, there] of ends) if (there.size === 1) grow(key);
  for (const key of ends.keys())
    while ([...(ends.get(key) ?? [])].some((at) => !used.has(at))) grow(key);
  return joined;
}
