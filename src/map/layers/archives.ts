import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { GROUND_CLASSES, type GroundClass } from "#domain/ground.ts";
import type { ArchiveLayer } from "../archives.ts";
import { dots, hatch, type MapImage } from "../icons.ts";
import { mapperColour, type Palette, partyColours } from "../palette.ts";

/**
 * Sources and layers of an archive begin with this. Ids have no colon, so that no id's layers are
 * taken for those of another that it begins (`viina`, `viina-isw`).
 */
export const archivePrefix = (id: string): string => `archive:${id}:`;

const state = (key: string): ExpressionSpecification => ["coalesce", ["feature-state", key], 0];
const isClass = (ground: GroundClass): ExpressionSpecification => [
  "==",
  state("g"),
  GROUND_CLASSES.indexOf(ground) + 1,
];

/** How each class but `held` is drawn: the pattern, and whose colour it has. */
const PATTERNS: Readonly<
  Record<
    Exclude<GroundClass, "held">,
    {
      readonly of: "inside" | "outside" | "nobody";
      readonly form: "hatch" | "dots" | "dense" | "level" | "upright";
    }
  >
> = {
  advance: { of: "inside", form: "dots" },
  claimed: { of: "inside", form: "hatch" },
  liberated: { of: "outside", form: "level" },
  grey: { of: "nobody", form: "dense" },
  counter: { of: "outside", form: "hatch" },
  abroad: { of: "outside", form: "upright" },
};

const imageName = (layer: ArchiveLayer, ground: GroundClass): string =>
  `ground-${ground}-${layer.inside}-${layer.outside}`;

/** The pattern images of an archive's classes, in the colours of the theme. */
export function archiveImages(
  palette: Palette,
  layer: ArchiveLayer,
  ratio: number,
): ReadonlyMap<string, MapImage> {
  const images = new Map<string, MapImage>();
  for (const ground of layer.classes) {
    if (ground === "held") continue;
    const { of, form } = PATTERNS[ground];
    const colour = of === "nobody" ? palette.contested : partyColours(palette, layer[of]).mark;
    images.set(imageName(layer, ground), patternOf(form, colour, layer, of, ratio));
  }
  return images;
}

function patternOf(
  form: (typeof PATTERNS)[keyof typeof PATTERNS]["form"],
  colour: string,
  layer: ArchiveLayer,
  of: "inside" | "outside" | "nobody",
  ratio: number,
): MapImage {
  if (form === "dots" || form === "dense") return dots(colour, form === "dense", ratio);
  // Claims lean as the sides' own hatches do: the first party's to the right, and so on.
  if (form === "hatch") return hatch(colour, of === "nobody" ? 0 : layer[of], ratio);
  return hatch(colour, form === "level" ? 2 : 3, ratio);
}

/**
 * The ground that an archive shows as held, in its party's tint: the reference mapper's in full,
 * another's half over it, so that nothing changes where the two agree and a mixed tint stands
 * where they differ.
 */
export function archiveTintLayer(palette: Palette, layer: ArchiveLayer): LayerSpecification {
  return {
    id: `${archivePrefix(layer.id)}held`,
    type: "fill",
    source: `${archivePrefix(layer.id)}cells`,
    paint: {
      "fill-color": partyColours(palette, layer.inside).tint,
      "fill-opacity": ["case", isClass("held"), layer.reference ? 1 : 0.5, 0],
      "fill-antialias": false,
    },
  };
}

/** The archive's other classes, each in its own pattern. */
export function archiveClassLayers(layer: ArchiveLayer): readonly LayerSpecification[] {
  return layer.classes
    .filter((ground) => ground !== "held")
    .map((ground) => ({
      id: `${archivePrefix(layer.id)}${ground}`,
      type: "fill" as const,
      source: `${archivePrefix(layer.id)}cells`,
      paint: {
        "fill-pattern": imageName(layer, ground),
        "fill-opacity": ["case", isClass(ground), 0.75, 0] as ExpressionSpecification,
        "fill-antialias": false,
      },
    }));
}

const width = (far: number, near: number): ExpressionSpecification => [
  "interpolate",
  ["linear"],
  ["zoom"],
  5,
  far,
  12,
  near,
];

/**
 * The archive's outlines: solid where held ground begins, thin and dotted around other classes, if
 * it has any. The reference's line is single; those of further mappers are double, so that they
 * are told apart without colour.
 */
export function archiveLineLayers(
  palette: Palette,
  layer: ArchiveLayer,
): readonly LayerSpecification[] {
  const colour = mapperColour(palette, layer.at);
  const source = `${archivePrefix(layer.id)}outlines`;
  const lines: LayerSpecification[] = [
    {
      id: `${archivePrefix(layer.id)}line`,
      type: "line",
      source,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colour, ...(layer.reference ? SINGLE : DOUBLE) },
    },
  ];
  if (layer.classes.every((ground) => ground === "held")) return lines;
  lines.unshift({
    id: `${archivePrefix(layer.id)}edge`,
    type: "line",
    source,
    layout: { "line-cap": "round" },
    paint: {
      "line-color": colour,
      "line-width": width(0.5, 1.2),
      "line-dasharray": [0.1, 2.4],
      "line-opacity": ["case", ["==", state("l"), 2], 0.8, 0],
    },
  });
  return lines;
}

const lit: ExpressionSpecification = ["==", state("l"), 1];

/**
 * What is not lit has no width rather than no opacity: most pieces are not, and of a line without
 * width nothing is filled in.
 */
const SINGLE = {
  "line-width": [
    "interpolate",
    ["linear"],
    ["zoom"],
    5,
    ["case", lit, 1, 0],
    12,
    ["case", lit, 2.4, 0],
  ] as ExpressionSpecification,
  "line-opacity": 0.95,
};

const DOUBLE = {
  "line-width": width(0.6, 1.2),
  "line-gap-width": width(1, 2.2),
  "line-opacity": ["case", lit, 0.95, 0] as ExpressionSpecification,
};
