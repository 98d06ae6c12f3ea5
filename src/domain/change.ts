import { type ArchiveHistory, cellMask, cellsBetween } from "./archive.ts";
import type { Day } from "./day.ts";
import { bitOf, type GroundClass } from "./ground.ts";
import type { Held, Holding } from "./holding.ts";
import type { PartyId } from "./ids.ts";
import { type Lens, type LensMark, lensMark } from "./lens.ts";

/** A place that a source has otherwise on two days. */
export interface PlaceChange {
  /** Number of the place's dossier. */
  readonly index: number;
  readonly from: Holding;
  readonly to: Holding;
  /** In words on record on one of the two days; else only a picture standing in changed. */
  readonly own: boolean;
}

/**
 * What became of a place. `gained`: a party holds it that did not before; `disputed`: the sides
 * came to exclude each other; `settled`: no longer so, and no party holds it; `contested`: fought
 * over, or partly in a mapper's area; `unclear`: the sides differ and not all are on record;
 * `silent`: the source no longer has anything about it.
 */
export const CHANGE_KINDS = [
  "gained",
  "disputed",
  "settled",
  "contested",
  "unclear",
  "silent",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The places that a source has otherwise on the second day than on the first. */
export function changesBetween(
  before: readonly Held[],
  after: readonly Held[],
): readonly PlaceChange[] {
  const changes: PlaceChange[] = [];
  after.forEach((to, index) => {
    const from = before[index];
    if (from === undefined || from.holding === to.holding) return;
    changes.push({ index, from: from.holding, to: to.holding, own: from.own || to.own });
  });
  return changes;
}

/** The party that a holding names, or `null`. */
export function partyIn(holding: Holding): PartyId | null {
  switch (holding) {
    case "contested":
    case "none":
    case "disputed":
    case "unclear":
      return null;
    default:
      return holding;
  }
}

export function kindOf({ from, to }: Pick<PlaceChange, "from" | "to">): ChangeKind {
  if (partyIn(to) !== null) return "gained";
  if (to === "disputed") return "disputed";
  if (from === "disputed") return "settled";
  if (to === "contested") return "contested";
  return to === "unclear" ? "unclear" : "silent";
}

/** Ground and places that came to a holding and went from it; km² and a number of places. */
export interface Flow {
  readonly gained: number;
  readonly lost: number;
  readonly gainedPlaces: number;
  readonly lostPlaces: number;
  /** Of these, places that changed in words on record, not in a picture standing in. */
  readonly gainedOwn: number;
  readonly lostOwn: number;
}

const NO_FLOW: Flow = {
  gained: 0,
  lost: 0,
  gainedPlaces: 0,
  lostPlaces: 0,
  gainedOwn: 0,
  lostOwn: 0,
};

/**
 * What each holding gained and lost. For each, `gained - lost` is its area on the second day less
 * that on the first; swapping the days swaps the two.
 */
export function flowsOf(
  changes: readonly PlaceChange[],
  areas: readonly number[],
): ReadonlyMap<Holding, Flow> {
  const flows = new Map<Holding, Flow>();
  for (const { index, from, to, own } of changes) {
    const area = areas[index] ?? 0;
    const came = flows.get(to) ?? NO_FLOW;
    flows.set(to, {
      ...came,
      gained: came.gained + area,
      gainedPlaces: came.gainedPlaces + 1,
      gainedOwn: came.gainedOwn + Number(own),
    });
    const went = flows.get(from) ?? NO_FLOW;
    flows.set(from, {
      ...went,
      lost: went.lost + area,
      lostPlaces: went.lostPlaces + 1,
      lostOwn: went.lostOwn + Number(own),
    });
  }
  return flows;
}

/** The flow of a holding that nothing came to or went from is nought. */
export function flowOf(flows: ReadonlyMap<Holding, Flow>, holding: Holding): Flow {
  return flows.get(holding) ?? NO_FLOW;
}

/** Ground (km²) of each holding; places without ground count for nothing. */
export function areasOf(holdings: readonly Held[], areas: readonly number[]): Map<Holding, number> {
  const sums = new Map<Holding, number>();
  holdings.forEach(({ holding }, index) => {
    sums.set(holding, (sums.get(holding) ?? 0) + (areas[index] ?? 0));
  });
  return sums;
}

/** What the outlines of an archive gained and lost of a class of ground between two days, km². */
export function outlineFlow(
  archive: ArchiveHistory,
  ground: GroundClass,
  from: Day,
  to: Day,
): Pick<Flow, "gained" | "lost"> {
  const bit = bitOf(ground);
  let [gained, lost] = [0, 0];
  for (const cell of cellsBetween(archive, from, to)) {
    const before = (cellMask(archive, cell, from) & bit) !== 0;
    const after = (cellMask(archive, cell, to) & bit) !== 0;
    if (before === after) continue;
    if (after) gained += archive.areas[cell] ?? 0;
    else lost += archive.areas[cell] ?? 0;
  }
  return { gained, lost };
}

/** The change as the map draws it: what a party holds on both days is faint, the rest blank. */
export function changeLens(before: readonly Held[], after: readonly Held[]): Lens {
  return after.map((to, index) => {
    const from = before[index]?.holding ?? to.holding;
    return from === to.holding ? keptMark(to.holding) : becameMark({ from, to: to.holding });
  });
}

function keptMark(holding: Holding): LensMark {
  const party = partyIn(holding);
  return party === null ? lensMark("none") : lensMark("kept", party);
}

/** How the map draws what became of a place. */
export function becameMark(change: Pick<PlaceChange, "from" | "to">): LensMark {
  const kind = kindOf(change);
  switch (kind) {
    case "gained":
      return lensMark("gained", partyIn(change.to));
    case "silent":
      return lensMark("unclear");
    default:
      return lensMark(kind);
  }
}
