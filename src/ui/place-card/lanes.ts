import type { Assessment } from "#domain/assessment.ts";
import { addDays, type Day } from "#domain/day.ts";
import type { StandingKind } from "#domain/dispute.ts";
import type { MapperId, SideId, StatementId } from "#domain/ids.ts";
import type { Interval } from "#domain/interval.ts";
import type { Basis, Control, Position } from "#domain/position.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { type Clock, sliceOf } from "#domain/slice.ts";
import type { Side } from "#domain/theatre.ts";
import { type PlaceView, positionIn, viewPlace } from "#domain/view.ts";

/** `[from, to)` during which a side's position was the same. */
export interface LaneInterval extends Interval {
  readonly control: Control;
  readonly basis: Basis;
  readonly stale: boolean;
  /** The statements that decided it on its first day; none where implied. */
  readonly statements: readonly StatementId[];
}

/** `[from, to)` during which the place's standing was the same. */
export interface StandingRun extends Interval {
  readonly standing: StandingKind;
}

/** What was answered about one place on every day, as intervals. */
export interface History {
  readonly sides: readonly { readonly side: Side; readonly intervals: readonly LaneInterval[] }[];
  /** Every mapper's status, cut to the days that the register covers. */
  readonly mappers: ReadonlyMap<MapperId, readonly Assessment[]>;
  readonly standings: readonly StandingRun[];
}

/**
 * The answers about a place over all days: asked once per flip day, equal neighbours merged. On the
 * clock `then` each day is answered with what was known that day.
 */
export function historyOf(
  register: Register,
  dossier: Dossier,
  clock: Clock,
  countStale: boolean,
): History {
  const end = addDays(register.theatre.last, 1);
  const answers = flipDaysOf(register, dossier, clock).map((day) => ({
    day,
    view: viewPlace(register, dossier, sliceOf(day, clock, register.theatre.last, countStale)),
  }));
  return {
    sides: register.partySides.map((side) => ({
      side,
      intervals: spread(answers, end, (view) => laneStateOf(positionIn(view, side.id)), sameState),
    })),
    mappers: new Map(
      [...dossier.mapped].map(([mapper, assessments]) => [
        mapper,
        assessments
          .filter(({ from }) => from < end)
          .map((assessment) => (assessment.to > end ? { ...assessment, to: end } : assessment)),
      ]),
    ),
    standings: spread(
      answers,
      end,
      ({ standing }) => ({ standing }),
      (a, b) => a.standing === b.standing,
    ),
  };
}

/**
 * Days on which the answer may change, sorted; the range's first day is always one of them. As known
 * at the time nothing begins before somebody spoke or mapped: a later word about an earlier time
 * must not lengthen the record.
 */
function flipDaysOf(register: Register, dossier: Dossier, clock: Clock): readonly Day[] {
  const { first, last } = register.theatre;
  const days = new Set<Day>([first]);
  const begin = clock === "then" ? Math.min(first, firstNewsOf(dossier)) : Number.NEGATIVE_INFINITY;
  for (const { day, index } of register.flips) {
    if (index === dossier.index && begin <= day && day <= last) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/** The day of the first word about the place, or of its first map; infinite if there is neither. */
function firstNewsOf({ words, assessments }: Dossier): number {
  const said = words[0]?.statement.on ?? Number.POSITIVE_INFINITY;
  return Math.min(said, assessments[0]?.from ?? Number.POSITIVE_INFINITY);
}

interface Answer {
  readonly day: Day;
  readonly view: PlaceView;
}

/** Turns answers on single days into intervals that last until the next different answer. */
function spread<T extends object>(
  answers: readonly Answer[],
  end: Day,
  stateOf: (view: PlaceView) => T,
  same: (a: T, b: T) => boolean,
): readonly (T & Interval)[] {
  const found: (T & Interval)[] = [];
  answers.forEach(({ day, view }, at) => {
    const state = stateOf(view);
    const to = answers[at + 1]?.day ?? end;
    const before = found.at(-1);
    if (before && same(before, state)) found[found.length - 1] = { ...before, to };
    else found.push({ ...state, from: day, to });
  });
  return found;
}

type LaneState = Pick<LaneInterval, "control" | "basis" | "stale" | "statements">;

function laneStateOf({ control, basis, stale, statements }: Position): LaneState {
  return { control, basis, stale, statements };
}

function sameState(a: LaneState, b: LaneState): boolean {
  return a.control === b.control && a.basis === b.basis && a.stale === b.stale;
}

/**
 * Since when the side has said, in its own words and without a break, what it says on `day`;
 * `null` where it has said nothing. A word that has become stale is still the same word.
 */
export function unchangedSince(history: History, side: SideId, day: Day): Day | null {
  const intervals = history.sides.find((lane) => lane.side.id === side)?.intervals ?? [];
  let at = intervals.findIndex(({ from, to }) => from <= day && day < to);
  const now = intervals[at];
  if (now === undefined || now.basis === "implied") return null;
  let since = now.from;
  for (at -= 1; at >= 0; at -= 1) {
    const before = intervals[at];
    if (!before || before.basis === "implied" || before.control !== now.control) break;
    since = before.from;
  }
  return since;
}

/** The first day of the standing in force on `day`; `null` where the record does not go back to it. */
export function standingSince(history: History, day: Day): Day | null {
  const at = history.standings.findIndex(({ from, to }) => from <= day && day < to);
  return at > 0 ? (history.standings[at]?.from ?? null) : null;
}

/** Standings in which what is claimed of a place is not agreed. */
const OPEN: ReadonlySet<StandingKind> = new Set(["disputed", "unanswered", "stale"]);

/**
 * The first day of the dispute in force on `day`: since when, without a break, a side has been
 * contradicted, or alone, or both have grown old; `null` where nothing is in dispute.
 */
export function disputeSince({ standings }: History, day: Day): Day | null {
  let since: Day | null = null;
  for (const { from, to, standing } of standings) {
    if (from > day) break;
    if (!OPEN.has(standing)) since = null;
    else since ??= from;
    if (day < to) return since;
  }
  return since;
}
