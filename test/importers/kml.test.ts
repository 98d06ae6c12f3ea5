import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importFiles } from "#importers/import.ts";
import {
  classesOf,
  file,
  HAS_SAMPLES,
  isoDays,
  lineOf,
  ON_SAMPLES,
  outlineDraft,
  samples,
  square,
} from "./files.ts";

const text = (ring: number[][]) => ring.map(([x, y]) => `${x},${y},0.0`).join(" \n");
const area = (ring: number[][], hole?: number[][]) =>
  `<Polygon><outerBoundaryIs><LinearRing><coordinates>${text(ring)}\n</coordinates></LinearRing></outerBoundaryIs>${
    hole
      ? `<innerBoundaryIs><LinearRing><coordinates>${text(hole)}</coordinates></LinearRing></innerBoundaryIs>`
      : ""
  }</Polygon>`;
const placemark = (style: string, shape: string, name = " ") =>
  `<Placemark><name>${name}</name><styleUrl>#${style}</styleUrl>${shape}</Placemark>`;
const folder = (name: string, ...marks: string[]) =>
  `<Folder><name>${name}</name>${marks.join("")}</Folder>`;
const kml = (...parts: string[]) =>
  `<?xml version='1.0' encoding='UTF-8' ?>\n<kml><Document>${parts.join("")}</Document></kml>`;
const RED = "poly-A52714-1200-77-nodesc";

describe("KML of Creamy Caprice", () => {
  const zones = kml(
    folder("Polygon", placemark("ru", area(square(37, 48))), placemark("ua", area(square(33, 48)))),
  );

  it("gives the Russian-held side, to be cut to the theatre", async () => {
    const result = await importFiles([file("Control_25_12_28.kml", zones)]);
    expect(result.report).toMatchObject({ format: "kml", problems: [] });
    expect(isoDays(result)).toEqual(["2025-12-28"]);
    expect(outlineDraft(result)).toMatchObject({
      clipToTheatre: true,
      mapper: { id: "creamy-caprice" },
      days: [{ outlines: [{ ground: "held", polygons: [[square(37, 48)]] }] }],
    });
    expect(lineOf(result.report.setAside, "not imported").why).toContain("what is left");
  });

  it("that is not well-formed is told with its place", async () => {
    const broken = `${zones}6.4326405,0.0\n${zones.slice(-60)}`;
    const line = new RegExp(`^line ${zones.split("\n").length}, column \\d+$`);
    const { drafts, report } = await importFiles([file("Control_25_12_12.kml", broken)]);
    expect(drafts).toEqual([]);
    expect(report.problems).toMatchObject([
      { file: "Control_25_12_12.kml", record: expect.stringMatching(line) },
    ]);
    expect(report.problems[0]?.message).toContain("not well-formed");
  });

  it("may be left out where it is broken, as a day without a map", async () => {
    const files = [
      file("Control_25_12_08.kml", zones),
      file("Control_25_12_12.kml", zones.slice(0, -20)),
      file("Control_25_12_16.kml", zones),
    ];
    const result = await importFiles(files, { skipUnreadable: true });
    expect(isoDays(result)).toEqual(["2025-12-08", "2025-12-16"]);
    expect(lineOf(result.report.setAside, "unreadable file Control_25_12_12.kml").count).toBe(1);
  });

  it("of the front line or of advances holds no areas of control", async () => {
    const line = `<LineString><coordinates>31.2,46.4 31.3,46.5</coordinates></LineString>`;
    const files = [
      file("Control_25_12_28.kml", zones),
      file("FrontLine_25_12_28.kml", kml(placemark("7730", line))),
      file("Progress_25_12_28.kml", kml(placemark("poly-FFFFFF", area(square(1, 1)), "Gains"))),
    ];
    const { report } = await importFiles(files);
    expect(report).toMatchObject({ days: 1, problems: [] });
    expect(lineOf(report.setAside, "lines").count).toBe(1);
    expect(lineOf(report.setAside, "files without areas").count).toBe(2);
  });
});

describe("KML and KMZ of the Ukraine Control Map", () => {
  const map = kml(
    folder(
      "Important Areas",
      placemark(RED, area(square(38, 48), square(38.02, 48.02, 0.01)), "Luhansk Axis\u00a0 [Z]"),
      placemark(
        RED,
        `<MultiGeometry>${area(square(34, 45))}${area(square(35, 45))}</MultiGeometry>`,
      ),
      placemark("poly-0288D1", area(square(30, 50)), "Something blue"),
    ),
    folder(
      "Frontline",
      placemark("line-1", "<LineString><coordinates>1,1 2,2</coordinates></LineString>"),
    ),
    folder(
      "Russian Unit Positions",
      placemark("icon", "<Point><coordinates>36.267,47.416,0</coordinates></Point>", "1st Brigade"),
      placemark(RED, area(square(36, 47)), "2nd Brigade"),
    ),
  );

  it("gives its areas with their holes, and neither units nor lines", async () => {
    const result = await importFiles([file("20230101.kml", map)]);
    const [picture] = outlineDraft(result).days;
    expect(classesOf(picture)).toBe("held 3");
    expect(picture?.outlines[0]?.polygons[0]).toEqual([
      square(38, 48),
      square(38.02, 48.02, 0.01).map(([x = 0, y = 0]) => [+x.toFixed(6), +y.toFixed(6)]),
    ]);
    expect(lineOf(result.report.setAside, "positions").count).toBe(2);
    expect(JSON.stringify(result)).not.toMatch(/Brigade|36\.267/);
    expect(lineOf(result.report.setAside, "areas that are not imported").example).toContain("blue");
  });

  it("is unpacked, the day taken from the archive's name", async () => {
    const kmz = zipSync({
      "doc.kml": new TextEncoder().encode(map),
      "images/icon.png": new Uint8Array(9),
    });
    const result = await importFiles([file("2023-01-01.kmz", kmz)]);
    expect(isoDays(result)).toEqual(["2023-01-01"]);
    expect(outlineDraft(result).mapper.id).toBe("ua-control-map");
    expect(lineOf(result.report.setAside, "another kind").example).toContain("icon.png");
  });

  it("keeps its name beside another mapper's in one import", async () => {
    const caprice = kml(placemark("ru", area(square(37, 48))));
    const files = [file("a_2023-01-01.kml", map), file("b_2023-01-01.kml", caprice)];
    const { drafts } = await importFiles(files, { card: { id: "mine" } });
    expect(drafts.map(({ mapper }) => mapper.id)).toEqual([
      "mine-creamy-caprice",
      "mine-ua-control-map",
    ]);
  });
});

describe("other KML", () => {
  it("may name a class of ground in name, folder or data", async () => {
    const data = `<ExtendedData><Data name="class"><value>grey</value></Data></ExtendedData>`;
    const parts = [
      placemark("x", area(square(1, 1)), "Held"),
      folder("liberated", placemark("x", area(square(2, 1)), "some village")),
      placemark("x", `${data}${area(square(3, 1))}`),
    ];
    const { days } = outlineDraft(await importFiles([file("own_2024-05-01.kml", kml(...parts))]));
    expect(classesOf(days[0])).toBe("held 1, liberated 1, grey 1");
  });

  it("is refused without a day, with a document type, with points that are none", async () => {
    const held = (ring: number[][]) => kml(placemark("ru", area(ring)));
    const files = [
      file("undated.kml", held(square(37, 48))),
      file(
        "a_25_01_01.kml",
        held(square(37, 48)).replace("<kml>", "<!DOCTYPE kml [<!ENTITY a 'b'>]><kml>"),
      ),
      file("b_25_01_02.kml", held(square(37, 48)).replace("37,48,0.0", "37,,0.0")),
    ];
    const { report } = await importFiles(files);
    expect(report.problems.map((issue) => issue.file)).toEqual(files.map(({ name }) => name));
    expect(report.problems[2]).toMatchObject({ field: "ring 1, point 1" });
  });

  it("with elements nested out of all reason is a problem, not a crash", async () => {
    const deep = `${"<Folder>".repeat(20_000)}${"</Folder>".repeat(20_000)}`;
    const { report } = await importFiles([file("a_25_01_01.kml", kml(deep))]);
    expect(report.problems).toHaveLength(1);
  });
});

describe.skipIf(!HAS_SAMPLES)(`KML ${ON_SAMPLES}`, () => {
  it("of Creamy Caprice gives one control zone", async () => {
    const result = await importFiles(samples("creamy-caprice", /\.kml$/));
    expect(result.report.problems).toEqual([]);
    expect(isoDays(result)).toEqual(["2025-12-28"]);
    expect(outlineDraft(result).days[0]?.outlines[0]?.polygons[0]?.[0]?.length).toBeGreaterThan(
      25_000,
    );
  });

  it("with a broken tail names file and line", async () => {
    const { report } = await importFiles(samples("creamy-caprice", /12_12/));
    expect(report.problems).toMatchObject([{ record: "line 70362, column 7" }]);
    expect(report.problems[0]?.file).toContain("Control_25_12_12.kml");
  });

  it("is the same packed", async () => {
    const [input] = samples("creamy-caprice", /Control_25_12_28/);
    const packed = gzipSync((await input?.read()) ?? new Uint8Array());
    const plain = await importFiles(input ? [input] : []);
    const result = await importFiles([file("Control_25_12_28.kml.gz", packed)]);
    expect(outlineDraft(result).days[0]?.outlines).toEqual(outlineDraft(plain).days[0]?.outlines);
  });
});
