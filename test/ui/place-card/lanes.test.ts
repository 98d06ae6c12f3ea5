import { describe, expect, it } from "vitest";
import { dayFromNumber, isoOf } from "#domain/day.ts";
import { sideId } from "#domain/ids.ts";
import { CLOCKS, sliceOf } from "#domain/slice.ts";
import { positionIn, viewPlace } from "#domain/view.ts";
import { drawingsOf, sharePath } from "../../../src/ui/place-card/lane-drawings.ts";
import { laneScale } from "../../../src/ui/place-card/lane-scale.ts";
import { historyOf, standingSince, unchangedSince } from "../../../src/ui/place-card/lanes.ts";
import { day, dossierOf, realRegister } from "./real-register.ts";

const register = realRegister();
const { first, last } = register.theatre;
const russia = sideId("russia");
const ukraine = sideId("ukraine");

const history = (id: string) => historyOf(register, dossierOf(register, id), "then", false);
const lane = (id: string, side: string) =>
  history(id).sides.find((candidate) => candidate.side.id === side)?.intervals ?? [];

describe("history of a place", () => {
  it.each(CLOCKS)("says on every day what the view says (clock %s)", (clock) => {
    for (const id of ["pokrovsk", "kupiansk", "region-luhansk", "sudzha", "zelenodolsk"]) {
      const dossier = dossierOf(register, id);
      const { sides, standings } = historyOf(register, dossier, clock, false);
      for (let at = first; at <= last; at = dayFromNumber(at + 3)) {
        const view = viewPlace(register, dossier, sliceOf(at, clock, last, false));
        const here = <T extends { from: number; to: number }>(all: readonly T[]) =>
          all.filter(({ from, to }) => from <= at && at < to);
        expect(here(standings).map(({ standing }) => standing)).toEqual([view.standing]);
        for (const { side, intervals } of sides) {
          const { control, basis, stale } = positionIn(view, side.id);
          expect(here(intervals)).toMatchObject([{ control, basis, stale }]);
        }
      }
    }
  });

  it("joins equal neighbours and leaves no gap", () => {
    const intervals = lane("kupiansk", "ukraine");
    intervals.slice(1).forEach((interval, at) => {
      const before = intervals[at];
      expect(before?.to).toBe(interval.from);
      expect([before?.control, before?.basis, before?.stale]).not.toEqual([
        interval.control,
        interval.basis,
        interval.stale,
      ]);
    });
    expect(intervals.at(-1)?.to).toBe(last + 1);
  });

  it("shows Pokrovsk claimed from 1 December 2025 and implied before anything was said", () => {
    const claimed = lane("pokrovsk", "russia").find(({ control }) => control === "RU");
    expect(claimed && isoOf(claimed.from)).toBe("2025-12-01");
    expect(lane("pokrovsk", "russia").find(({ from }) => from <= first)?.basis).toBe("implied");
  });

  it("has only implied positions in a rear place, and no mapper's lane inside Russia", () => {
    expect(lane("zelenodolsk", "russia").every(({ basis }) => basis === "implied")).toBe(true);
    expect(history("sudzha").mappers.size).toBe(0);
  });

  it("tells since when a side has said the same, through staleness but not through silence", () => {
    expect(unchangedSince(history("pokrovsk"), russia, day("2025-12-02"))).toBe(day("2025-12-01"));
    expect(unchangedSince(history("kupiansk"), russia, last)).toBe(day("2025-11-20"));
    expect(unchangedSince(history("pokrovsk"), ukraine, day("2024-08-01"))).toBeNull();
    expect(unchangedSince(history("zelenodolsk"), ukraine, last)).toBeNull();
  });

  it("tells since when the standing lasts, not beyond the record", () => {
    expect(standingSince(history("pokrovsk"), day("2025-12-02"))).toBe(day("2025-11-20"));
    expect(standingSince(history("region-luhansk"), day("2025-12-02"))).toBeNull();
  });
});

describe("drawings", () => {
  const drawings = (id: string) => drawingsOf(register, dossierOf(register, id), history(id), null);

  it("gives every side a lane, the mapper one where it says anything, and independents one", () => {
    expect(drawings("pokrovsk").lanes.map(({ id }) => id)).toEqual([
      "russia",
      "ukraine",
      "deepstate",
      "independent",
    ]);
    expect(drawings("region-luhansk").lanes.map(({ id }) => id)).toEqual(["russia", "ukraine"]);
    expect(drawings("zelenodolsk").lanes.map(({ id }) => id)).toEqual([
      "russia",
      "ukraine",
      "deepstate",
    ]);
  });

  it("opens a gutter only where something was said before the range", () => {
    expect(drawings("pokrovsk").scale.gutter).toBe(0);
    expect(drawings("kupiansk").scale.gutter).toBeGreaterThan(0);
  });

  it("lets no lane overlap the next", () => {
    const { lanes, height } = drawings("pokrovsk");
    lanes.forEach((current, at) => {
      const rows = current.marks.reduce((most, { row }) => Math.max(most, row + 1), 0);
      expect(current.marksTop + rows * 10).toBeLessThanOrEqual(lanes[at + 1]?.top ?? height);
    });
  });

  it("draws the share as steps, and nothing where it is never above zero", () => {
    const scale = laneScale(first, first, last);
    expect(sharePath([], scale)).toBeNull();
    expect(sharePath([{ day: first, share: 0 }], scale)).toBeNull();
    const hundredDays = laneScale(first, first, dayFromNumber(first + 99));
    const steps = [
      { day: first, share: 0 },
      { day: dayFromNumber(first + 50), share: 0.25 },
    ];
    expect(sharePath(steps, hundredDays)).toBe("M0 100 H0 V100 H500 V75 H1000 V100 Z");
  });
});
