import { describe, expect, it } from "vitest";
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
  samples,
  square,
} from "./files.ts";

const patch = (type: string, x: number, y: number) =>
  feature(polygon(square(x, y)), {
    type,
    date: "2024-08-30",
    _datefrom: "2024-08-26",
    view: "daily",
  });
const SUDZHA = [35.2, 51.2] as const;
const KHERSON = [32.5, 46.6] as const;
const dayFile = (name: string, ...features: unknown[]) =>
  jsonFile(name, { value: collection(features) });

describe("NZZ's files of Liveuamap", () => {
  it("hold what stayed and what was gained, and show losses as liberated", async () => {
    const input = dayFile(
      "2022-11-15.json",
      patch("nochange", 38, 48),
      patch("gains", 37, 48),
      patch("losses", ...KHERSON),
    );
    const result = await importFiles([input]);
    expect(result.report).toMatchObject({ format: "nzz", problems: [] });
    expect(isoDays(result)).toEqual(["2022-11-15"]);
    expect(classesOf(outlineDraft(result).days[0])).toBe("held 2, liberated 1");
  });

  it("show losses inside Russia as Ukrainian-held ground abroad, from August 2024 on", async () => {
    const files = [
      dayFile("2024-08-05.json", patch("nochange", 38, 48), patch("losses", ...SUDZHA)),
      dayFile("2024-09-01.json", patch("nochange", 38, 48), patch("losses", ...SUDZHA)),
      dayFile("2024-09-02.json", patch("nochange", 38, 48), patch("losses", ...KHERSON)),
    ];
    const { days } = outlineDraft(await importFiles(files));
    expect(days.map(classesOf)).toEqual([
      "held 1, liberated 1",
      "held 1, abroad 1",
      "held 1, liberated 1",
    ]);
  });

  it("are of the day in their name, or else of the date that the data are of", async () => {
    const features = [patch("nochange", 38, 48)];
    expect(isoDays(await importFiles([dayFile("2024-09-01.json", ...features)]))).toEqual([
      "2024-09-01",
    ]);
    expect(isoDays(await importFiles([dayFile("latest.json", ...features)]))).toEqual([
      "2024-08-30",
    ]);
  });

  it("lost the Donbas of 2014 in March 2024: the report says that it is no change", async () => {
    const at = (name: string, x: number) => dayFile(name, patch("nochange", x, 48));
    const across = await importFiles([at("2024-03-08.json", 38), at("2024-03-24.json", 37)]);
    expect(lineOf(across.report.setAside, "Donbas").why).toContain("no change on the ground");
    const later = await importFiles([at("2024-03-25.json", 38), at("2024-03-26.json", 37)]);
    expect(later.report.setAside).toEqual([]);
  });

  it("set other types aside", async () => {
    const input = dayFile("2024-09-01.json", patch("nochange", 38, 48), patch("__proto__", 1, 1));
    const { report } = await importFiles([input]);
    expect(lineOf(report.setAside, "another type").count).toBe(1);
  });
});

describe.skipIf(!HAS_SAMPLES)(`NZZ's files of Liveuamap ${ON_SAMPLES}`, () => {
  it("hold Kursk as abroad and Kherson as liberated", async () => {
    const { days } = outlineDraft(await importFiles(samples("nzz-liveuamap")));
    const [first, kherson, kursk] = days;
    expect(classesOf(first)).toBe("held 4");
    expect(evenOddArea(kherson, "liberated") / 1e6).toBeGreaterThan(4000);
    expect(evenOddArea(kursk, "abroad") / 1e6).toBeCloseTo(1219, -1);
    expect(evenOddArea(kursk, "liberated") / 1e6).toBeLessThan(1);
  });
});
