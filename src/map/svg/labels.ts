import { escaped } from "./escaped.ts";
import { inRuns, short } from "./path.ts";
import type { DrawnFeature, LayerReader } from "./reader.ts";
import type { LabelBox, Room } from "./room.ts";
import { sorted } from "./symbols.ts";
import { FOOT, type Label, LINE, labelOf, type Measure } from "./text.ts";
import { TENTHS } from "./view.ts";

/** Where a label lies seen from its point: parts of its width and height that are left and above. */
const ANCHORS: Readonly<Record<string, readonly [number, number]>> = {
  center: [0.5, 0.5],
  left: [0, 0.5],
  right: [1, 0.5],
  top: [0.5, 0],
  bottom: [0.5, 1],
  "top-left": [0, 0],
  "top-right": [1, 0],
  "bottom-left": [0, 1],
  "bottom-right": [1, 1],
};

/** What MapLibre takes off a radial offset up and down, in ems: letters do not fill their line. */
const UPRIGHT = 7 / 24;

/** Labels at points: each where it finds room first, the first in order before the others. */
export function* drawnLabels(
  features: readonly DrawnFeature[],
  reader: LayerReader,
  measure: Measure,
  room: Room,
): Generator<undefined, string> {
  const elements: { style: string; element: string }[] = [];
  for (const feature of sorted(features, reader)) {
    yield;
    const label = feature.points.length > 0 ? labelOf(reader, feature, measure) : null;
    if (!label) continue;
    for (const [x, y] of feature.points) {
      const box = place(label, [x / TENTHS, y / TENTHS], reader, feature, room);
      if (box) elements.push({ style: label.style, element: textElement(label, box) });
    }
  }
  return inRuns(elements);
}

function place(
  label: Label,
  [x, y]: readonly [number, number],
  reader: LayerReader,
  feature: DrawnFeature,
  room: Room,
): LabelBox | null {
  const padding = reader.number("text-padding", feature);
  const boxes = boxesOf(label, [x, y], reader, feature);
  const free = boxes.find((box) => room.isFree(padded(box, padding)));
  const box = free ?? (reader.text("text-overlap", feature) === "always" ? boxes[0] : undefined);
  if (!box) return null;
  room.take(padded(box, padding));
  return box;
}

function padded({ left, top, right, bottom }: LabelBox, by: number): LabelBox {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Where the label may lie, the best place first. */
function boxesOf(
  label: Label,
  [x, y]: readonly [number, number],
  reader: LayerReader,
  feature: DrawnFeature,
): readonly LabelBox[] {
  const { height } = label;
  return anchorsOf(reader, feature).map((anchor) => {
    const [part, above] = ANCHORS[anchor] ?? [0.5, 0.5];
    const [right, down] = moved(anchor, reader, feature, label.size);
    const left = x + right - part * label.width;
    const top = y + down - above * height;
    return { left, top, right: left + label.width, bottom: top + height };
  });
}

function anchorsOf(reader: LayerReader, feature: DrawnFeature): readonly string[] {
  const several = reader.list("text-variable-anchor", feature);
  return several.length > 0 ? several.map(String) : [reader.text("text-anchor", feature)];
}

/** How far the label is moved from its point, in pixels. */
function moved(
  anchor: string,
  reader: LayerReader,
  feature: DrawnFeature,
  size: number,
): readonly [number, number] {
  const by = reader.number("text-radial-offset", feature);
  if (by > 0) {
    const [part, above] = ANCHORS[anchor] ?? [0.5, 0.5];
    // From a corner the way is as long, aslant.
    const along = part !== 0.5 && above !== 0.5 ? by / Math.SQRT2 : by;
    const down = Math.max(0, along - UPRIGHT) * size;
    return [toward(part) * along * size, toward(above) * down];
  }
  const [right = 0, down = 0] = reader.list("text-offset", feature).map(Number);
  return [right * size, down * size];
}

/** Away from the anchored edge: right or down, left or up, or neither. */
function toward(part: number): number {
  return Math.sign(0.5 - part);
}

function textElement({ lines, size }: Label, box: LabelBox): string {
  const x = short((box.left + box.right) / 2);
  let top = box.top;
  const rows = lines.map(({ text, scale }) => {
    const y = short(top + (LINE / 2 + FOOT) * size * scale);
    top += LINE * size * scale;
    const own = scale === 1 ? "" : ` font-size="${short(scale * size)}"`;
    return { y, own, words: escaped(text) };
  });
  const [first] = rows;
  if (rows.length === 1 && first)
    return `<text x="${x}" y="${first.y}"${first.own}>${first.words}</text>`;
  const spans = rows.map(({ y, own, words }) => `<tspan x="${x}" y="${y}"${own}>${words}</tspan>`);
  return `<text x="${x}" y="${first?.y ?? 0}">${spans.join("")}</text>`;
}
