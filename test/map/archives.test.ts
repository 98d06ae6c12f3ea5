import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { openMapper, packMapper } from "#data/mapper-file.ts";
import { type ArchiveHistory, cellMask } from "#domain/archive.ts";
import { type Day, dayFromNumber } from "#domain/day.ts";
import { bitOf, GROUND_CLASSES } from "#domain/ground.ts";
import { mapperId } from "#domain/ids.ts";
import { indexRegister } from "#domain/register.ts";
import { withMappers } from "#domain/shelf.ts";
import { cutArchive } from "#geometry/archive.ts";
import type { ArchiveDay } from "#geometry/outline.ts";
import {
  archiveCellState,
  archiveGround,
  archiveLayers,
  createArchiveMirror,
  outlineState,
} from "#map/archives.ts";
import { entriesOf, layersOf, mapEntries, outlinedReference } from "#map/entries.ts";
import { archiveImages, archiveLineLayers } from "#map/layers/archives.ts";
import { paletteOf } from "#map/palette.ts";
import { mapStyle } from "#map/style.ts";
import { lineNumber } from "#ui/legend/line-number.ts";
import { someArchive } from "../support/outlines.ts";
import fc from "../support/property.ts";
import { box } from "../support/shapes.ts";
import { realRegister } from "../support/theatres.ts";

const register = await realRegister();

/** Outlines of every class, beside the real register. */
function opened(id: string, days: readonly ArchiveDay[]) {
  const cut = cutArchive(days);
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

const everyClass: readonly ArchiveDay[] = [
  {
    day: dayFromNumber(20_300),
    file: "",
    outlines: GROUND_CLASSES.map((ground, at) => {
      return { ground, polygons: [[box(36 + at / 10, 48, 36.05 + at / 10, 48.1)]] };
    }),
  },
];
const one = opened("first-map", everyClass);
// An id that begins another one, as `viina` begins `viina-isw`.
const two = opened("first", everyClass);
const withBoth = (reference = "deepstate") =>
  indexRegister(withMappers(register.input, [one.record, two.record], mapperId(reference)));

function mirrored(archive: ArchiveHistory, ground: ReturnType<typeof archiveGround>) {
  const held = new Map<string, Readonly<Record<string, number>>>();
  let calls = 0;
  const mirror = createArchiveMirror(archive, ground, (kind, id, state) => {
    calls += 1;
    held.set(`${kind} ${id}`, state);
  });
  return { mirror, held, calls: () => calls };
}

describe("an archive on the map", () => {
  it("shows after any walk over days what it shows at once, and touches nothing in vain", () => {
    const someDay = fc.integer({ min: 19_995, max: 20_012 }).map(dayFromNumber);
    fc.assert(
      fc.property(someArchive, fc.array(someDay, { minLength: 1, maxLength: 6 }), (days, walk) => {
        const { record, topology } = opened("walked", days);
        if (!record.archive || !topology) throw new Error("No outlines.");
        const ground = archiveGround(record.archive, topology);
        const walked = mirrored(record.archive, ground);
        for (const day of walk) walked.mirror.apply(day);
        const before = walked.calls();
        const last = walk.at(-1) as Day;
        expect(walked.mirror.apply(last)).toBe(0);
        expect(walked.calls()).toBe(before);
        const fresh = mirrored(record.archive, ground);
        fresh.mirror.apply(last);
        for (const [key, state] of fresh.held) expect(walked.held.get(key), key).toEqual(state);
        walked.mirror.reset();
        expect(walked.mirror.apply(last)).toBe(fresh.calls());
      }),
      { numRuns: 40 },
    );
  });

  it("draws a cell as its topmost class, and a line where the held ground begins", () => {
    const [held, grey] = [bitOf("held"), bitOf("grey")];
    expect(archiveCellState(0)).toEqual({ g: 0 });
    expect(archiveCellState(held | grey)).toEqual({ g: GROUND_CLASSES.indexOf("grey") + 1 });
    expect(outlineState(held, held)).toEqual({ l: 0 });
    expect(outlineState(held, 0)).toEqual({ l: 1 });
    expect(outlineState(held | grey, held)).toEqual({ l: 2 });
  });

  it("names exactly the lines of its held ground for the day", () => {
    const { archive } = one.record;
    if (!archive || !one.topology) throw new Error("No outlines.");
    const ground = archiveGround(archive, one.topology);
    const { mirror } = mirrored(archive, ground);
    mirror.apply(dayFromNumber(20_300));
    const maskOf = (cell: number | null) =>
      cell === null ? 0 : cellMask(archive, cell, dayFromNumber(20_300));
    const begins = ground.outlines.flatMap(({ left, right }, at) =>
      ((maskOf(left) ^ maskOf(right)) & bitOf("held")) !== 0 ? [at] : [],
    );
    expect(begins.length).toBeGreaterThan(0);
    expect(mirror.lit()).toEqual(begins);
  });
});

describe("the style with archives", () => {
  it.each(["deepstate", "first-map"])(
    "is one that MapLibre accepts, with %s as reference",
    (id) => {
      const entries = mapEntries(withBoth(id));
      for (const theme of ["light", "dark", "contrast-light", "contrast-dark"] as const) {
        const style = mapStyle(paletteOf(theme), entries, "en");
        expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
        const made = entries.archives.flatMap((archive) => [
          ...archiveImages(paletteOf(theme), archive, 2).keys(),
        ]);
        const used = style.layers.flatMap((layer) => {
          const pattern = layer.type === "fill" ? layer.paint?.["fill-pattern"] : undefined;
          return typeof pattern === "string" && pattern.startsWith("ground-") ? [pattern] : [];
        });
        expect(new Set(used)).toEqual(new Set(made));
      }
    },
  );

  it("gives every layer to one entry, and the reference's line is drawn once", () => {
    for (const id of ["deepstate", "first-map"]) {
      const entries = mapEntries(withBoth(id));
      const { layers } = mapStyle(paletteOf("light"), entries, "en");
      const owners = entriesOf(entries).map((entry) => layersOf(entries, entry));
      for (const { id: layer } of layers.filter((each) => each.id.startsWith("archive"))) {
        expect(
          owners.filter((owns) => owns(layer)),
          layer,
        ).toHaveLength(1);
      }
      const settlementLine = layers.some((each) => each.id === "mapper-line");
      expect(settlementLine).toBe(outlinedReference(entries) === null);
    }
  });

  it("numbers lines as the legend does: the reference first", () => {
    for (const id of ["deepstate", "first-map", "first"]) {
      const chosen = withBoth(id);
      for (const { id: archive, at } of archiveLayers(chosen)) {
        expect(lineNumber(chosen, archive)).toBe(at);
      }
    }
    expect(lineNumber(withBoth(), mapperId("deepstate"))).toBe(0);
  });
});

describe("the lines of an archive", () => {
  it("are dotted around other classes only where it has any", () => {
    const layer = { id: mapperId("one"), at: 0, inside: 0, outside: 1, reference: true };
    const linesOf = (classes: readonly (typeof GROUND_CLASSES)[number][]) =>
      archiveLineLayers(paletteOf("light"), { ...layer, classes }).map(({ id }) => id);
    expect(linesOf(["held"])).toEqual(["archive:one:line"]);
    expect(linesOf(["held", "grey"])).toEqual(["archive:one:edge", "archive:one:line"]);
  });
});
