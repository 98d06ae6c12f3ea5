import { clippedRing } from "./clip.ts";
import { dissolved } from "./dissolve.ts";
import { attributes, pathData, short } from "./path.ts";
import type { DrawnFeature, LayerReader } from "./reader.ts";
import { attributesOfShape } from "./symbols.ts";
import type { Vector } from "./vector.ts";
import { type Bounds, type DrawnView, type Point, TENTHS } from "./view.ts";

/** The id of an image's pattern in the file. */
const patternId = (image: string): string =>
  `pattern-${image.replace(/[^\w-]/g, (letter) => `_${letter.codePointAt(0)}`)}`;

/** Ground of one colour or pattern and opacity is one shape, without the edges inside it. */
export function* drawnAreas(
  features: readonly DrawnFeature[],
  reader: LayerReader,
  bounds: Bounds,
): Generator<undefined, string> {
  const groups = new Map<string, (readonly Point[])[]>();
  for (const feature of features) {
    yield;
    const opacity = reader.number("fill-opacity", feature);
    if (opacity <= 0 || feature.rings.length === 0 || !reader.accepts(feature)) continue;
    const style = attributes({
      ...fillOf(reader, feature, opacity),
      "fill-rule": "evenodd",
    });
    const group = groups.get(style);
    if (group) group.push(...feature.rings);
    else groups.set(style, [...feature.rings]);
  }
  const paths: string[] = [];
  for (const [style, rings] of groups) {
    yield;
    const outline = dissolved(rings)
      .map((ring) => clippedRing(ring, bounds))
      .filter(({ length }) => length > 2);
    if (outline.length > 0) paths.push(`<path${style} d="${pathData(outline, true)}"/>`);
  }
  return paths.join("\n");
}

function fillOf(reader: LayerReader, feature: DrawnFeature, opacity: number) {
  if (reader.has("fill-pattern")) {
    const fill = `url(#${patternId(reader.text("fill-pattern", feature))})`;
    return { fill, "fill-opacity": opacity === 1 ? null : short(opacity) };
  }
  const { hex, opacity: own } = reader.colour("fill-color", feature);
  const both = own * opacity;
  return { fill: hex, "fill-opacity": both === 1 ? null : short(both) };
}

/**
 * The patterns of the images. MapLibre draws them in tiles of whole zooms, which grow until the
 * next one; they are fixed to the ground, as there.
 */
export function patterns(images: ReadonlyMap<string, Vector>, { zoom }: DrawnView): string {
  const scale = short(2 ** (zoom - Math.floor(zoom)));
  return [...images]
    .flatMap(([name, image]) => {
      if (image.kind !== "tile") return [];
      const { size, colour, shapes } = image;
      const marks = shapes.map(
        (shape) => `<path d="${shape.path}"${attributesOfShape(shape, colour)}/>`,
      );
      return [
        `<pattern id="${patternId(name)}" patternUnits="userSpaceOnUse" width="${size}" height="${size}" patternTransform="scale(${scale})">${marks.join("")}</pattern>`,
      ];
    })
    .join("\n");
}

/** The ground of the whole frame, in one colour. */
export function background(reader: LayerReader, { width, height }: DrawnView): string {
  const nowhere: DrawnFeature = {
    id: undefined,
    type: "Polygon",
    properties: {},
    state: {},
    points: [],
    lines: [],
    rings: [],
  };
  const { hex } = reader.colour("background-color", nowhere);
  const ring: Point[] = [
    [0, 0],
    [width * TENTHS, 0],
    [width * TENTHS, height * TENTHS],
    [0, height * TENTHS],
  ];
  return `<path fill="${hex}" d="${pathData([ring], true)}"/>`;
}
