import { attributes, short } from "./path.ts";
import type { DrawnFeature, LayerReader, TextRun } from "./reader.ts";

/** Width of a text in ems, in the label face of a weight (400 or 600). */
export type Measure = (text: string, weight: number) => number;

/** A label's words, set. */
export interface Label {
  /** Each with its size against that of the label. */
  readonly lines: readonly TextRun[];
  /** Of the widest line, in pixels. */
  readonly width: number;
  /** Of all lines, in pixels. */
  readonly height: number;
  /** Size of the letters, in pixels. */
  readonly size: number;
  /** Attributes of its `text` element but for its place. */
  readonly style: string;
  readonly fill: string;
}

/** Height of a line in ems. */
export const LINE = 1.2;

/** How far the letters' foot lies below the middle of their line, in ems (MapLibre's own face metrics). */
export const FOOT = 10 / 24;

/** The words of a feature's label; `null` if it has none. */
export function labelOf(
  reader: LayerReader,
  feature: DrawnFeature,
  measure: Measure,
): Label | null {
  const given = rowsOf(reader.runs("text-field", feature));
  const opacity = reader.number("text-opacity", feature);
  if (given.length === 0 || opacity <= 0) return null;
  const upper = reader.text("text-transform", feature) === "uppercase";
  const rows = given.map(({ text, scale }) => ({
    text: upper ? text.toLocaleUpperCase() : text,
    scale,
  }));
  const size = reader.number("text-size", feature);
  const weight = reader.list("text-font", feature).includes("Semibold") ? 600 : 400;
  const spacing = reader.number("text-letter-spacing", feature);
  // The space between letters does not shrink with them, as on the map.
  const wide = ({ text, scale }: TextRun) =>
    measure(text, weight) * scale + spacing * [...text].length;
  const onLine = reader.text("symbol-placement", feature) === "line";
  const most = reader.number("text-max-width", feature);
  const lines = onLine ? [joined(rows)] : rows.flatMap((row) => broken(row, most, wide));
  const fill = reader.colour("text-color", feature).hex;
  const halo = reader.number("text-halo-width", feature);
  return {
    lines,
    size,
    width: Math.max(...lines.map(wide)) * size,
    height: lines.reduce((sum, { scale }) => sum + LINE * scale, 0) * size,
    fill,
    style: attributes({
      "font-size": short(size),
      "font-weight": weight === 400 ? null : weight,
      "letter-spacing": spacing === 0 ? null : short(spacing * size),
      "text-anchor": "middle",
      fill,
      opacity: opacity === 1 ? null : short(opacity),
      stroke: halo > 0 ? reader.colour("text-halo-color", feature).hex : null,
      "stroke-width": halo > 0 ? short(2 * halo) : null,
      "stroke-linejoin": halo > 0 ? "round" : null,
      "paint-order": halo > 0 ? "stroke" : null,
    }),
  };
}

/** What stands between forced breaks; a row is as large as its largest run that is not blank. */
function rowsOf(runs: readonly TextRun[]): readonly TextRun[] {
  const rows: TextRun[] = [{ text: "", scale: 0 }];
  for (const { text, scale } of runs) {
    text.split("\n").forEach((part, at) => {
      if (at > 0) rows.push({ text: "", scale: 0 });
      const row = rows.at(-1) ?? { text: "", scale: 0 };
      const larger = part.trim() === "" ? row.scale : Math.max(row.scale, scale);
      rows.splice(-1, 1, { text: row.text + part, scale: larger });
    });
  }
  return rows
    .map(({ text, scale }) => ({ text: text.trim(), scale }))
    .filter(({ text }) => text !== "");
}

function joined(rows: readonly TextRun[]): TextRun {
  const scale = Math.max(...rows.map((row) => row.scale));
  return { text: rows.map(({ text }) => text).join(" "), scale };
}

/** A row in lines of about equal width, none wider than `most` ems where words allow it. */
function broken(
  { text, scale }: TextRun,
  most: number,
  wide: (run: TextRun) => number,
): readonly TextRun[] {
  const widthOf = (words: string) => wide({ text: words, scale });
  const whole = widthOf(text);
  const count = Math.max(1, Math.ceil(whole / most));
  const aim = whole / count;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    const better = Math.abs(widthOf(longer) - aim) <= Math.abs(widthOf(line) - aim);
    if (line === "" || better) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((words) => ({ text: words, scale }));
}
