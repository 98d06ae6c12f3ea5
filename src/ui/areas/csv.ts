import { addDays, isoOf } from "#domain/day.ts";
import { sourceId } from "#domain/holding.ts";
import type { Register } from "#domain/register.ts";
import type { Clock } from "#domain/slice.ts";
import { t } from "#i18n/text.ts";
import type { Caveats } from "#ui/shared/caveats.ts";
import { withDataTerms } from "#ui/shared/credits.ts";
import { toCsv } from "#ui/shared/csv.ts";
import { inLanguage } from "#ui/shared/names.ts";
import { countingRules, lineName, ruleName } from "./areas-words.ts";
import type { AreaPlot } from "./plots.ts";

/** What the figures may be used under, as told beside them. */
export const areaLicence = ({ theatre }: Register): string =>
  withDataTerms(
    t("Figures: CC BY 4.0, Claimline. Statements: CC BY 4.0, the sources keep their rights."),
    theatre,
  );

/**
 * Every day's ground by source as CSV (RFC 4180, km² to whole ones, empty where there is no map).
 * Lines that begin with `#` carry title, caveats, sources and licence: the file is never without.
 */
export function areasCsv(
  caveats: Caveats,
  register: Register,
  plots: readonly AreaPlot[],
  clock: Clock,
) {
  const { first, last, title, titles } = register.theatre;
  const columns = plots.flatMap((plot) => plot.lines.map((line) => ({ plot, line })));
  const name = t("{title}: ground (km²) by source, {first} to {last}, days in UTC", {
    title: inLanguage(title, titles),
    first: isoOf(first),
    last: isoOf(last),
  });
  const notes = [
    ...countingRules(register, clock),
    ...columns.map(
      ({ plot, line }) =>
        `${columnName(plot, line)}: ${plot.title}, ${lineAndRule(register, line)}`,
    ),
  ];
  const head = [t("day"), ...columns.map(({ plot, line }) => columnName(plot, line))];
  const rows: (string | number | null)[][] = [];
  for (let at = 0; at <= last - first; at += 1) {
    const cells = columns.map(({ line }) => cell(line.line[at]));
    rows.push([isoOf(addDays(first, at)), ...cells]);
  }
  return toCsv(caveats, name, head, rows, notes);
}

/** A mapper's name as a line has its rule with it already. */
function lineAndRule(register: Register, line: AreaPlot["lines"][number]): string {
  const name = lineName(register, line);
  return line.source.of === "mapper" ? name : `${name}, ${ruleName(line.rule)}`;
}

function columnName({ holding }: AreaPlot, line: AreaPlot["lines"][number]): string {
  return `${holding}_${sourceId(line.source) ?? "sides"}_${line.rule}`;
}

function cell(area: number | undefined): number | null {
  return area === undefined || Number.isNaN(area) ? null : Math.round(area);
}
