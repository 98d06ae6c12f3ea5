import {
  type Color,
  expression,
  type FilterSpecification,
  Formatted,
  featureFilter,
  type LayerSpecification,
  latest,
  Padding,
  type StylePropertySpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { GeoJsonProperties } from "geojson";
import type { Shapes } from "./shapes.ts";

/** A feature in the drawing, with what the app says of it. */
export interface DrawnFeature extends Shapes {
  readonly id: number | undefined;
  readonly type: "Point" | "LineString" | "Polygon";
  readonly properties: NonNullable<GeoJsonProperties>;
  readonly state: Readonly<Record<string, unknown>>;
}

/** A colour without its opacity, and that (0 to 1). */
export interface DrawnColour {
  readonly hex: string;
  readonly opacity: number;
}

/** A run of a text and its size against that of the whole (1). */
export interface TextRun {
  readonly text: string;
  readonly scale: number;
}

/** What a layer says of features, evaluated by the library that MapLibre itself uses. */
export interface LayerReader {
  readonly accepts: (feature: DrawnFeature) => boolean;
  readonly has: (key: string) => boolean;
  readonly number: (key: string, feature: DrawnFeature) => number;
  readonly colour: (key: string, feature: DrawnFeature) => DrawnColour;
  readonly text: (key: string, feature: DrawnFeature) => string;
  /** A text in the runs that it is put together from (`format`). */
  readonly runs: (key: string, feature: DrawnFeature) => readonly TextRun[];
  readonly flag: (key: string, feature: DrawnFeature) => boolean;
  readonly list: (key: string, feature: DrawnFeature) => readonly unknown[];
}

/** Reads a layer at a zoom. Throws on an expression that the style specification refuses. */
export function layerReader(layer: LayerSpecification, zoom: number): LayerReader {
  const values: Readonly<Record<string, unknown>> = { ...layer.layout, ...layer.paint };
  const filter = "filter" in layer ? (layer.filter as FilterSpecification | undefined) : undefined;
  // MapLibre filters when it cuts tiles, which exist for whole zooms only.
  const { filter: accepts } = featureFilter(filter, layer.id);
  const tile = { zoom: Math.floor(zoom) };
  const known = new Map<string, (feature: DrawnFeature) => unknown>();
  const read = (key: string, feature: DrawnFeature): unknown => {
    let evaluate = known.get(key);
    if (!evaluate) {
      evaluate = evaluator(values[key], specificationOf(layer.type, key), key, zoom);
      known.set(key, evaluate);
    }
    return evaluate(feature);
  };
  return {
    accepts: (feature) => accepts(tile, feature),
    has: (key) => values[key] !== undefined,
    number: (key, feature) => numberOf(read(key, feature), key),
    colour: (key, feature) => drawnColour(read(key, feature) as Color | undefined),
    text: (key, feature) => String(read(key, feature) ?? ""),
    runs: (key, feature) => runsOf(read(key, feature)),
    flag: (key, feature) => read(key, feature) === true,
    list: (key, feature) => {
      const found = read(key, feature);
      return Array.isArray(found) ? found : [];
    },
  };
}

function specificationOf(type: string, key: string): StylePropertySpecification {
  for (const group of [`paint_${type}`, `layout_${type}`]) {
    const properties: unknown = Reflect.get(latest, group);
    const found = properties && typeof properties === "object" && Reflect.get(properties, key);
    if (found) return found as StylePropertySpecification;
  }
  throw new Error(`The style specification knows no "${key}" of a ${type} layer.`);
}

function evaluator(
  value: unknown,
  specification: StylePropertySpecification,
  key: string,
  zoom: number,
): (feature: DrawnFeature) => unknown {
  const given = value ?? specification.default;
  if (given === undefined) return () => undefined;
  const evaluated = expression.normalizePropertyExpression(given as string, key, specification);
  return (feature) => evaluated.evaluate({ zoom }, feature, { ...feature.state });
}

function runsOf(value: unknown): readonly TextRun[] {
  if (!(value instanceof Formatted)) return [{ text: String(value ?? ""), scale: 1 }];
  return value.sections.map(({ text, scale }) => ({ text, scale: scale ?? 1 }));
}

/** A number; of a padding, which has one for each side, the first. */
function numberOf(value: unknown, key: string): number {
  const plain = value instanceof Padding ? value.values[0] : (value ?? 0);
  if (typeof plain === "number" && Number.isFinite(plain)) return plain;
  throw new Error(`"${key}" is no number: ${String(value)}.`);
}

/** The library's colours are multiplied by their opacity. */
function drawnColour(colour: Color | undefined): DrawnColour {
  if (!colour) return { hex: "#000000", opacity: 1 };
  const { r, g, b, a } = colour;
  const part = (value: number) =>
    Math.round((a === 0 ? 0 : value / a) * 255)
      .toString(16)
      .padStart(2, "0");
  return { hex: `#${part(r)}${part(g)}${part(b)}`, opacity: a };
}
