import { type Day, dayFromNumber } from "./day.ts";
import {
  bitOf,
  GROUND_CLASSES,
  type GroundClass,
  type GroundMask,
  type GroundStep,
  maskAt,
} from "./ground.ts";
import type { MapperId } from "./ids.ts";

/** Who mapped it: the card that the app shows beside an imported map. */
export interface MapperCard {
  /** Kebab-case id, e.g. `deepstate-archive`. */
  readonly id: string;
  readonly name: string;
  /** What a reader must know of it, in a few words. */
  readonly note: string;
  readonly affiliation: string;
  readonly method: string;
  readonly delay: string | null;
  readonly licence: string;
  readonly link: string | null;
  /** Party whose control `held` means, and the one that ground outside implies. */
  readonly inside: string;
  readonly outside: string;
}

/** A day on which a cell changes. */
interface CellFlip {
  readonly day: Day;
  readonly cell: number;
}

/** A mapper's archive as the register sees it: cells by number, what each was from which day on. */
export interface ArchiveHistory {
  readonly mapper: MapperId;
  /** Geodesic area of each cell, km². */
  readonly areas: readonly number[];
  readonly steps: readonly (readonly GroundStep[])[];
  /** Every change of any cell, sorted by day. */
  readonly flips: readonly CellFlip[];
  /** The classes that occur on any day, in drawing order. */
  readonly classes: readonly GroundClass[];
}

/** Indexes the steps of an archive's cells. */
export function archiveHistory(
  mapper: MapperId,
  areas: readonly number[],
  steps: readonly (readonly GroundStep[])[],
): ArchiveHistory {
  let all: GroundMask = 0;
  const flips = steps.flatMap((own, cell) =>
    own.map(({ day, mask }) => {
      all |= mask;
      return { day, cell };
    }),
  );
  return {
    mapper,
    areas,
    steps,
    flips: flips.sort((a, b) => a.day - b.day || a.cell - b.cell),
    classes: GROUND_CLASSES.filter((ground) => (all & bitOf(ground)) !== 0),
  };
}

/** What the cell is on the day. */
export function cellMask(archive: ArchiveHistory, cell: number, day: Day): GroundMask {
  return maskAt(archive.steps[cell] ?? [], day);
}

/**
 * The cells that may differ between two days, in either order; each once. Jumping over the whole
 * archive names each cell at most once.
 */
export function cellsBetween(archive: ArchiveHistory, a: Day, b: Day): ReadonlySet<number> {
  const [low, high] = a < b ? [a, b] : [b, a];
  const { flips } = archive;
  let at = firstAfter(flips, low);
  const cells = new Set<number>();
  for (let flip = flips[at]; flip !== undefined && flip.day <= high; flip = flips[at]) {
    cells.add(flip.cell);
    at += 1;
  }
  return cells;
}

/** Position of the first flip after the day. */
function firstAfter(flips: readonly CellFlip[], day: Day): number {
  let [low, high] = [0, flips.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flips[middle]?.day ?? dayFromNumber(0)) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Area of a class on a day, km²: the cells whose picture has it. */
export function areaOn(archive: ArchiveHistory, ground: GroundClass, day: Day): number {
  const bit = bitOf(ground);
  let total = 0;
  archive.areas.forEach((area, cell) => {
    if ((cellMask(archive, cell, day) & bit) !== 0) total += area;
  });
  return total;
}

/** The class that a mask is drawn as: the topmost of those it has; `null` for bare ground. */
export function drawnClass(mask: GroundMask): GroundClass | null {
  return GROUND_CLASSES.findLast((ground) => (mask & bitOf(ground)) !== 0) ?? null;
}
