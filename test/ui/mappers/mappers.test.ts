import { afterAll, describe, expect, it } from "vitest";
import { speak } from "#i18n/text.ts";
import { IMPORTERS } from "#importers/detect.ts";
import { formatReport } from "#importers/format-report.ts";
import { hostOf } from "#ui/mappers/address.ts";
import { pickedFiles } from "#ui/mappers/dropped-files.ts";
import { formats } from "#ui/mappers/format-list.ts";
import { percentOf, progressWords } from "#ui/mappers/progress-words.ts";
import { canSkip, partsOf, reportGroups } from "#ui/mappers/report-groups.ts";

describe("the list of formats", () => {
  it("names every format that is read, and our own", () => {
    const read = IMPORTERS.map(({ format }) => format);
    expect(
      formats()
        .map(({ format }) => format)
        .sort(),
    ).toEqual([...read, "claimline-mapper"].sort());
  });
});

describe("an address", () => {
  it.each([
    ["https://example.org/a.geojson", "example.org"],
    [" http://127.0.0.1:8000/a ", "127.0.0.1:8000"],
    ["https://пример.рф/a", "xn--e1afmkfd.xn--p1ai"],
  ])("%s is at a host", (address, host) => expect(hostOf(address)).toBe(host));

  it.each([
    "",
    "example.org/a",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:,x",
    "https://",
  ])("%s is none that can be opened", (address) => expect(hostOf(address)).toBeNull());

  it("with a name and password is not opened: they would travel along", () => {
    expect(hostOf("https://me:secret@example.org/")).toBeNull();
  });
});

describe("picked files", () => {
  const named = (path: string) =>
    Object.assign(new File([], path.split("/").at(-1) ?? ""), {
      webkitRelativePath: path.includes("/") ? path : "",
    });

  it("come by name, with their path, without hidden ones", () => {
    const files = ["b/2.json", "b/.DS_Store", ".hidden/1.json", "a.json"].map(named);
    expect(pickedFiles(files).map(({ name }) => name)).toEqual(["a.json", "b/2.json"]);
  });
});

describe("progress", () => {
  const at = (stage: string, done: number, total: number) => ({ stage, done, total, file: "" });

  it.each([
    [at("files", 12, 769), "Reading the files: 12 of 769", 1],
    [at("pack", 0, 1), "Packing", null],
    [at("fetch", 1_250_000, 0), "Fetching: 1.3 MB", null],
    [at("fetch", 500_000, 1_000_000), "Fetching: 0.5 MB of 1.0 MB", 50],
    [at("something new", 0, 0), "Working", null],
  ])("%j", (progress, words, percent) => {
    expect(progressWords(progress)).toBe(words);
    expect(percentOf(progress)).toBe(percent);
  });
});

describe.each([
  ["uk", "Читання файлів: 12 із 1 769", "Завантаження: 0,5 МБ із 1,0 МБ"],
  ["ru", "Чтение файлов: 12 из 1 769", "Загрузка: 0,5 МБ из 1,0 МБ"],
] as const)("progress in %s", (language, files, fetched) => {
  afterAll(() => speak("en"));
  const plain = (text: string) => text.replaceAll("\u00a0", " ");

  it("writes numbers as the language does", async () => {
    await speak(language);
    const read = { stage: "files", done: 12, total: 1769, file: "" };
    expect(plain(progressWords(read))).toBe(files);
    const got = { stage: "fetch", done: 500_000, total: 1_000_000, file: "" };
    expect(plain(progressWords(got))).toBe(fetched);
  });
});

describe("a report", () => {
  const issue = {
    rule: "unreadable",
    file: "a.geojson",
    record: "",
    field: "",
    message: "It is no JSON.",
    remedy: "Fetch it again.",
  };
  const report = {
    format: "deepstate",
    files: 2,
    days: 0,
    first: null,
    last: null,
    missing: [],
    unchanged: 0,
    setAside: [{ what: "points", why: "no areas", count: 3, example: "a.geojson" }],
    repaired: [],
    problems: [issue],
  };

  it("tells problems first, without names of rules", () => {
    const groups = reportGroups(formatReport(report));
    expect(groups.map(({ title }) => title)).toEqual(["Problems", "", "Set aside"]);
    expect(groups[0]?.lines).toEqual(["a.geojson: It is no JSON. → Fetch it again."]);
    expect(groups[2]?.lines).toEqual(["3 × points: no areas (e.g. a.geojson)"]);
  });

  it("keeps every line, also those without a heading", () => {
    const lines = ["one", "Set aside:", "  x", "two", "  indented"];
    expect(reportGroups(lines)).toEqual([
      { title: "", lines: ["one"] },
      { title: "Set aside", lines: ["x"] },
      { title: "", lines: ["two", "indented"] },
    ]);
  });

  it("parts what is wrong from what to do", () => {
    expect(partsOf("a → b")).toEqual({ what: "a", remedy: "b" });
    expect(partsOf("a")).toEqual({ what: "a", remedy: null });
  });

  it("offers to skip files only where that helps", () => {
    expect(canSkip(formatReport(report))).toBe(true);
    const ofSet = { ...report, problems: [{ ...issue, rule: "two-maps-of-a-day" }] };
    expect(canSkip(formatReport(ofSet))).toBe(false);
    expect(canSkip(["Nothing was imported."])).toBe(false);
  });
});
