import { afterEach, describe, expect, it } from "vitest";
import { speak } from "#i18n/text.ts";
import { createAppStore } from "#state/store.ts";
import { frameOf } from "#ui/share/frame.ts";
import { legendItems } from "#ui/share/legend-items.ts";
import { SIZES } from "#ui/share/pictures.ts";
import { caveatsOf } from "#ui/shared/caveats.ts";
import { PICTURE_COLOURS } from "../../support/picture-colours.ts";
import { day, realRegister } from "../../support/theatres.ts";

const register = await realRegister();

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes of the texts that contain a part, letters taken to be 0.6 of their height in width. */
function boxesOf(svg: string, part: string): readonly Box[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)</g)].flatMap(([, attributes = "", words = ""]) => {
    if (!words.includes(part)) return [];
    const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    const [x, y, size] = [Number(read("x")), Number(read("y")), Number(read("font-size"))];
    const width = words.length * size * 0.6;
    if (read("transform").startsWith("rotate")) {
      return [{ left: x - size, right: x + size, top: y - width / 2, bottom: y + width / 2 }];
    }
    const left = read("text-anchor") === "middle" ? x - width / 2 : x;
    return [{ left, right: left + width, top: y - size, bottom: y + size * 0.3 }];
  });
}

/** Every window of three fifths of a box, in steps of a hundredth. */
function* windows({ left, top, right, bottom }: Box): Generator<Box> {
  const [width, height] = [right - left, bottom - top];
  for (let x = 0; x <= 40; x += 1) {
    for (let y = 0; y <= 40; y += 1) {
      const from = [left + (x / 100) * width, top + (y / 100) * height] as const;
      yield {
        left: from[0],
        top: from[1],
        right: from[0] + 0.6 * width,
        bottom: from[1] + 0.6 * height,
      };
    }
  }
}

const holds = (window: Box, { left, top, right, bottom }: Box) =>
  window.left <= left && window.right >= right && window.top <= top && window.bottom >= bottom;

const SHAPES = {
  ...SIZES,
  film: { width: 1000, height: 750 },
  narrow: { width: 800, height: 1400 },
};

const cases = Object.entries(SHAPES).flatMap(([name, size]) =>
  (["en", "uk", "ru"] as const).flatMap((language) =>
    (["map", "disagreement"] as const).map((screen) => ({ name, size, language, screen })),
  ),
);

describe("a crop of three fifths of width and height", () => {
  afterEach(() => speak("en"));

  it.each(cases)("says day and caveat: $name, $language, $screen", async (one) => {
    await speak(one.language);
    const state = { ...createAppStore(register, { day: day("2025-12-02") }).getState() };
    const shown = { ...state, screen: one.screen };
    const caveats = caveatsOf(shown);
    const legend = legendItems(shown, PICTURE_COLOURS);
    const frame = frameOf({ caveats, colours: PICTURE_COLOURS, legend, ...one.size });
    const svg = frame.svg("");
    const { x, y, width, height } = frame.map;
    const whole = { left: 0, top: 0, right: frame.width, bottom: frame.height };
    const map = { left: x, top: y, right: x + width, bottom: y + height };
    // The words of a short caveat may be broken: its first is enough to find its lines.
    for (const part of [caveats.date, caveats.short.split(" ")[0] ?? ""]) {
      const boxes = boxesOf(svg, part);
      for (const ground of [whole, map]) {
        const without = [...windows(ground)].filter(
          (window) => !boxes.some((stamp) => holds(window, stamp)),
        );
        expect(without).toEqual([]);
      }
    }
  });

  it.each(Object.entries(SHAPES))("covers of the map what it says it covers: %s", (_, size) => {
    const caveats = caveatsOf(createAppStore(register, { day: day("2025-12-02") }).getState());
    const frame = frameOf({ caveats, colours: PICTURE_COLOURS, legend: [], ...size });
    const svg = frame.svg("");
    const plates = [...svg.matchAll(/<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)" rx/g)];
    expect(plates.length).toBeGreaterThan(0);
    expect(plates.map((plate) => plate.slice(1).map(Number))).toEqual(
      frame.stamps.map(({ x, y, width, height }) => [
        expect.closeTo(x + frame.map.x),
        expect.closeTo(y + frame.map.y),
        width,
        height,
      ]),
    );
    const words = svg.slice(svg.lastIndexOf(' rx="'));
    // Letters of these words are half as wide as high.
    for (const { left, right, top, bottom } of boxesOf(words, caveats.date)) {
      const narrow = (right - left) / 12;
      const inside = frame.stamps.some(
        (box) =>
          box.x + frame.map.x <= left + narrow &&
          box.x + frame.map.x + box.width >= right - narrow &&
          box.y + frame.map.y <= top &&
          box.y + frame.map.y + box.height >= bottom,
      );
      expect(inside || top > frame.map.y + frame.map.height).toBe(true);
    }
  });

  it("is not kept by the title alone", () => {
    const caveats = caveatsOf(createAppStore(register, { day: day("2025-12-02") }).getState());
    const frame = frameOf({
      caveats,
      colours: PICTURE_COLOURS,
      legend: [],
      width: 1600,
      height: 1000,
    });
    const svg = frame.svg("").replace(/<g id="margin".*?<\/g>/s, "");
    const boxes = boxesOf(svg, caveats.date);
    const whole = { left: 0, top: 0, right: frame.width, bottom: frame.height };
    const without = [...windows(whole)].filter((one) => !boxes.some((stamp) => holds(one, stamp)));
    expect(without.length).toBeGreaterThan(100);
  });
});
