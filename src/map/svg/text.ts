import { attributes, short } from "./path.ts";
import type { DrawnFeature, LayerReader } from "./reader.ts";

/** Width of a text in ems, in the label face of a weight (400 or 600). */
export type Measure = (text: string, weight: number) => number;

/** A label's words, set. */
export interface Label {
  readonly lines: readonly string[];
  /** Of the widest line, in pixels. */
  readonly width: number;
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
  const given = reader.text("text-field", feature).trim();
  const opacity = reader.number("text-opacity", feature);
  if (given === "" || opacity <= 0) return null;
  const upper = reader.text("text-transform", feature) === "uppercase";
  const words = upper ? given.toLocaleUpperCase() : given;
  const size = reader.number("text-size", feature);
  const weight = reader.list("text-font", feature).includes("Semibold") ? 600 : 400;
  const spacing = reader.number("text-letter-spacing", feature);
  const wide = (text: string) => measure(text, weight) + spacing * [...text].length;
  const onLine = reader.text("symbol-placement", feature) === "line";
  const lines = onLine ? [words] : broken(words, reader.number("text-max-width", feature), wide);
  const fill = reader.colour("text-color", feature).hex;
  const halo = reader.number("text-halo-width", feature);
  return {
    lines,
    size,
    width: Math.max(...lines.map(wide)) * size,
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

/** A text in lines of about equal width, none wider than `most` ems where words allow it. */
function broken(text: string, most: number, wide: (text: string) => number): readonly string[] {
  const whole = wide(text);
  const count = Math.max(1, Math.ceil(whole / most));
  const aim = whole / count;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    const better = Math.abs(wide(longer) - aim) <= Math.abs(wide(line) - aim);
    if (line === "" || better) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
