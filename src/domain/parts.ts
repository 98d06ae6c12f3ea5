import type { AreaRange } from "./area-range.ts";
import { CATEGORIES, type Category, type Finding, type OnRecord } from "./disagreement.ts";
import type { PartyId } from "./ids.ts";

/** How many places a part has and how much ground they stand for. */
export interface Part {
  readonly category: Category;
  readonly party: PartyId | null;
  readonly places: number;
  /** Places by whether the sides are on record about them. */
  readonly byRecord: Readonly<Record<OnRecord, number>>;
  /** Ground of all its places, km². */
  readonly ground: number;
  /** Ground of the places of which at least one side has spoken, km². */
  readonly spokenGround: number;
}

/**
 * The whole in parts: `agreed` once for each party in the order given, then the other categories.
 * Their places and their ground sum to the whole. `areas` in km², in the order of the findings.
 */
export function partsOf(
  findings: readonly Finding[],
  areas: readonly number[],
  parties: readonly PartyId[],
): readonly Part[] {
  const sums = new Map<string, MutablePart>();
  const part = (category: Category, party: PartyId | null) => {
    const fresh = {
      category,
      party,
      places: 0,
      byRecord: { all: 0, some: 0, none: 0 },
      ground: 0,
      spokenGround: 0,
    };
    sums.set(`${category} ${party}`, fresh);
    return fresh;
  };
  for (const party of parties) part("agreed", party);
  for (const category of CATEGORIES) if (category !== "agreed") part(category, null);
  findings.forEach(({ category, party, onRecord }, index) => {
    const sum = sums.get(`${category} ${party}`) ?? part(category, party);
    const area = areas[index] ?? 0;
    sum.places += 1;
    sum.byRecord[onRecord] += 1;
    sum.ground += area;
    if (onRecord !== "none") sum.spokenGround += area;
  });
  return [...sums.values()];
}

type MutablePart = { -readonly [K in keyof Part]: Part[K] } & {
  byRecord: Record<OnRecord, number>;
};

/** Categories that a broad reading counts as differing, besides `disputed`. */
export const ALSO_DIFFERING: ReadonlySet<Category> = new Set(["unanswered", "stale", "mappers"]);

/**
 * Ground of a part, km². `agreed` and `contested`: from the places that somebody spoke of to those
 * that the map alone shows so. `disputed`: from the places where both sides' words exclude each
 * other to all where anything on record differs. The others: up to the ground of their places, none
 * of it by the strict reading, which counts words on both sides only.
 */
export function rangeOf(part: Part, parts: readonly Part[]): AreaRange {
  switch (part.category) {
    case "agreed":
    case "contested":
      return { least: part.spokenGround, most: part.ground };
    case "disputed": {
      const also = parts.filter(({ category }) => ALSO_DIFFERING.has(category));
      return {
        least: part.ground,
        most: also.reduce((sum, { ground }) => sum + ground, part.ground),
      };
    }
    default:
      return { least: 0, most: part.ground };
  }
}
