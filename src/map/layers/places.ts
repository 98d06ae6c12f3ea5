import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { NameLanguage } from "#domain/place.ts";
import { CONTESTED, type Palette } from "../palette.ts";
import { LABEL_FONT, LABEL_FONT_STRONG } from "./basemap.ts";
import type { SideLayer } from "./claims.ts";

/** Codes of `PlaceProperties.k`. */
export const REGION = 4;

const state = (key: string): ExpressionSpecification => ["coalesce", ["feature-state", key], 0];

/** Drawn from the zoom at which the place's kind and history earn it a glyph. */
export const inView: ExpressionSpecification = [
  "all",
  ["!=", ["get", "k"], REGION],
  ["<=", ["get", "z"], ["zoom"]],
];

/** A value at zooms 5, 8 and 12, interpolated between. */
function byZoom(
  far: ExpressionSpecification,
  middle: ExpressionSpecification,
  near: ExpressionSpecification,
): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], 5, far, 8, middle, 12, near];
}

/** Size by kind and zoom; 1 is a disc of 20 CSS pixels. */
const GLYPH_SIZE = byZoom(
  byKind(0.42, 0.34, 0.26),
  byKind(0.6, 0.48, 0.34),
  byKind(0.95, 0.85, 0.7),
);

/** Radius of the ring around a glyph of that size, in CSS pixels. */
const RING_RADIUS = byZoom(byKind(5.2, 4.2, 3.2), byKind(7.5, 6, 4.3), byKind(12, 10.6, 8.8));

function controlColour(palette: Palette, key: string): ExpressionSpecification {
  const colour = ["match", state(key)] as unknown[];
  palette.parties.forEach((party, at) => {
    colour.push(at + 1, party.mark);
  });
  colour.push(CONTESTED, palette.contested, palette.labelSoft);
  return colour as unknown as ExpressionSpecification;
}

interface IconOptions {
  readonly image: string;
  /** Property that must be 1: icons that most places can never wear are not laid out for them. */
  readonly only?: "w" | "p";
  readonly colour: ExpressionSpecification | string;
  readonly opacity: ExpressionSpecification | number;
  readonly blocksLabels?: boolean;
  /** Colour of a thin outline, for marks that would vanish on the ground. */
  readonly outline?: string;
}

function icon(id: string, options: IconOptions): LayerSpecification {
  return {
    id,
    type: "symbol",
    source: "places",
    filter: options.only ? ["all", inView, ["==", ["get", options.only], 1]] : inView,
    layout: {
      "icon-image": options.image,
      "icon-size": GLYPH_SIZE,
      "icon-allow-overlap": true,
      "icon-ignore-placement": options.blocksLabels !== true,
      "icon-padding": 1,
      "symbol-sort-key": ["-", 0, ["get", "r"]],
    },
    paint: {
      "icon-color": options.colour,
      "icon-opacity": options.opacity,
      ...(options.outline ? { "icon-halo-color": options.outline, "icon-halo-width": 0.8 } : {}),
    },
  };
}

/** The mapper's ring: solid in the colour of the party shown, dashed grey where partly. */
export function ringLayers(palette: Palette): readonly LayerSpecification[] {
  const shown: ExpressionSpecification = ["match", state("m"), 0, 0, CONTESTED, 0, 1];
  return [
    {
      id: "mapper-ring",
      type: "circle",
      source: "places",
      filter: inView,
      paint: {
        "circle-radius": RING_RADIUS,
        "circle-color": palette.disc,
        "circle-opacity": shown,
        "circle-stroke-color": controlColour(palette, "m"),
        "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], 5, 1, 12, 2],
        "circle-stroke-opacity": shown,
      },
    },
    icon("mapper-ring-partly", {
      image: "ring-dashed",
      only: "p",
      colour: palette.contested,
      opacity: ["match", state("m"), CONTESTED, 1, 0],
    }),
  ];
}

/**
 * How strongly a half is drawn. Implied halves are the mapper's picture: where that is switched
 * off, they go with it.
 */
export function halfOpacity(side: SideLayer, implied: boolean): ExpressionSpecification {
  const firm = state(`f${side.at}`);
  const strength: ExpressionSpecification = ["match", firm, 1, 1, 0, implied ? 0.42 : 0, 0];
  return ["case", ["==", state(`c${side.at}`), 0], 0, strength];
}

/**
 * One part of the glyph: full in the side's own words, faint as implied, hollow when stale; struck
 * through, in the colour of the party denied, where the side says only who does not hold it.
 */
export function halfLayers(palette: Palette, side: SideLayer): readonly LayerSpecification[] {
  const firm = state(`f${side.at}`);
  const colour = controlColour(palette, `c${side.at}`);
  return [
    icon(`${side.id}-half`, {
      image: `half-${side.at}`,
      colour,
      opacity: halfOpacity(side, true),
    }),
    icon(`${side.id}-half-stale`, {
      image: `hollow-${side.at}`,
      only: "w",
      colour,
      opacity: ["match", firm, 2, 1, 0],
    }),
    ...(side.excludes
      ? [
          icon(`${side.id}-half-denied`, {
            image: `denied-${side.at}`,
            only: "w" as const,
            colour,
            opacity: ["match", firm, 3, 1, 0] as ExpressionSpecification,
          }),
        ]
      : []),
  ];
}

/** The ground of the glyph; it alone keeps labels away. */
export function discLayer(palette: Palette): LayerSpecification {
  return icon("place-disc", {
    image: "disc",
    colour: palette.disc,
    opacity: 1,
    blocksLabels: true,
    outline: palette.labelSoft,
  });
}

/** A size or offset per kind of place. */
export function byKind(city: number, town: number, village: number): ExpressionSpecification {
  return ["match", ["get", "k"], 0, city, 1, town, village];
}

/** Names of settlements: as many as find room, big towns first. */
function placeNameLayer(palette: Palette, language: NameLanguage): LayerSpecification {
  // Places that were spoken about may wear the dispute's wider mark.
  const clear = (offset: ExpressionSpecification): ExpressionSpecification => [
    "+",
    offset,
    ["*", 0.35, ["get", "w"]],
  ];
  return {
    id: "place-names",
    type: "symbol",
    source: "places",
    filter: inView,
    layout: {
      "text-field": ["get", `name_${language}`],
      "text-font": [
        "match",
        ["get", "k"],
        0,
        ["literal", LABEL_FONT_STRONG],
        ["literal", LABEL_FONT],
      ],
      "text-size": byZoom(byKind(12, 11, 10.5), byKind(14, 12.5, 11.5), byKind(17, 15, 13.5)),
      "text-variable-anchor": ["left", "right", "top", "bottom"],
      "text-radial-offset": byZoom(
        clear(byKind(0.85, 0.8, 0.7)),
        clear(byKind(0.95, 0.9, 0.75)),
        clear(byKind(1.15, 1.15, 1.05)),
      ),
      "text-justify": "auto",
      "text-padding": 2,
      "symbol-sort-key": ["get", "r"],
    },
    paint: namePaint(palette, palette.label),
  };
}

/** The name, and under it what the stance says of the region's status. */
function regionText(language: NameLanguage): ExpressionSpecification {
  const name: ExpressionSpecification = ["upcase", ["get", `name_${language}`]];
  const note: ExpressionSpecification = ["get", "note"];
  return [
    "case",
    ["has", "note"],
    ["format", name, {}, "\n", {}, note, { "font-scale": 0.9 }],
    ["format", name, {}],
  ];
}

/** Zooms at which the whole theatre is seen: names of regions show there all, or none. */
const OVERVIEW = [5, 7.5] as const;

/** A region is wide: its name may stand beside the middle, where glyphs would hide it. */
const REGION_ANCHORS = [
  "center",
  "top",
  "bottom",
  "top-left",
  "bottom-left",
  "top-right",
  "bottom-right",
  "left",
  "right",
] as const;

/**
 * Names of whole regions that the register knows, while the map is far away. In the overview all
 * of them are drawn, beside what lies there where that is free, and towns' names make room: whether
 * a region says what the stance says of it must not be luck.
 */
function regionNameLayer(palette: Palette, language: NameLanguage): LayerSpecification {
  return {
    id: "region-names",
    type: "symbol",
    source: "places",
    minzoom: OVERVIEW[0],
    maxzoom: 9,
    filter: ["==", ["get", "k"], REGION],
    layout: {
      "text-field": regionText(language),
      "text-font": LABEL_FONT,
      "text-size": 11.5,
      "text-letter-spacing": 0.08,
      "text-max-width": 10,
      "text-variable-anchor": [...REGION_ANCHORS],
      "text-radial-offset": ["interpolate", ["linear"], ["zoom"], 5, 2.5, 7, 4.5],
      "text-overlap": ["step", ["zoom"], "always", OVERVIEW[1], "never"],
    },
    paint: namePaint(palette, palette.labelSoft),
  };
}

function namePaint(palette: Palette, colour: string) {
  return { "text-color": colour, "text-halo-color": palette.halo, "text-halo-width": 1.5 };
}

export function placeLabelLayers(
  palette: Palette,
  language: NameLanguage,
): readonly LayerSpecification[] {
  return [placeNameLayer(palette, language), regionNameLayer(palette, language)];
}

/** Ring around the chosen place and the one under the pointer. */
export function emphasisLayer(palette: Palette): LayerSpecification {
  return {
    id: "emphasis",
    type: "circle",
    source: "places",
    paint: {
      "circle-radius": ["interpolate", ["linear"], ["zoom"], 5, 9, 8, 13, 12, 22],
      "circle-color": "rgba(0,0,0,0)",
      "circle-stroke-color": palette.label,
      "circle-stroke-width": ["case", ["==", state("chosen"), 1], 2.6, 1.4],
      "circle-stroke-opacity": [
        "case",
        ["any", ["==", state("chosen"), 1], ["==", state("hover"), 1]],
        1,
        0,
      ],
    },
  };
}
