import { describe, expect, it } from "vitest";
import { selectLens } from "#state/select-lens.ts";
import { createAppStore } from "#state/store.ts";
import type { Colours } from "#ui/share/colours.ts";
import { legendItems } from "#ui/share/legend-items.ts";
import { PICTURE_COLOURS } from "../../support/picture-colours.ts";
import { day, realRegister } from "../../support/theatres.ts";

const register = await realRegister();
const colours: Colours = {
  ...PICTURE_COLOURS,
  party: (party) => ({ mark: `#mark-${party}`, tint: `#tint-${party}` }),
};

const screens = [
  { name: "where they differ", screen: "disagreement", agree: null },
  { name: "where enough agree", screen: "disagreement", agree: 2 },
  { name: "what changed", screen: "change", agree: null },
] as const;

describe("the legend of a picture of an answer", () => {
  it.each(screens)("has a line for all that the map draws: $name", ({ screen, agree }) => {
    const drawn = new Set<string>();
    for (const on of ["2022-09-15", "2024-02-20", "2025-12-02"]) {
      const start = createAppStore(register, { day: day(on) }).getState();
      const state = { ...start, screen, agree };
      const lines = new Set(legendItems(state, colours).map(({ id }) => id));
      for (const { meaning, party } of selectLens(state) ?? []) {
        const side = register.partySides.find((one) => one.party === party);
        drawn.add(side ? `${meaning}-${side.id}` : meaning);
      }
      expect([...drawn].filter((id) => !lines.has(id))).toEqual([]);
    }
    expect(drawn.size).toBeGreaterThan(3);
  });

  it.each(screens)("says each thing once, and draws no two alike: $name", ({ screen, agree }) => {
    const start = createAppStore(register, { day: day("2025-12-02") }).getState();
    const items = legendItems({ ...start, screen, agree }, colours);
    expect(new Set(items.map(({ words }) => words)).size).toBe(items.length);
    expect(new Set(items.map(({ drawing }) => drawing)).size).toBe(items.length);
  });
});
