import type { LayerSpecification } from "maplibre-gl";
import { layersOf, type MapEntries } from "./entries.ts";
import type { PaintedMap } from "./painted-map.ts";

/** How strongly a mapper's picture is drawn whose newest map is old; 1 is in full. */
export const FAINT = 0.35;

const OPACITIES = [
  "fill-opacity",
  "line-opacity",
  "icon-opacity",
  "circle-opacity",
  "circle-stroke-opacity",
] as const;

/** Draws the layers of the mappers named faintly, and those of the others in full. */
export function fade(
  map: PaintedMap,
  entries: MapEntries,
  layers: readonly LayerSpecification[],
  faint: ReadonlySet<string>,
): void {
  for (const mapper of mappersOf(entries)) {
    const strength = faint.has(mapper) ? FAINT : 1;
    for (const layer of layers.filter(({ id }) => layersOf(entries, mapper)(id))) {
      draw(map, layer, strength);
    }
  }
}

function mappersOf({ archives, reference }: MapEntries): ReadonlySet<string> {
  const ids: readonly string[] = archives.map(({ id }) => id);
  return new Set(reference === null ? ids : [...ids, reference]);
}

function draw(map: PaintedMap, { id, paint = {} }: LayerSpecification, strength: number): void {
  for (const [key, full] of Object.entries(paint)) {
    if (!OPACITIES.some((opacity) => opacity === key)) continue;
    const value = strength === 1 ? full : ["*", strength, full];
    map.setPaintProperty(id, key, value);
  }
}
