import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type AreaSeries, areaSeries } from "#domain/area-series.ts";
import { addDays, isoOf } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";
import { speak } from "#i18n/text.ts";
import { inStretches } from "#state/in-stretches.ts";
import { createAppStore } from "#state/store.ts";
import { intervalWords, lineName, lineValue } from "#ui/areas/areas-words.ts";
import { areasCsv } from "#ui/areas/csv.ts";
import { monthStarts } from "#ui/areas/months.ts";
import {
  type AreaScale,
  areaScales,
  areaTicks,
  bandPath,
  plotsOf,
  stepPath,
} from "#ui/areas/plots.ts";
import { caveatLines, caveatsOf } from "#ui/shared/caveats.ts";
import { dayScale } from "#ui/timeline/scale.ts";
import { ASH, at, CEDAR, sampleRegister } from "../table/sample-register.ts";

const register = sampleRegister([ASH, CEDAR]);
const AREAS = [10, 40];

const seriesOf = (of: Register): Promise<readonly AreaSeries[]> =>
  inStretches(areaSeries({ register: of, areas: AREAS, clock: "then", countStale: false }));
const plots = plotsOf(register, await seriesOf(register));

describe("the work of adding up", () => {
  it("gives way whenever a stretch is over, and comes to the same", async () => {
    let [time, pauses, turns] = [0, 0, 0];
    function* work(): Generator<undefined, string, undefined> {
      for (; turns < 20; turns += 1) yield;
      return "done";
    }
    const result = await inStretches(
      work(),
      async () => {
        pauses += 1;
      },
      () => {
        time += 5;
        return time;
      },
    );
    expect([result, turns]).toEqual(["done", 20]);
    expect(pauses).toBeGreaterThan(5);
  });
});

describe("the plots", () => {
  it("show each party's ground by every source, and what is disputed by all together", () => {
    const each = ["North’s words", "South’s words", "Mapper’s map, by settlement"];
    expect(
      plots.map(({ title, lines }) => [title, lines.map((line) => lineName(register, line))]),
    ).toEqual([
      ["Held by North", each],
      ["Held by South", each],
      ["Disputed: sides on record exclude each other", ["Both sides’ words"]],
    ]);
  });

  it("tell the interval of a day over the sources that have a map of it", () => {
    const [north, , disputed] = plots;
    if (!north || !disputed) throw new Error("No plots.");
    expect(intervalWords(register, north, at(60))).toBe("10 to 50 km² over 3 sources");
    expect(intervalWords(register, north, at(49))).toBe("0 km² over 3 sources");
    expect(intervalWords(register, disputed, at(60))).toBe("40 km², both sides’ words");
    expect(lineValue({ line: Float64Array.of(Number.NaN) }, 0)).toBe("no map");
  });

  it("share one step: an equal change looks equal in every plot", () => {
    const scales = areaScales(plots);
    expect(new Set(scales.map(({ perKm }) => perKm)).size).toBe(1);
    expect(Math.max(...scales.map(({ height }) => height))).toBe(190);
  });
});

const days = dayScale(at(0), at(3), 24 + 30);
const scale: AreaScale = { perKm: 1, least: 0, height: 100, air: 10 };

describe("the lines", () => {
  it("are steps on the days themselves, and open where there is no map", () => {
    // The first day's middle is at 12 px, a day is 10 px wide; 0 km² is at 90 px from the top.
    expect(stepPath(Float64Array.of(5, 5, 8, 8), days, scale)).toBe("M7.0 85.0H27.0V82.0H47.0");
    expect(stepPath(Float64Array.of(Number.NaN, 5, Number.NaN, 8), days, scale)).toBe(
      "M17.0 85.0H27.0M37.0 82.0H47.0",
    );
  });

  it("have a band from the least to the most", () => {
    const path = bandPath([Float64Array.of(5, 5, 9, 9), Float64Array.of(7, 7, 7, 7)], days, scale);
    expect(path).toBe("M7.0 83.0H27.0V81.0H47.0V83.0H27.0V85.0H7.0Z");
    expect(bandPath([Float64Array.of(Number.NaN, 1, 1, Number.NaN)], days, scale)).toBe(
      "M17.0 89.0H37.0V89.0H17.0Z",
    );
  });

  it("have round figures on the axis", () => {
    expect(areaTicks({ perKm: 0.01, least: 109_000, height: 100, air: 10 })).toEqual([
      110_000, 115_000,
    ]);
  });
});

describe("the table", () => {
  it("has the first and last day, each month's first, and the day shown", () => {
    const shown = monthStarts(register, at(75)).map(isoOf);
    expect(shown).toContain(isoOf(at(75)));
    expect([shown[0], shown.at(-1)]).toEqual([isoOf(at(0)), isoOf(at(400))]);
    expect(shown.filter((day) => day.endsWith("-01")).length).toBe(13);
    expect(shown).toEqual([...shown].sort());
  });
});

describe("the file", () => {
  const caveats = caveatsOf(createAppStore(register).getState());
  const text = areasCsv(caveats, register, plots, "then").content;
  const rows = text.split("\r\n").filter((line) => line !== "" && !line.startsWith("#"));

  it("carries every day and source, in whole km²", () => {
    const { data, errors } = Papa.parse<Record<string, string>>(rows.join("\n"), { header: true });
    expect(errors).toEqual([]);
    expect(data.length).toBe(401);
    expect(data[60]).toEqual({
      day: isoOf(addDays(register.theatre.first, 60)),
      NO_north_settlements: "50",
      NO_south_settlements: "10",
      NO_mapper_settlements: "10",
      SO_north_settlements: "0",
      SO_south_settlements: "40",
      SO_mapper_settlements: "40",
      disputed_sides_settlements: "40",
    });
  });

  it("names each column with its rule once", () => {
    const notes = text.split("\r\n").filter((line) => /^# \w+_settlements:/.test(line));
    expect(notes).toContain("# NO_mapper_settlements: Held by North, Mapper’s map, by settlement");
    expect(notes).toContain("# NO_north_settlements: Held by North, North’s words, by settlement");
    for (const note of notes) expect(note.split("by settlement")).toHaveLength(2);
  });

  it("carries caveat, rule, sources and licence before them", () => {
    const notes = text.split("\r\n").filter((line) => line.startsWith("#"));
    expect(notes.join("\n")).toContain("not verified by us");
    expect(notes.join("\n")).toContain("By settlement");
    expect(notes.join("\n")).toContain("Map: Mapper");
    for (const line of caveatLines(caveats)) expect(notes).toContain(`# ${line}`);
  });

  it("speaks the reader's language, its columns keep their names", async () => {
    await speak("uk");
    const plotsThen = plotsOf(register, await seriesOf(register));
    const { content } = areasCsv(
      caveatsOf(createAppStore(register).getState()),
      register,
      plotsThen,
      "then",
    );
    const lines = String(content).split("\r\n");
    const notes = lines.filter((line) => line.startsWith("#")).join("\n");
    expect(notes).toContain("площа (км²) за джерелами, від ");
    expect(notes).toContain("NO_mapper_settlements: Утримує North, Карта Mapper");
    expect(lines.find((line) => line.startsWith("день,NO_north_settlements,"))).toBeDefined();
    const [north] = plotsThen;
    expect(north && intervalWords(register, north, at(60))).toBe(
      "від 10 до 50\u00a0км² за 3 джерелами",
    );
    await speak("en");
  });
});
