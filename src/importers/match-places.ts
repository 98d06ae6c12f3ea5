import type { AssessmentDraft, PlaceKey, ReportLine } from "./draft.ts";

/** What matching needs to know of a theatre's place. */
export interface MatchablePlace {
  readonly id: string;
  readonly point: readonly [number, number] | null;
  readonly katottg?: string;
}

type Row = AssessmentDraft["places"][number];

export interface Matches {
  /** Rows with the id of the theatre's place. */
  readonly matched: readonly { readonly place: string; readonly intervals: Row["intervals"] }[];
  readonly setAside: readonly ReportLine[];
}

/** Farther away a point is another place. */
const MAX_METRES = 1500;
/** Two places are told apart by distance only where one is clearly farther than the other. */
const CLEARLY = { times: 1.5, metres: 50 } as const;
const METRES_PER_DEGREE = 111_195;
/** Cells of the lookup, in degrees: one cell and its neighbours hold all within the distance. */
const CELL = 0.05;

type Unmatched = "none" | "ambiguous";

/**
 * Finds the theatre's place of each row: by KATOTTG code, else the nearest within 1.5 km. Rows
 * without a match, with two near ones, and second rows of one place are counted and listed.
 */
export function matchPlaces(rows: readonly Row[], places: readonly MatchablePlace[]): Matches {
  const find = finder(places);
  const taken = new Map<string, { row: Row; metres: number }>();
  const left: Record<"none" | "ambiguous" | "second", string[]> = {
    none: [],
    ambiguous: [],
    second: [],
  };
  for (const row of rows) {
    const match = find(row.key);
    if (match === "none" || match === "ambiguous") {
      left[match].push(labelOf(row.key));
      continue;
    }
    const known = taken.get(match.place);
    const closer = !known || match.metres < known.metres;
    if (known) left.second.push(labelOf(closer ? known.row.key : row.key));
    if (closer) taken.set(match.place, { row, metres: match.metres });
  }
  return {
    matched: [...taken].map(([place, { row }]) => ({ place, intervals: row.intervals })),
    setAside: [
      lineOf("rows without a place", "none of the theatre's places is that near", left.none),
      lineOf("rows between two places", "two places are about as near", left.ambiguous),
      lineOf("second rows of a place", "a nearer row stands for it", left.second),
    ].filter(({ count }) => count > 0),
  };
}

type Found = { readonly place: string; readonly metres: number } | Unmatched;

function finder(places: readonly MatchablePlace[]): (key: PlaceKey) => Found {
  const byCode = new Map<string, string>();
  const byCell = new Map<string, { id: string; point: readonly [number, number] }[]>();
  for (const { id, point, katottg } of places) {
    if (katottg !== undefined && katottg !== "") byCode.set(katottg, id);
    if (!point) continue;
    const cell = cellOf(point, 0, 0);
    byCell.set(cell, [...(byCell.get(cell) ?? []), { id, point }]);
  }
  return ({ katottg, point }) => {
    const place = katottg === undefined ? undefined : byCode.get(katottg);
    if (place !== undefined) return { place, metres: 0 };
    if (!point) return "none";
    const near = AROUND.flatMap(([dx, dy]) => byCell.get(cellOf(point, dx, dy)) ?? [])
      .map(({ id, point: other }) => ({ place: id, metres: metresBetween(point, other) }))
      .filter(({ metres }) => metres <= MAX_METRES)
      .sort((a, b) => a.metres - b.metres);
    const [first, second] = near;
    if (!first) return "none";
    return second && second.metres <= first.metres * CLEARLY.times + CLEARLY.metres
      ? "ambiguous"
      : first;
  };
}

const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

function cellOf([x, y]: readonly [number, number], dx: number, dy: number): string {
  return `${Math.floor(x / CELL) + dx} ${Math.floor(y / CELL) + dy}`;
}

/** On a plane: exact enough over a kilometre. */
function metresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const shrink = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot((a[0] - b[0]) * shrink, a[1] - b[1]) * METRES_PER_DEGREE;
}

function labelOf({ katottg, geonames, name, point }: PlaceKey): string {
  const label = [name, katottg ?? geonames, point?.join(", ")];
  return label.filter((part) => part !== undefined && part !== "").join(", ");
}

function lineOf(what: string, why: string, labels: readonly string[]): ReportLine {
  const example = labels.slice(0, 5).join("; ");
  return { what, why, count: labels.length, example };
}
