import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isoOf } from "#domain/day.ts";
import { formatReport } from "#importers/format-report.ts";
import { importFiles } from "#importers/import.ts";
import {
  bowtie,
  collection,
  deepstateDay,
  feature,
  file,
  isoDays,
  jsonFile,
  lineOf,
  outlineDraft,
  polygon,
  square,
} from "./files.ts";

const TRUNCATED =
  '{ "type": "FeatureCollection", "name": "deepstatemap_data_20251203", "features": [ {';

/** A folder with one of each: corrupt, copied, missing, crossing itself. */
const copy = {
  ...deepstateDay("20251202", square(37, 48, 0.2)),
  name: "copy/deepstatemap_data_20251202.geojson",
};
const FOLDER = [
  deepstateDay("20251201", square(37, 48, 0.1)),
  deepstateDay("20251202", square(37, 48, 0.2)),
  copy,
  file("deepstatemap_data_20251203.geojson", TRUNCATED),
  // 2025-12-04 is missing.
  deepstateDay("20251205", bowtie(37, 48, 0.2)),
  deepstateDay("20251206", square(37, 48, 0.3)),
  file("README.md", "# DeepState"),
];

describe("importing a folder", () => {
  it("with a corrupt day imports nothing and says what to do", async () => {
    const { drafts, report } = await importFiles(FOLDER);
    expect(drafts).toEqual([]);
    expect(report.problems).toMatchObject([
      { rule: "unreadable", file: "deepstatemap_data_20251203.geojson" },
    ]);
    const text = formatReport(report);
    expect(text[0]).toBe("Nothing was imported: 1 problem in 7 files (deepstate).");
    expect(text.at(-1)).toMatch(
      /^ {2}deepstatemap_data_20251203\.geojson: It is no JSON: .* → Fetch the file again/,
    );
  });

  it("goes on without the corrupt day where the reader says so", async () => {
    const result = await importFiles(FOLDER, { skipUnreadable: true });
    expect(isoDays(result)).toEqual(["2025-11-30", "2025-12-01", "2025-12-04", "2025-12-05"]);
    const { report } = result;
    expect(report.problems).toEqual([]);
    expect(report.missing.map(isoOf)).toEqual(["2025-12-02", "2025-12-03"]);
    expect(
      formatReport(report).map((line) => line.replace(/no JSON.*?\(e\.g/, "no JSON (e.g")),
    ).toEqual([
      "deepstate: 4 days from 7 files, 2025-11-30 to 2025-12-05.",
      "2 days without a map: 2025-12-02 to 2025-12-03.",
      "Set aside:",
      "  1 × files of another kind: neither GeoJSON, JSON, KML nor CSV (e.g. README.md)",
      "  1 × unreadable file deepstatemap_data_20251203.geojson: It is no JSON (e.g. deepstatemap_data_20251203.geojson)",
      "  1 × second copies of a day: the same map of the same day is there already (e.g. deepstatemap_data_20251202.geojson and copy/deepstatemap_data_20251202.geojson (2025-12-01))",
      "Repaired, or odd and kept:",
      "  1 × outlines that cross themselves: kept as drawn; the ground between the loops counts once (even-odd) (e.g. deepstatemap_data_20251205.geojson › feature 1, near 37.10000, 48.10000)",
    ]);
  });

  it("with two different maps of a day names both files", async () => {
    const other = {
      ...deepstateDay("20251202", square(30, 48)),
      name: "b/deepstatemap_data_20251202.geojson",
    };
    const { drafts, report } = await importFiles([...FOLDER.slice(0, 2), other]);
    expect(drafts).toEqual([]);
    expect(report.problems).toMatchObject([{ rule: "two-maps-of-a-day", record: "2025-12-01" }]);
    const [problem] = report.problems;
    expect(`${problem?.file} ${problem?.message}`).toMatch(
      /^deepstatemap_data_20251202.* b\/deepstatemap_data_20251202/,
    );
  });

  it("tells all problems of all files at once", async () => {
    const files = [
      file("deepstatemap_data_20251201.geojson", TRUNCATED),
      file("deepstatemap_data_20251202.geojson", ""),
      file("deepstatemap_data_20251203.geojson", new Uint8Array([0x7b, 0xff, 0xfe])),
      {
        name: "deepstatemap_data_20251204.geojson",
        read: () => Promise.reject(new Error("EACCES")),
      },
      deepstateDay("20251205", [
        [1, 2],
        [Number.NaN, 3],
      ]),
    ];
    const { report } = await importFiles(files);
    expect(report.problems.map((issue) => issue.file)).toEqual(files.map(({ name }) => name));
    expect(report.problems.every(({ message, remedy }) => message !== "" && remedy !== "")).toBe(
      true,
    );
    expect(report.problems.map(({ message }) => message).join(" ")).toMatch(/empty.*UTF-8.*EACCES/);
  });

  it("takes the reader's words for the card", async () => {
    const card = { id: "mine", name: "My map", licence: "CC0" };
    const result = await importFiles(FOLDER.slice(0, 1), { card });
    expect(outlineDraft(result).mapper).toMatchObject({ ...card, inside: "RU" });
  });

  it("tells its progress and stops when cancelled", async () => {
    const seen: string[] = [];
    const stop = new AbortController();
    const onProgress = (done: number, total: number, name: string) => {
      seen.push(`${done}/${total} ${name}`);
      if (done === 2) stop.abort();
    };
    const run = importFiles(FOLDER.slice(0, 3), { onProgress, signal: stop.signal });
    await expect(run).rejects.toThrow(/abort/i);
    expect(seen).toEqual([
      "1/3 deepstatemap_data_20251201.geojson",
      "2/3 deepstatemap_data_20251202.geojson",
    ]);
  });
});

describe("finding the format", () => {
  const areas = jsonFile(
    "areas.geojson",
    collection([feature(polygon(square(1, 1)), { date: "20240501" })]),
  );

  it("goes by content, not by name", async () => {
    const text = new TextDecoder().decode(await deepstateDay("20251201", square(37, 48)).read());
    expect((await importFiles([file("areas.json", text)])).report.format).toBe("deepstate");
    expect((await importFiles([areas])).report.format).toBe("geojson");
  });

  it("refuses mixed formats and tells which", async () => {
    const { report } = await importFiles([deepstateDay("20251201", square(37, 48)), areas]);
    expect(report.problems).toHaveLength(1);
    expect(report.problems[0]?.message).toContain("deepstate: 1 (e.g. deepstatemap_data_20251201");
    expect(report.problems[0]?.message).toContain("geojson: 1 (e.g. areas.geojson)");
    const named = await importFiles([deepstateDay("20251201", square(37, 48)), areas], {
      format: "geojson",
    });
    expect(isoDays(named)).toEqual(["2024-05-01", "2025-12-01"]);
  });

  it("says what was seen and what is understood where it finds none", async () => {
    const { report } = await importFiles([jsonFile("towns.json", { towns: [] })]);
    expect(report.problems[0]?.message).toContain("towns.json begins with '{\"towns\":[]}'");
    expect(report.problems[0]?.remedy).toContain("DeepState daily GeoJSON");
    expect((await importFiles([])).report.problems).toHaveLength(1);
    const unknown = await importFiles([areas], { format: "__proto__" });
    expect(unknown.report.problems[0]?.remedy).toContain("deepstate-raw");
  });
});

describe("unpacking", () => {
  const limits = { file: 100_000, streamed: 200_000, streamFrom: 0, total: 300_000, entries: 5 };
  const day = async (compact: string) => await deepstateDay(compact, square(37, 48)).read();
  const named = (compact: string) => `data/deepstatemap_data_${compact}.geojson`;

  it("opens a zip of many days, without its junk", async () => {
    const zip = zipSync({
      [named("20251201")]: await day("20251201"),
      [named("20251202")]: await day("20251202"),
      "__MACOSX/data/._x.geojson": strToU8("junk"),
      "data/.DS_Store": strToU8("junk"),
    });
    const result = await importFiles([file("archive.zip", zip)]);
    expect(result.report).toMatchObject({ format: "deepstate", days: 2, problems: [] });
  });

  it("opens archives inside an archive, but not without end", async () => {
    let zip = zipSync({ [named("20251201")]: await day("20251201") });
    expect((await importFiles([file("a.zip", zipSync({ "b.zip": zip }))])).report.days).toBe(1);
    for (let depth = 0; depth < 5; depth += 1) zip = zipSync({ "b.zip": zip });
    const { report } = await importFiles([file("a.zip", zip)]);
    expect(report.problems[0]?.message).toContain("too deep");
  });

  it("refuses a bomb: too large a file, too much in all, too many files", async () => {
    const big = zipSync({ [named("20251201")]: new Uint8Array(150_000).fill(32) });
    const all = zipSync(
      Object.fromEntries([1, 2, 3, 4].map((at) => [named(`2025120${at}`), new Uint8Array(90_000)])),
    );
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: 9 }, (_, at) => [named(`2025120${at}`), new Uint8Array(9)]),
      ),
    );
    for (const [bytes, message] of [
      [big, "it takes more than 100000 bytes"],
      [all, "the files take more than"],
      [many, "more than 5 files"],
    ] as const) {
      const { drafts, report } = await importFiles([file("bomb.zip", bytes)], {
        limits,
        format: "deepstate",
      });
      expect(drafts).toEqual([]);
      expect(report.problems.map((issue) => issue.message).join()).toContain(message);
    }
  });

  it("refuses a gzip bomb, found out or named", async () => {
    const bomb = file("deepstatemap_data_20251201.geojson.gz", gzipSync(new Uint8Array(5_000_000)));
    for (const options of [
      { limits },
      { limits, format: "deepstate" },
      { limits, format: "viina" },
    ]) {
      const { report } = await importFiles([bomb], options);
      expect(report.problems.map((issue) => issue.message).join()).toMatch(/more than \d+ bytes/);
    }
  });

  it("counts what many packed files take together", async () => {
    const days = ["20251201", "20251202", "20251203", "20251204"];
    const files = days.map((compact) => {
      const text = `{"type":"FeatureCollection","features":[]}${" ".repeat(90_000)}`;
      return file(`deepstatemap_data_${compact}.geojson.gz`, gzipSync(strToU8(text)));
    });
    const { report } = await importFiles(files, { limits, format: "deepstate" });
    expect(report.problems).toMatchObject([{ file: "deepstatemap_data_20251204.geojson" }]);
    expect(report.problems[0]?.message).toContain("the files take more than 300000 bytes");
  });

  it("finds a file under its name in the list only where it is under that name", async () => {
    const zip = zipSync({ "control.csv": strToU8("geonameid,date,status_wiki\n1,20240101,UA\n") });
    const local = new TextDecoder("latin1").decode(zip).indexOf("control.csv");
    zip[local] = 0x78;
    const { report } = await importFiles([file("a.zip", zip)], { limits, format: "viina" });
    expect(report.problems[0]?.message).toContain("ends too early");
  });

  it("does not believe the size that an archive states", async () => {
    const zip = zipSync({ [named("20251201")]: new Uint8Array(150_000).fill(32) });
    const view = new DataView(zip.buffer, zip.byteOffset);
    const central = view.getUint32(zip.length - 6, true);
    view.setUint32(central + 24, 10, true);
    const { drafts } = await importFiles([file("liar.zip", zip)], { limits });
    expect(drafts).toEqual([]);
  });

  it("tells of a broken archive, or leaves it out", async () => {
    const zip = zipSync({ [named("20251201")]: await day("20251201") });
    const broken = file("broken.zip", zip.subarray(0, 60));
    const files = [broken, deepstateDay("20251202", square(37, 48))];
    const { drafts, report } = await importFiles(files);
    expect(drafts).toEqual([]);
    expect(report.problems).toMatchObject([{ rule: "packed", file: "broken.zip" }]);
    const rest = await importFiles(files, { skipUnreadable: true });
    expect(isoDays(rest)).toEqual(["2025-12-01"]);
    expect(lineOf(rest.report.setAside, "unreadable file broken.zip").count).toBe(1);
  });
});
