import { attributes, inRuns, pixels, short } from "./path.ts";
import type { DrawnFeature, LayerReader } from "./reader.ts";
import type { Room } from "./room.ts";
import type { Shape, Vector } from "./vector.ts";
import type { Point } from "./view.ts";

/** Features in the order in which a symbol layer draws and places them. */
export function sorted(
  features: readonly DrawnFeature[],
  reader: LayerReader,
): readonly DrawnFeature[] {
  const accepted = features.filter((feature) => reader.accepts(feature));
  if (!reader.has("symbol-sort-key")) return accepted;
  const keyed = accepted.map((feature) => ({
    feature,
    key: reader.number("symbol-sort-key", feature),
  }));
  return keyed.sort((a, b) => a.key - b.key).map(({ feature }) => feature);
}

/** Icons at points. They are all drawn (`icon-allow-overlap`), and may keep labels away. */
export function* drawnIcons(
  features: readonly DrawnFeature[],
  reader: LayerReader,
  images: ReadonlyMap<string, Vector>,
  room: Room,
): Generator<undefined, string> {
  const elements: { style: string; element: string }[] = [];
  for (const feature of sorted(features, reader)) {
    yield;
    const image = images.get(reader.text("icon-image", feature));
    const opacity = reader.number("icon-opacity", feature);
    if (image?.kind !== "icon") continue;
    const scale = reader.number("icon-size", feature) / image.ratio;
    for (const point of feature.points) {
      if (!reader.flag("icon-ignore-placement", feature)) {
        const half = reachOf(image) * scale + reader.number("icon-padding", feature);
        room.take(around(point, half));
      }
      if (opacity > 0)
        elements.push(...marks(image.shapes, point, scale, reader, feature, opacity));
    }
  }
  return inRuns(elements);
}

/** Half the width of an icon, in icon pixels: that of its first shape's farthest point. */
function reachOf({ shapes }: { readonly shapes: readonly Shape[] }): number {
  const numbers = shapes.flatMap(({ path }) => path.match(/-?[\d.]+/g) ?? []);
  return Math.max(...numbers.map((number) => Math.abs(Number(number))));
}

function around([x, y]: Point, half: number) {
  const [left, top] = [x / 10 - half, y / 10 - half];
  return { left, top, right: left + 2 * half, bottom: top + 2 * half };
}

function marks(
  shapes: readonly Shape[],
  [x, y]: Point,
  scale: number,
  reader: LayerReader,
  feature: DrawnFeature,
  opacity: number,
): readonly { readonly style: string; readonly element: string }[] {
  const { hex } = reader.colour("icon-color", feature);
  const halo = reader.number("icon-halo-width", feature) / scale;
  const place = ` transform="translate(${pixels(x)} ${pixels(y)})scale(${Math.round(scale * 1000) / 1000})"`;
  const element = (shape: Shape, colour: string, wider: number) => ({
    style: attributesOfShape(shape, colour, wider, opacity),
    element: `<path${place} d="${shape.path}"/>`,
  });
  const under = halo > 0 ? reader.colour("icon-halo-color", feature).hex : null;
  return [
    ...(under === null ? [] : shapes.map((shape) => element(shape, under, 2 * halo))),
    ...shapes.map((shape) => element(shape, hex, 0)),
  ];
}

/** How a shape is painted in a colour; `wider`: with an edge that makes it so much broader. */
export function attributesOfShape({ line }: Shape, colour: string, wider = 0, opacity = 1): string {
  const filled = line === undefined;
  const width = (line ?? 0) + wider;
  const faint = opacity === 1 ? null : short(opacity);
  return attributes({
    fill: filled ? colour : "none",
    "fill-opacity": filled ? faint : null,
    stroke: width > 0 ? colour : null,
    "stroke-width": width > 0 ? short(width) : null,
    "stroke-opacity": width > 0 ? faint : null,
  });
}
