import type { Side } from "#domain/theatre.ts";
import type { News } from "./news.ts";
import { type DayScale, xOf } from "./scale.ts";

/** The bars of one side: up for the first side with a party, down for the second, and so on. */
export interface SideBars {
  readonly side: Side;
  readonly up: boolean;
  /** Statements per bin, oldest bin first. */
  readonly counts: readonly number[];
  /** Statements already drawn in the same direction under each bar (third side and later). */
  readonly under: readonly number[];
}

/** The number of bins of `days` days that cover the scale. */
function binCount(scale: DayScale, days: number): number {
  return Math.floor((scale.last - scale.first) / days) + 1;
}

/** Statements per bin for each of the sides, which all speak for a party. */
export function sideBars(
  news: News,
  sides: readonly Side[],
  scale: DayScale,
  days: number,
): readonly SideBars[] {
  const bins = binCount(scale, days);
  const stacks = [new Array<number>(bins).fill(0), new Array<number>(bins).fill(0)];
  return sides.map((side, at): SideBars => {
    const counts = new Array<number>(bins).fill(0);
    for (const [day, { bySide }] of news.byDay) {
      const bin = Math.floor((day - scale.first) / days);
      counts[bin] = (counts[bin] ?? 0) + (bySide.get(side.id) ?? 0);
    }
    const under = stacks[at % 2] ?? [];
    stacks[at % 2] = under.map((below, bin) => below + (counts[bin] ?? 0));
    return { side, up: at % 2 === 0, counts, under };
  });
}

/** The most statements in one bin in one direction: the same scale is used up and down. */
export function peakOf(bars: readonly SideBars[]): number {
  const tops = bars.flatMap(({ counts, under }) => counts.map((n, bin) => n + (under[bin] ?? 0)));
  return tops.reduce((most, top) => Math.max(most, top), 1);
}

/** Where the bars of a histogram stand, in pixels. */
export interface BarFrame {
  readonly scale: DayScale;
  /** Days per bar. */
  readonly days: number;
  /** Height of the zero line and of the tallest bar. */
  readonly zero: number;
  readonly half: number;
  readonly peak: number;
}

/** A single statement stays visible: no bar is lower than this, in pixels. */
const MIN_HEIGHT = 1.5;
/** Free pixels between bars. */
const BAR_GAP = 1;

/** One SVG path for all bars of a side. */
export function barPath({ up, counts, under }: SideBars, frame: BarFrame): string {
  const { scale, days, zero, half, peak } = frame;
  const sign = up ? -1 : 1;
  return counts
    .map((count, bin) => {
      if (count === 0) return "";
      const [left, right] = binEdges(scale, days, bin);
      const foot = zero + sign * ((under[bin] ?? 0) / peak) * half;
      const height = Math.max((count / peak) * half, MIN_HEIGHT);
      const width = Math.max(right - left - BAR_GAP, 1);
      return `M${round(left)} ${round(foot)}h${round(width)}v${round(sign * height)}h${round(-width)}z`;
    })
    .join("");
}

/** Left and right edge of a bin in pixels; the last one ends with the scale. */
function binEdges(scale: DayScale, days: number, bin: number): readonly [number, number] {
  const from = scale.first + bin * days;
  const to = Math.min(from + days, scale.last + 1);
  return [xOf(scale, from - 0.5), xOf(scale, to - 0.5)];
}

/** Largest and smallest radius of a dot, in pixels. */
const DOT_MAX = 2.4;
const DOT_MIN = 0.7;

/** One SVG path of a dot per bin in which the mapper changed places; area grows with their number. */
export function dotPath(news: News, scale: DayScale, days: number, y: number): string {
  const counts = new Array<number>(binCount(scale, days)).fill(0);
  for (const [day, { changes }] of news.byDay) {
    const bin = Math.floor((day - scale.first) / days);
    counts[bin] = (counts[bin] ?? 0) + changes;
  }
  const most = counts.reduce((peak, count) => Math.max(peak, count), 1);
  const widest = Math.min(DOT_MAX, (days * scale.perDay) / 2);
  return counts
    .map((count, bin) => {
      if (count === 0) return "";
      const [left, right] = binEdges(scale, days, bin);
      const radius = round(Math.max(Math.sqrt(count / most) * widest, DOT_MIN));
      const start = `M${round((left + right) / 2 - radius)} ${y}`;
      return `${start}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
