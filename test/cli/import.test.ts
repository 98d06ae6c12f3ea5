import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openMapper } from "#data/mapper-file.ts";
import { areaOn } from "#domain/archive.ts";
import { isoOf } from "#domain/day.ts";
import { checkout, run, write } from "../support/cli.ts";
import { box } from "../support/shapes.ts";
import { day, goodFiles, realFiles } from "../support/theatres.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let scratch = "";
let root = "";
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "claimline-import-"));
  root = await checkout(join(scratch, "real"), await realFiles());
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** A day in the form of the DeepState archive: hand-made, east of Pokrovsk. */
const daily = (date: string, ring: unknown) => [
  `deepstatemap_data_${date}.geojson`,
  JSON.stringify({
    type: "FeatureCollection",
    name: `deepstatemap_data_${date}`,
    features: [
      {
        type: "Feature",
        properties: {},
        geometry: { type: "MultiPolygon", coordinates: [[ring]] },
      },
    ],
  }),
];
const folderOf = (name: string, days: readonly (readonly string[])[]) =>
  write(join(scratch, name), new Map(days.map(([file = "", text = ""]) => [file, text])));

const local = () => join(root, "data/local/deepstate-archive.mapper.json");

describe("npm run data -- import", () => {
  it("reads a folder into data/local, tells what it found, and the build shows it", async () => {
    const folder = await folderOf("good", [
      daily("20251202", box(37.2, 48.2, 37.4, 48.4)),
      daily("20251203", box(37.15, 48.2, 37.4, 48.4)),
      daily("20251205", box(37.1, 48.2, 37.4, 48.4)),
    ]);
    const { code, out, err } = await run(["import", "deepstate", folder], root);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("3 days from 3 files, 2025-12-01 to 2025-12-04");
    expect(out).toContain("1 day without a map: 2025-12-03");
    const { record } = openMapper(JSON.parse(await readFile(local(), "utf8")));
    expect(record.mapper.missing.map(isoOf)).toEqual(["2025-12-03"]);
    // 0.3 by 0.2 degrees at 48.3 north: 22.2 km of longitude by 22.2 km of latitude.
    const area = record.archive && areaOn(record.archive, "held", day("2025-12-04"));
    expect(area).toBeGreaterThan(22.0 * 22.1);
    expect(area).toBeLessThan(22.4 * 22.4);

    expect((await run(["build"], root)).code).toBe(0);
    const built = JSON.parse(await readFile(join(root, "public/theatre/ukraine.json"), "utf8"));
    expect(built.mapperFiles).toEqual(["mappers/deepstate-archive.json"]);
    expect(await readdir(join(root, "public/theatre/mappers"))).toEqual(["deepstate-archive.json"]);
  });

  it("names every bad file and leaves the earlier import alone", async () => {
    const before = await readFile(local(), "utf8");
    const crossed = [
      [37.2, 48.2],
      [37.4, 48.4],
      [37.4, 48.2],
      [37.2, 48.4],
      [37.2, 48.2],
    ];
    const good = daily("20251202", box(37.2, 48.2, 37.4, 48.4));
    const days = [
      good,
      ["copy/deepstatemap_data_20251202.geojson", good[1] ?? ""],
      ["deepstatemap_data_20251203.geojson", '{"type":"FeatureCollection","features":[{'],
      daily("20251205", crossed),
    ];
    const folder = await folderOf("bad", days);
    const refused = await run(["import", "deepstate", folder], root);
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain("deepstatemap_data_20251203.geojson");
    expect(refused.err).toMatch(/Nothing was imported/);
    expect(await readFile(local(), "utf8")).toBe(before);

    const skipped = await run(["import", "deepstate", folder, "--skip-bad"], root);
    expect([skipped.code, skipped.err]).toEqual([0, ""]);
    expect(skipped.out).toContain("deepstatemap_data_20251205.geojson");
    expect(skipped.out).toContain("copy/deepstatemap_data_20251202.geojson");
    expect(skipped.out).toMatch(/2 days? without a map: 2025-12-02 to 2025-12-03/);
  });

  it("takes the name, licence and id that it is told, and refuses an id of the register", async () => {
    const folder = await folderOf("named", [daily("20251202", box(37.2, 48.2, 37.4, 48.4))]);
    const named = ["--mapper", "my-map", "--name", "My map", "--licence", "CC0"];
    expect((await run(["import", "auto", folder, ...named], root)).code).toBe(0);
    const file = join(root, "data/local/my-map.mapper.json");
    const { record } = openMapper(JSON.parse(await readFile(file, "utf8")));
    expect(record.source).toMatchObject({ name: "My map", licence: "CC0" });
    const clash = await run(["import", "auto", folder, "--mapper", "deepstate"], root);
    expect(clash.code).toBe(1);
    expect(clash.err).toContain("deepstate: The register has a mapper of this id.");
  });

  it.each([
    [["import"], 2, /import <format\|auto> <path\|address>/],
    [["import", "deepstate", "nowhere"], 1, /nowhere: no such file or folder/],
    [["import", "shapefile", "src"], 1, /shapefile/],
    [["import", "auto", "src", "--mapper", "My Map"], 2, /lower-case words/],
  ] as const)("answers %j with exit code %i and what to do", async (args, code, message) => {
    const outcome = await run(args, root);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toMatch(message);
  });

  it("is refused where the theatre lacks the mapper's parties", async () => {
    const other = await checkout(join(scratch, "strait"), await goodFiles());
    const folder = await folderOf("elsewhere", [daily("20251202", box(37.2, 48.2, 37.4, 48.4))]);
    const { code, err } = await run(["import", "deepstate", folder], other);
    expect(code).toBe(1);
    expect(err).toContain("not both are parties of this theatre");
    expect(existsSync(join(other, "data/local"))).toBe(false);
  });
});
