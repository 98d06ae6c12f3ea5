import { describe, expect, it } from "vitest";
import { importFiles } from "#importers/import.ts";
import { layerOf } from "#importers/isw-layers.ts";
import {
  classesOf,
  collection,
  feature,
  HAS_SAMPLES,
  isoDays,
  jsonFile,
  lineOf,
  ON_SAMPLES,
  outlineDraft,
  polygon,
  samples,
  square,
} from "./files.ts";

const patch = (at: number, properties = {}) => feature(polygon(square(30 + at, 48)), properties);
const layerFile = (name: string, ...features: unknown[]) =>
  jsonFile(`${name}.geojson`, collection(features));
const control = (day: string) =>
  layerFile(`${day}_RussianAssessedCoTinUkraine`, patch(0, { FID: 1 }));

describe("ISW's layers", () => {
  it.each([
    ["20221010_RussianAssessedCoTinUkraine.geojson", "held"],
    ["20221010_RussianAssessedAdvanceinUkraine.geojson", "advance"],
    ["20221010_RussianClaimedCoTinUkraine.geojson", "claimed"],
    ["20221010_UkrainianClaimedCounterOffensives.geojson", "counter"],
    ["20221010_UkrainianReportedPartisanWarfare.geojson", "set aside"],
    ["VIEW_RussiaCoTinUkraine_V3", "held"],
    ["MDS_AssessedRussianAdvanceInUkraine_view", "advance"],
    ["VIEW_ClaimedRussianTerritoryinUkraine_V2", "claimed"],
    ["VIEW_ClaimedUkrainianCounteroffensives_V2", "counter"],
    ["Assess Russian Control", "held"],
    ["Assessed Russian Advance", "advance"],
    ["Claimed Russian Territory in Ukraine", "claimed"],
    ["Claimed Ukrainian Counteroffensives", "counter"],
    ["ロシア軍支配エリア", "held"],
    ["ロシア軍侵攻エリア", "set aside"],
    ["ウクライナ軍反撃エリア", "counter"],
    ["ukraine_control_map", "held"],
    ["russian_advances", "advance"],
    ["russian_infiltration", "set aside"],
    ["claimed_russian_territory", "claimed"],
    ["ukrainian_counteroffensives", "counter"],
    ["Claimed_Russian_Advances_in_Russia_View", "set aside"],
    ["Assessed_Russian_Gains_in_the_Past_24_Hours_view", "set aside"],
    ["Claimed_Limit_of_Ukrainian_Advance_VIEW", "set aside"],
    ["20251201.geojson", "unknown"],
    ["__proto__", "unknown"],
  ])("%s is %s", (name, expected) => {
    const layer = layerOf(name);
    expect(layer === null ? "unknown" : "ground" in layer ? layer.ground : "set aside").toBe(
      expected,
    );
  });

  it("of 2022 come as a file for each layer and day; a null geometry is set aside", async () => {
    const files = [
      control("20221010"),
      layerFile(
        "20221010_RussianAssessedAdvanceinUkraine",
        patch(1, { OBJECTID: 7 }),
        feature(null),
      ),
      layerFile("20221010_RussianClaimedCoTinUkraine", patch(2), patch(3)),
      layerFile("20221010_UkrainianClaimedCounterOffensives", patch(4)),
      layerFile("20221010_UkrainianReportedPartisanWarfare", patch(5)),
    ];
    const result = await importFiles(files);
    expect(result.report).toMatchObject({ format: "isw", days: 1, problems: [] });
    expect(isoDays(result)).toEqual(["2022-10-10"]);
    expect(classesOf(outlineDraft(result).days[0])).toBe("held 1, advance 1, claimed 2, counter 1");
    expect(lineOf(result.report.setAside, "without a geometry").count).toBe(1);
    expect(lineOf(result.report.setAside, "not imported").why).toContain("partisan");
  });

  it("may be empty on a day without emptying the picture", async () => {
    const files = [control("20220315"), layerFile("20220315_UkrainianClaimedCounterOffensives")];
    const result = await importFiles(files);
    expect(classesOf(outlineDraft(result).days[0])).toBe("held 1");
    expect(result.report.setAside).toEqual([]);
  });

  it("never show a day without the control layer as ground given up", async () => {
    const files = [
      control("20220413"),
      layerFile("20220414_RussianClaimedCoTinUkraine", patch(2)),
      control("20220415"),
    ];
    const { report, ...result } = await importFiles(files);
    expect(isoDays({ report, ...result })).toEqual(["2022-04-13", "2022-04-15"]);
    expect(lineOf(report.setAside, "some layers only").example).toContain("2022-04-14");
    expect(lineOf(report.setAside, "without the layer 'claimed'").count).toBe(2);
  });

  it("of 2023 come in one file; merged Japanese labels are set aside and said", async () => {
    const content = collection([
      patch(0, { layer: "ロシア軍支配エリア" }),
      patch(1, { layer: "ロシア軍侵攻エリア" }),
      patch(2, { layer: "ウクライナ軍反撃エリア" }),
      patch(3, { layer: "somebody's new layer" }),
    ]);
    const result = await importFiles([jsonFile("20230510.geojson", content)]);
    expect(result.report.format).toBe("isw");
    expect(classesOf(outlineDraft(result).days[0])).toBe("held 1, counter 1");
    expect(lineOf(result.report.setAside, "not imported").why).toContain("cannot be told apart");
    expect(lineOf(result.report.setAside, "somebody's new layer").count).toBe(1);
  });

  it("of 2026 have cut properties: the day is that of publication, staff stay unnamed", async () => {
    const properties = (pub_date: string) => ({
      OBJECTID: 203,
      pub_date,
      Shape__Are: 4.7,
      GlobalID: "07903241",
      CreationDa: "2026-10-09",
      Creator: "somebody_understandingwar",
      EditDate: "2026-10-09",
      Editor: "somebody_understandingwar",
    });
    const files = [
      layerFile(
        "ukraine_control_map",
        patch(0, properties("2026-10-07")),
        patch(1, properties("")),
      ),
      layerFile("claimed_russian_territory", patch(2, properties("2026-10-08"))),
      layerFile("russian_infiltration", patch(3, properties("2026-10-08"))),
    ];
    const result = await importFiles(files);
    expect(isoDays(result)).toEqual(["2026-10-08"]);
    expect(classesOf(outlineDraft(result).days[0])).toBe("held 2, claimed 1");
    expect(JSON.stringify(result)).not.toContain("somebody");
    expect(lineOf(result.report.setAside, "names of staff").count).toBe(4);
  });

  it("take the day from epoch milliseconds where the name has none", async () => {
    const dated = patch(0, { datetime: 1649894400000, OBJECTID: 389 });
    const result = await importFiles([layerFile("RussianAssessedCoTinUkraine", dated)]);
    expect(isoDays(result)).toEqual(["2022-04-14"]);
  });

  it("projected anew, with other decimals and features in another order, are unchanged", async () => {
    const shaken = (at: number) =>
      feature(polygon(square(30 + at, 48).map(([x = 0, y = 0]) => [x + 1.3e-7, y - 2.1e-7])));
    const files = [
      layerFile("20221010_RussianAssessedCoTinUkraine", patch(0), patch(1)),
      layerFile("20221011_RussianAssessedCoTinUkraine", shaken(1), shaken(0)),
    ];
    expect((await importFiles(files)).report).toMatchObject({ days: 2, unchanged: 1 });
  });

  it("given twice are set aside if equal and a problem if not", async () => {
    const again = {
      ...control("20220413"),
      name: "copy/20220413_RussianAssessedCoTinUkraine.geojson",
    };
    const equal = await importFiles([control("20220413"), again]);
    expect(equal.report.problems).toEqual([]);
    expect(lineOf(equal.report.setAside, "second copies").count).toBe(1);
    const other = layerFile("copy/20220413_RussianAssessedCoTinUkraine", patch(5));
    const { report } = await importFiles([control("20220413"), other]);
    expect(report.problems[0]).toMatchObject({ rule: "two-maps-of-a-day", field: "held" });
    expect(report.problems[0]?.message).toContain("20220413_RussianAssessedCoTinUkraine");
  });

  it("that nothing names are a problem with the layer as remedy", async () => {
    const input = jsonFile("20221010.geojson", collection([patch(0, { FID: 1 })]));
    const { report } = await importFiles([input], { format: "isw" });
    expect(report.problems[0]).toMatchObject({ rule: "layer", record: "feature 1 (id 1)" });
  });
});

describe.skipIf(!HAS_SAMPLES)(`ISW's layers ${ON_SAMPLES}`, () => {
  it("of 2022 make one whole day", async () => {
    const result = await importFiles(samples("isw-2022"));
    expect(isoDays(result)).toEqual(["2022-10-10"]);
    expect(classesOf(outlineDraft(result).days[0])).toBe(
      "held 5, advance 20, claimed 23, counter 13",
    );
  });

  it("of 2023 are read packed, without their null geometries", async () => {
    const result = await importFiles(samples("isw-2023"));
    expect(classesOf(outlineDraft(result).days[0])).toBe(
      "held 9, advance 9, claimed 53, counter 39",
    );
    expect(lineOf(result.report.setAside, "without a geometry").count).toBe(11);
  });

  it("of 2026 give the claimed ground and nobody's name", async () => {
    const result = await importFiles(samples("isw-2026-excerpt"));
    expect(isoDays(result)).toEqual(["2026-10-08"]);
    expect(JSON.stringify(result)).not.toContain("understandingwar_");
    expect(JSON.stringify(result)).not.toContain("nkramer");
  });
});
