import { area } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { impliedControl } from "#domain/position.ts";
import type { PlaceView } from "#domain/view.ts";
import { paletteOf } from "#map/palette.ts";
import { selectView } from "#state/select-view.ts";
import { createAppStore } from "#state/store.ts";
import { day, realRegister } from "../../support/theatres.ts";
import {
  drawn,
  elementsOf,
  groundAround,
  layerLabels,
  parsed,
  projected,
  ringsOf,
  SIZE,
} from "./paper-map.ts";

const register = await realRegister();
const { cells, packed } = groundAround(register, [36.6, 47.9, 37.8, 48.6]);
const camera = { longitude: 37.2, latitude: 48.25, zoom: 9.2 };
const state = createAppStore(register, { day: day("2025-12-02") }).getState();
const svg = await drawn(register, state, { cells: packed, camera });
const palette = paletteOf("light");
const { places } = selectView(state);

const isInside = ([x, y]: readonly [number, number]) =>
  x >= 0 && y >= 0 && x <= SIZE.width && y <= SIZE.height;

/** Where the marks of a layer stand, in pixels. */
function spotsOf(layer: string, over = svg) {
  return elementsOf(over, layer).map(({ attributes }) => {
    const [, x, y] = /translate\((\S+) ([^)]+)\)/.exec(attributes.transform ?? "") ?? [];
    return { x: Number(x), y: Number(y), attributes };
  });
}

const near = (one: readonly [number, number], { x, y }: { x: number; y: number }) =>
  Math.hypot(one[0] - x, one[1] - y) < 0.15;

/** Places that must have a glyph: located, in the frame, and shown from so far (see `features.ts`). */
const seen = places.flatMap((view) => {
  const { point, kind } = view.dossier.place;
  if (point === null || kind === "region") return [];
  const at = projected(point, camera);
  return isInside(at) ? [{ view, at }] : [];
});
const spoken = seen.filter(({ view }) => view.dossier.words.length > 0);

describe("glyphs", () => {
  it("stand where their places lie, for every place spoken about", () => {
    expect(spoken.length).toBeGreaterThan(60);
    const discs = spotsOf("place-disc");
    for (const { at } of spoken) expect(discs.some((disc) => near(at, disc))).toBe(true);
  });

  it("stand nowhere else", () => {
    const discs = spotsOf("place-disc").filter(({ x, y }) => isInside([x, y]));
    expect(discs.length).toBeGreaterThanOrEqual(spoken.length);
    for (const disc of discs) {
      expect(seen.some(({ at }) => near(at, disc))).toBe(true);
    }
  });

  it.each(register.partySides.map((side, at) => [side.id, at] as const))(
    "say what %s says of each place, and how firmly",
    (side, number) => {
      const full = spotsOf(`${side}-half`);
      const hollow = spotsOf(`${side}-half-stale`);
      for (const { view, at } of spoken) {
        const half = full.find((one) => near(at, one))?.attributes;
        const old = hollow.find((one) => near(at, one))?.attributes;
        expect([half?.fill, half?.["fill-opacity"], old?.stroke]).toEqual(looks(view, number));
      }
    },
  );
});

/** Colour and opacity of a full half, and colour of a hollow one, told from the place itself. */
function looks(view: PlaceView, side: number) {
  const position = view.positions[side];
  if (!position) throw new Error("A side without a position.");
  const colour = colourOf(position.control);
  if (position.control === "none") return [undefined, undefined, undefined];
  if (position.stale) return [undefined, undefined, colour];
  return [colour, position.basis === "implied" ? "0.42" : undefined, undefined];
}

function colourOf(control: string): string | undefined {
  if (control === "contested") return palette.contested;
  return palette.parties[register.theatre.parties.findIndex(({ id }) => id === control)]?.mark;
}

/** Square kilometres of a path: each ring by the scale where it lies, holes taken off. */
function squareKilometres(path: string): number {
  const world = 512 * 2 ** camera.zoom;
  const sums = ringsOf(path).map((ring) => {
    const twice = ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0);
    const middle = ring.reduce((sum, [, y]) => sum + y, 0) / ring.length;
    const radians = (camera.latitude * Math.PI) / 180;
    const mercator =
      Math.asinh(Math.tan(radians)) - ((middle - SIZE.height / 2) * 2 * Math.PI) / world;
    const kilometres = (40_030.2 * Math.cos(Math.atan(Math.sinh(mercator)))) / world;
    return (twice / 2) * kilometres * kilometres;
  });
  return Math.abs(sums.reduce((sum, one) => sum + one, 0));
}

describe("ground", () => {
  it.each(register.partySides.map((side, at) => [side.id, at] as const))(
    "hatched for %s is what it claims and the mapper does not show, to 1 %%",
    (side, number) => {
      const claimed = cells.filter(({ index }) => isClaimedOnly(places[index], number));
      expect(claimed.length).toBeGreaterThan(3);
      const expected = claimed.reduce((sum, { geometry }) => sum + area(geometry) / 1e6, 0);
      const paths = elementsOf(svg, `${side}-hatch`);
      expect(paths).toHaveLength(1);
      const [{ attributes } = { attributes: {} as Record<string, string> }] = paths;
      expect(attributes.fill).toBe(`url(#pattern-hatch-${number})`);
      const drawnArea = squareKilometres(attributes.d ?? "");
      expect(drawnArea / expected).toBeGreaterThan(0.99);
      expect(drawnArea / expected).toBeLessThan(1.01);
    },
  );
});

function isClaimedOnly(view: PlaceView | undefined, side: number): boolean {
  const position = view?.positions[side];
  if (!view || !position || position.stale || position.basis === "implied") return false;
  const party = register.partySides[side]?.party;
  return position.control === party && impliedControl(register.reference, view.mapper) !== party;
}

describe("the drawing", () => {
  it("has its layers by name, and no pixels", () => {
    const labels = layerLabels(svg);
    for (const layer of [
      "sea",
      "mapper-tint",
      "russia-hatch",
      "ukraine-line-stated",
      "place-names",
    ])
      expect(labels).toContain(`group of ${layer}`);
    expect(new Set(labels).size).toBe(labels.length);
    expect(svg).not.toMatch(/<image|data:|href/);
    expect(svg.length).toBeLessThan(1_000_000);
  });

  it("joins neighbouring layers of one name", async () => {
    const one = await drawn(register, state, { cells: packed, camera, groupOf: () => "all" });
    expect(layerLabels(one)).toEqual(["all"]);
  });

  it("leaves out a side that is switched off, and disputes with it", async () => {
    const [side] = register.partySides;
    if (!side) throw new Error("No side.");
    const off = { ...state, hidden: new Set([side.id]) };
    const without = await drawn(register, off, { cells: packed, camera });
    const layers = layerLabels(without);
    expect(layers.filter((label) => label.includes(`of ${side.id}-`))).toEqual([]);
    expect(layers.filter((label) => label.includes("dispute"))).toEqual([]);
    expect(layers).toContain("group of ukraine-half");
  });

  it("leaves out the mapper that is switched off, with what it stands in for", async () => {
    const { reference } = register;
    if (!reference) throw new Error("No mapper.");
    const off = { ...state, hidden: new Set([reference.id]) };
    const without = await drawn(register, off, { cells: packed, camera });
    const layers = layerLabels(without);
    expect(layers.filter((label) => /of mapper-|implied/.test(label))).toEqual([]);
    const faint = spotsOf("russia-half", without).filter(
      ({ attributes }) => attributes["fill-opacity"] !== undefined,
    );
    expect(faint).toEqual([]);
  });

  it("shows the answer instead of the claims where a question is put", async () => {
    const asked = { ...state, screen: "disagreement" as const };
    const layers = layerLabels(await drawn(register, asked, { cells: packed, camera }));
    expect(layers).toContain("group of lens-tint");
    expect(layers).toContain("group of lens-spot-disputed");
    expect(layers.filter((label) => /hatch|half|line-stated/.test(label))).toEqual([]);
  });

  it("stays XML whatever a place is called", async () => {
    const name = `<script>&"'\u0001\u{1F600}]]>`;
    const dossiers = register.dossiers.map((dossier) => {
      const { place } = dossier;
      const names = place.id === "pokrovsk" ? { ...place.names, en: name } : place.names;
      return { ...dossier, place: { ...place, names } };
    });
    const hostile = { ...register, dossiers };
    const text = await drawn(hostile, state, { cells: packed, camera });
    expect(() => parsed(text)).not.toThrow();
    expect(text).not.toContain("\u0001");
    expect(text).not.toContain("<script");
    expect(text).toContain("&lt;script&gt;&amp;&quot;");
  });

  it("has the colours of its theme", async () => {
    const dark = await drawn(register, state, { cells: packed, camera, theme: "dark" });
    for (const { mark } of paletteOf("dark").parties.slice(0, 2)) expect(dark).toContain(mark);
    for (const { mark } of palette.parties.slice(0, 2)) expect(dark).not.toContain(mark);
  });

  it("shows the whole theatre where no camera is told", async () => {
    const whole = await drawn(register, state, { cells: packed });
    const names = elementsOf(whole, "place-names").map(({ text }) => text);
    for (const name of ["Kharkiv", "Kherson", "Kryvyi Rih"]) expect(names).toContain(name);
  });
});

describe("names of regions", () => {
  const REGIONS = ["REPUBLIC OF CRIMEA", "DONETSK", "LUGANSK", "ZAPOROZHYE", "KHERSON"];

  it.each([5, 5.5, 6, 6.6, 7])(
    "are all there at zoom %s, with the stance's word in the reader's language",
    async (zoom) => {
      const wide = { ...SIZE, width: 6 * SIZE.width, height: 6 * SIZE.height };
      const text = await drawn(
        register,
        { ...state, stance: "russia", language: "uk" },
        { cells: packed, camera: { longitude: 36, latitude: 47.5, zoom }, size: wide },
      );
      const labels = elementsOf(text, "region-names").map((label) => label.text);
      // Lines of one label follow each other without a space.
      const dense = (words: string) => words.replace(/\s+/g, "");
      for (const name of REGIONS) {
        const found = labels.map(dense).filter((label) => label.startsWith(dense(name)));
        expect(found, `${name}: ${labels.join(" | ")}`).toHaveLength(1);
        expect(found[0]).toContain("Росія,заросійськимправом");
      }
    },
  );
});

describe("labels", () => {
  /** Boxes from the words and their size: letters are half as wide as high here. */
  const boxes = elementsOf(svg, "place-names").map(({ text, attributes }) => {
    const size = Number(attributes["font-size"]);
    const width = (text.length * size) / 2;
    const [x, y] = [Number(attributes.x), Number(attributes.y)];
    return { text, left: x - width / 2, right: x + width / 2, top: y - size * 0.7, bottom: y };
  });

  it("touch neither one another nor a glyph, and are whole", () => {
    expect(boxes.length).toBeGreaterThan(50);
    const discs = spotsOf("place-disc").map(({ x, y }) => {
      return { text: "", left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 };
    });
    const hits = boxes.flatMap((one, at) =>
      [...boxes.slice(at + 1), ...discs].filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      ),
    );
    expect(hits).toEqual([]);
    for (const { left, right, top, bottom } of boxes) {
      expect(left >= 0 && top >= 0 && right <= SIZE.width && bottom <= SIZE.height).toBe(true);
    }
  });

  it("keep off what is taken, and no others are lost but those there", async () => {
    const taken = [{ left: 400, top: 300, right: 700, bottom: 500 }];
    const over = await drawn(register, state, { cells: packed, camera, taken });
    const left = new Set(elementsOf(over, "place-names").map(({ text }) => text));
    const hits = ({ left, right, top, bottom }: (typeof boxes)[number]) =>
      left < 700 && right > 400 && top < 500 && bottom > 300;
    const clear = boxes.filter((box) => !hits(box));
    expect(clear.length).toBeLessThan(boxes.length);
    expect(clear.filter(({ text }) => !left.has(text)).length).toBeLessThan(3);
    for (const { text, attributes } of elementsOf(over, "place-names")) {
      const size = Number(attributes["font-size"]);
      const [x, y] = [Number(attributes.x), Number(attributes.y)];
      const half = (text.length * size) / 4;
      const box = { text, left: x - half, right: x + half, top: y - size * 0.7, bottom: y };
      expect(hits(box)).toBe(false);
    }
  });

  it("name Pokrovsk, of which most is said", () => {
    expect(boxes.map(({ text }) => text)).toContain("Pokrovsk");
  });
});
