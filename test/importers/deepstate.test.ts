import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { area, polygon as turfPolygon } from "@turf/turf";
import { gzipSync } from "fflate";
import type { FeatureCollection, MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { isoOf } from "#domain/day.ts";
import { deepstate } from "#importers/deepstate.ts";
import { importFiles } from "#importers/import.ts";
import {
  collection,
  day,
  deepstateDay,
  evenOddArea,
  feature,
  file,
  HAS_SAMPLES,
  isoDays,
  jsonFile,
  lineOf,
  ON_SAMPLES,
  outlineDraft,
  polygon,
  SAMPLES,
  samples,
  square,
} from "./files.ts";

describe("DeepState's daily files", () => {
  it("are of the day before the one in their name", async () => {
    const result = await deepstate.read([deepstateDay("20251201", square(37, 48))], {});
    expect(isoDays(result)).toEqual(["2025-11-30"]);
    expect(outlineDraft(result).mapper).toMatchObject({ inside: "RU", outside: "UA" });
    expect(outlineDraft(result).days[0]?.outlines).toEqual([
      { ground: "held", polygons: [[square(37, 48)]] },
    ]);
  });

  it("come in order, with missing days listed", async () => {
    const files = [
      deepstateDay("20250405", square(37, 48, 0.3)),
      deepstateDay("20250401", square(37, 48, 0.1)),
      deepstateDay("20250402", square(37, 48, 0.2)),
    ];
    const { report, drafts } = await deepstate.read(files, {});
    expect(drafts).toHaveLength(1);
    expect(report).toMatchObject({ days: 3, files: 3, unchanged: 0 });
    expect(report.missing.map(isoOf)).toEqual(["2025-04-02", "2025-04-03"]);
    expect([report.first, report.last]).toEqual([day("2025-03-31"), day("2025-04-04")]);
  });

  it("are the same map where only the decimals differ", async () => {
    const seven = square(37, 48).map(([x = 0, y = 0]) => [x + 0.0000004, y - 0.0000004]);
    const files = [deepstateDay("20250428", square(37, 48)), deepstateDay("20250429", seven)];
    const { report } = await deepstate.read(files, {});
    expect(report).toMatchObject({ days: 2, unchanged: 1, problems: [] });
  });

  it("are read packed, and by the name inside where the file was renamed", async () => {
    const text = new TextDecoder().decode(await deepstateDay("20251201", square(37, 48)).read());
    const packed = file("deepstatemap_data_20251201.geojson.gz", gzipSync(Buffer.from(text)));
    expect(isoDays(await importFiles([packed]))).toEqual(["2025-11-30"]);
    expect(isoDays(await importFiles([file("front.geojson", text)]))).toEqual(["2025-11-30"]);
  });

  it("must not contradict themselves about the day", async () => {
    const text = new TextDecoder().decode(await deepstateDay("20251201", square(37, 48)).read());
    const { drafts, report } = await importFiles([
      file("deepstatemap_data_20251203.geojson", text),
    ]);
    expect(drafts).toEqual([]);
    expect(report.problems[0]).toMatchObject({ rule: "date", field: "name" });
    expect(report.problems[0]?.message).toContain("2025-12-03");
  });

  it("give nothing where one of them is broken, asked directly too", async () => {
    const broken = file("deepstatemap_data_20251202.geojson", "{");
    const { drafts } = await deepstate.read([deepstateDay("20251201", square(37, 48)), broken], {});
    expect(drafts).toEqual([]);
  });

  it("can be one collection with a feature for each day", async () => {
    const days = ["2024-07-08", "2024-07-09", "2024-07-11"].map((date, id) =>
      feature(polygon(square(37, 48, 0.1 + id / 10)), { id, date }),
    );
    const unified = jsonFile("deepstate-map-data.geojson", collection(days));
    const result = await importFiles([unified]);
    expect(result.report.format).toBe("deepstate");
    expect(isoDays(result)).toEqual(["2024-07-07", "2024-07-08", "2024-07-10"]);
    expect(result.report.missing.map(isoOf)).toEqual(["2024-07-09"]);
  });

  it("keep holes as rings of their polygon, however they wind", async () => {
    const hole = square(37.02, 48.02, 0.02);
    for (const inner of [hole, [...hole].reverse()]) {
      const geometry = polygon(square(37, 48), inner);
      const one = jsonFile("deepstatemap_data_20251201.geojson", collection([feature(geometry)]));
      const [picture] = outlineDraft(await deepstate.read([one], {})).days;
      const whole = area(turfPolygon([square(37, 48)]));
      expect(evenOddArea(picture, "held") / whole).toBeCloseTo(0.96, 3);
    }
  });

  it("with an empty map are days without a map", async () => {
    const blank = jsonFile("deepstatemap_data_20251202.geojson", collection([]));
    const files = [
      deepstateDay("20251201", square(37, 48)),
      blank,
      deepstateDay("20251203", square(37, 48)),
    ];
    const { report } = await deepstate.read(files, {});
    expect(report.missing.map(isoOf)).toEqual(["2025-12-01"]);
    expect(lineOf(report.setAside, "empty map").example).toContain("20251202");
  });
});

describe.skipIf(!HAS_SAMPLES)(`DeepState's daily files ${ON_SAMPLES}`, () => {
  it("cover the area of the raw file within 0.1 %", async () => {
    const files = samples("deepstate-daily", /(20240708|20250428|20250429|20251201|20260822)/);
    expect(files).toHaveLength(5);
    const { days } = outlineDraft(await importFiles(files));
    for (const [at, input] of files.entries()) {
      const raw: FeatureCollection<MultiPolygon> = JSON.parse(
        new TextDecoder().decode(await input.read()),
      );
      const picture = days.find((item) => item.file === input.name);
      expect(evenOddArea(picture, "held") / area(raw), `${at} ${input.name}`).toBeCloseTo(1, 3);
      expect(Math.abs(evenOddArea(picture, "held") / area(raw) - 1)).toBeLessThan(0.001);
    }
  });

  it("are all read, with nothing to repair", async () => {
    const { report } = await importFiles(samples("deepstate-daily"));
    expect(report).toMatchObject({ format: "deepstate", days: 73, problems: [], repaired: [] });
    expect(report.missing.map(isoOf)).toContain("2025-11-25");
  });

  it("of two years are read in well under half a minute", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "claimline-archive-"));
    try {
      execFileSync("tar", [
        "-xJf",
        `${SAMPLES}/deepstate-daily-archive-2024-2025.tar.xz`,
        "-C",
        folder,
      ]);
      const names = readdirSync(folder, { recursive: true }).map(String);
      const files = names
        .filter((name) => name.endsWith(".geojson"))
        .map((name) => ({
          name,
          read: async () => new Uint8Array(readFileSync(join(folder, name))),
        }));
      const start = performance.now();
      const { report } = await importFiles(files);
      expect(report).toMatchObject({ days: 536, unchanged: 67, problems: [] });
      expect(report.missing.map(isoOf)).toEqual([
        "2024-08-17",
        "2024-08-18",
        "2024-12-31",
        "2025-03-30",
        "2025-03-31",
        "2025-11-25",
      ]);
      expect(performance.now() - start).toBeLessThan(30_000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
