import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Palette } from "../palette.ts";
import { byKind, REGION } from "./places.ts";

/** Below this zoom a dispute is a spot; from it, a mark around the place's glyph. */
const MARKS_FROM = 7;

const state = (key: string): ExpressionSpecification => ["coalesce", ["feature-state", key], 0];

const SPOKEN: ExpressionSpecification = [
  "all",
  ["==", ["get", "w"], 1],
  ["!=", ["get", "k"], REGION],
];

const DISPUTED: ExpressionSpecification = ["match", state("d"), 1, 1, 0];

/** Layers that mark disputes: they mean nothing while one of the sides is hidden. */
export const DISPUTE_LAYERS = [
  "dispute-lone",
  "dispute-edge",
  "dispute-casing",
  "dispute-core",
  "dispute",
] as const;

/** Marks the places where mappers exclude each other. */
export const DIFFER_LAYER = "differ";

/**
 * Where mappers' pictures exclude each other: a diamond in ink around the place, at every zoom. Its
 * shape tells it from a dispute's disc without colour.
 */
export function differLayer(palette: Palette): LayerSpecification {
  return {
    id: DIFFER_LAYER,
    type: "symbol",
    source: "places",
    filter: ["all", ["==", ["get", "x"], 1], ["!=", ["get", "k"], REGION]],
    layout: {
      "icon-image": "diamond",
      "icon-size": ["interpolate", ["linear"], ["zoom"], 5, 0.36, MARKS_FROM, 0.72, 8, 1, 12, 1.6],
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
    paint: {
      "icon-color": palette.label,
      "icon-opacity": ["match", state("x"), 1, 1, 0],
      "icon-halo-color": palette.halo,
      "icon-halo-width": 1,
    },
  };
}

/** Radius of a spot: wider than the glyph where the place has one. */
function spotRadius(wider: number): ExpressionSpecification {
  const far = ["case", ["<=", ["get", "z"], 5], 6.6, 3.6] as ExpressionSpecification;
  const near = byKind(9.6, 8.8, 6.2);
  return [
    "interpolate",
    ["linear"],
    ["zoom"],
    5,
    ["+", wider, far],
    MARKS_FROM,
    ["+", wider, near],
  ];
}

/**
 * Disputes seen from far, where they crowd: each is a violet spot in a ring. The three layers,
 * edge under casing under core, let spots that touch run together into one shape with one
 * outline, as large as the dispute is. Below them, a thin ring where only one side has spoken.
 */
export function disputeSpotLayers(palette: Palette): readonly LayerSpecification[] {
  const spot = (id: string, wider: number, colour: string): LayerSpecification => ({
    id,
    type: "circle",
    source: "places",
    filter: SPOKEN,
    maxzoom: MARKS_FROM,
    paint: {
      "circle-radius": spotRadius(wider),
      "circle-color": colour,
      "circle-opacity": DISPUTED,
    },
  });
  return [
    {
      id: "dispute-lone",
      type: "circle",
      source: "places",
      filter: SPOKEN,
      paint: {
        "circle-radius": [
          "interpolate",
          ["linear"],
          ["zoom"],
          5,
          3,
          MARKS_FROM,
          8.5,
          8,
          12,
          12,
          19,
        ],
        "circle-opacity": 0,
        "circle-stroke-color": palette.dispute,
        "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], 5, 0.8, 9, 2],
        "circle-stroke-opacity": ["match", state("d"), 2, 0.5, 0],
      },
    },
    spot("dispute-edge", 2.6, palette.dispute),
    spot("dispute-casing", 1.4, palette.halo),
    spot("dispute-core", 0, palette.dispute),
  ];
}

/** Disputes seen from near: a violet disc around the glyph of each place. */
export function disputeLayer(palette: Palette): LayerSpecification {
  return {
    id: "dispute",
    type: "circle",
    source: "places",
    filter: SPOKEN,
    minzoom: MARKS_FROM,
    paint: {
      "circle-radius": ["interpolate", ["linear"], ["zoom"], MARKS_FROM, 9, 8, 12, 12, 19],
      "circle-color": palette.dispute,
      "circle-opacity": ["match", state("d"), 1, 0.28, 0],
      "circle-stroke-color": palette.dispute,
      "circle-stroke-width": 2,
      "circle-stroke-opacity": DISPUTED,
    },
  };
}
