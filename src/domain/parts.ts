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
const ALSO_DIFFERING: ReadonlySet<Category> = new Set(["unanswered", "stale", "mappers"]);

/**
 * How much ground they differ about, km²: from the places where both sides' words exclude each
 * other to all where anything on record differs. The parts' own ground is counted once each; this
 * reading of several of them together is told apart from them.
 */
export function differingRange(parts: readonly Part[]): AreaRange {
  let [least, also] = [0, 0];
  for (const { category, ground } of parts) {
    if (category === "disputed") least += ground;
    else if (ALSO_DIFFERING.has(category)) also += ground;
  }
  return { least, most: least + also };
}
