import type { ArchiveHistory } from "./archive.ts";
import type { AreaRule } from "./area-series.ts";
import { type Day, dayFromNumber } from "./day.ts";
import { bitOf } from "./ground.ts";
import { type Source, sideHolding } from "./holding.ts";
import type { Pieces } from "./pieces.ts";
import { impliedControl } from "./position.ts";
import type { Register } from "./register.ts";
import { type Clock, sliceOf } from "./slice.ts";
import type { Mapper, Side } from "./theatre.ts";
import { viewPlace } from "./view.ts";

/**
 * A stretch of boundary between two cells and how far it is from the place asked about, km; `null`
 * is the ground outside all cells.
 */
export interface Stretch {
  readonly left: number | null;
  readonly right: number | null;
  readonly distance: number;
}

/** From this day on the cell is held by the party whose line it is, or is not. */
export interface HeldStep {
  readonly day: Day;
  readonly held: boolean;
}

/** What a cell was from which day on, sorted; not held before the first step. */
export type HeldSteps = (cell: number) => readonly HeldStep[];

/** How far a place is from a source's nearest line over time. */
export interface DistanceLine {
  readonly source: Source;
  readonly rule: AreaRule;
  /** km on each day of the record, first to last; `NaN` where the source has no line or no map. */
  readonly km: Float64Array;
  /** How exact the line itself is, km: about the spacing of settlements, or of the outline. */
  readonly precision: number;
}

/** Stretches asked before whoever runs it gets a turn. */
const BATCH = 10;

/** A line between settlements lies somewhere between them: half of 3 to 5 km to either side. */
export const PRECISION_KM: Readonly<Record<AreaRule, number>> = { settlements: 4, outlines: 1 };

/**
 * Distance (km) to the nearest stretch on which held ground begins, on each day from `first` to
 * `last`. A stretch counts on the days on which one of its cells is held and the other is not: the
 * nearest of them gives the day's distance, so that stretches are asked nearest first and no
 * further than the last day without an answer. A generator, to be run in stretches of time.
 */
export function* distancesOver(
  stretches: readonly Stretch[],
  heldSteps: HeldSteps,
  first: Day,
  last: Day,
): Pieces<Float64Array> {
  const km = new Float64Array(last - first + 1).fill(Number.NaN);
  let open = km.length;
  const sorted = [...stretches].sort((a, b) => a.distance - b.distance);
  for (const [number, { left, right, distance }] of sorted.entries()) {
    if (open === 0) break;
    if (number % BATCH === BATCH - 1) yield;
    for (const [from, to] of litSpans(stepsOf(heldSteps, left), stepsOf(heldSteps, right))) {
      const end = Math.min(to - first, km.length);
      for (let at = Math.max(from - first, 0); at < end; at += 1) {
        if (!Number.isNaN(km[at])) continue;
        km[at] = distance;
        open -= 1;
      }
    }
  }
  return km;
}

const NEVER: readonly HeldStep[] = [];

function stepsOf(heldSteps: HeldSteps, cell: number | null): readonly HeldStep[] {
  return cell === null ? NEVER : heldSteps(cell);
}

/** Spans `[from, to)` in which exactly one of the two is held. */
function litSpans(
  left: readonly HeldStep[],
  right: readonly HeldStep[],
): readonly (readonly [number, number])[] {
  const days = [...new Set([...left, ...right].map(({ day }) => day))].sort((a, b) => a - b);
  return days.flatMap((day, at) => {
    if (heldOn(left, day) === heldOn(right, day)) return [];
    return [[day, days[at + 1] ?? Number.POSITIVE_INFINITY] as const];
  });
}

function heldOn(steps: readonly HeldStep[], day: Day): boolean {
  return steps.findLast((step) => step.day <= day)?.held ?? false;
}

/** What the steps of a side's ground are worked out from. */
export interface HeldQuestion {
  readonly register: Register;
  readonly clock: Clock;
  readonly countStale: boolean;
}

/** Days on which a place's answer may change, by the place's number. */
function flipDays({ flips, theatre: { first, last } }: Register): ReadonlyMap<number, Day[]> {
  const days = new Map<number, Day[]>();
  for (const { day, index } of flips) {
    if (day <= first || day > last) continue;
    const own = days.get(index);
    if (own) own.push(day);
    else days.set(index, [day]);
  }
  return days;
}

/** When a side has its own party's ground where: by its words, the mapper's picture in silence. */
export function sideSteps(question: HeldQuestion, side: Side): HeldSteps {
  const { register, clock, countStale } = question;
  const { first, last } = register.theatre;
  const at = register.partySides.findIndex(({ id }) => id === side.id);
  const flips = flipDays(register);
  return remembered((cell) => {
    const dossier = register.dossiers[cell];
    if (!dossier) return NEVER;
    return [first, ...(flips.get(cell) ?? [])].map((day) => {
      const view = viewPlace(register, dossier, sliceOf(day, clock, last, countStale));
      return { day, held: sideHolding(register, view, at, countStale).holding === side.party };
    });
  });
}

/** When a mapper has a settlement's ground as held by the party whose area it draws. */
export function mapperSteps(register: Register, mapper: Mapper): HeldSteps {
  return remembered((cell) =>
    (register.dossiers[cell]?.mapped.get(mapper.id) ?? []).flatMap(({ status, from, to }) => {
      const held = impliedControl(mapper, status) === mapper.inside;
      return [
        { day: from, held },
        { day: to, held: false },
      ];
    }),
  );
}

/** When an archive has a cell as held. */
export function archiveSteps(archive: ArchiveHistory): HeldSteps {
  const bit = bitOf("held");
  return remembered((cell) =>
    (archive.steps[cell] ?? []).map(({ day, mask }) => ({ day, held: (mask & bit) !== 0 })),
  );
}

/** Days without a map have no line: `NaN` before the mapper's first and after its last map. */
export function whereMapped(km: Float64Array, first: Day, mapper: Mapper): Float64Array {
  return km.map((distance, at) => {
    const day = dayFromNumber(first + at);
    return day < mapper.first || day > mapper.last ? Number.NaN : distance;
  });
}

function remembered(steps: HeldSteps): HeldSteps {
  const known = new Map<number, readonly HeldStep[]>();
  return (cell) => {
    const found = known.get(cell);
    if (found) return found;
    const fresh = steps(cell);
    known.set(cell, fresh);
    return fresh;
  };
}
