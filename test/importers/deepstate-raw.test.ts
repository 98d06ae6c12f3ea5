import { area } from "@turf/turf";
import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { isoOf } from "#domain/day.ts";
import { importFiles } from "#importers/import.ts";
import {
  classesOf,
  collection,
  evenOddArea,
  feature,
  HAS_SAMPLES,
  isoDays,
  jsonFile,
  lineOf,
  ON_SAMPLES,
  outlineDraft,
  polygon,
  sampleJson,
  samples,
  square,
} from "./files.ts";

const high = (ring: number[][]) => ring.map((point) => [...point, 0]);
const filled = (fill: string, name: string, at: number) =>
  feature(polygon(high(square(30 + at, 48))), { name, fill, styleHash: "5f0393c8" });

const VERSION = collection([
  filled("#a52714", "Окуповано\u00a0/// Occupied /// geoJSON.status.occupied\n", 0),
  filled("#880e4f", "ОРДЛО /// CADR and CALR\n", 1),
  filled("#bcaaa4", "Під питанням /// Contensed", 2),
  filled("#BDBDBD", "Статус невідомий", 3),
  filled("#0288d1", "Звільнено 10.05", 4),
  filled("#0f9d58", "Звільнено", 5),
  filled("#01579b", "Звільнено /// Liberated /// geoJSON.status.dismissed\n", 6),
  filled("#ff5252", "Тимчасово окупована східна Пруссія", 7),
  filled("#880e4f", "Придністров'я /// \u00a0Transnistria", 8),
  filled("#123456", "?", 9),
  feature({ type: "Point", coordinates: [30, 50, 0] }, { name: "Unit", styleHash: "3f91f884" }),
]);
/** 2024-08-08 20:05:36 UTC. */
const NAME = "1723150336.geojson";

describe("DeepState's versions", () => {
  it("tell the class by the fill", async () => {
    const result = await importFiles([jsonFile(NAME, VERSION)]);
    expect(result.report.format).toBe("deepstate-raw");
    expect(isoDays(result)).toEqual(["2024-08-08"]);
    expect(classesOf(outlineDraft(result).days[0])).toBe("held 2, liberated 2, grey 2, abroad 1");
  });

  it("lose positions, places elsewhere, unknown fills and heights, and say so", async () => {
    const { report } = await importFiles([jsonFile(NAME, VERSION)]);
    expect(lineOf(report.setAside, "points").why).toContain("never imported");
    expect(lineOf(report.setAside, "areas elsewhere").count).toBe(2);
    expect(lineOf(report.setAside, "fill #123456").count).toBe(1);
    expect(lineOf(report.repaired, "height").count).toBe(35);
  });

  it("hold collections of polygons", async () => {
    const parts = [polygon(high(square(33, 45))), polygon(high(square(34, 45)))];
    const crimea = { type: "GeometryCollection", geometries: parts };
    const content = collection([feature(crimea, { fill: "#000000", styleHash: "x" })]);
    const result = await importFiles([jsonFile("1648989208.geojson", content)]);
    expect(classesOf(outlineDraft(result).days[0])).toBe("held 2");
  });

  it("of one UTC day are stood for by the last", async () => {
    const version = (at: number) => collection([filled("#a52714", "", at)]);
    const files = [
      jsonFile("a/1723161599.geojson", version(2)),
      jsonFile("a/1723075201.geojson", version(1)),
      jsonFile("a/1723161600.geojson", version(3)),
      jsonFile("a/1723161700.geojson", version(4)),
    ];
    const result = await importFiles(files);
    expect(outlineDraft(result).days.map((item) => `${isoOf(item.day)} ${item.file}`)).toEqual([
      "2024-08-08 a/1723161599.geojson",
      "2024-08-09 a/1723161700.geojson",
    ]);
    const line = lineOf(result.report.setAside, "earlier versions");
    expect(line.count).toBe(2);
    expect(line.example).toContain("a/1723075201.geojson (2024-08-08)");
  });

  it("must be named by their second of publication", async () => {
    const { report } = await importFiles([jsonFile("version.geojson", VERSION)]);
    expect(report.problems[0]).toMatchObject({ rule: "date", file: "version.geojson" });
  });
});

describe.skipIf(!HAS_SAMPLES)(`DeepState's versions ${ON_SAMPLES}`, () => {
  it("have the classes that were seen in them", async () => {
    const result = await importFiles(samples("deepstate-raw"));
    expect(result.report.problems).toEqual([]);
    expect(outlineDraft(result).days.map(classesOf)).toEqual([
      "held 21, liberated 41, grey 3",
      "held 18, liberated 31, grey 10",
      "held 15, liberated 49, grey 19",
      "held 9, liberated 53, grey 8",
      "held 13, liberated 60, grey 15, abroad 2",
      "held 17, liberated 54, grey 23, abroad 2",
    ]);
    expect(lineOf(result.report.setAside, "points").count).toBe(1259);
  });

  it("keep the area of a class", async () => {
    const raw = (await sampleJson("deepstate-raw/1754251105.geojson")) as FeatureCollection;
    const red = raw.features.filter(({ properties }) =>
      /^#(a52714|880e4f)$/.test(properties?.fill ?? ""),
    );
    const result = await importFiles(samples("deepstate-raw", /1754251105/));
    const [picture] = outlineDraft(result).days;
    const expected = area({ type: "FeatureCollection", features: red });
    expect(Math.abs(evenOddArea(picture, "held") / expected - 1)).toBeLessThan(0.001);
  });
});
