import { describe, expect, it } from "vitest";
import { feedOf } from "#data/feed.ts";
import { openAreas, openCells } from "#data/load.ts";
import { openMapper, packMapper } from "#data/mapper-file.ts";
import { openStories } from "#data/stories.ts";
import { cellMask } from "#domain/archive.ts";
import { dayFromNumber, FAR_DAY, isoOf } from "#domain/day.ts";
import { indexRegister } from "#domain/register.ts";
import { withMappers } from "#domain/shelf.ts";
import { cutArchive } from "#geometry/archive.ts";
import { packCells } from "#geometry/pack.ts";
import { unpackArcs, unpackCells, unpackOutlines } from "#geometry/topology.ts";
import { readVisit } from "#state/last-visit.ts";
import { startShelf } from "../../src/importing/put-back.ts";
import { INTRUDERS, isPolluted, valuesIn } from "../support/intruders.ts";
import { archiveDay } from "../support/outlines.ts";
import fc from "../support/property.ts";
import { askEverything } from "../support/questions.ts";
import { box } from "../support/shapes.ts";
import { goodFiles, goodRegister, inputOf, realFiles } from "../support/theatres.ts";

/**
 * The files that the app reads besides the theatre's, spoilt: each opens as a whole that can be
 * used, or throws an error in words. Nothing in between, nothing that runs on for ever.
 */

const register = await goodRegister();
const PLACES = register.dossiers.length;

interface SideFile {
  readonly name: string;
  readonly good: string;
  /** Opens it and does with it what the app does. */
  readonly take: (text: string) => void;
  readonly words: RegExp;
}

const square = (index: number, west: number) => ({
  index,
  area: 1,
  geometry: {
    type: "Polygon" as const,
    coordinates: [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  },
});

const [inside = "", outside = ""] = register.theatre.parties.map(({ id }) => id);

function mapperFile(id: string) {
  const cut = cutArchive([
    archiveDay(18_000, [[box(36, 48, 36.2, 48.1)]]),
    archiveDay(18_002, [[box(36, 48, 36.3, 48.1)]]),
  ]);
  const judged = {
    assessments: [{ from: dayFromNumber(18_000), to: FAR_DAY, status: "partly" as const }],
    shares: [{ day: dayFromNumber(18_000), share: 0.4737 }],
  };
  return packMapper({
    card: {
      id,
      name: "Second",
      note: "made up",
      affiliation: "none",
      method: "invented",
      delay: null,
      licence: "CC0",
      link: "https://map.example/",
      inside,
      outside,
    },
    provenance: { format: "geojson", files: 2, read: "2026-01-01", report: ["2 days"] },
    days: cut.days,
    cut,
    places: new Map([[register.dossiers[0]?.place.id ?? "", judged]]),
  });
}

/** Opens a mapper as a file, an import or the database hands it over, and shows it. */
function showMapper(content: unknown): void {
  const open = openMapper(content);
  const { mapper, archive } = open.record;
  if (open.topology) unpackOutlines(open.topology);
  for (const cell of archive?.areas.keys() ?? []) if (archive) cellMask(archive, cell, mapper.last);
  // Refused with a notice, or shown: the app starts either way.
  const shelf = startShelf(register, [open]);
  expect(shelf.notices.length + shelf.opens.length).toBe(1);
  expect(shelf.state.register.theatre.last - shelf.state.register.theatre.first).toBeLessThan(
    100_000,
  );
  for (const day of shelf.state.register.dataDays) isoOf(day);
}

const mapperText = JSON.stringify(mapperFile("second-mapper"));
const stories = (await realFiles()).get("stories.json") ?? "";
const FILES: readonly SideFile[] = [
  {
    name: "areas",
    good: JSON.stringify(register.dossiers.map((_, at) => at + 0.5)),
    take: (text) => {
      const areas = openAreas(text, PLACES);
      expect(areas).toHaveLength(PLACES);
      expect(Number.isFinite(areas.reduce((sum, area) => sum + area, 0))).toBe(true);
    },
    words: /reload the page/,
  },
  {
    name: "separate cells",
    good: JSON.stringify(packCells([square(0, 0), square(1, 1), square(2, 2)])),
    take: (text) => {
      const cells = openCells(text, PLACES);
      for (const { id } of unpackCells(cells).features) expect(Number(id)).toBeLessThan(PLACES);
      unpackArcs(cells);
    },
    words: /reload the page/,
  },
  {
    name: "stories",
    good: JSON.stringify(JSON.parse(stories)),
    take: (text) => {
      for (const { id, title, summary, steps } of openStories(text)) {
        expect([id, title, summary].every((part) => typeof part === "string")).toBe(true);
        expect(steps.length).toBeGreaterThan(0);
        for (const step of steps) {
          isoOf(step.day);
          expect(typeof step.text).toBe("string");
          expect(Number.isFinite(step.camera.latitude + step.camera.longitude)).toBe(true);
          for (const statement of step.statements) expect(typeof statement).toBe("string");
        }
      }
    },
    words: /reload the page/,
  },
  {
    name: "mapper file",
    good: mapperText,
    take: (text) => showMapper(JSON.parse(text)),
    words: /mapper file|damaged|cut short|version|number|JSON/,
  },
];

/** Used whole, or refused in words. */
function takeOrRefuse({ take, words }: SideFile, text: string): void {
  try {
    take(text);
  } catch (error) {
    // A failed expectation is no refusal.
    if (!(error instanceof Error) || !words.test(error.message)) throw error;
  }
  expect(isPolluted()).toBe(false);
}

describe.each(FILES)("the file of $name", (file) => {
  const values = valuesIn(file.good);

  it("is used when it is whole", () => {
    file.take(file.good);
    expect(values.length).toBeGreaterThan(5);
  });

  it("is refused when cut short", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.good.length - 1 }), (length) => {
        const cut = file.good.slice(0, length);
        expect(() => file.take(cut)).toThrow(file.words);
      }),
      { numRuns: 50 },
    );
  });

  it("is used or refused, whatever stands in place of a value", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...values),
        fc.constantFrom(...INTRUDERS),
        ([from, to], other) => {
          takeOrRefuse(file, file.good.slice(0, from) + other + file.good.slice(to));
        },
      ),
      { numRuns: 600 },
    );
  });

  it("is used or refused, whatever JSON it is", () => {
    for (const intruder of INTRUDERS) takeOrRefuse(file, intruder);
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        takeOrRefuse(file, json);
      }),
    );
  });

  it("takes no key that names a prototype for one of its own", () => {
    const keys = [...file.good.matchAll(/"(\w+)":/g)].map(({ 0: key, index }) => [key, index]);
    for (const name of ["__proto__", "constructor", "prototype"]) {
      for (const [key = "", index = 0] of keys.slice(0, 200) as [string, number][]) {
        const { length } = key;
        takeOrRefuse(
          file,
          `${file.good.slice(0, index)}"${name}":${file.good.slice(index + length)}`,
        );
      }
    }
  });
});

describe("a mapper kept on the device", () => {
  /** What the browser's database can hold and a file cannot. */
  const STRANGE: readonly unknown[] = [
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    10n ** 400n,
    new Date(Number.NaN),
    new Map([["mapper", 1]]),
    new Set(),
    new Uint8Array(8),
    /x/,
    new Error("kept"),
    [[[[]]]],
  ];

  it("is shown, or left out with a word, whatever a part of it was changed to", () => {
    const parts = [
      ["version"],
      ["mapper"],
      ["mapper", "id"],
      ["mapper", "name"],
      ["mapper", "link"],
      ["days"],
      ["days", "0"],
      ["ground"],
      ["ground", "points"],
      ["ground", "walks"],
      ["ground", "steps"],
      ["ground", "steps", "0", "1"],
      ["places"],
      ["places", "0", "1", "0", "1"],
      ["provenance", "report"],
    ];
    for (const path of parts) {
      for (const strange of [...STRANGE, ...INTRUDERS.map((text) => JSON.parse(text))]) {
        const content: unknown = structuredClone(mapperFile("second-mapper"));
        set(content, path, strange);
        try {
          showMapper(content);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(String(error)).toMatch(/mapper file|damaged|cut short|version|number/);
        }
      }
    }
  });

  it("is refused where it holds itself", () => {
    const content: Record<string, unknown> = { ...mapperFile("second-mapper") };
    content.mapper = content;
    expect(() => openMapper(content)).toThrow(/Not a Claimline mapper file/);
  });

  it("never makes the register longer than maps can be", () => {
    const { record } = openMapper(mapperFile("second-mapper"));
    const widened = indexRegister(withMappers(register.input, [record]));
    askEverything(widened);
  });
});

/** Puts a value somewhere inside another. */
function set(content: unknown, path: readonly string[], value: unknown): void {
  let at: unknown = content;
  for (const step of path.slice(0, -1)) at = Reflect.get(Object(at), step);
  Reflect.set(Object(at), path.at(-1) ?? "", value);
}

describe("the feed", () => {
  it("holds hostile names as text, in JSON that reads back", async () => {
    const script = "<script>alert(1)</script>\u2028\u0000\ud800]]>";
    const input = inputOf(await goodFiles());
    const places = input.places.map((place) => ({
      ...place,
      names: { ...place.names, en: script },
      oblast: script,
    }));
    const feed = feedOf(indexRegister({ ...input, places }), "https://map.example/");
    const text = JSON.stringify(feed);
    expect(JSON.parse(text).items).toHaveLength(feed.items.length);
    expect(text).toContain("<script>");
    // JSON Feed readers show `content_html` as a page and `content_text` as text.
    expect(text).not.toContain("content_html");
  });
});

describe("the last visit", () => {
  it("is a day or nothing, whatever was kept", () => {
    const hostile = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...INTRUDERS));
    fc.assert(
      fc.property(hostile, (kept) => {
        const storage = { getItem: () => kept, setItem: () => {}, removeItem: () => {} };
        const read = readVisit(() => storage);
        if (read !== null) expect(isoOf(read)).toBe(kept);
      }),
    );
  });
});
