import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { isoOf } from "#domain/day.ts";
import { importFiles } from "#importers/import.ts";
import {
  classesOf,
  HAS_SAMPLES,
  isoDays,
  jsonFile,
  lineOf,
  ON_SAMPLES,
  outlineDraft,
  samples,
  square,
} from "./files.ts";

const latLon = (ring: Position[]) => ring.map(([x = 0, y = 0]) => [y, x]);
const map = (more: object) => ({
  areas: [latLon(square(37, 48))],
  areas_ua: [],
  frontline: [latLon(square(37, 48)).slice(0, 2)],
  geos: [],
  unit_count: { ru: 1, ua: 0 },
  units: { ru: [[1485, [36.267, 47.416]]], ua: [] },
  ...more,
});
const BLANK = map({ areas: [], frontline: [], units: { ru: [], ua: [] } });

describe("the Ukraine Control Map", () => {
  it("is turned from latitude, longitude", async () => {
    const result = await importFiles([jsonFile("20251228.json", map({}))]);
    expect(result.report.format).toBe("uacontrolmap");
    expect(outlineDraft(result).days[0]?.outlines).toEqual([
      { ground: "held", polygons: [[square(37, 48)]] },
    ]);
  });

  it("shows ground that Ukraine holds in Russia as abroad; the key may be absent", async () => {
    const kursk = map({ areas_ua: [latLon(square(35, 51))] });
    const { areas_ua: _, ...without } = map({});
    const files = [jsonFile("20240901.json", kursk), jsonFile("20240902.json", without)];
    const { days } = outlineDraft(await importFiles(files));
    expect(days.map(classesOf)).toEqual(["held 1, abroad 1", "held 1"]);
  });

  it("loses units and footage, and counts them", async () => {
    const geos = { ru: [{ c: [37.73, 49.1], d: "text" }], ua: [{ c: [37.7, 49], d: "text" }] };
    const result = await importFiles([jsonFile("20251228.json", map({ geos }))]);
    expect(lineOf(result.report.setAside, "unit markers").count).toBe(1);
    expect(lineOf(result.report.setAside, "footage").count).toBe(2);
    expect(JSON.stringify(result)).not.toContain("36.267");
    expect(JSON.stringify(result)).not.toContain("37.73");
  });

  it("has blank days: they are days without a map", async () => {
    const files = [
      jsonFile("20251229.json", map({})),
      jsonFile("20251230.json", { ...BLANK, areas_ua: [latLon(square(35, 51))] }),
      jsonFile("20251231.json", map({})),
    ];
    const result = await importFiles(files);
    expect(isoDays(result)).toEqual(["2025-12-29", "2025-12-31"]);
    expect(result.report.missing.map(isoOf)).toEqual(["2025-12-30"]);
    expect(lineOf(result.report.setAside, "empty map").example).toContain("20251230.json");
  });

  it("comes with a list of days, which is no map", async () => {
    const base = { date: "20251228", dates: ["20251228"], unit_map: { 1: { n: "1st" } } };
    const files = [jsonFile("base.json", base), jsonFile("20251228.json", map({}))];
    const { report } = await importFiles(files);
    expect(report).toMatchObject({ days: 1, problems: [] });
    expect(lineOf(report.setAside, "lists of days").example).toBe("base.json");
  });

  it("tells what is wrong, all of it", async () => {
    const files = [
      jsonFile("20251228.json", map({ areas: [[[48, 370]]] })),
      jsonFile("latest.json", map({})),
      jsonFile("20251230.json", { ...BLANK, areas: null }),
    ];
    const { report, drafts } = await importFiles(files);
    expect(drafts).toEqual([]);
    expect(report.problems.map((issue) => issue.file)).toEqual(files.map(({ name }) => name));
    expect(report.problems[0]).toMatchObject({ record: "areas 1", field: "ring 1, point 1" });
  });
});

describe.skipIf(!HAS_SAMPLES)(`the Ukraine Control Map ${ON_SAMPLES}`, () => {
  it("lies where it should, without the blank day", async () => {
    const result = await importFiles(samples("uacontrolmap"));
    expect(result.report).toMatchObject({ format: "uacontrolmap", days: 8, problems: [] });
    expect(result.report.missing.map(isoOf)).toContain("2025-12-30");
    const { days } = outlineDraft(result);
    expect(days.map(classesOf)[2]).toBe("held 13, abroad 1");
    const points = days.flatMap((item) => item.outlines.flatMap((o) => o.polygons.flat(2)));
    expect(points.every(([x = 0, y = 0]) => x > 20 && x < 45 && y > 43 && y < 53)).toBe(true);
  });
});
