import { describe, expect, it } from "vitest";
import { casesIn } from "#domain/case-filter.ts";
import type { ClaimCase } from "#domain/claim-case.ts";
import { curveEnd, halfMatched, matchedCurve } from "#domain/matched-curve.ts";
import { type CASE_FILTERS, MATCHES } from "#domain/record-choice.ts";
import { isCounted, recordGroups, SPANS, trackRecord } from "#domain/track-record.ts";
import { createAppStore } from "#state/store.ts";
import { caveatsOf } from "#ui/shared/caveats.ts";
import { caseColumns, NEWEST_FIRST, sortCases } from "../../../src/ui/record/case-columns.ts";
import { recordCsv } from "../../../src/ui/record/record-csv.ts";
import {
  curveWords,
  outcomeText,
  shareText,
  shortStory,
} from "../../../src/ui/record/record-words.ts";
import { lagScale, laneAt, swimPicture, xOfLag } from "../../../src/ui/record/swimlane-layout.ts";
import { day, realRegister } from "../../support/theatres.ts";
import { at, type SamplePlace, sampleRegister } from "../table/sample-register.ts";

const register = await realRegister();
const cases = trackRecord(register, "mapper", register.theatre.last);

/** Claims of one day, mapped `lags[i]` days later (`null`: never), and watched up to day 400. */
function sample(lags: readonly (number | null)[], on = 0): readonly ClaimCase[] {
  const places = lags.map(
    (lag, number): SamplePlace => ({
      name: `Place ${number}`,
      said: [{ by: "north", assertion: "holds", about: "NO", on }],
      mapped: [
        { status: "outside", from: 0 },
        ...(lag === null ? [] : [{ status: "inside" as const, from: on + lag }]),
      ],
    }),
  );
  return trackRecord(sampleRegister(places), "mapper", at(400));
}

const find = (place: string, side = "russia") => {
  const found = cases.find(
    ({ dossier, lag }) => dossier.place.id === place && lag.side === side && lag.claim.on > 20_000,
  );
  if (!found) throw new Error(`No claim about ${place}.`);
  return found;
};

describe("the cases of a figure", () => {
  it("are as many as the figure says, for every group, reference and figure", () => {
    const early = day("2025-12-31");
    for (const [match, known] of MATCHES.flatMap((one) => [
      [one, register.theatre.last] as const,
      [one, early] as const,
    ])) {
      const all = trackRecord(register, match, known);
      for (const group of recordGroups(register, all)) {
        const count = (filter: (typeof CASE_FILTERS)[number]) =>
          casesIn(group.cases, filter).length;
        expect(count("all")).toBe(group.cases.length);
        expect(count("counted")).toBe(group.counted);
        expect(count("matched")).toBe(group.outcomes.matched);
        expect(count("unmatched")).toBe(group.unmatched.count);
        expect(count("reversed")).toBe(group.reversed.count);
        expect(count("standing")).toBe(group.outcomes.standing);
        expect(count("unobservable")).toBe(group.outcomes.unobservable);
        const within = SPANS.map((span) => group.within[span].count);
        expect([count("7"), count("30"), count("90")]).toEqual(within);
      }
    }
  });
});

describe("the curve of matched claims", () => {
  it("is the plain share where all were watched to the end", () => {
    const steps = matchedCurve(sample([1, 1, 5, 20, 20, null, null, null, null, null, null, null]));
    expect(steps?.map((step) => step.day)).toEqual([1, 5]);
    expect(steps?.[0]?.share).toBeCloseTo(2 / 12, 10);
    // 3 of 12; on day 20 only nine are still watched and unmatched: too few to go on.
    expect(steps?.[1]?.share).toBeCloseTo(3 / 12, 10);
  });

  it("counts a claim for as long as it was watched, and no longer", () => {
    // 15 watched for 400 days: five matched on day 5, five on day 20. Ten watched for 10 days only.
    const old = [5, 5, 5, 5, 5, 20, 20, 20, 20, 20, null, null, null, null, null];
    const young = Array.from({ length: 10 }, () => null);
    const steps = matchedCurve([...sample(old), ...sample(young, 390)]);
    // Day 5: 5 of 25, 0.8 left. Day 20: 5 of the 10 still watched, 0.4 left.
    expect(steps?.map(({ day: on, share }) => [on, Math.round(share * 1000)])).toEqual([
      [5, 200],
      [20, 600],
    ]);
  });

  it("tells after how many days half were matched, and is refused for fewer than ten", () => {
    const lags = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const rest = Array.from({ length: 10 }, () => null);
    // Twenty claims, ten matched: half of all after eleven days.
    expect(halfMatched(sample([...lags, ...rest]))).toBe(11);
    expect(halfMatched(sample([...lags, ...rest, null]))).toBeNull();
    expect(matchedCurve(sample(lags.slice(1)))).toBeNull();
  });
});

describe("the end of the curve of matched claims", () => {
  it("is the last day on which ten are still watched and unmatched", () => {
    const rest = Array.from({ length: 9 }, () => null);
    // Of twelve the tenth longest is matched on day 5; the others are watched for 400 days.
    expect(curveEnd(sample([1, 1, 5, ...rest]))).toBe(5);
    expect(curveEnd(sample([1, 1, 5, null, ...rest]))).toBe(400);
    expect(curveEnd(sample(rest))).toBeNull();
  });

  it("is where its figures end", () => {
    const steps = [
      { day: 5, share: 0.2 },
      { day: 20, share: 0.6 },
    ];
    expect(curveWords(steps, 60)).toBe(
      "20 % by day 7, 60 % by day 30, 60 % by day 60, where the estimate ends",
    );
    for (const side of recordGroups(register, cases)) {
      const told = matchedCurve(side.cases);
      const end = curveEnd(side.cases);
      if (told === null || end === null) continue;
      expect(told.at(-1)?.day).toBeLessThanOrEqual(end);
      expect(curveWords(told, end)).toContain(`by day ${end}, where the estimate ends`);
    }
  });
});

describe("words of the track record", () => {
  it("say what became of a claim, neutrally", () => {
    expect(outcomeText(register, find("pokrovsk"))).toBe(
      "matched by DeepState on 8 Feb 2026, 69 days later",
    );
    expect(outcomeText(register, find("kurakhove"))).toBe(
      "matched by DeepState on 1 Jan 2025, 5 days before",
    );
    expect(outcomeText(register, find("vovchansk"))).toBe("not matched so far (263 days watched)");
    expect(outcomeText(register, find("chervona-zirka"))).toBe(
      "matched by DeepState on 12 Jul 2025, 14 days later; DeepState shows otherwise since 12 Aug 2026, 410 days after the claim",
    );
  });

  it("refuse a share of fewer than ten, and say how many there were", () => {
    expect(shareText({ count: 3, n: 9 })).toBe("n = 9: too few to sum up");
    expect(shareText({ count: 3, n: 10 })).toBe("30 %");
    expect(shareText({ count: 0, n: 0 })).toBe("—");
  });

  it("sum a side up in a sentence, in the same form for both", () => {
    const stories = recordGroups(register, cases)
      .filter(({ claimant }) => claimant === null)
      .map((group) => shortStory(register, group, "mapper"));
    expect(stories[0]).toMatch(
      /^Russia: \d+ claims, \d+ of which count\. \d+ were matched by DeepState’s map, half of these within [\d.]+ days; \d+ not so far\.$/,
    );
    expect(stories[1]).toMatch(
      /^Ukraine: \d+ claims; only \d of them can be held against DeepState’s map: too few to sum up, all are listed\.$/,
    );
  });
});

describe("the lanes", () => {
  const scale = lagScale(cases);
  const picture = swimPicture(register, cases, 8, scale);

  it("are one for each claim that counts, below one another, each group by lag", () => {
    expect(picture.lanes).toHaveLength(cases.filter(isCounted).length);
    const heights = picture.lanes.map(({ y }) => y);
    expect([...heights].sort((a, b) => a - b)).toEqual(heights);
    expect(new Set(heights).size).toBe(heights.length);
    for (const { lanes } of picture.groups) {
      const lags = lanes.flatMap(({ one }) => one.match?.lag ?? []);
      expect([...lags].sort((a, b) => a - b)).toEqual(lags);
      const firstOpen = lanes.findIndex(({ how }) => how !== "matched");
      if (firstOpen >= 0) expect(lags).toHaveLength(firstOpen);
    }
  });

  it("lie on a scale that keeps the order of days and has room for all", () => {
    expect(xOfLag(scale, -7)).toBeLessThan(xOfLag(scale, 0));
    const weeks = [0, 7, 14].map((days) => xOfLag(scale, days));
    const [zero = 0, one = 0, two = 0] = weeks;
    expect(one - zero).toBeGreaterThan(2 * (two - one));
    for (const { end, reversed } of picture.lanes) {
      for (const days of [end, reversed ?? end]) {
        expect(xOfLag(scale, days)).toBeGreaterThan(0);
        expect(xOfLag(scale, days)).toBeLessThan(1);
      }
    }
  });

  it("are found by the pointer's height", () => {
    const third = picture.lanes[2];
    expect(laneAt(picture.lanes, (third?.y ?? 0) + 2)).toBe(2);
    expect(laneAt(picture.lanes, -100)).toBe(0);
    expect(laneAt([], 5)).toBe(-1);
  });
});

describe("the list of cases", () => {
  const columns = caseColumns(register, "en");

  it("is sorted as asked, the newest claim first among equals", () => {
    const newest = sortCases(cases, columns, NEWEST_FIRST, "en");
    const days = newest.map(({ lag }) => lag.claim.on);
    expect([...days].sort((a, b) => b - a)).toEqual(days);
    const byLag = sortCases(cases, columns, { key: "lag", direction: "ascending" }, "en");
    const lags = byLag.map(({ match }) => match?.lag ?? Number.POSITIVE_INFINITY);
    expect([...lags].sort((a, b) => a - b)).toEqual(lags);
  });

  it("is saved whole, with what it was held against", () => {
    const caveats = caveatsOf(createAppStore(register).getState());
    const lines = recordCsv(caveats, register, cases, "mapper").content.trim().split("\r\n");
    expect(lines[0]).toContain("held against: DeepState’s map");
    const table = lines.filter((line) => !line.startsWith("#"));
    expect(table).toHaveLength(cases.length + 1);
    expect(
      table.find((line) => line.startsWith("pokrovsk,") && line.includes("2025-12-01")),
    ).toContain("matched,DeepState,2026-02-08,69");
  });
});
