import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/day.ts";
import type { ContextEvent } from "#domain/register.ts";
import { type Candidate, eventMarks, placeLabels } from "#ui/timeline/labels.ts";
import { dayScale, xOf } from "#ui/timeline/scale.ts";
import { day } from "../../support/theatres.ts";

const WIDTH = 1000;
const candidates = fc.array(
  fc.record<Candidate>({
    x: fc.integer({ min: 0, max: WIDTH }),
    width: fc.integer({ min: 20, max: 220 }),
    rank: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 40 },
);

describe("placeLabels", () => {
  it("never lets labels touch or leave the chart", () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const spans = [...placeLabels(list, WIDTH)].map(([index, left]) => {
          return { left, right: left + (list[index]?.width ?? 0) };
        });
        spans.sort((a, b) => a.left - b.left);
        for (const [at, { left, right }] of spans.entries()) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(WIDTH);
          const next = spans[at + 1];
          if (next) expect(next.left - right).toBeGreaterThanOrEqual(12);
        }
      }),
    );
  });

  it("gives room to the important one first", () => {
    const placed = placeLabels(
      [
        { x: 500, width: 100, rank: 2 },
        { x: 505, width: 900, rank: 3 },
        { x: 510, width: 480, rank: 1 },
      ],
      WIDTH,
    );
    expect([...placed.keys()]).toEqual([2, 0]);
  });

  it("stands left of the tick where the right has no room", () => {
    expect(placeLabels([{ x: 100, width: 50, rank: 1 }], WIDTH).get(0)).toBe(104);
    expect(placeLabels([{ x: 980, width: 50, rank: 1 }], WIDTH).get(0)).toBe(926);
    expect(placeLabels([{ x: 20, width: 50, rank: 1 }], 40).size).toBe(0);
  });
});

const FIRST = day("2024-01-01");
const SCALE = dayScale(FIRST, day("2024-12-31"), WIDTH);

function event(id: string, offset: number, rank: number): ContextEvent {
  const title = `Event ${id}`;
  const on = addDays(FIRST, offset);
  return { id, on, title, summary: "", kind: "talks", rank, sources: [], confidence: "read" };
}

describe("eventMarks", () => {
  const events = [
    event("before", -1, 1),
    event("minor", 100, 3),
    event("major", 101, 1),
    event("apart", 300, 2),
    event("after", 366, 1),
  ];
  const marks = eventMarks(events, SCALE, 24, WIDTH);

  it("keeps every event of the range and none outside", () => {
    const ids = marks.map((mark) => mark.events.map(({ id }) => id));
    expect(ids).toEqual([["major", "minor"], ["apart"]]);
  });

  it("covers each tick by its own target", () => {
    for (const { left, width, events: own } of marks) {
      for (const { on } of own) {
        expect(xOf(SCALE, on)).toBeGreaterThanOrEqual(left);
        expect(xOf(SCALE, on)).toBeLessThan(left + width);
      }
    }
  });

  it("names the most important event of a target", () => {
    expect(marks.map(({ label }) => label?.text)).toEqual(["Event major", "Event apart"]);
  });
});
