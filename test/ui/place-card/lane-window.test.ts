import { describe, expect, it } from "vitest";
import { addDays } from "#domain/day.ts";
import {
  type LaneZoom,
  panBy,
  SPANS,
  windowOf,
  zoomBy,
} from "../../../src/ui/place-card/lane-window.ts";
import fc from "../../support/property.ts";
import { day } from "./real-register.ts";

const limits = { first: day("2024-07-08"), last: day("2026-08-21") };
const shown = day("2025-12-02");
const zoomed = (span: LaneZoom["span"]): LaneZoom => ({ span, center: shown, day: shown });

describe("the days that the lanes show", () => {
  it("are all, or so many around the day shown", () => {
    expect(windowOf(zoomed(null), shown, limits)).toBeNull();
    expect(windowOf(zoomed(60), shown, limits)).toEqual({
      first: day("2025-11-02"),
      last: day("2025-12-31"),
    });
  });

  it("stay inside what is on record, without getting narrower", () => {
    const atEnd: LaneZoom = { span: 60, center: limits.last, day: limits.last };
    expect(windowOf(atEnd, limits.last, limits)).toEqual({
      first: addDays(limits.last, -59),
      last: limits.last,
    });
    const short = { first: limits.first, last: addDays(limits.first, 9) };
    expect(windowOf(zoomed(60), limits.first, short)).toEqual(short);
  });

  it("stay while the day moves inside them, and follow it out", () => {
    const here = windowOf(zoomed(60), shown, limits);
    expect(windowOf(zoomed(60), day("2025-12-31"), limits)).toEqual(here);
    const after = windowOf(zoomed(60), day("2026-01-01"), limits);
    expect(after?.first).toBe(day("2025-12-02"));
  });

  it("may be moved away from the day, and stay there until the day moves", () => {
    const moved = panBy(zoomed(60), 1, shown, limits);
    const there = windowOf(moved, shown, limits);
    expect(there).toEqual({ first: day("2025-12-02"), last: day("2026-01-30") });
    const farther = panBy(moved, 1, shown, limits);
    expect(windowOf(farther, shown, limits)?.first).toBe(day("2026-01-01"));
    expect(windowOf(farther, day("2025-12-03"), limits)?.first).toBe(day("2025-11-03"));
    expect(panBy(zoomed(null), 1, shown, limits)).toEqual(zoomed(null));
  });

  it("zoom step by step around their middle, no farther than there are steps", () => {
    const nearer = zoomBy(zoomed(182), 1, shown, limits);
    expect(nearer.span).toBe(60);
    expect(zoomBy(nearer, 1, shown, limits).span).toBe(60);
    expect(zoomBy(zoomed(null), -1, shown, limits).span).toBeNull();
    expect(windowOf(nearer, shown, limits)).toEqual(windowOf(zoomed(60), shown, limits));
  });

  it("are always inside the limits and as wide as asked", () => {
    const someDay = fc
      .integer({ min: 0, max: limits.last - limits.first })
      .map((count) => addDays(limits.first, count));
    fc.assert(
      fc.property(fc.constantFrom(...SPANS), someDay, someDay, (span, center, at) => {
        const found = windowOf({ span, center, day: center }, at, limits);
        if (span === null || found === null) return found === null && span === null;
        const width = found.last - found.first + 1;
        const inside = limits.first <= found.first && found.last <= limits.last;
        return inside && width === span && found.first <= at && at <= found.last;
      }),
    );
  });
});
