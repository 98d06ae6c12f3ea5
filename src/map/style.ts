import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { NameLanguage } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import {
  BASEMAP_OBJECTS,
  basemapLabelLayers,
  borderLayers,
  groundLayers,
  waterLayers,
} from "./layers/basemap.ts";
import {
  claimLineLayers,
  hatchLayer,
  lineNameLayer,
  mapperLineLayer,
  type SideLayer,
  tintLayer,
} from "./layers/claims.ts";
import { disputeLayer, disputeSpotLayers } from "./layers/disputes.ts";
import {
  discLayer,
  emphasisLayer,
  halfLayers,
  placeLabelLayers,
  ringLayers,
} from "./layers/places.ts";
import type { Palette } from "./palette.ts";

/** Sources that the app fills: places, the ground cut into cells, boundaries, names on lines. */
const CLAIM_SOURCES = ["cells", "arcs", "places", "line-names"] as const;

const EMPTY = { type: "FeatureCollection" as const, features: [] };

/** The sides that hold ground, as the layers need them. */
export function sideLayers(register: Register): readonly SideLayer[] {
  const { parties } = register.theatre;
  return register.partySides.map((side, at) => ({
    id: side.id,
    at,
    party: parties.findIndex((party) => party.id === side.party),
  }));
}

/** All layers from the bottom up. A function of theme and language: nothing else changes them. */
export function mapLayers(
  palette: Palette,
  sides: readonly SideLayer[],
  language: NameLanguage,
): readonly LayerSpecification[] {
  return [
    ...groundLayers(palette),
    tintLayer(palette),
    ...waterLayers(palette),
    ...sides.map(hatchLayer),
    ...borderLayers(palette),
    ...sides.flatMap((side) => claimLineLayers(palette, side)),
    mapperLineLayer(palette),
    ...basemapLabelLayers(palette, language),
    lineNameLayer(palette, sides),
    ...disputeSpotLayers(palette),
    ...placeLabelLayers(palette, language),
    disputeLayer(palette),
    ...ringLayers(palette),
    discLayer(palette),
    ...sides.flatMap((side) => halfLayers(palette, side)),
    emphasisLayer(palette),
  ];
}

/** The style that the map starts with. Geometry is put into the sources once, after loading. */
export function mapStyle(
  palette: Palette,
  sides: readonly SideLayer[],
  language: NameLanguage,
): StyleSpecification {
  const source = (name: string) => ({
    type: "geojson" as const,
    data: EMPTY,
    // Neighbouring cells must keep their shared edges: no simplification, or seams show.
    tolerance: name === "cells" || name === "arcs" ? 0 : 0.375,
    buffer: name === "places" ? 32 : 64,
  });
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(
      [...BASEMAP_OBJECTS, ...CLAIM_SOURCES].map((name) => [name, source(name)]),
    ),
    layers: [...mapLayers(palette, sides, language)],
  };
}

/** The layers that each entry of the legend switches: a side's claims, or the mapper's picture. */
export function layersOf(id: string, isMapper: boolean): (layer: string) => boolean {
  return (layer) => layer.startsWith(isMapper ? "mapper-" : `${id}-`);
}
