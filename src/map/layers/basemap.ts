import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { NameLanguage } from "#domain/place.ts";
import type { Palette } from "../palette.ts";

/** Source names of the embedded basemap: objects of `public/basemap/ukraine.topo.json`. */
export const BASEMAP_OBJECTS = ["land", "lakes", "rivers", "borders", "labels"] as const;

/** Label face, self-hosted; MapLibre draws it in the browser, Cyrillic included. */
export const LABEL_FONT = ["ClaimlineSans"];
/** The first name gives the weight, the second the face (MapLibre reads weights off the name). */
export const LABEL_FONT_STRONG = ["Semibold", "ClaimlineSans"];

/** Land, water and borders, muted so that claims lead. */
export function groundLayers(palette: Palette): readonly LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": palette.sea } },
    {
      id: "land",
      type: "fill",
      source: "land",
      paint: { "fill-color": palette.land, "fill-antialias": false },
    },
  ];
}

/** Rivers and lakes, over the tints. */
export function waterLayers(palette: Palette): readonly LayerSpecification[] {
  return [
    {
      id: "lakes",
      type: "fill",
      source: "lakes",
      // The Kakhovka reservoir emptied before the first day shown.
      filter: ["!", ["has", "until"]],
      paint: { "fill-color": palette.water },
    },
    {
      id: "rivers",
      type: "line",
      source: "rivers",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": palette.water,
        "line-width": [
          "interpolate",
          ["linear"],
          ["zoom"],
          5,
          ["match", ["get", "rank"], 1, 1.2, 0.5],
          10,
          ["match", ["get", "rank"], 1, 3, 1.6],
        ],
      },
    },
  ];
}

/** Names of seas, countries, rivers and first-level units. */
export function basemapLabelLayers(
  palette: Palette,
  language: NameLanguage,
): readonly LayerSpecification[] {
  // A basemap drawn for other languages says at least what it says by default.
  const name: ExpressionSpecification = [
    "coalesce",
    ["get", `name_${language}`],
    ["get", "name"],
    "",
  ];
  const paint = {
    "text-color": palette.labelSoft,
    "text-halo-color": palette.halo,
    "text-halo-width": 1.2,
  };
  const text = (kind: string, size: number, spacing: number, minzoom: number, maxzoom: number) => ({
    id: `label-${kind}`,
    type: "symbol" as const,
    source: "labels",
    minzoom,
    maxzoom,
    filter: ["==", ["get", "kind"], kind] as ["==", ["get", string], string],
    layout: {
      "text-field": name,
      "text-font": LABEL_FONT,
      "text-size": size,
      "text-letter-spacing": spacing,
      "text-transform": "uppercase" as const,
      "text-max-width": 8,
      "symbol-sort-key": ["get", "rank"] as ["get", string],
    },
    paint,
  });
  return [
    text("oblast", 11, 0.08, 5.6, 8.6),
    text("country", 13, 0.18, 3, 6.6),
    text("sea", 12, 0.12, 4, 10),
    {
      id: "label-river",
      type: "symbol",
      source: "rivers",
      minzoom: 7,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 500,
        "text-field": name,
        "text-font": LABEL_FONT,
        "text-size": 11.5,
        "text-letter-spacing": 0.06,
      },
      paint: {
        "text-color": palette.labelSoft,
        "text-halo-color": palette.land,
        "text-halo-width": 1,
      },
    },
  ];
}
