import { describe, expect, it } from "vitest";
import { openMapper } from "#data/mapper-file.ts";
import { placeId } from "#domain/ids.ts";
import type { Place } from "#domain/place.ts";
import { bringFiles } from "#importers/bring.ts";
import type { BringContext } from "#importers/brought.ts";
import { deepstateDay, file, jsonFile, square } from "./files.ts";

const place: Place = {
  id: placeId("here"),
  names: { en: "Here", uk: "Here", ru: "Here" },
  usedBy: {},
  spellings: [],
  kind: "town",
  oblast: "",
  country: "UA",
  point: [37.05, 48.05],
  population: null,
  pointSource: "test",
};

const context: BringContext = {
  input: { places: [place], official: new Map() },
  land: new Map(),
  taken: new Set(["deepstate"]),
  today: "2026-01-02",
};

const DAYS = [
  deepstateDay("20251202", square(37, 48)),
  deepstateDay("20251203", square(37, 48, 0.2)),
];

const brought = async () => {
  const result = await bringFiles(DAYS, {}, context);
  const [mapper] = result.files;
  if (!mapper) throw new Error(result.lines.join("\n"));
  return { result, mapper };
};

describe("bringing outside files", () => {
  it("gives a mapper's file that opens, with where it came from", async () => {
    const { result, mapper } = await brought();
    expect(result.failed).toBe(false);
    const { record, provenance } = openMapper(mapper);
    expect(provenance).toMatchObject({ format: "deepstate", files: 2, read: "2026-01-02" });
    expect(provenance.report).toEqual(result.lines);
    expect(record.assessments.get(place.id)?.[0]?.status).toBe("inside");
  });

  it("refuses an id of the register's and names another", async () => {
    const { files, lines, failed } = await bringFiles(DAYS, { card: { id: "deepstate" } }, context);
    expect([files, failed]).toEqual([[], true]);
    expect(lines.join("\n")).toContain('for example "deepstate-own"');
  });

  it("tells its stages in order", async () => {
    const stages: string[] = [];
    await bringFiles(DAYS, {}, { ...context, progress: (stage) => stages.push(stage) });
    expect([...new Set(stages)]).toEqual(["files", "read", "cut", "day", "pack"]);
  });
});

describe("a file that Claimline saved", () => {
  it("comes back as it was, from any name that ends in .json", async () => {
    const { mapper } = await brought();
    const again = await bringFiles([jsonFile("x.json", mapper)], {}, context);
    expect(again.files).toEqual([mapper]);
    expect(again.lines).toEqual([
      "DeepState (archive): 2025-12-01 to 2025-12-02, read on 2026-01-02 from 2 files (deepstate).",
    ]);
  });

  it("takes the reader's name and id", async () => {
    const { mapper } = await brought();
    const card = { id: "mine", name: "Mine" };
    const { files } = await bringFiles([jsonFile("x.json", mapper)], { card }, context);
    expect(files[0]?.mapper).toMatchObject(card);
  });

  it("is measured anew: places of now, not those of when it was saved", async () => {
    const { mapper } = await brought();
    const stale = { ...mapper, places: [] };
    const { files } = await bringFiles([jsonFile("x.json", stale)], {}, context);
    expect(files[0]?.places).toEqual(mapper.places);
  });

  it("is refused where it is damaged, with its name and what to do", async () => {
    const { mapper } = await brought();
    const cut = file("cut.json", JSON.stringify(mapper).slice(0, 500));
    const wrong = jsonFile("wrong.json", { ...mapper, days: [] });
    const { files, lines, failed } = await bringFiles([cut, wrong], {}, context);
    expect([files, failed]).toEqual([[], true]);
    const text = lines.join("\n");
    expect(text).toMatch(/cut\.json: .*→ Save it again/);
    expect(text).toMatch(/wrong\.json: Not a Claimline mapper file \(days/);
  });

  it("comes apart from others, but a readme beside it does not matter", async () => {
    const { mapper } = await brought();
    const own = jsonFile("own.json", mapper);
    const mixed = await bringFiles([own, ...DAYS], {}, context);
    expect(mixed.failed).toBe(true);
    expect(mixed.lines.join("\n")).toContain("Open those by themselves");
    expect((await bringFiles([own, file("README.md", "hello")], {}, context)).failed).toBe(false);
    const twice = await bringFiles([own, jsonFile("copy.json", mapper)], {}, context);
    expect(twice.lines.join("\n")).toContain("Two of the mappers have this id.");
  });
});
