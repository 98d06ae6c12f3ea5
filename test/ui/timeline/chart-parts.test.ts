import { describe, expect, it } from "vitest";
import { sideId } from "#domain/ids.ts";
import { barPath, dotPath, peakOf, sideBars } from "#ui/timeline/bars.ts";
import { coverageRuns, mapAge } from "#ui/timeline/coverage.ts";
import { lastNewsBefore, newsOf } from "#ui/timeline/news.ts";
import { dayScale, xOf } from "#ui/timeline/scale.ts";
import { day, goodRegister, iso } from "../../support/theatres.ts";

const register = await goodRegister();
const news = newsOf(register);
const { first, last } = register.theatre;
const scale = dayScale(first, last, 1000);
const bars = sideBars(news, register.partySides, scale, 7);

describe("newsOf", () => {
  it("counts each side and the observers' words", () => {
    const today = news.byDay.get(day("2019-05-25"));
    expect(today?.statements).toBe(2);
    expect(today?.bySide.get(sideId("brenn"))).toBe(2);
    expect(news.byDay.get(day("2019-08-01"))?.statements).toBe(1);
  });

  it("takes a change of the map for news, and the start of its record for none", () => {
    expect(news.byDay.get(day("2019-04-10"))?.changes).toBe(1);
    expect(news.byDay.get(day("2019-04-09"))?.changes).toBe(1); // the mapper's own report
    expect(news.byDay.has(first)).toBe(false);
  });

  it("finds the last day with news", () => {
    expect(iso(lastNewsBefore(news, day("2019-02-03")))).toBe("2019-02-01");
    expect(lastNewsBefore(news, day("2019-02-01"))).toBeNull();
  });
});

describe("sideBars", () => {
  it("draws the first side up and the second down, and loses no statement", () => {
    expect(bars.map(({ side, up }) => [side.id, up])).toEqual([
      ["alda", true],
      ["brenn", false],
    ]);
    const sums = bars.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
    expect(sums).toEqual([5, 9]);
  });

  it("stacks a third side upon the first", () => {
    const [alda, brenn] = register.partySides;
    const three = alda && brenn ? [alda, brenn, { ...alda, id: sideId("third") }] : [];
    const [one, , third] = sideBars(news, three, scale, 7);
    expect(third?.up).toBe(true);
    expect(third?.under).toEqual(one?.counts);
  });
});

describe("barPath", () => {
  const frame = { scale, days: 7, zero: 50, half: 20, peak: peakOf(bars) };

  it("uses one scale in both directions", () => {
    expect(frame.peak).toBe(3); // Brenn, week of 21 May
    expect(Math.max(...heights(0))).toBeCloseTo(20 / 3, 1); // Alda: one a week at most
    expect(Math.min(...heights(1))).toBe(-20);
  });

  it("starts a bar at the edge of its bin", () => {
    const path = barPath(bars[0] ?? fail(), frame);
    const week = Math.floor((day("2019-02-03") - first) / 7);
    const left = Math.round(xOf(scale, first + week * 7 - 0.5) * 100) / 100;
    expect(path.startsWith(`M${left} 50`)).toBe(true);
  });

  /** Heights of a side's bars, up positive. */
  function heights(at: number): number[] {
    const path = barPath(bars[at] ?? fail(), frame);
    return [...path.matchAll(/v(-?[\d.]+)/g)].map(([, height]) => -Number(height));
  }
});

describe("dotPath", () => {
  it("has one dot per bin with changes", () => {
    const bins = [...news.byDay].flatMap(([on, { changes }]) =>
      changes > 0 ? [Math.floor((on - first) / 7)] : [],
    );
    expect(dotPath(news, scale, 7, 0).match(/M/g)).toHaveLength(new Set(bins).size);
  });
});

describe("coverageRuns", () => {
  const mapper = {
    first: day("2019-01-03"),
    last: day("2019-01-08"),
    missing: [day("2019-01-05"), day("2019-01-06")],
  };

  it("cuts the range at gaps and at the ends of the record", () => {
    const runs = coverageRuns(mapper, day("2019-01-01"), day("2019-01-10"));
    expect(runs.map(({ from, to, covered }) => [iso(from), iso(to), covered])).toEqual([
      ["2019-01-01", "2019-01-03", false],
      ["2019-01-03", "2019-01-05", true],
      ["2019-01-05", "2019-01-07", false],
      ["2019-01-07", "2019-01-09", true],
      ["2019-01-09", "2019-01-11", false],
    ]);
  });

  it("knows the age of the newest map", () => {
    const ages = ["02", "03", "05", "06", "07", "10"].map((date) =>
      mapAge(mapper, day(`2019-01-${date}`)),
    );
    expect(ages).toEqual([null, 0, 1, 2, 0, 2]);
  });
});

function fail(): never {
  throw new Error("The side has no bars.");
}
