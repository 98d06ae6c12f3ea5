import { attributes, inRuns, pixels, short } from "./path.ts";
import type { DrawnFeature, LayerReader } from "./reader.ts";

/** A circle for each point; its stroke lies outside its radius, as MapLibre draws it. */
export function* drawnCircles(
  features: readonly DrawnFeature[],
  reader: LayerReader,
): Generator<undefined, string> {
  const elements: { style: string; element: string }[] = [];
  for (const feature of features) {
    yield;
    const style = feature.points.length > 0 && reader.accepts(feature) && styleOf(reader, feature);
    if (!style) continue;
    const radius = reader.number("circle-radius", feature) + style.width / 2;
    for (const [x, y] of feature.points) {
      const element = `<circle cx="${pixels(x)}" cy="${pixels(y)}" r="${short(radius)}"/>`;
      elements.push({ style: style.text, element });
    }
  }
  return inRuns(elements);
}

function styleOf(reader: LayerReader, feature: DrawnFeature) {
  const fill = reader.colour("circle-color", feature);
  const fillOpacity = fill.opacity * reader.number("circle-opacity", feature);
  const stroke = reader.colour("circle-stroke-color", feature);
  const strokeOpacity = stroke.opacity * reader.number("circle-stroke-opacity", feature);
  const width = strokeOpacity > 0 ? reader.number("circle-stroke-width", feature) : 0;
  if (fillOpacity <= 0 && width <= 0) return null;
  const text = attributes({
    fill: fillOpacity > 0 ? fill.hex : "none",
    "fill-opacity": fillOpacity > 0 && fillOpacity < 1 ? short(fillOpacity) : null,
    stroke: width > 0 ? stroke.hex : null,
    "stroke-width": width > 0 ? short(width) : null,
    "stroke-opacity": width > 0 && strokeOpacity < 1 ? short(strokeOpacity) : null,
  });
  return { text, width };
}
