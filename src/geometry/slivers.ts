import type { Boundary } from "./topology.ts";

/** Pieces smaller than this (km²) are where two days' outlines drew one line twice. */
const SLIVER_KM2 = 0.001;

/** What merging did. */
export interface SliverReport {
  /** Pieces merged into a neighbour. */
  readonly count: number;
  /** Their area together, km². */
  readonly area: number;
}

/**
 * Gives each sliver to the neighbour with which it shares the longest boundary, smallest first,
 * until `budget` km² are used up: what is merged is counted as something that it was not. Returns
 * for each piece the piece it belongs to (itself where it stands; `null` where it fell to the
 * ground outside every outline).
 */
export function mergeSlivers(
  areas: readonly number[],
  boundaries: readonly Boundary[],
  budget: number,
): { readonly ownerOf: readonly (number | null)[]; readonly report: SliverReport } {
  const owner: (number | null)[] = areas.map((_, at) => at);
  const touching = boundariesOf(areas.length, boundaries);
  const slivers = areas
    .flatMap((area, at) => (area < SLIVER_KM2 ? [{ area, at }] : []))
    .sort((a, b) => a.area - b.area || a.at - b.at);
  let merged = { count: 0, area: 0 };
  for (const { area, at } of slivers) {
    if (merged.area + area > budget) break;
    owner[at] = longestNeighbour(at, touching[at] ?? [], owner);
    merged = { count: merged.count + 1, area: merged.area + area };
  }
  return { ownerOf: owner.map((_, at) => rootOf(owner, at)), report: merged };
}

function boundariesOf(count: number, boundaries: readonly Boundary[]): Boundary[][] {
  const touching = Array.from({ length: count }, (): Boundary[] => []);
  for (const boundary of boundaries) {
    if (boundary.left !== null) touching[boundary.left]?.push(boundary);
    if (boundary.right !== null) touching[boundary.right]?.push(boundary);
  }
  return touching;
}

/** The neighbour (as owned by now) along which most of the boundary runs; `null` is outside. */
function longestNeighbour(
  at: number,
  boundaries: readonly Boundary[],
  owner: readonly (number | null)[],
): number | null {
  const lengths = new Map<number | null, number>();
  for (const { left, right, length } of boundaries) {
    const other = left === at ? right : left;
    const root = other === null ? null : rootOf(owner, other);
    if (root !== at) lengths.set(root, (lengths.get(root) ?? 0) + length);
  }
  let best: { root: number | null; length: number } = { root: null, length: -1 };
  for (const [root, length] of lengths) if (length > best.length) best = { root, length };
  return best.root;
}

function rootOf(owner: readonly (number | null)[], at: number): number | null {
  let root: number | null = at;
  while (root !== null && owner[root] !== root) root = owner[root] ?? null;
  return root;
}
