import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { partyId } from "#domain/ids.ts";
import {
  CONTESTED,
  controlCode,
  type MapTheme,
  mapperColour,
  paletteOf,
  partyColours,
} from "#map/palette.ts";
import { contrast, difference, laidOver, lightnessAndChroma, SIGHTS } from "./colours.ts";

const THEMES: readonly MapTheme[] = ["light", "dark", "contrast-light", "contrast-dark"];
const COLOURED: readonly MapTheme[] = ["light", "dark"];
/** How strongly the map lays tints over the land (`mapper-tint`). */
const TINT_OPACITY = 0.85;
/** The least contrast that marks need against what they lie on (WCAG 2, 1.4.11). */
const LEAST_CONTRAST = 3;

const marks = (theme: MapTheme) => {
  const palette = paletteOf(theme);
  return [partyColours(palette, 0).mark, partyColours(palette, 1).mark] as const;
};

/** All that a party's hatch, line or half may lie on. */
function grounds(theme: MapTheme): readonly string[] {
  const { land, disc, halo, contestedTint, parties } = paletteOf(theme);
  const tints = [contestedTint, ...parties.slice(0, 2).map(({ tint }) => tint)];
  return [land, disc, halo, ...tints.map((tint) => laidOver(tint, TINT_OPACITY, land)), ...tints];
}

describe.each(THEMES)("the %s palette", (theme) => {
  it("keeps both parties' marks clear of land, glyph and every tint", () => {
    for (const mark of marks(theme)) {
      for (const ground of grounds(theme)) {
        expect(contrast(mark, ground), `${mark} on ${ground}`).toBeGreaterThanOrEqual(
          LEAST_CONTRAST,
        );
      }
    }
  });

  it("gives no further mapper the reference's ink", () => {
    const palette = paletteOf(theme);
    const further = [1, 2, 3, 4, 5].map((at) => mapperColour(palette, at));
    expect(further.includes(mapperColour(palette, 0))).toBe(palette.mappers.length === 1);
  });

  it("keeps the mapper's line, contested places and disputes clear of the land", () => {
    const { land, mappers, contested, dispute, label, halo } = paletteOf(theme);
    for (const mark of [...mappers, contested, dispute]) {
      expect(contrast(mark, land), mark).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
    expect(contrast(label, halo)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(SIGHTS))("keeps the two parties apart with %s", (name) => {
    const sight = SIGHTS[name];
    if (!sight) throw new Error(`No such sight: ${name}.`);
    const [one, other] = marks(theme);
    expect(difference(one, other, sight)).toBeGreaterThanOrEqual(0.1);
  });

  it("gives every party a mark and a tint of its own, and hands them out again after the last", () => {
    const palette = paletteOf(theme);
    const { parties } = palette;
    expect(new Set(parties.map(({ mark }) => mark)).size).toBe(parties.length);
    expect(new Set(parties.map(({ tint }) => tint)).size).toBe(parties.length);
    expect(partyColours(palette, parties.length)).toBe(parties[0]);
  });
});

describe.each(COLOURED)("the %s palette's parties", (theme) => {
  const measured = paletteOf(theme).parties.map(({ mark }) => lightnessAndChroma(mark));
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

  it("have one lightness and saturation: none is louder than the other", () => {
    const both = measured.slice(0, 2);
    expect(spread(both.map(({ lightness }) => lightness))).toBeLessThanOrEqual(0.02);
    expect(spread(both.map(({ chroma }) => chroma))).toBeLessThanOrEqual(0.02);
  });

  it("have tints of one strength: neither side's ground stands out", () => {
    const { land, parties } = paletteOf(theme);
    const tints = parties.slice(0, 2).map(({ tint }) => contrast(tint, land));
    expect(spread(tints)).toBeLessThanOrEqual(0.1);
  });
});

describe.each(["contrast-light", "contrast-dark"] as const)("the %s palette's parties", (theme) => {
  it("are two greys that differ by lightness alone", () => {
    const [one, other] = marks(theme).map(lightnessAndChroma);
    expect(Math.max(one?.chroma ?? 1, other?.chroma ?? 1)).toBeLessThan(0.001);
    expect(Math.abs((one?.lightness ?? 0) - (other?.lightness ?? 0))).toBeGreaterThan(0.2);
  });
});

describe("the palettes and the page", () => {
  const tokens = readFileSync("src/ui/shared/tokens.css", "utf8");
  const token = (name: string, theme: MapTheme) => {
    const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(
      tokens,
    );
    return match?.[theme === "light" ? 1 : 2];
  };

  it.each(COLOURED)("mean the same by the same colour in the %s theme", (theme) => {
    const { parties, contested, dispute, mappers } = paletteOf(theme);
    const [mapper, ...others] = mappers;
    expect(others).toEqual([1, 2, 3].map((at) => token(`mapper-${at}`, theme)));
    expect({
      russia: parties[0]?.mark,
      ukraine: parties[1]?.mark,
      contested,
      dispute,
      mapper,
    }).toEqual({
      russia: token("party-1", theme),
      ukraine: token("party-2", theme),
      contested: token("contested", theme),
      dispute: token("dispute", theme),
      mapper: token("mapper", theme),
    });
  });
});

describe("codes of control", () => {
  const parties = [{ id: partyId("A") }, { id: partyId("B") }];

  it("number the parties from 1, keep 0 for nobody and have one for contested", () => {
    expect(["A", "B", "none", "contested", "C"].map((who) => controlCode(parties, who))).toEqual([
      1,
      2,
      0,
      CONTESTED,
      0,
    ]);
  });

  it("leave room for as many parties as the palettes have colours", () => {
    for (const theme of THEMES) expect(paletteOf(theme).parties.length).toBeLessThan(CONTESTED);
  });
});
