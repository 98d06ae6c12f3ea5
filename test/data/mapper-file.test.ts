import { describe, expect, it } from "vitest";
import { openMapper, packMapper } from "#data/mapper-file.ts";
import type { MapperCard } from "#domain/archive.ts";
import { dayFromNumber, FAR_DAY, isoOf } from "#domain/day.ts";
import { indexRegister } from "#domain/register.ts";
import { withMappers } from "#domain/shelf.ts";
import { viewPlace } from "#domain/view.ts";
import { cutArchive } from "#geometry/archive.ts";
import { unpackCells } from "#geometry/topology.ts";
import { archiveDay, someArchive } from "../support/outlines.ts";
import fc from "../support/property.ts";
import { box } from "../support/shapes.ts";
import { goodRegister } from "../support/theatres.ts";

const register = await goodRegister();
const [inside, outside] = register.theatre.parties.map(({ id }) => id);
const card: MapperCard = {
  id: "second-mapper",
  name: "Second",
  note: "made up",
  affiliation: "none",
  method: "invented",
  delay: null,
  licence: "CC0",
  link: null,
  inside: inside ?? "",
  outside: outside ?? "",
};
const provenance = { format: "geojson", files: 2, read: "2026-01-01", report: ["2 days"] };

function fileOf(days = [archiveDay(18_000, [[box(36, 48, 36.2, 48.1)]])]) {
  const cut = cutArchive(days);
  const [place] = register.dossiers;
  const places = new Map([
    [
      place?.place.id ?? "",
      {
        assessments: [{ from: dayFromNumber(18_000), to: FAR_DAY, status: "partly" as const }],
        shares: [{ day: dayFromNumber(18_000), share: 0.4737 }],
      },
    ],
  ]);
  return packMapper({ card, provenance, days: cut.days, cut, places });
}

/** Through text, as a file goes. */
const reopened = (file: unknown) => openMapper(JSON.parse(JSON.stringify(file)));

describe("a mapper's file", () => {
  it("comes back as it was packed: cells, areas, changes, days", () => {
    fc.assert(
      fc.property(someArchive, (days) => {
        const cut = cutArchive(days);
        const open = reopened(fileOf(days));
        expect(open.record.archive?.steps).toEqual(cut.steps);
        const areas = open.record.archive?.areas ?? [];
        areas.forEach((area, cell) => {
          expect(area).toBeCloseTo(cut.areas[cell] ?? 0, 3);
        });
        expect(open.topology && unpackCells(open.topology).features.length).toBe(cut.areas.length);
        expect(open.record.mapper.first).toBe(days[0]?.day);
        expect(open.record.mapper.last).toBe(days.at(-1)?.day);
        // The sample archives have a map on every other day.
        expect(open.record.mapper.missing).toHaveLength(days.length - 1);
      }),
      { numRuns: 20 },
    );
  });

  it("carries card and provenance, and credits the source", () => {
    const open = reopened(fileOf());
    expect(open.provenance).toEqual(provenance);
    expect(open.record.source).toMatchObject({ id: "second-mapper", licence: "CC0" });
  });

  it.each([
    ["nothing", null, /Not a Claimline mapper file/],
    ["another version", { ...fileOf(), version: 7 }, /version 7: import its sources again/],
    [
      "a script for a link",
      { ...fileOf(), mapper: { ...card, link: "javascript:alert(1)" } },
      /link/,
    ],
    ["an id that is no id", { ...fileOf(), mapper: { ...card, id: "__proto__" } }, /mapper\.id/],
    ["days that no map is of", { ...fileOf(), days: [2_000_000] }, /days that no map can be of/],
    ["an unknown status", { ...fileOf(), places: [["harrow", [[1, 2, 9]], []]] }, /no status 9/],
    ["a field that nobody knows", { ...fileOf(), units: [] }, /units/],
  ])("with %s is refused in words", (_, content, message) => {
    expect(() => openMapper(content)).toThrow(message);
  });

  it("with lists that do not belong together is refused", () => {
    const file = fileOf();
    const ground = file.ground && { ...file.ground, steps: [] };
    expect(() => openMapper({ ...file, ground })).toThrow(/do not match/);
  });
});

describe("a mapper beside the register's", () => {
  const { record } = reopened(fileOf());
  const base = register.input;

  it("widens the range of days, and leaves the reference alone", () => {
    const both = indexRegister(withMappers(base, [record]));
    expect(both.theatre.mappers.map(({ id }) => id)).toEqual(["tidemap", "second-mapper"]);
    expect(isoOf(both.theatre.last) >= isoOf(register.theatre.last)).toBe(true);
    expect(both.reference?.id).toBe("tidemap");
    const [before, after] = [register, both].map((each) => each.dossiers[0]?.assessments);
    expect(after).toEqual(before);
  });

  it("chosen as reference gives ring and implied positions", () => {
    const chosen = indexRegister(withMappers(base, [record], record.mapper.id));
    const [dossier] = chosen.dossiers;
    if (!dossier) throw new Error("The fixture has no places.");
    const at = dayFromNumber(18_000);
    const view = viewPlace(chosen, dossier, { validAt: at, knownAt: at, countStale: false });
    expect(view.mapper).toBe("partly");
    expect(view.share).toBe(0.4737);
    const silent = view.positions.filter(({ basis }) => basis === "implied");
    expect(silent.every(({ control }) => control === "contested")).toBe(true);
  });

  it("is refused with a clear word if its id is taken or its party unknown", () => {
    expect(() => withMappers(base, [record, record])).toThrow(/one id/);
    const mapper = { ...record.mapper, inside: "XX" as never };
    expect(() => withMappers(base, [{ ...record, mapper }])).toThrow(/"XX", no party/);
    expect(() => withMappers(base, [], "nobody" as never)).toThrow(/No mapper has the id/);
  });
});
