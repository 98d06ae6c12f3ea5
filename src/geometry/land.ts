import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { ClipRings } from "./cut.ts";
import { type GridRing, gridRing } from "./grid.ts";

/** First-level units of the basemap, each with its country's code. */
export type Units = FeatureCollection<Polygon | MultiPolygon, { country: string }>;

/** The part of the basemap's file that tells whose ground is where. */
export type Basemap = Topology<{ oblasts: GeometryCollection<{ country: string }> }>;

export function unitsOf(basemap: Basemap): Units {
  return feature(basemap, basemap.objects.oblasts) as Units;
}

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
