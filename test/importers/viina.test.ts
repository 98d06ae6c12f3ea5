import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { MapperStatus } from "#domain/assessment.ts";
import { type Day, FAR_DAY, isoOf } from "#domain/day.ts";
import type { AssessmentDraft } from "#importers/draft.ts";
import { importFiles } from "#importers/import.ts";
import { DayIndex, StatusRuns } from "#importers/statuses.ts";
import { LIMITS } from "#importers/unpack.ts";
import fc from "../support/property.ts";
import {
  assessmentDraft,
  collection,
  day,
  feature,
  file,
  jsonFile,
  lineOf,
  polygon,
  square,
} from "./files.ts";

const HEADER =
  "geonameid,date,status_wiki,status_boost,status_dsm,status_isw,status,vcontrol_version";
const CONTROL = [
  HEADER,
  "461727.0,20240101,UA,UA,UA,UA,UA,2",
  "461727.0,20240102,UA,CONTESTED,RU,,RU,2",
  "461727.0,20240104,UA,RU,RU,RU,RU,2",
  "494448,20240101,RU,RU,RU,RU,RU,2",
  "494448,20240102,RU,RU,RU,RU,RU,2",
  "494448,20240104,RU,RU,RU,RU,RU,2",
].join("\n");
const csv = (text: string, name = "control_latest_2024.csv") => file(name, text);

function told(draft: AssessmentDraft): Readonly<Record<string, readonly string[]>> {
  const end = (to: Day) => (to === FAR_DAY ? "" : isoOf(to));
  return Object.fromEntries(
    draft.places.map(({ key, intervals }) => [
      key.geonames ?? key.katottg ?? "",
      intervals.map(({ from, to, status }) => `${status} ${isoOf(from)}..${end(to)}`),
    ]),
  );
}

describe("VIINA's control tables", () => {
  it("are four mappers with a status for each place and day", async () => {
    const result = await importFiles([csv(CONTROL)]);
    expect(result.report).toMatchObject({ format: "viina", days: 3, problems: [] });
    expect(result.report.missing.map(isoOf)).toEqual(["2024-01-03"]);
    expect(result.drafts.map(({ mapper }) => mapper.id)).toEqual([
      "viina-wikipedia",
      "viina-boosted",
      "viina-deepstate",
      "viina-isw",
    ]);
    // A day that the whole table lacks does not end a status; a blank cell does.
    expect(told(assessmentDraft(result, "viina-boosted"))).toEqual({
      461727: [
        "outside 2024-01-01..2024-01-02",
        "partly 2024-01-02..2024-01-04",
        "inside 2024-01-04..",
      ],
      494448: ["inside 2024-01-01.."],
    });
    expect(told(assessmentDraft(result, "viina-isw"))["461727"]).toEqual([
      "outside 2024-01-01..2024-01-02",
      "inside 2024-01-04..",
    ]);
    const draft = assessmentDraft(result, "viina-deepstate");
    expect([draft.first, draft.last]).toEqual([day("2024-01-01"), day("2024-01-04")]);
  });

  it("say what was left out, and count flicker without smoothing it", async () => {
    const { report } = await importFiles([csv(CONTROL)]);
    expect(lineOf(report.setAside, "blank statuses").count).toBe(1);
    expect(lineOf(report.setAside, "column `status`").why).toContain("vote");
    expect(lineOf(report.repaired, "less than 7 days (VIINA, boosted)").count).toBe(2);
    expect(lineOf(report.setAside, "without a point").count).toBe(2);
  });

  it("come by KATOTTG code too", async () => {
    const text = "kod;date;status_wiki\r\nUA14160210010012345;20240101;RU\r\n";
    const result = await importFiles([csv(text, "kontrol_latest_2024.csv")]);
    expect(assessmentDraft(result, "viina-wikipedia").places[0]?.key).toEqual({
      katottg: "UA14160210010012345",
    });
  });

  it("are read packed, as zip and as gzip", async () => {
    const bytes = new TextEncoder().encode(CONTROL);
    const zip = file("control_latest_2024.zip", zipSync({ "control_latest_2024.csv": bytes }));
    const gz = file("control_latest_2024.csv.gz", gzipSync(bytes));
    const plain = await importFiles([csv(CONTROL)]);
    for (const packed of [zip, gz]) {
      expect((await importFiles([packed])).drafts).toEqual(plain.drafts);
      const limits = { ...LIMITS, streamFrom: 0 };
      expect((await importFiles([packed], { limits })).drafts).toEqual(plain.drafts);
    }
  });

  it("take their points from the cells or from a table of places", async () => {
    const cell = feature(polygon(square(37, 48)), {
      geonameid: 461727,
      name: "Pokrovsk",
      longitude: 37.18,
      latitude: "48.28",
    });
    const cells = jsonFile("gn_UA_tess.geojson", collection([cell]));
    const table = csv("geonameid,longitude,latitude\n494448,36,50\n461727,,\n", "places.csv");
    const result = await importFiles([csv(CONTROL), cells, table]);
    expect(result.report.problems).toEqual([]);
    expect(assessmentDraft(result, "viina-isw").places.map(({ key }) => key)).toEqual([
      { geonames: "461727", point: [37.18, 48.28], name: "Pokrovsk" },
      { geonames: "494448", point: [36, 50] },
    ]);
  });

  it("of the first edition have a column for each instant", async () => {
    const text = [
      "geonameid,name,longitude,latitude,feature_code,ctr_20220301060000,ctr_20220301180000,ctr_20220302060000",
      '702550,"Lviv, city",24.03,49.84,PPL,RU,UA,UA',
    ].join("\n");
    const result = await importFiles([csv(text, "control.csv")]);
    const draft = assessmentDraft(result, "viina-1");
    expect(told(draft)).toEqual({ 702550: ["outside 2022-03-01.."] });
    expect(draft.places[0]?.key).toMatchObject({ name: "Lviv, city", point: [24.03, 49.84] });
  });

  it("that contradict each other, or have broken rows, are told by line or day", async () => {
    const other = csv(`${HEADER}\n461727,20240102,RU,RU,RU,RU,RU,2\n`, "again.csv");
    const clash = await importFiles([csv(CONTROL), other]);
    expect(clash.drafts).toEqual([]);
    expect(clash.report.problems.map(({ record }) => record)).toEqual([
      "place 461727, 2024-01-02",
      "place 461727, 2024-01-02",
    ]);
    const broken = csv(
      `${CONTROL}\n461727,2024,UA\n1,99999999,UA,UA,UA,UA,UA,2\n,20240101,UA,UA,UA,UA,UA,2`,
    );
    const { report } = await importFiles([broken]);
    expect(report.problems.map(({ record }) => record)).toEqual(["line 8", "line 9", "line 10"]);
  });

  it("set unknown words aside", async () => {
    const text = `${HEADER}\n1,20240101,RU,constructor,UA,UA,UA,2`;
    const { report } = await importFiles([csv(text)]);
    expect(lineOf(report.setAside, "'CONSTRUCTOR'").count).toBe(1);
  });

  it("are read across the seams of pieces", async () => {
    const bytes = new TextEncoder().encode(CONTROL.replace("UA,2", "UA,Київ"));
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
    };
    const whole = await importFiles([csv(CONTROL)]);
    const pieces = await importFiles([{ ...file("c.csv", bytes), chunks }]);
    expect(pieces.drafts).toEqual(whole.drafts);
  });

  it("keep each day's status, in whatever order the rows come", () => {
    const word = fc.constantFrom<MapperStatus | null>("inside", "outside", "partly", null);
    const start = day("2024-01-01");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), fc.nat(), (words, seed) => {
        const runs = new StatusRuns();
        const order = words.map((status, at) => ({ status, at, key: (at * 7919 + seed) % 101 }));
        for (const { status, at } of order.sort((a, b) => a.key - b.key)) {
          if (status) runs.add("p", (start + at) as Day, status);
        }
        // Another place has a row on every day, so that no day is a hole of the table.
        const intervals = runs.intervals(
          "p",
          new DayIndex(words.map((_, at) => (start + at) as Day)),
        );
        if ("place" in intervals) throw new Error("no clash was made");
        words.forEach((status, at) => {
          const found = intervals.filter(({ from, to }) => from <= start + at && start + at < to);
          expect(found.map((item) => item.status)).toEqual(status ? [status] : []);
        });
      }),
    );
  });
});
