import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { IMPORTERS } from "#importers/detect.ts";
import type { InputFile } from "#importers/draft.ts";
import { formatReport } from "#importers/format-report.ts";
import { importFiles } from "#importers/import.ts";
import fc from "../support/property.ts";
import { collection, deepstateDay, feature, file, jsonFile, polygon, square } from "./files.ts";

/** One small good file of each format, to be spoilt. */
const GOOD: readonly InputFile[] = [
  deepstateDay("20251201", square(37, 48)),
  jsonFile(
    "1723150336.geojson",
    collection([
      feature(polygon(square(37, 48)), { fill: "#a52714", styleHash: "x", name: "\u00a0" }),
    ]),
  ),
  jsonFile("20251228.json", {
    areas: [
      [
        [48, 37],
        [48, 38],
        [49, 38],
      ],
    ],
    units: { ru: [[1, [36, 47]]] },
  }),
  jsonFile("2024-09-01.json", {
    value: collection([
      feature(polygon(square(35.2, 51.2)), { type: "losses", date: "2024-08-30" }),
    ]),
  }),
  jsonFile(
    "20230824.geojson",
    collection([feature(polygon(square(37, 48)), { layer: "VIEW_RussiaCoTinUkraine_V3" })]),
  ),
  file(
    "Control_25_12_28.kml",
    "<kml><Document><Placemark><name> </name><styleUrl>#ru</styleUrl><Polygon><outerBoundaryIs><LinearRing><coordinates>37,48,0 38,48,0 38,49,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>",
  ),
  file("control.csv", "geonameid,date,status_wiki\n1,20240101,UA\n1,20240102,RU\n"),
  jsonFile(
    "areas.geojson",
    collection([feature(polygon(square(1, 1)), { from: "2024-05-01", class: "grey" })]),
  ),
];
const FORMATS = [undefined, ...IMPORTERS.map(({ format }) => format)];
const NAMES = [
  ...GOOD.map(({ name }) => name),
  "__proto__",
  "constructor",
  "../../etc/passwd.json",
  "toString.geojson",
  "",
  "a.zip",
  "a.csv.gz",
  "doc.kmz",
];

async function survives(files: readonly InputFile[], format?: string): Promise<void> {
  const options = format === undefined ? {} : { format };
  const { drafts, report } = await importFiles(files, options);
  expect(drafts.length > 0).toBe(report.problems.length === 0);
  for (const issue of report.problems) expect(issue.message).not.toBe("");
  expect(formatReport(report).length).toBeGreaterThan(0);
}

const name = fc.constantFrom(...NAMES);
const format = fc.constantFrom(...FORMATS);

describe("importing never throws on content", () => {
  it("whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(name, format, fc.uint8Array({ maxLength: 300 }), async (at, as, bytes) => {
        await survives([file(at, bytes)], as);
      }),
      { numRuns: 300 },
    );
  });

  it("whatever the JSON", async () => {
    await fc.assert(
      fc.asyncProperty(name, format, fc.json({ maxDepth: 5 }), async (at, as, json) => {
        await survives([file(at, json)], as);
        await survives([file(at, `{"type":"FeatureCollection","features":[${json}]}`)], as);
        await survives([file(at, `{"areas":${json},"value":{"features":${json}}}`)], as);
      }),
      { numRuns: 200 },
    );
  });

  it("when a good file is cut off, or a part of it replaced", async () => {
    const part = fc.constantFrom(
      "null",
      "-1e999",
      '"__proto__"',
      "[]",
      "{}",
      '{"toString":1}',
      "\u0000",
      "\ufeff",
      "<a>",
      "]]>",
      "&x;",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.nat(30),
        part,
        fc.boolean(),
        async (which, at, length, by, cut) => {
          const input = GOOD[which % GOOD.length] ?? file("", "");
          const text = new TextDecoder().decode(await input.read());
          const from = at % text.length;
          const spoilt = text.slice(0, from) + (cut ? "" : by + text.slice(from + length));
          await survives([file(input.name, spoilt)]);
          await survives([file(input.name, spoilt), input]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("when a packed file is cut off or a byte of it is wrong", async () => {
    const packed = await Promise.all(
      GOOD.flatMap((input) => [
        input.read().then((bytes) => file(`${input.name}.gz`, gzipSync(bytes))),
        input.read().then((bytes) => file("all.zip", zipSync({ [input.name]: bytes }))),
      ]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        async (which, at, by, cut) => {
          const input = packed[which % packed.length] ?? file("", "");
          const bytes = new Uint8Array(await input.read());
          const from = at % bytes.length;
          bytes[from] = by;
          await survives([file(input.name, cut ? bytes.subarray(0, from) : bytes)]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("when JSON is nested out of all reason, or names are hostile", async () => {
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    await survives([file("a.geojson", `{"type":"FeatureCollection","features":${deep}}`)]);
    const geometry = `{"type":"GeometryCollection","geometries":[`.repeat(5000) + "]}".repeat(5000);
    const nested = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${geometry}}]}`;
    await survives([file("deepstatemap_data_20251201.geojson", nested)]);
    const proto =
      '{"type":"FeatureCollection","features":[{"__proto__":{"geometry":1},"properties":{"__proto__":{"date":"2024-05-01"}}}]}';
    await survives([file("__proto__.geojson", proto)]);
    const zip = zipSync({ __prato__: new Uint8Array([1]), "a/../../b.kml": new Uint8Array([2]) });
    // fflate cannot write the name, others can.
    const hostile = Uint8Array.from(
      Buffer.from(zip).toString("latin1").replaceAll("__prato__", "__proto__"),
      (mark) => mark.charCodeAt(0),
    );
    await survives([file("x.zip", hostile)]);
  });

  it("and good files are good", async () => {
    for (const input of GOOD) {
      const { report } = await importFiles([input]);
      expect(report.problems, input.name).toEqual([]);
    }
    expect(
      new Set(
        await Promise.all(GOOD.map(async (input) => (await importFiles([input])).report.format)),
      ),
    ).toEqual(new Set(IMPORTERS.map(({ format: known }) => known)));
  });
});
