import { clippedLine } from "./clip.ts";
import { escaped } from "./escaped.ts";
import { inRuns, short } from "./path.ts";
import type { DrawnFeature, LayerReader } from "./reader.ts";
import type { LabelBox, Room } from "./room.ts";
import { joinedLines } from "./strokes.ts";
import { FOOT, type Label, LINE, labelOf, type Measure } from "./text.ts";
import { type Bounds, type Point, TENTHS } from "./view.ts";

/** A stretch of a line as long as a label. */
interface Stretch {
  /** Its middle, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Direction in which the label runs, in radians: never upside down. */
  readonly angle: number;
  /** How far the line strays from the straight, in pixels. */
  readonly stray: number;
}

/** A line may stray so far from its straight name, in heights of the letters. */
const STRAY = 0.55;
/** Places tried along a line, in pixels. */
const STEP = 6;

/**
 * Names along lines, each straight where the line is nearly so: a text on a path is unknown to many
 * programs that newsrooms use. The straightest stretches come first.
 */
export function* drawnLineLabels(
  features: readonly DrawnFeature[],
  reader: LayerReader,
  measure: Measure,
  room: Room,
  frame: Bounds,
): Generator<undefined, string> {
  const elements: { style: string; element: string }[] = [];
  for (const { lines, feature } of named(features, reader)) {
    const label = labelOf(reader, feature, measure);
    if (!label) continue;
    const rules = {
      apart: reader.number("symbol-spacing", feature),
      down: Number(reader.list("text-offset", feature)[1] ?? 0),
      padding: reader.number("text-padding", feature),
    };
    for (const line of joinedLines(lines).flatMap((one) => clippedLine(one, frame))) {
      yield;
      for (const element of along(line, label, rules, room))
        elements.push({ style: label.style, element });
    }
  }
  return inRuns(elements);
}

/** How names follow one another and lie beside their line. */
interface NameRules {
  /** Pixels between two of one line. */
  readonly apart: number;
  /** Ems below the line. */
  readonly down: number;
  readonly padding: number;
}

/** The names that find room along a line. */
function along(line: readonly Point[], label: Label, rules: NameRules, room: Room) {
  const taken: Stretch[] = [];
  return stretches(line, label).flatMap((stretch) => {
    const near = ({ x, y }: Stretch) => Math.hypot(x - stretch.x, y - stretch.y) < rules.apart;
    const at = taken.some(near) ? null : place(stretch, label, rules, room);
    if (!at) return [];
    taken.push(stretch);
    return [textElement(label, at, stretch.angle)];
  });
}

/** Lines of one name and look together. */
function named(features: readonly DrawnFeature[], reader: LayerReader) {
  const groups = new Map<string, { feature: DrawnFeature; lines: (readonly Point[])[] }>();
  for (const feature of features) {
    if (feature.lines.length === 0 || !reader.accepts(feature)) continue;
    const key = `${reader.text("text-field", feature)} ${reader.colour("text-color", feature).hex}`;
    const group = groups.get(key);
    if (group) group.lines.push(...feature.lines);
    else groups.set(key, { feature, lines: [...feature.lines] });
  }
  return groups.values();
}

/** The stretches of a line that are straight enough for the label, straightest first. */
function stretches(line: readonly Point[], { width, size }: Label): readonly Stretch[] {
  const points = line.map(([x, y]) => [x / TENTHS, y / TENTHS] as const);
  const lengths = [0];
  points.forEach(([x, y], at) => {
    const [beforeX, beforeY] = points[at - 1] ?? [x, y];
    if (at > 0) lengths.push((lengths[at - 1] ?? 0) + Math.hypot(x - beforeX, y - beforeY));
  });
  const whole = lengths.at(-1) ?? 0;
  const found: Stretch[] = [];
  for (let start = 0; start + width <= whole; start += STEP) {
    const stretch = stretchOf(points, lengths, start, width);
    if (stretch.stray <= STRAY * size) found.push(stretch);
  }
  return found.sort((a, b) => a.stray - b.stray);
}

function stretchOf(
  points: readonly (readonly [number, number])[],
  lengths: readonly number[],
  start: number,
  width: number,
): Stretch {
  const from = pointAt(points, lengths, start);
  const to = pointAt(points, lengths, start + width);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const inside = points.slice(firstBeyond(lengths, start), firstBeyond(lengths, start + width));
  const off = inside.map(([x, y]) => ((x - from[0]) * dy - (y - from[1]) * dx) / length);
  const [least, most] = [Math.min(0, ...off), Math.max(0, ...off)];
  // Half way between the extremes the name lies closest to all of the line.
  const aside = (least + most) / 2;
  const backwards = dx < 0;
  return {
    x: (from[0] + to[0]) / 2 + (dy / length) * aside,
    y: (from[1] + to[1]) / 2 - (dx / length) * aside,
    angle: Math.atan2(backwards ? -dy : dy, Math.abs(dx)),
    // A line that turns back on itself is longer than its chord.
    stray: Math.max((most - least) / 2, width - length),
  };
}

/** Position of the first length that is greater; the number of lengths if none is. */
function firstBeyond(lengths: readonly number[], distance: number): number {
  let [low, high] = [0, lengths.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lengths[middle] ?? 0) > distance) high = middle;
    else low = middle + 1;
  }
  return low;
}

function pointAt(
  points: readonly (readonly [number, number])[],
  lengths: readonly number[],
  distance: number,
): readonly [number, number] {
  const at = firstBeyond(lengths, distance);
  const [x, y] = points[at] ?? points.at(-1) ?? [0, 0];
  const [beforeX, beforeY] = points[at - 1] ?? [x, y];
  const [from, to] = [lengths[at - 1] ?? 0, lengths[at] ?? 0];
  const part = to > from ? (distance - from) / (to - from) : 0;
  return [beforeX + (x - beforeX) * part, beforeY + (y - beforeY) * part];
}

/** The middle of the label, moved off its line by so many ems, if there is room; takes it. */
function place(
  { x, y, angle }: Stretch,
  { width, size }: Label,
  { down, padding }: NameRules,
  room: Room,
): readonly [number, number] | null {
  const [across, upright] = [Math.cos(angle), Math.sin(angle)];
  const [midX, midY] = [x - upright * down * size, y + across * down * size];
  const half = (LINE * size) / 2 + padding;
  const count = Math.max(2, Math.ceil(width / size));
  const boxes = Array.from({ length: count }, (_, at): LabelBox => {
    const offset = (at / (count - 1) - 0.5) * (width - size);
    const [boxX, boxY] = [midX + across * offset, midY + upright * offset];
    return { left: boxX - half, top: boxY - half, right: boxX + half, bottom: boxY + half };
  });
  if (!boxes.every((box) => room.isFree(box))) return null;
  for (const box of boxes) room.take(box);
  return [midX, midY];
}

function textElement(
  { lines, size }: Label,
  [x, y]: readonly [number, number],
  angle: number,
): string {
  const turn = short((angle * 180) / Math.PI);
  return `<text y="${short(FOOT * size - size * 0.08)}" transform="translate(${short(x)} ${short(y)})rotate(${turn})">${escaped(lines.map(({ text }) => text).join(" "))}</text>`;
}
