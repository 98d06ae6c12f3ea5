import { type AreaRule, lineIndex } from "#domain/area-series.ts";
import type { Day } from "#domain/day.ts";
import { sourceId } from "#domain/holding.ts";
import { STALE_AFTER_DAYS } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import type { Clock } from "#domain/slice.ts";
import { sayIn } from "#domain/theatre.ts";
import { language, t } from "#i18n/text.ts";
import { sourceName } from "#ui/change/change-words.ts";
import { areaRange, areaWords } from "#ui/shared/area-words.ts";
import { referenceName } from "#ui/shared/reference-name.ts";
import { sidesWord } from "#ui/shared/sides-word.ts";
import { type AreaPlot, type PlotLine, plotRange } from "./plots.ts";

/** "DeepState’s map, by settlement". */
export function lineName(register: Register, { source, rule }: Pick<PlotLine, "source" | "rule">) {
  const name = sourceName(register, source);
  return source.of === "mapper" ? `${name}, ${ruleName(rule)}` : name;
}

/** The same inside a sentence: "both sides’ words". */
function lineInside(register: Register, line: Pick<PlotLine, "source" | "rule">): string {
  if (line.source.of !== "sides") return lineName(register, line);
  return t("{sides, select, two {both sides’ words} other {all sides’ words}}", {
    sides: sidesWord(register),
  });
}

export function ruleName(rule: AreaRule): string {
  return rule === "settlements" ? t("by settlement") : t("its own outlines");
}

/** A line's ground on a day in words; the mapper may have no map of it. */
export function lineValue({ line }: Pick<PlotLine, "line">, at: number): string {
  const area = line[at];
  return area === undefined || Number.isNaN(area) ? t("no map") : areaWords(area);
}

/** "114,000 to 116,000 km² over 3 sources". */
export function intervalWords(register: Register, plot: AreaPlot, day: Day): string {
  const at = lineIndex(register, day);
  const range = plotRange(plot, at);
  if (range === null) return t("no map of this day");
  const known = plot.lines.filter(({ line }) => !Number.isNaN(line[at] ?? Number.NaN));
  const [only] = known;
  if (known.length === 1 && only) {
    return `${areaWords(range.least)}, ${lineInside(register, only)}`;
  }
  // A mapper counted twice, by settlement and in its outlines, is one source.
  const sources = new Set(known.map(({ source }) => sourceId(source))).size;
  return t("{range} over {count, plural, one {# source} other {# sources}}", {
    range: areaRange(range.least, range.most),
    count: sources,
  });
}

/** How it is counted: stands on the page and in every file made from it. */
export function countingRules(register: Register, clock: Clock): readonly string[] {
  const mapper = referenceName(register);
  const counted = sayIn(register.theatre.counted, language());
  return [
    t(
      "Claims and maps as their sources have them; not verified by us; not for navigation or safety decisions.",
    ),
    t(
      "By settlement: each settlement stands for the ground nearest to it, on land and inside its country (precision about 3 to 5 km).",
    ),
    ...(counted === "" ? [] : [counted]),
    t(
      "A side’s line follows its own words; where it is silent, or its word is more than {days, plural, one {# day} other {# days}} old and contradicted, the picture of {mapper} stands in.",
      { days: STALE_AFTER_DAYS, mapper },
    ),
    t(
      "A mapper’s line counts a place as held where more than nine tenths of its surroundings lie in the mapped area; partly mapped places are counted apart, for nobody.",
    ),
    t("Nothing is interpolated between days; on days without a map the last one stands."),
    clock === "then"
      ? t("Each day as it was known on that day.")
      : t("Each day with what is known at the end of the record."),
  ];
}
