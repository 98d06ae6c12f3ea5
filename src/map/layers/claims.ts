import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { ArchiveLayer } from "../archives.ts";
import { CONTESTED, mapperColour, type Palette, partyColours } from "../palette.ts";
import { LABEL_FONT_STRONG } from "./basemap.ts";

/** A side with a party, as the layers need it. */
export interface SideLayer {
  readonly id: string;
  /** Its place among the sides with a party: of two, 0 left, 1 right. */
  readonly at: number;
  /** Place of its party in the theatre's list of parties. */
  readonly party: number;
  /** Its word can exclude a party and name no other: there are more than two. */
  readonly excludes?: boolean;
}

/** Name of a side's hatch image. */
export const hatchImage = (at: number): string => `hatch-${at}`;

const state = (key: string): ExpressionSpecification => ["coalesce", ["feature-state", key], 0];

/** The cells, never seen: a click on them is a click on a settlement's ground. */
export const cellGroundLayer: LayerSpecification = {
  id: "ground",
  type: "fill",
  source: "cells",
  paint: { "fill-opacity": 0 },
};

/**
 * The mapper's picture as a light tint of the ground. Where its outlines are drawn over it (`under`:
 * the party that ground outside them implies), all that it covers has that party's tint.
 */
export function tintLayer(palette: Palette, under: number | null): LayerSpecification {
  const colour = ["match", state("t")] as unknown[];
  palette.parties.forEach((party, at) => {
    colour.push(at + 1, under === null ? party.tint : partyColours(palette, under).tint);
  });
  const contested = under === null ? palette.contestedTint : partyColours(palette, under).tint;
  colour.push(CONTESTED, contested, palette.land);
  return {
    id: "mapper-tint",
    type: "fill",
    source: "cells",
    paint: {
      "fill-color": colour as unknown as ExpressionSpecification,
      "fill-opacity": ["case", ["==", state("t"), 0], 0, 0.85],
      "fill-antialias": false,
    },
  };
}

/** Ground that a side says its party holds and the mapper does not show so. */
export function hatchLayer(side: SideLayer): LayerSpecification {
  return {
    id: `${side.id}-hatch`,
    type: "fill",
    source: "cells",
    paint: {
      "fill-pattern": hatchImage(side.at),
      "fill-opacity": ["case", ["==", state(`h${side.at}`), 1], 0.9, 0],
      "fill-antialias": false,
    },
  };
}

const width = (far: number, near: number): ExpressionSpecification => [
  "interpolate",
  ["linear"],
  ["zoom"],
  5,
  far,
  10,
  near,
];

/** Pushes a side's line onto its own ground, so that two sides' lines run beside each other. */
function offset(side: SideLayer): ExpressionSpecification {
  const by = (pixels: number): ExpressionSpecification => ["*", pixels, state(`o${side.at}`)];
  return ["interpolate", ["linear"], ["zoom"], 5, by(1.5), 10, by(3)];
}

/** Where a side's claimed ground begins: dashed in its own words, dotted and faint as implied. */
export function claimLineLayers(palette: Palette, side: SideLayer): readonly LayerSpecification[] {
  const { mark } = partyColours(palette, side.party);
  const shown = (kind: 1 | 2, opacity: number): ExpressionSpecification => [
    "case",
    ["==", state(`s${side.at}`), kind],
    opacity,
    0,
  ];
  return [
    {
      id: `${side.id}-line-implied`,
      type: "line",
      source: "arcs",
      layout: { "line-cap": "round" },
      paint: {
        "line-color": mark,
        "line-width": width(0.9, 1.6),
        "line-offset": offset(side),
        "line-opacity": shown(2, 0.55),
        "line-dasharray": [0.1, 2.6],
      },
    },
    {
      id: `${side.id}-line-stated`,
      type: "line",
      source: "arcs",
      paint: {
        "line-color": mark,
        "line-width": width(1.4, 2.4),
        "line-offset": offset(side),
        "line-opacity": shown(1, 1),
        "line-dasharray": [3, 1.6],
      },
    },
  ];
}

/** Where the mapper's occupied area begins: solid ink. */
export function mapperLineLayer(palette: Palette): LayerSpecification {
  return {
    id: "mapper-line",
    type: "line",
    source: "arcs",
    layout: { "line-cap": "round", "line-join": "round" },
    paint: {
      "line-color": mapperColour(palette, 0),
      "line-width": width(1, 1.8),
      "line-opacity": ["case", ["==", state("m"), 1], 0.9, 0],
    },
  };
}

/** Names on the lines; the source is filled once the map has come to rest (see `line-names.ts`). */
export function lineNameLayer(
  palette: Palette,
  sides: readonly SideLayer[],
  archives: readonly Pick<ArchiveLayer, "id" | "at">[],
): LayerSpecification {
  const colour = ["match", ["get", "line"]] as unknown[];
  for (const side of sides) colour.push(side.id, partyColours(palette, side.party).mark);
  for (const { id, at } of archives) colour.push(id, mapperColour(palette, at));
  colour.push(mapperColour(palette, 0));
  const place = ["match", ["get", "line"]] as unknown[];
  for (const side of sides) {
    place.push(side.id, ["literal", [0, side.at === 0 ? -0.95 : 0.95 * side.at]]);
  }
  place.push(["literal", [0, 0]]);
  return {
    id: "line-names",
    type: "symbol",
    source: "line-names",
    minzoom: 6.5,
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 180,
      "text-field": ["get", "name"],
      "text-font": LABEL_FONT_STRONG,
      "text-size": 11.5,
      "text-max-angle": 62,
      "text-letter-spacing": 0.03,
      "text-offset": place as unknown as ExpressionSpecification,
      "text-padding": 3,
    },
    paint: {
      "text-color": colour as unknown as ExpressionSpecification,
      "text-halo-color": palette.halo,
      "text-halo-width": 1.6,
    },
  };
}
