import { describe, expect, it } from "vitest";
import { sayIn } from "#domain/theatre.ts";
import { drawMap } from "#map/svg/draw.ts";
import { createAppStore } from "#state/store.ts";
import fc from "../../support/property.ts";
import { day, realRegister } from "../../support/theatres.ts";
import { drawn, groundAround, parsed } from "./paper-map.ts";

const FRAME = { longitude: 0, latitude: 0, zoom: 4, width: 900, height: 700 };
const SIZE = 12;
const NOTE = 0.9;
/** Widest line in ems. */
const MOST = 8;

/** A label of a name in capitals and a smaller note under it, as the regions have them. */
function labelled(name: string, note: string): string {
  const drawing = drawMap({
    layers: [
      {
        id: "names",
        type: "symbol",
        source: "places",
        layout: {
          "text-field": [
            "format",
            ["upcase", ["get", "name"]],
            {},
            "\n",
            {},
            ["get", "note"],
            { "font-scale": NOTE },
          ],
          "text-size": SIZE,
          "text-max-width": MOST,
        },
      },
    ],
    sources: new Map([
      [
        "places",
        {
          type: "FeatureCollection",
          features: [
            {
              type: "Feature",
              id: 0,
              properties: { name, note },
              geometry: { type: "Point", coordinates: [0, 0] },
            },
          ],
        },
      ],
    ]),
    stateOf: () => ({}),
    images: new Map(),
    view: FRAME,
    groupOf: (layer) => layer,
    measure: (text) => [...text].length / 2,
  });
  for (;;) {
    const { done, value } = drawing.next();
    if (!done) continue;
    parsed(value);
    return value;
  }
}

interface Line {
  readonly words: string;
  readonly y: number;
  /** `null`: that of the label. */
  readonly size: number | null;
}

/** Lines of the drawing's labels as an SVG program reads them. */
function linesOf(svg: string): readonly Line[] {
  return [...svg.matchAll(/<(?:tspan|text)([^>]*)>([^<]+)</g)].map(
    ([, attributes = "", words = ""]) => {
      const size = / font-size="([^"]+)"/.exec(attributes)?.[1];
      const y = Number(/ y="([^"]+)"/.exec(attributes)?.[1]);
      return { words, y, size: size === undefined ? null : Number(size) };
    },
  );
}

const words = fc
  .array(fc.string({ unit: fc.constantFrom(..."abcdeжїю"), minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((each) => each.join(" "));

describe("a label of two runs with a break between", () => {
  it("keeps the break, the smaller size and the capitals, and wraps each run by itself", () => {
    fc.assert(
      fc.property(words, words, (name, note) => {
        const lines = linesOf(labelled(name, note));
        const large = lines.filter(({ size }) => size === null);
        const small = lines.filter(({ size }) => size !== null);
        expect(lines).toEqual([...large, ...small]);
        expect(large.map((line) => line.words).join(" ")).toBe(name.toUpperCase());
        expect(small.map((line) => line.words).join(" ")).toBe(note);
        for (const { size } of small) expect(size).toBeCloseTo(SIZE * NOTE, 1);
        // Lines of the map are 1.2 times as high as their letters.
        for (const [at, { y, size }] of lines.entries()) {
          const before = lines[at - 1];
          if (!before) continue;
          const half = 0.6 * ((before.size ?? SIZE) + (size ?? SIZE));
          const feet = (10 / 24) * ((size ?? SIZE) - (before.size ?? SIZE));
          expect(Math.abs(y - before.y - half - feet)).toBeLessThan(0.25);
        }
      }),
    );
  });

  it("is drawn in one line each where there is room", () => {
    const lines = linesOf(labelled("Crimea", "of Nobody"));
    expect(lines.map((line) => line.words)).toEqual(["CRIMEA", "of Nobody"]);
  });

  it("stays as it is where there is one run only", () => {
    expect(linesOf(labelled("Crimea", "")).map((line) => line.words)).toEqual(["CRIMEA"]);
  });
});

describe("the regions' names by a stance's law", () => {
  it("have whose law it is under them, smaller", async () => {
    const register = await realRegister();
    const { packed } = groundAround(register, [36.6, 47.9, 37.8, 48.6]);
    const state = createAppStore(register, { day: day("2025-12-02") }).getState();
    const areas = register.theatre.stances?.find(({ id }) => id === "russia")?.areas ?? [];
    const notes = new Set(
      areas.flatMap(({ note }) => (note === undefined ? [] : [sayIn(note, "en")])),
    );
    expect(notes.size).toBeGreaterThan(0);
    const svg = await drawn(register, { ...state, stance: "russia" as never }, { cells: packed });
    const [, rest = ""] = svg.split('<g id="layer-region-names">');
    const [group = ""] = rest.split('<g id="layer-');
    const small = linesOf(group).filter(({ size }) => size !== null);
    const said = small.map((line) => line.words).join(" ");
    for (const note of notes) expect(said).toContain(note);
  });
});
