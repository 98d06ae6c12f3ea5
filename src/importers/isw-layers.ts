import type { GroundClass } from "#domain/ground.ts";

/** What a layer of ISW's is to us: a class of ground, or the reason for setting it aside. */
export type Layer = { readonly ground: GroundClass } | { readonly setAside: string };

/**
 * The layers by the names that they had: files of 2022, ArcGIS services of 2023, titles, Nikkei's
 * Japanese labels of spring 2023, shapefiles of 2026. The first that fits counts.
 */
const LAYERS: readonly (readonly [RegExp, Layer])[] = [
  [
    /partisan/i,
    { setAside: "reported partisan warfare: incidents behind the line, not control of ground" },
  ],
  [
    /infiltration/i,
    {
      setAside:
        "infiltration: ISW keeps it apart from advances, and its patches can be as small as a group of soldiers' position",
    },
  ],
  [
    /ロシア軍侵攻/,
    { setAside: "assessed advance and claimed ground under one label: they cannot be told apart" },
  ],
  [/ロシア軍支配/, { ground: "held" }],
  [/ウクライナ軍反撃/, { ground: "counter" }],
  [
    /advances?_?in_?russia|gains_?in_?the_?past|limit_?of_?ukrainian/i,
    { setAside: "another extent or period than the control map" },
  ],
  [/counter_?\s?offensive/i, { ground: "counter" }],
  [/claimed_?\s?(russian|rcot)|russian_?\s?claimed/i, { ground: "claimed" }],
  [
    /assess(ed)?_?\s?russian_?\s?advance|russian_?\s?assessed_?\s?advance|russian_?advances/i,
    { ground: "advance" },
  ],
  [
    /russia(n)?_?(assessed)?_?cot|assess(ed)?_?\s?russian_?\s?control|ukraine_?control_?map/i,
    { ground: "held" },
  ],
];

/** The layer that a name stands for; `null` where it is none that is known. */
export function layerOf(name: string): Layer | null {
  return LAYERS.find(([form]) => form.test(name))?.[1] ?? null;
}
