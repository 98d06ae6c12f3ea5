import { type AreaLine, type AreaRule, type AreaSeries, rangeAt } from "#domain/area-series.ts";
import type { Holding, Source } from "#domain/holding.ts";
import type { PartyId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { partyName } from "#ui/shared/wording.ts";
import { type DayScale, xOf } from "#ui/timeline/scale.ts";

/** One source's line in a plot. */
export interface PlotLine {
  readonly key: string;
  readonly source: Source;
  readonly rule: AreaRule;
  readonly line: AreaLine;
  /** Number of the line's dash pattern: no source is told by colour alone. */
  readonly dash: number;
}

/** The ground of one holding over time, by every source. */
export interface AreaPlot {
  readonly key: string;
  readonly title: string;
  /** The title where there is little room. */
  readonly short: string;
  readonly holding: Holding;
  readonly party: PartyId | null;
  readonly lines: readonly PlotLine[];
  /** Least and most ground on any day by any source, km². */
  readonly least: number;
  readonly most: number;
}

/**
 * A plot for each party, for ground fought over or partly held, and for what is disputed. The first
 * ones hold each side's and each mapper's lines, the last one what all sides together come to.
 */
export function plotsOf(register: Register, series: readonly AreaSeries[]): readonly AreaPlot[] {
  const single = series.filter(({ source }) => source.of !== "sides");
  const together = series.filter(({ source }) => source.of === "sides");
  return [
    ...register.theatre.parties.map(({ id }) => {
      const short = partyName(register, id);
      const title = t("Held by {party}", { party: short });
      return plotOf({ key: `held-${id}`, title, short, holding: id, party: id }, single);
    }),
    plotOf(
      {
        key: "contested",
        title: t("Fought over, or partly in the mapped area"),
        short: t("Fought over or partly"),
        holding: "contested",
        party: null,
      },
      single,
    ),
    plotOf(
      {
        key: "disputed",
        title: t("Disputed: sides on record exclude each other"),
        short: t("Disputed"),
        holding: "disputed",
        party: null,
      },
      together,
    ),
  ].filter(({ lines }) => lines.length > 0);
}

function plotOf(
  head: Pick<AreaPlot, "key" | "title" | "short" | "holding" | "party">,
  series: readonly AreaSeries[],
): AreaPlot {
  const lines = series.flatMap(({ source, rule, lines: all }, dash): readonly PlotLine[] => {
    const line = all.get(head.holding);
    return line ? [{ key: `${dash}`, source, rule, line, dash }] : [];
  });
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { line } of lines) {
    for (const area of line) {
      if (Number.isNaN(area)) continue;
      least = Math.min(least, area);
      most = Math.max(most, area);
    }
  }
  return { ...head, lines, least: Math.min(least, most), most };
}

/** The interval of a plot on a day, over the lines that have a map of it. */
export function plotRange({ lines }: AreaPlot, at: number) {
  return rangeAt(
    lines.map(({ line }) => line),
    at,
  );
}

/** km² to pixels: the same step for all plots, so that equal changes look equal. */
export interface AreaScale {
  readonly perKm: number;
  readonly least: number;
  /** Height of the plot and the pixels left free above and below the lines. */
  readonly height: number;
  readonly air: number;
}

/** Height of the tallest plot in pixels; the others are as high as their span asks. */
const TALLEST = 190;
const LOWEST = 44;
const AIR = 8;

/** The scale of each plot, in the order of the plots. */
export function areaScales(plots: readonly AreaPlot[]): readonly AreaScale[] {
  const span = Math.max(1, ...plots.map(({ least, most }) => most - least));
  const perKm = (TALLEST - 2 * AIR) / span;
  return plots.map(({ least, most }) => ({
    perKm,
    least,
    height: Math.max(LOWEST, Math.ceil((most - least) * perKm) + 2 * AIR),
    air: AIR,
  }));
}

/** Axis, caption, key and air of a plot, each of one line, in pixels. */
const AROUND = 18 + 28 + 24 + 20;

/** About how high the plots stand one under another, in pixels: kept free until they are drawn. */
export function plotsHeight(scales: readonly AreaScale[]): number {
  return scales.reduce((sum, { height }) => sum + height + AROUND, 0);
}

/** Pixels from the top of a plot to an area. */
export function yOf({ perKm, least, height, air }: AreaScale, area: number): number {
  return height - air - (area - least) * perKm;
}

/** A step line: level from the middle of a day to the middle of the next, gaps left open. */
export function stepPath(line: AreaLine, days: DayScale, scale: AreaScale): string {
  let path = "";
  let drawn = Number.NaN;
  line.forEach((area, at) => {
    const x = xOf(days, days.first + at - 0.5).toFixed(1);
    if (Number.isNaN(area)) {
      if (!Number.isNaN(drawn)) path += `H${x}`;
    } else if (Number.isNaN(drawn)) path += `M${x} ${yOf(scale, area).toFixed(1)}`;
    else if (area !== drawn) path += `H${x}V${yOf(scale, area).toFixed(1)}`;
    drawn = area;
  });
  return Number.isNaN(drawn) ? path : `${path}H${xOf(days, days.last + 0.5).toFixed(1)}`;
}

/** The band between the least and the most of several lines, as steps. */
export function bandPath(lines: readonly AreaLine[], days: DayScale, scale: AreaScale): string {
  const length = Math.max(0, ...lines.map((line) => line.length));
  let path = "";
  let run: { x: string; low: number; high: number }[] = [];
  const close = (end: string) => {
    if (run.length > 0) path += outline(run, end);
    run = [];
  };
  for (let at = 0; at < length; at += 1) {
    const x = xOf(days, days.first + at - 0.5).toFixed(1);
    const range = rangeAt(lines, at);
    if (range === null) close(x);
    else {
      const step = { x, low: yOf(scale, range.least), high: yOf(scale, range.most) };
      const last = run.at(-1);
      if (last?.low !== step.low || last.high !== step.high) run.push(step);
    }
  }
  close(xOf(days, days.first + length - 0.5).toFixed(1));
  return path;
}

function outline(run: readonly { x: string; low: number; high: number }[], end: string): string {
  const there = run.map(
    ({ x, high }, at) => `${at === 0 ? "M" : "H"}${x}${at === 0 ? " " : "V"}${high.toFixed(1)}`,
  );
  const back = run.map((_, at) => {
    const step = run[run.length - 1 - at];
    return step ? `V${step.low.toFixed(1)}H${step.x}` : "";
  });
  return `${there.join("")}H${end}${back.join("")}Z`;
}

/** Round figures for the axis, km², at least `gap` pixels apart. */
export function areaTicks({ perKm, least, height, air }: AreaScale, gap = 30): readonly number[] {
  const most = least + (height - 2 * air) / perKm;
  const wanted = gap / perKm;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= wanted) ?? wanted;
  const ticks: number[] = [];
  for (let tick = Math.ceil(least / step) * step; tick <= most; tick += step) ticks.push(tick);
  return ticks;
}
