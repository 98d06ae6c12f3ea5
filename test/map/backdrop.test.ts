import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { sliceOf } from "#domain/slice.ts";
import { stancesOf } from "#domain/stance.ts";
import { viewRegister } from "#domain/view.ts";
import {
  ABOVE,
  BACKDROP,
  drawBackdrop,
  hasBackdrop,
  OWN_WATER,
  thinned,
} from "#map/backdrop/draw.ts";
import { isBorder, styleStacks } from "#map/backdrop/stacks.ts";
import { tileStacks } from "#map/backdrop/tile-layers.ts";
import { mapEntries } from "#map/entries.ts";
import type { MapTarget } from "#map/painter.ts";
import { type MapTheme, paletteOf } from "#map/palette.ts";
import { restyle } from "#map/restyle.ts";
import { mapStyle } from "#map/style.ts";
import type { BackdropLayer, ShownBackdrop } from "#state/backdrop.ts";
import { realRegister } from "../support/theatres.ts";

const THEMES: readonly MapTheme[] = ["light", "dark", "contrast-light", "contrast-dark"];
const register = await realRegister();
const entries = mapEntries(register);
const VIEW = viewRegister(
  register,
  sliceOf(register.theatre.last, "then", register.theatre.last, false),
);
const own = (theme: MapTheme = "light") => mapStyle(paletteOf(theme), entries, "en");

/** As much of a map as layers and sources need. */
class FakeMap {
  style: StyleSpecification = own();
  readonly order = () => this.style.layers.map(({ id }) => id);
  readonly getLayersOrder = () => this.order();
  readonly getStyle = () => this.style;
  readonly getSource = (id: string) => this.style.sources[id];
  readonly removeLayer = (id: string) => {
    this.style = { ...this.style, layers: this.style.layers.filter((layer) => layer.id !== id) };
  };
  readonly removeSource = (id: string) => {
    if (this.style.layers.some((layer) => "source" in layer && layer.source === id)) {
      throw new Error(`${id} is in use.`);
    }
    const { [id]: _, ...sources } = this.style.sources;
    this.style = { ...this.style, sources };
  };
  added: string[] = [];
  readonly addSource = (id: string, spec: StyleSpecification["sources"][string]) => {
    if (this.style.sources[id]) throw new Error(`${id} is there.`);
    this.added.push(id);
    this.style = { ...this.style, sources: { ...this.style.sources, [id]: spec } };
  };
  readonly addLayer = (layer: LayerSpecification, before: string) => {
    const at = this.order().indexOf(before);
    if (at < 0 || this.order().includes(layer.id)) throw new Error(`${layer.id}, ${before}`);
    this.style = { ...this.style, layers: this.style.layers.toSpliced(at, 0, layer) };
  };
  readonly visibility = new Map<string, unknown>();
  readonly setLayoutProperty = (id: string, _: string, value: unknown) => {
    if (!this.order().includes(id)) throw new Error(id);
    this.visibility.set(id, value);
  };
  readonly paint = new Map<string, unknown>();
  readonly setPaintProperty = (id: string, key: string, value: unknown) =>
    void this.paint.set(`${id} ${key}`, value);
  readonly hasImage = () => false;
  readonly addImage = () => undefined;
  readonly getPixelRatio = () => 1;
  readonly map = this as unknown as MapLibreMap;
}

const layer = (id: string, type: string, over: object = {}): BackdropLayer => ({
  id: `${BACKDROP}${id}`,
  type,
  ...(type === "background" ? {} : { source: `${BACKDROP}osm`, "source-layer": id }),
  ...over,
});
const LAYERS = [
  layer("ground", "background", { paint: { "background-color": "#fff" } }),
  layer("water", "fill"),
  layer("place", "symbol", { layout: { "text-field": "x" } }),
  layer("road", "line"),
  layer("boundary", "line"),
];

const shown = (over: Partial<ShownBackdrop> = {}): ShownBackdrop => ({
  key: 1,
  name: "Sample",
  hosts: [],
  credit: "",
  leftOut: [],
  hasBorders: true,
  borders: false,
  sources: { [`${BACKDROP}osm`]: { type: "vector", tiles: ["backdrop://1/0/{z}/{x}/{y}"] } },
  stacks: styleStacks(LAYERS),
  ...over,
});
const LOOK = { theme: "light", names: "en" } as const;

describe("a provider's map on the map", () => {
  it("lies under all areas, its names over them and under every name and glyph of ours", () => {
    const fake = new FakeMap();
    drawBackdrop(fake.map, shown(), LOOK);
    const order = fake.order();
    const at = (id: string) => order.indexOf(id);
    const under = ["ground", "water", "road", "veil"].map((id) => at(BACKDROP + id));
    expect(under).toEqual([...under].sort((one, other) => one - other));
    expect(at("land")).toBeLessThan(at(`${BACKDROP}ground`));
    const ours = fake.style.layers.filter(({ id }) => !id.startsWith(BACKDROP));
    const areas = ours.filter(
      (each) => "source" in each && /cells$|arcs$|outlines$|borders/.test(each.source),
    );
    expect(areas.length).toBeGreaterThan(10);
    const names = at(`${BACKDROP}place`);
    for (const { id } of areas) {
      expect(at(id)).toBeGreaterThan(at(`${BACKDROP}veil`));
      if (!/^lens/.test(id) || at(id) < at("label-oblast")) expect(at(id)).toBeLessThan(names);
    }
    for (const each of ours.filter(({ type }) => type === "symbol" || type === "circle")) {
      expect(at(each.id)).toBeGreaterThan(names);
    }
    expect(validateStyleMin(fake.style)).toEqual([]);
  });

  it("hides our own water and no border, and gives it back with all else as it was", () => {
    const fake = new FakeMap();
    const before = fake.style;
    drawBackdrop(fake.map, shown(), LOOK);
    expect(hasBackdrop(fake.map)).toBe(true);
    expect(fake.visibility).toEqual(new Map(OWN_WATER.map((id) => [id, "none"])));
    drawBackdrop(fake.map, null, LOOK);
    expect(fake.style).toEqual(before);
    expect(hasBackdrop(fake.map)).toBe(false);
    expect(fake.visibility).toEqual(new Map(OWN_WATER.map((id) => [id, "visible"])));
  });

  it("keeps its tiles when its look changes, and gives way to another as a whole", () => {
    const fake = new FakeMap();
    drawBackdrop(fake.map, shown(), LOOK);
    drawBackdrop(fake.map, shown({ borders: true }), { theme: "dark", names: "uk" });
    expect(fake.added).toHaveLength(1);
    expect(fake.order()).toContain(`${BACKDROP}boundary`);
    drawBackdrop(fake.map, shown({ key: 2 }), LOOK);
    expect(Object.keys(fake.style.sources).filter((id) => id.startsWith(BACKDROP))).toEqual([
      `${BACKDROP}osm@2`,
    ]);
  });

  it("has its borders only if they are asked for", () => {
    const stacks = styleStacks(LAYERS);
    const ids = (borders: boolean) => stacks({ ...LOOK, borders }).under.map(({ id }) => id);
    expect(ids(false)).not.toContain(`${BACKDROP}boundary`);
    expect(ids(true)).toContain(`${BACKDROP}boundary`);
    const inside = (id: string) => layer("7:x", "line", { "source-layer": id });
    expect(
      ["boundary", "admin", "boundaries", "admin_0", "border-land"].filter(
        (id) => !isBorder(inside(id)),
      ),
    ).toEqual([]);
    expect(
      ["water", "borderless", "administration", "road"].filter((id) => isBorder(inside(id))),
    ).toEqual([]);
  });

  it("shines through tints alone: patterns and lines keep their strength", () => {
    for (const theme of THEMES) {
      const style = own(theme);
      const thin = style.layers.map(thinned);
      expect(validateStyleMin({ ...style, layers: thin })).toEqual([]);
      const changed = thin.filter((each, at) => each !== style.layers[at]).map(({ id }) => id);
      expect(changed).toContain("mapper-tint");
      expect(changed.filter((id) => /hatch|line|half|land/.test(id))).toEqual([]);
    }
  });

  it("comes and goes with the target, also where it was taken off while the map was lost", () => {
    const target = (backdrop: ShownBackdrop | null): MapTarget => ({
      view: VIEW,
      lens: null,
      differing: new Set(),
      faint: new Set(),
      hidden: new Set(),
      backdrop,
      plain: false,
      names: "en",
      stance: stancesOf(register.theatre)[0],
      language: "en",
      theme: "light",
      chosen: null,
    });
    const fake = new FakeMap();
    const strength = () => fake.paint.get("mapper-tint fill-opacity");
    const tint = own().layers.find(({ id }) => id === "mapper-tint");
    const full = tint?.type === "fill" ? tint.paint?.["fill-opacity"] : undefined;
    const [none, some] = [target(null), target(shown())];
    restyle(fake.map, entries, null, none);
    expect([strength(), hasBackdrop(fake.map)]).toEqual([undefined, false]);
    restyle(fake.map, entries, none, some);
    expect([strength(), hasBackdrop(fake.map)]).toEqual([["*", 0.62, full], true]);
    restyle(fake.map, entries, some, none);
    expect([strength(), hasBackdrop(fake.map)]).toEqual([full, false]);
    restyle(fake.map, entries, none, some);
    restyle(fake.map, entries, null, none);
    expect([strength(), hasBackdrop(fake.map)]).toEqual([full, false]);
    restyle(fake.map, entries, null, some);
    expect([strength(), hasBackdrop(fake.map)]).toEqual([["*", 0.62, full], true]);
  });

  it("is put below layers that are there", () => {
    expect(own().layers.map(({ id }) => id)).toEqual(
      expect.arrayContaining([ABOVE.under, ABOVE.labels, ...OWN_WATER]),
    );
  });
});

describe("tiles without a style", () => {
  const PROTOMAPS = ["earth", "landuse", "water", "roads", "buildings", "boundaries", "places"];
  const OPENMAPTILES = [
    "landcover",
    "water",
    "waterway",
    "transportation",
    "building",
    "boundary",
    "place",
  ];
  const source = `${BACKDROP}tiles`;
  const sources = { [source]: { type: "vector", tiles: ["backdrop://1/0/{z}/{x}/{y}"] } };

  const cases = [PROTOMAPS, OPENMAPTILES, ["fields", "paths"], []].flatMap((layers) =>
    THEMES.map((theme) => [layers, theme] as const),
  );

  it.each(cases)("with layers %s are drawn in the %s colours, validly", (layers, theme) => {
    const stacks = tileStacks(source, false, layers)({ theme, names: "uk", borders: true });
    const all = [...stacks.under, ...stacks.labels];
    expect(validateStyleMin({ version: 8, sources, layers: all } as never)).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const inside = new Set(all.map((each) => each["source-layer"]));
    expect([...layers].filter((name) => !inside.has(name))).toEqual([]);
    for (const each of all) expect(each.id.startsWith(BACKDROP)).toBe(true);
  });

  it("have no borders unless they are asked for, and names in the reader's language", () => {
    const stacks = tileStacks(
      source,
      false,
      PROTOMAPS,
    )({ theme: "light", names: "uk", borders: false });
    expect(JSON.stringify(stacks)).not.toContain("boundaries");
    expect(JSON.stringify(stacks.labels)).toContain("name:uk");
  });

  it("are one layer of pictures under the veil", () => {
    const { under, labels } = tileStacks(
      source,
      true,
      [],
    )({ theme: "dark", names: "en", borders: false });
    expect(under.map(({ type }) => type)).toEqual(["raster", "background"]);
    expect(labels).toEqual([]);
  });
});
