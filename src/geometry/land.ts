import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { ClipRings } from "./cut.ts";
import { type GridRing, gridRing } from "./grid.ts";

/** First-level units of the basemap, each with its country's code. */
export type Units = FeatureCollection<Polygon | MultiPolygon, { country: string }>;

/**
 * The ground of each country, as rings to be filled even-odd: neighbouring units share their
 * border to the bit, so that it cancels out.
 */
export function landOf(units: Units): ReadonlyMap<string, ClipRings> {
  const land = new Map<string, GridRing[]>();
  for (const { geometry, properties } of units.features) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.flat().map(gridRing);
    const known = land.get(properties.country);
    if (known) known.push(...rings);
    else land.set(properties.country, rings);
  }
  return land;
}
