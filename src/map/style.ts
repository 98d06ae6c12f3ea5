import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { NameLanguage } from "#domain/place.ts";
import { type MapEntries, outlinedReference } from "./entries.ts";
import {
  archiveClassLayers,
  archiveLineLayers,
  archivePrefix,
  archiveTintLayer,
} from "./layers/archives.ts";
import {
  BASEMAP_OBJECTS,
  basemapLabelLayers,
  groundLayers,
  waterLayers,
} from "./layers/basemap.ts";
import { borderLayers, type Legal, USUAL_LEGAL } from "./layers/borders.ts";
import {
  cellGroundLayer,
  claimLineLayers,
  hatchLayer,
  lineNameLayer,
  mapperLineLayer,
  tintLayer,
} from "./layers/claims.ts";
import { differLayer, disputeLayer, disputeSpotLayers } from "./layers/disputes.ts";
import { lensEdgeLayer, lensGroundLayers, lensPlaceLayer, lensSpotLayers } from "./layers/lens.ts";
import {
  discLayer,
  emphasisLayer,
  halfLayers,
  placeLabelLayers,
  ringLayers,
} from "./layers/places.ts";
import type { Palette } from "./palette.ts";
import { IN_TILES } from "./tiled-map.ts";

/** Sources that the app fills: places, the ground cut into cells, boundaries, names on lines. */
const CLAIM_SOURCES = ["cells", "arcs", "places", "line-names"] as const;

const EMPTY = { type: "FeatureCollection" as const, features: [] };

/** All layers from the bottom up. A function of theme, language and stance: nothing else changes them. */
export function mapLayers(
  palette: Palette,
  entries: MapEntries,
  language: NameLanguage,
  legal: Legal = USUAL_LEGAL,
): readonly LayerSpecification[] {
  const { sides, archives } = entries;
  const outlined = outlinedReference(entries);
  const layers: readonly LayerSpecification[] = [
    ...groundLayers(palette),
    cellGroundLayer,
    tintLayer(palette, outlined?.outside ?? null),
    ...archives.map((archive) => archiveTintLayer(palette, archive)),
    ...lensGroundLayers(palette, sides),
    ...waterLayers(palette),
    ...archives.flatMap(archiveClassLayers),
    ...sides.map(hatchLayer),
    ...borderLayers(palette, legal),
    lensEdgeLayer(palette),
    ...sides.flatMap((side) => claimLineLayers(palette, side)),
    // Outlines say more than settlements: the same mapper's line is not drawn twice.
    ...(outlined ? [] : [mapperLineLayer(palette)]),
    ...archives.flatMap((archive) => archiveLineLayers(palette, archive)),
    ...basemapLabelLayers(palette, language),
    lineNameLayer(palette, sides, archives),
    ...disputeSpotLayers(palette),
    ...placeLabelLayers(palette, language),
    disputeLayer(palette),
    ...ringLayers(palette),
    discLayer(palette),
    // Above the disc, which stays: the answer's colour would be hidden by it.
    lensPlaceLayer(palette, sides),
    ...lensSpotLayers(palette, sides),
    ...sides.flatMap((side) => halfLayers(palette, side)),
    differLayer(palette),
    emphasisLayer(palette),
  ];
  return entries.tiles ? layers.map(entries.tiles.layer) : layers;
}

/** The style that the map starts with. Geometry is put into the sources once, after loading. */
export function mapStyle(
  palette: Palette,
  entries: MapEntries,
  language: NameLanguage,
): StyleSpecification {
  const source = (name: string) => ({
    type: "geojson" as const,
    data: EMPTY,
    // Neighbouring cells must keep their shared edges: no simplification, or seams show.
    tolerance: /cells$|arcs$|outlines$/.test(name) ? 0 : 0.375,
    buffer: name === "places" ? 32 : 64,
  });
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      ...Object.fromEntries(
        [...BASEMAP_OBJECTS, ...CLAIM_SOURCES, ...archiveSources(entries)]
          .filter((name) => !(entries.tiles && IN_TILES.has(name)))
          .map((name) => [name, source(name)]),
      ),
      ...entries.tiles?.sources,
    },
    layers: [...mapLayers(palette, entries, language)],
  };
}

function archiveSources({ archives }: MapEntries): readonly string[] {
  return archives.flatMap(({ id }) => [
    `${archivePrefix(id)}cells`,
    `${archivePrefix(id)}outlines`,
  ]);
}
