import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { LayerSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { entriesOf, layersOf, mapEntries } from "#map/entries.ts";
import { glyphIcons } from "#map/icons.ts";
import { hatchImage } from "#map/layers/claims.ts";
import { DISPUTE_LAYERS } from "#map/layers/disputes.ts";
import { LENS_PREFIX, lensImages } from "#map/layers/lens.ts";
import { type MapTheme, paletteOf, partyColours } from "#map/palette.ts";
import { mapStyle } from "#map/style.ts";
import { goodRegister, realRegister } from "../support/theatres.ts";

const THEMES: readonly MapTheme[] = ["light", "dark", "contrast-light", "contrast-dark"];

const register = await realRegister();
const entries = mapEntries(register);
const { sides } = entries;

const cases = THEMES.flatMap((theme) =>
  ["en", "uk", "ru"].map((language) => [theme, language] as const),
);

describe.each(cases)("the %s style with names in %s", (theme, language) => {
  const palette = paletteOf(theme);
  const style = mapStyle(palette, entries, language);

  it("is one that MapLibre accepts", () => {
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it("gives each layer an id of its own and a source that exists", () => {
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const missing = style.layers.filter(
      (layer) => "source" in layer && !Object.hasOwn(style.sources, layer.source),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
    const used = new Set(style.layers.map((layer) => ("source" in layer ? layer.source : "")));
    expect(Object.keys(style.sources).filter((source) => !used.has(source))).toEqual([]);
  });

  it("asks for no address: no sprite, no glyphs, no tiles", () => {
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//);
    expect(style).not.toHaveProperty("sprite");
    expect(style).not.toHaveProperty("glyphs");
  });

  it("draws both sides alike: the same layers, apart from colour and place", () => {
    const [one, other] = sides.map((side) => {
      const { mark } = partyColours(palette, side.party);
      return style.layers
        .filter(({ id }) => layersOf(entries, side.id)(id))
        .map((layer) => neutral(layer, side.id, side.at, mark));
    });
    expect(one).toHaveLength(5);
    expect(other).toEqual(one);
  });

  it("keeps seams closed: cells and boundaries are not simplified", () => {
    for (const name of ["cells", "arcs"]) {
      expect(style.sources[name]).toMatchObject({ type: "geojson", tolerance: 0 });
    }
  });
});

/** A side's layer without what must differ: its id, its state keys, its images, its colour. */
function neutral(layer: LayerSpecification, id: string, at: number, mark: string): unknown {
  const text = JSON.stringify(layer)
    .replaceAll(`"${id}-`, '"SIDE-')
    .replaceAll(new RegExp(`"([a-z])${at}"`, "g"), '"$1#"')
    .replaceAll(new RegExp(`"(half|hollow|hatch)-${at}"`, "g"), '"$1-#"');
  // A half is in the colour of whom the side names, whoever that is; a line in the side's own.
  const own = layer.type === "line" ? text.replaceAll(`"${mark}"`, '"MARK"') : text;
  return JSON.parse(own);
}

describe("the style", () => {
  const style = mapStyle(paletteOf("light"), entries, "en");

  it("differs between themes in colours alone", () => {
    const shape = (theme: MapTheme) =>
      JSON.stringify(mapStyle(paletteOf(theme), entries, "en").layers).replaceAll(
        /#[0-9a-f]{6}/g,
        "#",
      );
    expect(shape("dark")).toBe(shape("light"));
    // Where two tones must do, there are fewer parties to match.
    expect(shape("contrast-dark")).toBe(shape("contrast-light"));
  });

  it("differs between languages in the texts of labels alone", () => {
    const without = (language: "en" | "ru") =>
      JSON.stringify(mapStyle(paletteOf("light"), entries, language).layers).replaceAll(
        new RegExp(`"(name_|note_)?${language}"`, "g"),
        '"$1LANGUAGE"',
      );
    expect(without("ru")).toBe(without("en"));
  });

  it("uses only images that are made", () => {
    const made = new Set([
      ...glyphIcons().keys(),
      ...sides.map(({ at }) => hatchImage(at)),
      ...lensImages(paletteOf("light"), sides, 1).map(([name]) => name),
    ]);
    const used = style.layers.flatMap((layer) => {
      if (layer.type === "symbol") return layer.layout?.["icon-image"] ?? [];
      return layer.type === "fill" ? (layer.paint?.["fill-pattern"] ?? []) : [];
    });
    expect(new Set(used)).toEqual(made);
  });

  it("lets claims lie over the ground and glyphs over the lines", () => {
    const ids = style.layers.map(({ id }) => id);
    const order = [
      "sea",
      "land",
      "mapper-tint",
      "russia-hatch",
      "russia-line-stated",
      "mapper-line",
      "place-names",
      "dispute",
      "place-disc",
      "russia-half",
      "emphasis",
    ];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
  });

  it("lets disputes seen from far run together: edge, casing and core, below names and glyphs", () => {
    const ids = style.layers.map(({ id }) => id);
    const start = ids.indexOf("dispute-lone");
    expect(ids.slice(start, start + 4)).toEqual(DISPUTE_LAYERS.slice(0, 4));
    expect(start + 3).toBeLessThan(ids.indexOf("place-names"));
    const near = style.layers.find(({ id }) => id === "dispute");
    const far = style.layers.filter(({ id }) => /^dispute-(edge|casing|core)$/.test(id));
    expect(far.map(({ maxzoom }) => maxzoom)).toEqual(Array(3).fill(near?.minzoom));
  });

  it("gives every layer of claims to one entry of the legend", () => {
    const owners = entriesOf(entries).map((id) => layersOf(entries, id));
    const owned = style.layers.filter(({ id }) => owners.some((belongs) => belongs(id)));
    for (const { id } of owned) expect(owners.filter((belongs) => belongs(id))).toHaveLength(1);
    const sources = new Set(["cells", "arcs"]);
    const claims = style.layers.filter((layer) => "source" in layer && sources.has(layer.source));
    const orphans = claims.filter(
      (layer) =>
        !owned.includes(layer) && layer.id !== "ground" && !layer.id.startsWith(LENS_PREFIX),
    );
    expect(orphans.map(({ id }) => id)).toEqual([]);
  });
});

describe("another theatre", () => {
  it("is drawn by the same layers, in the order of its parties", async () => {
    const other = mapEntries(await goodRegister());
    expect(other.sides).toEqual([
      { id: "alda", at: 0, party: 0 },
      { id: "brenn", at: 1, party: 1 },
    ]);
    const style = mapStyle(paletteOf("light"), other, "en");
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers).toHaveLength(mapStyle(paletteOf("light"), entries, "en").layers.length);
  });

  it("may have three parties", () => {
    const three = [...sides, { id: "third", at: 2, party: 2 }];
    for (const theme of THEMES) {
      expect(
        validateStyleMin(mapStyle(paletteOf(theme), { ...entries, sides: three }, "en")),
      ).toEqual([]);
    }
  });
});
