import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LayerSpecification,
} from "maplibre-gl";
import { dots, hatch, leanOf, type MapImage } from "../icons.ts";
import { LENS_CODES } from "../lens.ts";
import { type Palette, partyColours } from "../palette.ts";
import type { SideLayer } from "./claims.ts";
import { byKind, inView, REGION } from "./places.ts";

/** Layers of the views that put a question to the claims; shown instead of the claims' own. */
export const LENS_PREFIX = "lens-";

/** Marks the places where something differs, at every zoom. */
export const LENS_SPOTS = [`${LENS_PREFIX}spot`, `${LENS_PREFIX}spot-disputed`] as const;

const CODE: ExpressionSpecification = ["coalesce", ["feature-state", "l"], 0];

/** Not drawn until a view asks for it. */
const UNSEEN = { visibility: "none" } as const;

/** Lean of the violet hatch: upright, which no side has (`leanOf`). */
const UPRIGHT = 3;
/** Lean of the ink hatch where mappers differ: level, as no side's and no dispute's. */
const LEVEL = 2;

/** The patterns of a theme: ground gained, disputed, no longer disputed, old, unclear. */
export function lensImages(
  palette: Palette,
  sides: readonly SideLayer[],
  ratio: number,
): readonly (readonly [string, MapImage])[] {
  return [
    ...sides.map(({ at, party }) => {
      const { mark } = partyColours(palette, party);
      return [gainedImage(party), hatch(mark, leanOf(at), ratio)] as const;
    }),
    [image("disputed"), hatch(palette.dispute, UPRIGHT, ratio)],
    [image("settled"), dots(palette.dispute, true, ratio)],
    [image("contested"), dots(palette.contested, true, ratio)],
    [image("stale"), dots(palette.contested, false, ratio)],
    [image("unclear"), dots(palette.labelSoft, false, ratio)],
    [image("split"), hatch(palette.labelSoft, LEVEL, ratio)],
  ];
}

const image = (name: string): string => `${LENS_PREFIX}${name}`;
const gainedImage = (party: number): string => image(`gained-${party}`);

/** Ground by what the view says of it: flat tint, and a pattern where it is not simply held. */
export function lensGroundLayers(
  palette: Palette,
  sides: readonly SideLayer[],
): readonly LayerSpecification[] {
  const tint = ["match", CODE] as unknown[];
  for (const { party } of sides) {
    const codes = [LENS_CODES.kept, LENS_CODES.held, LENS_CODES.gained].map((code) => code + party);
    tint.push(codes, partyColours(palette, party).tint);
  }
  tint.push([LENS_CODES.disputed, LENS_CODES.settled], palette.disputeTint);
  tint.push([LENS_CODES.contested, LENS_CODES.stale], palette.contestedTint, palette.land);
  return [
    {
      id: `${LENS_PREFIX}tint`,
      type: "fill",
      source: "cells",
      layout: UNSEEN,
      paint: {
        "fill-color": tint as unknown as ExpressionSpecification,
        "fill-opacity": [
          "match",
          CODE,
          [LENS_CODES.none, LENS_CODES.unclear, LENS_CODES.split],
          0,
          // What did not change is there to show where the change lies.
          sides.map(({ party }) => LENS_CODES.kept + party),
          0.4,
          0.85,
        ],
        "fill-antialias": false,
      },
    },
    ...sides.map(({ party }) => pattern(gainedImage(party), LENS_CODES.gained + party)),
    ...(["disputed", "settled", "contested", "stale", "unclear", "split"] as const).map((meaning) =>
      pattern(image(meaning), LENS_CODES[meaning]),
    ),
  ];
}

function pattern(name: string, code: number): LayerSpecification {
  return {
    id: `${name}-pattern`,
    type: "fill",
    source: "cells",
    layout: UNSEEN,
    paint: {
      "fill-pattern": name,
      "fill-opacity": ["match", CODE, code, 0.9, 0],
      "fill-antialias": false,
    },
  };
}

/** Where ground of one kind meets ground of another. */
export function lensEdgeLayer(palette: Palette): LayerSpecification {
  return {
    id: `${LENS_PREFIX}edge`,
    type: "line",
    source: "arcs",
    layout: { ...UNSEEN, "line-cap": "round", "line-join": "round" },
    paint: {
      "line-color": palette.labelSoft,
      "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.6, 10, 1.2],
      "line-opacity": ["case", ["==", ["coalesce", ["feature-state", "l"], 0], 1], 0.9, 0],
    },
  };
}

/** One disc for each place, in the colour of the party that the view says holds or gained it. */
export function lensPlaceLayer(palette: Palette, sides: readonly SideLayer[]): LayerSpecification {
  const colour = ["match", CODE] as unknown[];
  for (const { party } of sides) {
    const codes = [LENS_CODES.held + party, LENS_CODES.gained + party];
    colour.push(codes, partyColours(palette, party).mark);
  }
  colour.push(palette.disc);
  return {
    id: `${LENS_PREFIX}place`,
    type: "circle",
    source: "places",
    filter: inView,
    layout: UNSEEN,
    paint: {
      "circle-color": colour as unknown as ExpressionSpecification,
      "circle-radius": [
        "interpolate",
        ["linear"],
        ["zoom"],
        5,
        byKind(3.2, 2.4, 1.8),
        8,
        byKind(4.6, 3.6, 2.4),
        12,
        byKind(8, 7, 6),
      ],
      "circle-stroke-color": palette.labelSoft,
      "circle-stroke-width": 1,
    },
  };
}

/**
 * Places where something differs or changed, at every zoom: gained ones full in the party's colour;
 * contested ones full and grey; one side only, old
 * words and mappers hollow; over them disputes, larger, full and violet. The ground's pattern says
 * the same.
 */
export function lensSpotLayers(
  palette: Palette,
  sides: readonly SideLayer[],
): readonly LayerSpecification[] {
  const { disputed, settled, contested, stale, unclear, split } = LENS_CODES;
  const spot = (
    id: string,
    paint: NonNullable<CircleLayerSpecification["paint"]>,
  ): LayerSpecification => ({
    id,
    type: "circle",
    source: "places",
    filter: ["!=", ["get", "k"], REGION],
    layout: UNSEEN,
    paint,
  });
  const gained = sides.map(({ party }) => LENS_CODES.gained + party);
  const other: ExpressionSpecification = [
    "match",
    CODE,
    [...gained, settled, contested, stale, unclear, split],
    1,
    0,
  ];
  const fill = ["match", CODE, contested, palette.contested] as unknown[];
  for (const { party } of sides) {
    fill.push(LENS_CODES.gained + party, partyColours(palette, party).mark);
  }
  fill.push(palette.disc);
  const isDisputed: ExpressionSpecification = ["match", CODE, disputed, 1, 0];
  return [
    spot(LENS_SPOTS[0], {
      "circle-color": fill as unknown as ExpressionSpecification,
      "circle-radius": byZoom(["match", CODE, contested, 1.6, 2.6], 4, 8),
      "circle-opacity": other,
      "circle-stroke-color": [
        "match",
        CODE,
        [settled, unclear],
        palette.dispute,
        [stale, contested],
        palette.contested,
        split,
        palette.label,
        palette.labelSoft,
      ],
      "circle-stroke-width": byZoom(1.4, 2, 2.4),
      "circle-stroke-opacity": other,
    }),
    spot(LENS_SPOTS[1], {
      "circle-color": palette.dispute,
      "circle-radius": byZoom(4.6, 6.5, 9),
      "circle-opacity": isDisputed,
      "circle-stroke-color": palette.halo,
      "circle-stroke-width": 1.5,
      "circle-stroke-opacity": isDisputed,
    }),
  ];
}

function byZoom(
  far: ExpressionSpecification | number,
  middle: number,
  near: number,
): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], 5, far, 8, middle, 12, near];
}
