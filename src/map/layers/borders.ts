import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { type Day, dayFromNumber } from "#domain/day.ts";
import { STROKES, type Stance, type Stroke, stancesOf, USUAL_STROKES } from "#domain/stance.ts";
import type { Palette } from "../palette.ts";

/** Whose presentation of the law is drawn, as of which day. */
export interface Legal {
  readonly stance: Stance;
  readonly day: Day;
}

/** The dispute, after every declaration. */
export const USUAL_LEGAL: Legal = { stance: stancesOf({})[0], day: dayFromNumber(1e7) };

type BorderLayer = Extract<LayerSpecification, { type: "line" }> & { filter: FilterSpecification };

/** Strokes from the bottom up: the firmer lies over the fainter. */
const DRAWN = ["thin", "dotted", "dashed", "solid"] as const satisfies readonly Stroke[];
type Drawn = (typeof DRAWN)[number];

/** Legal borders, a layer for each stroke: the stance says which border is drawn how. */
export function borderLayers(palette: Palette, legal: Legal): readonly BorderLayer[] {
  const paints: Readonly<Record<Drawn, object>> = {
    thin: {
      "line-color": palette.oblast,
      "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.5, 10, 1.1],
    },
    dotted: {
      "line-color": palette.claimedBorder,
      "line-width": 1.4,
      "line-dasharray": [0.1, 2.4],
    },
    dashed: {
      "line-color": palette.border,
      "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.9, 10, 1.6],
      "line-dasharray": [3.5, 2.5],
    },
    solid: {
      "line-color": palette.border,
      "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.9, 10, 1.8],
      "line-opacity": 0.75,
    },
  };
  return DRAWN.map((stroke) => ({
    id: `border-${stroke}`,
    type: "line" as const,
    source: "borders",
    filter: borderFilter(legal, stroke),
    ...(stroke === "dotted" ? { layout: { "line-cap": "round" as const } } : {}),
    paint: paints[stroke],
  }));
}

/** Borders in force on the day that the stance draws with that stroke. */
function borderFilter({ stance, day }: Legal, stroke: Stroke): FilterSpecification {
  return [
    "all",
    ["<=", ["coalesce", ["get", "from"], day], day],
    [">", ["coalesce", ["get", "until"], day + 1], day],
    ["==", strokeExpression(stance), stroke],
  ];
}

/** `strokeOf` as an expression on a border's kind and claimant. */
function strokeExpression({ borders }: Stance): ExpressionSpecification {
  const usual: unknown[] = ["match", ["get", "kind"]];
  for (const stroke of STROKES) {
    const kinds = Object.entries(USUAL_STROKES).flatMap(([kind, own]) =>
      own === stroke ? [kind] : [],
    );
    if (kinds.length > 0) usual.push(kinds, stroke);
  }
  usual.push("none");
  const rules = borders.flatMap(({ kind, by, stroke }): readonly unknown[] => [
    [
      "all",
      ["==", ["get", "kind"], kind],
      ...(by === undefined ? [] : [["==", ["get", "by"], by]]),
    ],
    stroke,
  ]);
  const chain = rules.length === 0 ? usual : ["case", ...rules, usual];
  return chain as unknown as ExpressionSpecification;
}
