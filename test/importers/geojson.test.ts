import { describe, expect, it } from "vitest";
import { isoOf } from "#domain/day.ts";
import { GROUND_CLASSES } from "#domain/ground.ts";
import { formatReport } from "#importers/format-report.ts";
import { importFiles } from "#importers/import.ts";
import fc from "../support/property.ts";
import {
  classesOf,
  collection,
  day,
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
  square,
} from "./files.ts";

const patch = (properties: Readonly<Record<string, unknown>>, at = 0) =>
  feature(polygon(square(30 + at, 48)), properties);
const areas = (...features: unknown[]) => jsonFile("areas.geojson", collection(features));

describe("anybody's GeoJSON", () => {
  it.each([
    ["2024-05-01"],
    ["2024-05-01T22:00:00Z"],
    ["2024-05-02T01:00:00+03:00"],
    ["20240501"],
    [20240501],
    ["240501"],
    ["01.05.2024"],
    ["1.5.2024"],
    [1714575600],
    [1714575600123],
    ["1714575600"],
  ])("may write the day as %s", async (date) => {
    expect(isoDays(await importFiles([areas(patch({ date }))]))).toEqual(["2024-05-01"]);
  });

  it.each([["2024-02-30"], ["soon"], [7], [{ toString: 1 }], ["99.99.2024"]])(
    "cannot write it as %s",
    async (date) => {
      const { report } = await importFiles([areas(patch({ date }))]);
      expect(report.problems).toHaveLength(1);
    },
  );

  it("is a picture for each date", async () => {
    const input = areas(
      patch({ date: "2024-05-01" }),
      patch({ date: "2024-05-01", class: "grey" }, 1),
      patch({ Date: "2024-05-03", status: "Liberated " }, 2),
    );
    const result = await importFiles([input]);
    expect(result.report).toMatchObject({ format: "geojson", problems: [] });
    expect(outlineDraft(result).days.map(classesOf)).toEqual(["held 1, grey 1", "liberated 1"]);
    expect(result.report.missing.map(isoOf)).toEqual(["2024-05-02"]);
  });

  it("takes the day from the file's name where the features have none", async () => {
    const input = jsonFile("front_2024-05-01.json", patch({}));
    expect(isoDays(await importFiles([input]))).toEqual(["2024-05-01"]);
  });

  it("shows what begins `from` a day until the day before `to`", async () => {
    const input = areas(
      patch({ from: "2024-05-01", to: "2024-05-10" }),
      patch({ start: "2024-05-05", end: "" }, 1),
      patch({ from: "2024-05-05", to: "2024-05-07", class: "grey" }, 2),
    );
    const result = await importFiles([input]);
    const told = outlineDraft(result).days.map((item) => `${isoOf(item.day)} ${classesOf(item)}`);
    expect(told).toEqual([
      "2024-05-01 held 1",
      "2024-05-05 held 2, grey 1",
      "2024-05-07 held 2",
      "2024-05-10 held 1",
    ]);
    expect(result.report.missing).toEqual([]);
  });

  it("has days without a map between spans, never an empty picture", async () => {
    const input = areas(
      patch({ from: "2024-05-01", to: "2024-05-03" }),
      patch({ from: "2024-05-05", to: "2024-05-06" }, 1),
    );
    const result = await importFiles([input]);
    expect(isoDays(result)).toEqual(["2024-05-01", "2024-05-05"]);
    expect(result.report.missing.map(isoOf)).toEqual(["2024-05-03", "2024-05-04"]);
    expect(lineOf(result.report.setAside, "days between spans").count).toBe(2);
  });

  it("shows on every day of every span what is live then", async () => {
    const span = fc.record({
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 8 }),
      ground: fc.constantFrom(...GROUND_CLASSES),
    });
    const start = day("2024-01-01");
    await fc.assert(
      fc.asyncProperty(fc.array(span, { minLength: 1, maxLength: 12 }), async (spans) => {
        const features = spans.map(({ from, length, ground }, at) =>
          patch(
            { from: (start + from) * 86_400, to: (start + from + length) * 86_400, class: ground },
            at,
          ),
        );
        const { days } = outlineDraft(await importFiles([areas(...features)]));
        for (let at = 0; at < 30; at += 1) {
          const live = spans.filter(({ from, length }) => from <= at && at < from + length);
          if (live.length === 0) continue;
          const picture = days.findLast((item) => item.day <= start + at);
          const shown = picture?.outlines.flatMap(({ ground, polygons }) =>
            polygons.map(() => ground),
          );
          expect(shown?.sort()).toEqual(live.map(({ ground }) => ground).sort());
        }
      }),
      { numRuns: 50 },
    );
  });

  it("tells every fault with file, feature and field", async () => {
    const input = areas(
      patch({ date: "someday" }),
      patch({ date: "2024-05-01", class: "__proto__" }),
      patch({}),
      patch({ from: "2024-05-02", to: "2024-05-02" }),
      feature({ type: "Circle" }, { date: "2024-05-01" }),
      feature(polygon([[3_000_000, 6_000_000]]), { date: "2024-05-01" }),
    );
    const { drafts, report } = await importFiles([input]);
    expect(drafts).toEqual([]);
    expect(report.problems.map(({ record, field }) => `${record} ${field}`)).toEqual([
      "feature 1 date",
      "feature 2 class",
      "feature 3 date",
      "feature 4 to",
      "feature 5 geometry",
      "feature 6 ring 1, point 1",
    ]);
  });

  it("with the same fault in every feature is told once, and of the first ones", async () => {
    const { report } = await importFiles([areas(...Array.from({ length: 80 }, () => patch({})))]);
    expect(report.problems).toHaveLength(51);
    const told = formatReport(report);
    expect(told).toHaveLength(4);
    expect(told[2]).toMatch(
      /feature 1 › date: There is no day.*\(and 49 more like it in this file\)/,
    );
    expect(told[3]).toContain("More than 50 problems");
  });

  it("with an outer ring stored as a hole keeps all its ground", async () => {
    const [one, two] = [square(30, 48), square(32, 48)];
    const whole = feature(polygon(one, two), { date: "2024-05-01" });
    const apart = areas(patch({ date: "2024-05-01" }), patch({ date: "2024-05-01" }, 2));
    const [stored] = outlineDraft(await importFiles([areas(whole)])).days;
    const [given] = outlineDraft(await importFiles([apart])).days;
    expect(evenOddArea(stored, "held")).toBeCloseTo(evenOddArea(given, "held"), 0);
  });

  it("must not mix days and spans", async () => {
    const input = areas(patch({ date: "2024-05-01" }), patch({ from: "2024-05-01" }));
    const { report } = await importFiles([input]);
    expect(report.problems[0]?.message).toContain("single day");
  });
});

describe.skipIf(!HAS_SAMPLES)(`anybody's GeoJSON ${ON_SAMPLES}`, () => {
  it("with outer rings stored as holes keeps all its ground", async () => {
    const content = await sampleJson("boundaries/UA_FULL_Ukraine.geojson");
    const result = await importFiles([jsonFile("boundaries_2022-09-21.geojson", content)]);
    const [picture] = outlineDraft(result).days;
    // 599,094 km² on the ellipsoid; a reader that takes the islands for holes loses 83,000 of them.
    expect(evenOddArea(picture, "held") / 1e6 / 599_094).toBeCloseTo(1, 2);
  });
});
