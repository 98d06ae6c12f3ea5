import { describe, expect, it } from "vitest";
import { isoOf } from "#domain/day.ts";
import { dayInName, dayOf, secondsInName } from "#importers/dates.ts";

describe("days in names", () => {
  it.each([
    ["deepstatemap_data_20251201.geojson", "2025-12-01"],
    ["Control_25_12_28.kml", "2025-12-28"],
    ["data/2024-09-01.json", "2024-09-01"],
    ["20221010_RussianAssessedCoTinUkraine.geojson", "2022-10-10"],
    ["map 07.08.2026.kml", "2026-08-07"],
    ["221208.json", "2022-12-08"],
    ["2023-01-01.kmz/doc.kml", "2023-01-01"],
    ["2024/20241231/map.geojson", "2024-12-31"],
    ["fetched 2026-01-01/Control_25_12_28.kml", "2025-12-28"],
    ["20251301.geojson", null],
    ["1723150336.geojson", null],
    ["latest.json", null],
  ])("%s: %s", (name, expected) => {
    const day = dayInName(name);
    expect(day === null ? null : isoOf(day)).toBe(expected);
  });

  it("tell the second of publication only where the name is nothing else", () => {
    expect(secondsInName("a/1723150336.geojson")).toBe(1723150336);
    expect(secondsInName("v1723150336.geojson")).toBeNull();
    expect(secondsInName("20241231.geojson")).toBeNull();
  });
});

describe("days in values", () => {
  it.each([
    [null],
    [undefined],
    [{}],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [-5],
    ["2024-02-30"],
    [1e20],
  ])("%s is none", (value) => {
    expect(dayOf(value)).toBeNull();
  });
});
