import type { ShareStep } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import { type Control, impliedControl } from "#domain/position.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { sideName } from "#ui/shared/wording.ts";
import {
  type Mark,
  marksOfReports,
  marksOfSide,
  type PlacedMark,
  placeMarks,
} from "./lane-marks.ts";
import { type LaneScale, laneScale, xOf } from "./lane-scale.ts";
import type { LaneWindow } from "./lane-window.ts";
import type { History } from "./lanes.ts";

/** Measures of a lane in px. */
export const LANE_TOP = 18;
export const BAR = 9;
export const SHARE = 12;
export const MARK_ROW = 10;
const LANE_GAP = 11;
const ROWS = 3;
/** Least distance of two marks in one row, as a fraction of the width (about 8 px of 300). */
const MARK_GAP = 0.027;

/** A bar on a lane: its ends as fractions of the width and how it is filled. */
export interface Bar {
  readonly x1: number;
  readonly x2: number;
  readonly control: Control;
  readonly how: "stated" | "implied" | "stale";
}

/** One lane, measured and ready to draw. */
export interface LaneDrawing {
  readonly id: string;
  readonly name: string;
  /** Distance of the bar from the top, in px. */
  readonly top: number;
  readonly bars: readonly Bar[];
  /** Path of the share steps in a box of 1000 by 100, or `null` without shares. */
  readonly share: string | null;
  readonly marks: readonly PlacedMark[];
  /** Distance of the first row of marks from the top, in px. */
  readonly marksTop: number;
}

type Plan = Pick<LaneDrawing, "id" | "name" | "bars" | "share"> & {
  readonly marks: readonly Mark[];
};

/** All lanes of a place: sides that hold ground, the mapper, the independent speakers. */
export function drawingsOf(
  register: Register,
  dossier: Dossier,
  history: History,
  window: LaneWindow | null,
): {
  readonly scale: LaneScale;
  readonly lanes: readonly LaneDrawing[];
  readonly height: number;
} {
  const { first, last, sides } = register.theatre;
  const scale = window
    ? laneScale(window.first, window.first, window.last)
    : laneScale(earliestOf(register, dossier), first, last);
  const others = sides
    .filter(({ party }) => party === null)
    .map(({ id }): Plan => {
      const name = sideName(register, id);
      return { id, name, bars: [], share: null, marks: marksOfSide(register, dossier, id) };
    })
    .filter(({ marks }) => marks.length > 0);
  const plans = [
    ...sidePlans(register, dossier, history, scale),
    ...mapperPlans(register, dossier, history, scale),
    ...others,
  ];
  return { scale, ...stack(plans, scale) };
}

/** The first day on which anything was said or reported, or that the slider reaches. */
export function earliestOf({ theatre }: Register, { words, reports }: Dossier): Day {
  const spoken = [words[0]?.statement.on, reports[0]?.day];
  return spoken.reduce<Day>((least, day) => (day && day < least ? day : least), theatre.first);
}

function sidePlans(
  register: Register,
  dossier: Dossier,
  history: History,
  scale: LaneScale,
): readonly Plan[] {
  return history.sides.map(({ side, intervals }) => ({
    id: side.id,
    name: sideName(register, side.id),
    bars: intervals.flatMap(({ from, to, control, basis, stale }) => {
      const how = stale ? "stale" : basis === "implied" ? "implied" : "stated";
      return barOf(scale, from, to, control, how);
    }),
    share: null,
    marks: marksOfSide(register, dossier, side.id),
  }));
}

function mapperPlans(
  register: Register,
  dossier: Dossier,
  history: History,
  scale: LaneScale,
): readonly Plan[] {
  return register.theatre.mappers.flatMap((mapper): readonly Plan[] => {
    const intervals = history.mappers.get(mapper.id) ?? [];
    const reports = dossier.reports.filter((report) => report.mapper === mapper.id);
    if (intervals.length === 0 && reports.length === 0) return [];
    return [
      {
        id: mapper.id,
        name: mapper.name,
        bars: intervals.flatMap(({ from, to, status }) =>
          barOf(scale, from, to, impliedControl(mapper, status), "stated"),
        ),
        share: mapper === register.reference ? sharePath(dossier.shares, scale) : null,
        marks: marksOfReports(reports, mapper),
      },
    ];
  });
}

function barOf(
  scale: LaneScale,
  from: Day,
  to: Day,
  control: Control,
  how: Bar["how"],
): readonly Bar[] {
  const x1 = xOf(scale, from);
  const x2 = xOf(scale, to);
  return control === "none" || x2 <= x1 ? [] : [{ x1, x2, control, how }];
}

/** Puts the lanes below one another, each as high as its rows of marks need. */
function stack(
  plans: readonly Plan[],
  scale: LaneScale,
): { readonly lanes: readonly LaneDrawing[]; readonly height: number } {
  let top = LANE_TOP;
  const lanes = plans.map((plan): LaneDrawing => {
    const inside = plan.marks.filter(({ day }) => scale.earliest <= day && day <= scale.last);
    const marks = placeMarks(inside, scale, MARK_GAP, ROWS);
    const rows = marks.reduce((most, { row }) => Math.max(most, row + 1), 0);
    const bar = plan.bars.length > 0 || rows === 0 ? BAR : 0;
    const marksTop = top + bar + (plan.share === null ? 0 : SHARE);
    const lane = { ...plan, marks, top, marksTop };
    top = marksTop + rows * MARK_ROW + LANE_GAP;
    return lane;
  });
  return { lanes, height: top - LANE_GAP };
}

/** The share as steps from day to day, as a closed path in a box of 1000 by 100. */
export function sharePath(steps: readonly ShareStep[], scale: LaneScale): string | null {
  if (!steps.some(({ share }) => share > 0)) return null;
  const inRange = steps.map(({ day, share }) => ({
    x: round(xOf(scale, day) * 1000),
    y: round(100 - share * 100),
  }));
  const corners = inRange.map(({ x, y }) => `H${x} V${y}`);
  return `M${inRange[0]?.x ?? 0} 100 ${corners.join(" ")} H1000 V100 Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
