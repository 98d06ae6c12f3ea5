import type { BackdropLayer, BackdropLook, BackdropStacks } from "#state/backdrop.ts";
import { LABEL_FONT } from "../layers/basemap.ts";
import { type Palette, paletteOf } from "../palette.ts";
import { isBorder, veilLayer } from "./stacks.ts";

/**
 * Tiles that came without a style, drawn in the colours of our own basemap. Names of layers and
 * kinds are those of the two common schemas: Protomaps (https://docs.protomaps.com/basemaps/layers)
 * and OpenMapTiles (https://openmaptiles.org/schema); tiles of another schema are drawn plainly.
 */
export function tileStacks(
  source: string,
  raster: boolean,
  layers: readonly string[],
): (look: BackdropLook) => BackdropStacks {
  if (raster) {
    const picture = { id: "backdrop:picture", type: "raster", source, paint: {} };
    return ({ theme }) => ({ under: [picture, veilLayer(theme)], labels: [] });
  }
  const known = layers.length === 0 || layers.some((name) => SCHEMA.has(name));
  return (look) => {
    const palette = paletteOf(look.theme);
    const all = known ? knownLayers(palette, look.names) : plainLayers(palette, layers);
    const there = all.filter(
      (layer) => layers.length === 0 || layers.includes(String(layer["source-layer"])),
    );
    const shown = there
      .filter((layer) => look.borders || !isBorder(layer))
      .map((layer) => ({ ...layer, source }));
    return {
      under: shown.filter(({ type }) => type !== "symbol"),
      labels: shown.filter(({ type }) => type === "symbol"),
    };
  };
}

/** Whether tiles with these layers have borders in them. */
export function haveBorders(layers: readonly string[]): boolean {
  return layers.length === 0 || layers.some((id) => isBorder({ id, type: "line" }));
}

/** Layers whose presence tells either schema. */
const SCHEMA = new Set(["earth", "landcover", "landuse", "water", "roads", "transportation"]);

/** The member that says what kind of thing it is, in either schema and in Protomaps' older one. */
const KIND = ["coalesce", ["get", "kind"], ["get", "class"], ["get", "pmap:kind"], ""];

const is = (...kinds: readonly string[]) => ["in", KIND, ["literal", kinds]];

const byZoom = (...stops: readonly (number | unknown[])[]) => [
  "interpolate",
  ["exponential", 1.4],
  ["zoom"],
  ...stops,
];

const MAIN = is("highway", "motorway", "trunk", "major_road", "primary", "secondary");

/** What is drawn of either schema, from the bottom up; the source is put in later. */
function knownLayers(palette: Palette, names: string): readonly Draft[] {
  return [
    fill("earth", { "fill-color": palette.land }),
    ...["landcover", "landuse", "park", "natural"].map((name) =>
      fill(name, { "fill-color": palette.oblast, "fill-opacity": 0.22 }, [
        "all",
        IS_AREA,
        is(...GREEN, ...BUILT),
      ]),
    ),
    fill("water", { "fill-color": palette.water }, IS_AREA),
    line("water", palette.water, byZoom(8, 0.5, 13, 2)),
    line("waterway", palette.water, byZoom(8, 0.5, 13, 2)),
    fill("building", BUILDING(palette)),
    fill("buildings", BUILDING(palette)),
    ...["roads", "transportation"].flatMap((name) => [
      { ...line(name, palette.border, byZoom(9, 0.4, 13, 1.4), ["!", MAIN], "small"), minzoom: 9 },
      line(name, palette.border, byZoom(5, 0.5, 9, 1.4, 13, 3.5), MAIN, "main"),
    ]),
    ...["boundaries", "boundary"].map((name) => ({
      ...line(name, palette.labelSoft, 0.8),
      paint: { "line-color": palette.labelSoft, "line-width": 0.8, "line-dasharray": [4, 3] },
    })),
    ...["places", "place"].map((name) => label(name, palette, names)),
  ];
}

const GREEN = ["forest", "wood", "park", "nature_reserve", "national_park", "grass", "scrub"];
const BUILT = ["residential", "urban_area", "industrial", "commercial", "military", "aerodrome"];
const IS_AREA = ["in", ["geometry-type"], ["literal", ["Polygon", "MultiPolygon"]]];
const BUILDING = (palette: Palette) => ({ "fill-color": palette.oblast, "fill-opacity": 0.55 });

/** Any other schema: outlines of all that is there. */
function plainLayers(palette: Palette, layers: readonly string[]): readonly Draft[] {
  return layers.flatMap((name) => [
    fill(name, { "fill-color": palette.oblast, "fill-opacity": 0.15 }, IS_AREA),
    line(name, palette.oblast, 0.8),
  ]);
}

/** Of lines: what is under the claims must not be taken for a front line. */
const STRENGTH = 0.5;

/** A layer whose source is put in later. */
type Draft = BackdropLayer;

function fill(inside: string, paint: object, filter: unknown = true): Draft {
  return { id: `backdrop:${inside}-fill`, type: "fill", "source-layer": inside, filter, paint };
}

function line(
  inside: string,
  color: string,
  width: unknown,
  filter: unknown = true,
  name = "line",
): Draft {
  return {
    id: `backdrop:${inside}-${name}`,
    type: "line",
    "source-layer": inside,
    filter,
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": color, "line-width": width, "line-opacity": STRENGTH },
  };
}

/** Names of settlements alone: seas, countries and regions have ours. */
function label(inside: string, palette: Palette, names: string): Draft {
  const settlement = is("locality", "city", "town", "village", "hamlet", "suburb", "neighbourhood");
  return {
    id: `backdrop:${inside}-label`,
    type: "symbol",
    "source-layer": inside,
    filter: settlement,
    layout: {
      "text-field": [
        "coalesce",
        ["get", `name:${names}`],
        ["get", `name_${names}`],
        ["get", "name"],
        "",
      ],
      "text-font": LABEL_FONT,
      "text-size": byZoom(6, 10, 13, 13),
      "text-max-width": 8,
      "text-padding": 6,
    },
    paint: {
      "text-color": palette.labelSoft,
      "text-halo-color": palette.halo,
      "text-halo-width": 1,
    },
  };
}
