import { clippedLine } from "./clip.ts";
import { attributes, pathData, short } from "./path.ts";
import type { DrawnFeature, LayerReader } from "./reader.ts";
import { followedLines, joinedLines, shifted, simplified } from "./strokes.ts";
import { type Bounds, type Point, TENTHS } from "./view.ts";

type Line = readonly Point[];

/** Lines drawn alike. */
interface Stroke {
  readonly style: string;
  /** Pushed to the right by so many pixels; 0: on the line. */
  readonly shift: number;
  /** Width of the gap between a double line's two, from the middle of one to that of the other. */
  readonly gap: number;
  readonly lines: Line[];
}

/** Lines of one look are joined, moved aside where they must be, and simplified. */
export function* drawnLines(
  features: readonly DrawnFeature[],
  reader: LayerReader,
  bounds: Bounds,
): Generator<undefined, string> {
  const strokes = new Map<string, Stroke>();
  for (const feature of features) {
    yield;
    if (feature.lines.length > 0 && reader.accepts(feature)) gather(strokes, feature, reader);
  }
  const paths: string[] = [];
  for (const stroke of strokes.values()) {
    yield;
    const lines = yield* strokeLines(stroke, bounds);
    if (lines.length > 0) paths.push(`<path${stroke.style} d="${pathData(lines, false)}"/>`);
  }
  return paths.join("\n");
}

function* strokeLines(
  { lines, shift, gap }: Stroke,
  bounds: Bounds,
): Generator<undefined, readonly Line[]> {
  const joined = shift === 0 ? joinedLines(lines) : followedLines(lines);
  const sides = gap === 0 ? [shift] : [shift - gap / 2, shift + gap / 2];
  const drawn: Line[] = [];
  for (const line of joined) {
    yield;
    const smooth = simplified(line);
    for (const side of sides) drawn.push(...clippedLine(shifted(smooth, side * TENTHS), bounds));
  }
  return drawn;
}

function gather(strokes: Map<string, Stroke>, feature: DrawnFeature, reader: LayerReader): void {
  const width = reader.number("line-width", feature);
  const { hex, opacity: own } = reader.colour("line-color", feature);
  const opacity = own * reader.number("line-opacity", feature);
  if (width <= 0 || opacity <= 0) return;
  const shift = reader.number("line-offset", feature);
  const gap = reader.number("line-gap-width", feature);
  const style = attributes({
    fill: "none",
    stroke: hex,
    "stroke-width": short(width),
    "stroke-opacity": opacity === 1 ? null : short(opacity),
    "stroke-dasharray": dashes(reader, feature, width),
    "stroke-linecap": unless(reader.text("line-cap", feature), "butt"),
    "stroke-linejoin": unless(reader.text("line-join", feature), "miter"),
  });
  const key = `${style} ${Math.abs(shift)} ${gap}`;
  let stroke = strokes.get(key);
  if (!stroke) {
    const apart = gap === 0 ? 0 : gap + width;
    stroke = { style, shift: Math.abs(shift), gap: apart, lines: [] };
    strokes.set(key, stroke);
  }
  // Turned so that all are pushed to their right.
  stroke.lines.push(...feature.lines.map((line) => (shift < 0 ? [...line].reverse() : line)));
}

/** Dashes are told in widths of the line. */
function dashes(reader: LayerReader, feature: DrawnFeature, width: number): string | null {
  const parts = reader.list("line-dasharray", feature);
  return parts.length > 0 ? parts.map((part) => short(Number(part) * width)).join(" ") : null;
}

function unless(value: string, usual: string): string | null {
  return value === usual || value === "" ? null : value;
}
