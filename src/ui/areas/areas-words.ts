import { lineIndex } from "#domain/area-series.ts";
import type { Day } from "#domain/day.ts";
import { sourceId } from "#domain/holding.ts";
import type { Register } from "#domain/register.ts";
import type { Clock } from "#domain/slice.ts";
import { sayIn } from "#domain/theatre.ts";
import { language } from "#i18n/text.ts";
import { sourceName } from "#ui/change/change-words.ts";
import { areaRange, areaWords } from "#ui/shared/area-words.ts";
import { type AreaPlot, type PlotLine, plotRange } from "./plots.ts";

/** "DeepState’s map, by settlement". */
export function lineName(register: Register, { source, rule }: Pick<PlotLine, "source" | "rule">) {
  const name = sourceName(register, source);
  return source.of === "mapper" ? `${name}, ${RULE_WORDS[rule]}` : name;
}

export const RULE_WORDS = { settlements: "by settlement", outlines: "its own outlines" } as const;

/** A line's ground on a day in words; the mapper may have no map of it. */
export function lineValue({ line }: Pick<PlotLine, "line">, at: number): string {
  const area = line[at];
  return area === undefined || Number.isNaN(area) ? "no map" : areaWords(area);
}

/** "114,000 to 116,000 km² over 3 sources". */
export function intervalWords(register: Register, plot: AreaPlot, day: Day): string {
  const at = lineIndex(register, day);
  const range = plotRange(plot, at);
  if (range === null) return "no map of this day";
  const known = plot.lines.filter(({ line }) => !Number.isNaN(line[at] ?? Number.NaN));
  const [only] = known;
  if (known.length === 1 && only) {
    return `${areaWords(range.least)}, ${lineName(register, only).toLowerCase()}`;
  }
  // A mapper counted twice, by settlement and in its outlines, is one source.
  const sources = new Set(known.map(({ source }) => sourceId(source))).size;
  return `${areaRange(range.least, range.most)} over ${sources} ${sources === 1 ? "source" : "sources"}`;
}

/** How it is counted: stands on the page and in every file made from it. */
export function countingRules(register: Register, clock: Clock): readonly string[] {
  const mapper = register.reference?.name ?? "the mapper";
  const counted = sayIn(register.theatre.counted, language());
  return [
    "Claims and maps as their sources have them; not verified by us; not for navigation or safety decisions.",
    "By settlement: each settlement stands for the ground nearest to it, on land and inside its country (precision about 3 to 5 km).",
    ...(counted === "" ? [] : [counted]),
    `A side’s line follows its own words; where it is silent, or its word is more than 90 days old and contradicted, the picture of ${mapper} stands in.`,
    "A mapper’s line counts a place as held where more than nine tenths of its surroundings lie in the mapped area; partly mapped places are counted apart, for nobody.",
    "Nothing is interpolated between days; on days without a map the last one stands.",
    clock === "then"
      ? "Each day as it was known on that day."
      : "Each day with what is known at the end of the record.",
  ];
}
