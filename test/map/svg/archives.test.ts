import { describe, expect, it } from "vitest";
import { openMapper, packMapper } from "#data/mapper-file.ts";
import { dayFromNumber } from "#domain/day.ts";
import { GROUND_CLASSES } from "#domain/ground.ts";
import { mapperId } from "#domain/ids.ts";
import { indexRegister } from "#domain/register.ts";
import { withMappers } from "#domain/shelf.ts";
import { cutArchive } from "#geometry/archive.ts";
import { packCells } from "#geometry/pack.ts";
import { createAppStore } from "#state/store.ts";
import { box } from "../../support/shapes.ts";
import { day, realRegister, threeRegister } from "../../support/theatres.ts";
import { drawn, elementsOf, groundAround, layerLabels, projected, ringsOf } from "./paper-map.ts";

const register = await realRegister();
const camera = { longitude: 36.4, latitude: 48.1, zoom: 9 };
const west = (at: number) => 36 + at / 10;

/** A square of every class side by side, beside the real register. */
function opened(id: string) {
  const outlines = GROUND_CLASSES.map((ground, at) => {
    return { ground, polygons: [[box(west(at), 48, west(at) + 0.05, 48.1)]] };
  });
  const cut = cutArchive([{ day: dayFromNumber(20_300), file: "", outlines }]);
  const card = {
    id,
    name: id,
    note: "",
    affiliation: "",
    method: "",
    delay: null,
    licence: "",
    link: null,
    inside: "RU",
    outside: "UA",
  };
  const provenance = { format: "geojson", files: 1, read: "2026-01-01", report: [] };
  return openMapper(packMapper({ card, provenance, days: cut.days, cut, places: new Map() }));
}

describe("an archive on paper", async () => {
  const own = opened("brought");
  const withOwn = indexRegister(withMappers(register.input, [own.record], mapperId("deepstate")));
  const { packed } = groundAround(withOwn, [35.9, 47.9, 36.9, 48.3]);
  const state = createAppStore(withOwn, { day: day("2025-12-02") }).getState();
  if (!own.topology) throw new Error("The archive has no outlines.");
  const outlines = new Map([[own.record.mapper.id, own.topology]]);
  const svg = await drawn(withOwn, state, { cells: packed, outlines, camera });

  it.each(GROUND_CLASSES.map((ground, at) => [ground, at] as const))(
    "has its %s ground where the outline lies",
    (ground, at) => {
      const [path, ...more] = elementsOf(svg, `archive-brought-${ground}`);
      expect(more).toEqual([]);
      const points = ringsOf(path?.attributes.d ?? "").flat();
      const [left, top] = projected([west(at), 48.1], camera);
      const [right, bottom] = projected([west(at) + 0.05, 48], camera);
      expect(Math.min(...points.map(([x]) => x))).toBeCloseTo(left, 0);
      expect(Math.max(...points.map(([x]) => x))).toBeCloseTo(right, 0);
      expect(Math.min(...points.map(([, y]) => y))).toBeCloseTo(top, 0);
      expect(Math.max(...points.map(([, y]) => y))).toBeCloseTo(bottom, 0);
      const isHeld = ground === "held";
      expect(path?.attributes.fill?.startsWith("url(#pattern-ground-")).toBe(!isHeld);
      if (isHeld) return;
      const pattern = /url\(#([^)]+)\)/.exec(path?.attributes.fill ?? "")?.[1];
      expect(svg).toContain(`<pattern id="${pattern}"`);
    },
  );

  it("has a double line around what it holds, as no reference mapper has", () => {
    const [line, ...more] = elementsOf(svg, "archive-brought-line");
    expect(more).toEqual([]);
    expect(ringsOf(line?.attributes.d ?? "")).toHaveLength(2);
    expect(line?.attributes.fill).toBe("none");
  });

  it("goes with its switch", async () => {
    const hidden = new Set([own.record.mapper.id]);
    const off = await drawn(withOwn, { ...state, hidden }, { cells: packed, outlines, camera });
    expect(layerLabels(off).filter((label) => label.includes("brought"))).toEqual([]);
  });
});

describe("three parties on paper", async () => {
  const three = await threeRegister();
  const state = createAppStore(three, { day: day("2021-04-03") }).getState();
  const svg = await drawn(three, state, { cells: packCells([]) });

  it("have a part of the glyph each", () => {
    const labels = layerLabels(svg);
    for (const { id } of three.partySides) expect(labels).toContain(`group of ${id}-half`);
  });

  it("are struck through where a word only says who does not hold a place", () => {
    const struck = three.partySides.flatMap(({ id }) => elementsOf(svg, `${id}-half-denied`));
    // An outline and a stroke for each.
    expect(struck.length).toBeGreaterThan(0);
    expect(struck.length % 2).toBe(0);
  });
});
