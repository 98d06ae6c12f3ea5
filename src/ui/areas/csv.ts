import { addDays, isoOf } from "#domain/day.ts";
import { sourceId } from "#domain/holding.ts";
import type { Register } from "#domain/register.ts";
import type { Clock } from "#domain/slice.ts";
import { t } from "#i18n/text.ts";
import { countingRules, lineName, ruleName } from "./areas-words.ts";
import type { AreaPlot } from "./plots.ts";

/** What the figures may be used under. */
export const areaLicence = (): string =>
  t(
    "Figures: CC BY 4.0, Claimline. Statements: CC BY 4.0, the sources keep their rights. Places © OpenStreetMap contributors, ODbL 1.0; GeoNames, CC BY 4.0.",
  );

/**
 * Every day's ground by source as CSV (RFC 4180, km² to whole ones, empty where there is no map).
 * Lines that begin with `#` carry title, caveats, sources and licence: the file is never without.
 */
export function areasCsv(register: Register, plots: readonly AreaPlot[], clock: Clock): string {
  const { first, last, title, mappers } = register.theatre;
  const columns = plots.flatMap((plot) => plot.lines.map((line) => ({ plot, line })));
  const notes = [
    t("{title}: ground (km²) by source, {first} to {last}, days in UTC", {
      title,
      first: isoOf(first),
      last: isoOf(last),
    }),
    ...countingRules(register, clock),
    ...columns.map(
      ({ plot, line }) =>
        `${columnName(plot, line)}: ${plot.title}, ${lineAndRule(register, line)}`,
    ),
    ...mappers.map((mapper) => {
      const card = register.sources.get(mapper.source);
      const terms = card?.licence ?? t("licence not known");
      const words = t("Source {mapper}: {terms}", { mapper: mapper.name, terms });
      return card?.link ? `${words} ${card.link}` : words;
    }),
    areaLicence(),
  ];
  const head = [t("day"), ...columns.map(({ plot, line }) => columnName(plot, line))];
  const rows: string[] = [];
  for (let at = 0; at <= last - first; at += 1) {
    const cells = columns.map(({ line }) => cell(line.line[at]));
    rows.push([isoOf(addDays(first, at)), ...cells].join(","));
  }
  const comments = notes.map((note) => `# ${note.replace(/[\r\n]+/g, " ")}`);
  return `${[...comments, head.join(","), ...rows].join("\r\n")}\r\n`;
}

/** A mapper's name as a line has its rule with it already. */
function lineAndRule(register: Register, line: AreaPlot["lines"][number]): string {
  const name = lineName(register, line);
  return line.source.of === "mapper" ? name : `${name}, ${ruleName(line.rule)}`;
}

function columnName({ holding }: AreaPlot, line: AreaPlot["lines"][number]): string {
  return `${holding}_${sourceId(line.source) ?? "sides"}_${line.rule}`;
}

function cell(area: number | undefined): string {
  return area === undefined || Number.isNaN(area) ? "" : String(Math.round(area));
}

/** Offers the text as a file to save; nothing leaves the browser. */
export function saveText(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download has its own hold on the blob by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
