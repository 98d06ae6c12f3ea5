import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber } from "#domain/day.ts";
import { dayAt, laneScale, snapDay, ticksOf, xOf } from "../../../src/ui/place-card/lane-scale.ts";
import { day } from "./real-register.ts";

const first = day("2024-07-08");
const last = day("2026-08-21");
const plain = laneScale(first, first, last);
const open = laneScale(day("2022-02-27"), first, last);

describe("lane scale", () => {
  it("fills the width with the range where nothing was said before", () => {
    expect(plain.gutter).toBe(0);
    expect(xOf(plain, first)).toBe(0);
    expect(xOf(plain, dayFromNumber(last + 1))).toBe(1);
    expect(xOf(plain, day("2022-01-01"))).toBe(0);
  });

  it("squeezes what was said before into a gutter that ends where the range begins", () => {
    expect(xOf(open, day("2022-02-27"))).toBe(0);
    expect(xOf(open, first)).toBe(open.gutter);
    expect(open.gutter).toBeGreaterThan(0.05);
    const before = xOf(open, day("2023-01-02")) - xOf(open, day("2023-01-01"));
    const within = xOf(open, day("2025-01-02")) - xOf(open, day("2025-01-01"));
    expect(before).toBeLessThan(within);
  });

  it("never goes back in time from left to right, and finds the day again", () => {
    fc.assert(
      fc.property(fc.integer({ min: open.earliest, max: last }), (number) => {
        const here = dayFromNumber(number);
        const middle = (xOf(open, here) + xOf(open, dayFromNumber(number + 1))) / 2;
        return (
          dayAt(open, middle) === here && xOf(open, dayFromNumber(number + 1)) > xOf(open, here)
        );
      }),
    );
  });

  it("snaps to the nearest mark in reach, else takes the day itself", () => {
    const marked = [day("2025-11-20"), day("2025-12-01")];
    const x = xOf(plain, day("2025-11-29"));
    expect(snapDay(plain, x, marked, 0.03)).toBe(day("2025-12-01"));
    expect(snapDay(plain, x + 1e-9, marked, 0.0001)).toBe(day("2025-11-29"));
  });

  it("labels every year and the quarters between", () => {
    expect(ticksOf(plain).map(({ label }) => label)).toEqual([
      "Oct",
      "2025",
      "Apr",
      "Jul",
      "Oct",
      "2026",
      "Apr",
      "Jul",
    ]);
    expect(
      ticksOf(plain)
        .filter(({ major }) => major)
        .map(({ label }) => label),
    ).toEqual(["2025", "2026"]);
  });
});
