import type { ContextEvent } from "#domain/register.ts";
import { type DayScale, xOf } from "./scale.ts";

/** A label to be placed: the tick it names, its size and its importance (1 first). */
export interface Candidate {
  /** Pixels from the left edge to the tick. */
  readonly x: number;
  /** Width of the text in pixels. */
  readonly width: number;
  readonly rank: number;
}

/** Left edge of a placed label, in pixels. */
export type Placed = number;

/** Free pixels between two labels, and between a tick and its label. */
const LABEL_GAP = 12;
const TICK_GAP = 4;

/**
 * Chooses labels that neither overlap nor leave the chart: the most important first, among equals
 * the shortest, so that more of them find room. A label stands right of its tick, or left of it where the right is taken. Returns
 * the left edge of each label by the candidate's index; those without room are absent.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  width: number,
): ReadonlyMap<number, Placed> {
  const order = candidates.map((_, index) => index);
  order.sort((a, b) => {
    const [one, two] = [candidates[a], candidates[b]];
    return one && two ? one.rank - two.rank || one.width - two.width || one.x - two.x : 0;
  });
  const taken: { left: number; right: number }[] = [];
  const placed = new Map<number, Placed>();
  for (const index of order) {
    const candidate = candidates[index];
    if (!candidate) continue;
    const { x } = candidate;
    const left = [x + TICK_GAP, x - TICK_GAP - candidate.width].find((start) => {
      const end = start + candidate.width;
      const inside = start >= 0 && end <= width;
      return (
        inside && taken.every((t) => end + LABEL_GAP <= t.left || start >= t.right + LABEL_GAP)
      );
    });
    if (left === undefined) continue;
    taken.push({ left, right: left + candidate.width });
    placed.set(index, left);
  }
  return placed;
}

/** Width of a text at 12 px: so much per letter, and so much for its capitals; the widest label. */
const LETTER = 5.2;
const CAPITALS = 6;
const WIDEST = 220;

/** Pixels that a label's text is given; longer text is cut with an ellipsis. */
function labelWidth(text: string): number {
  return Math.min(Math.ceil(text.length * LETTER + CAPITALS), WIDEST);
}

/** A target that opens the events whose ticks lie in one stretch of the axis. */
export interface EventMark {
  readonly key: string;
  /** Left edge and width of the target in pixels. */
  readonly left: number;
  readonly width: number;
  /** At least one, the most important first. */
  readonly events: readonly ContextEvent[];
  /** Text beside the tick of the first of `events`, where there is room. */
  readonly label: MarkLabel | null;
}

/** A placed label in pixels; `before`: it stands left of its tick. */
interface MarkLabel {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly before: boolean;
}

/**
 * Targets `cell` pixels wide that never overlap; events whose ticks share a cell share a target.
 * Events outside the scale's days are left out. Sorted from left to right.
 */
export function eventMarks(
  events: readonly ContextEvent[],
  scale: DayScale,
  cell: number,
  width: number,
): readonly EventMark[] {
  const groups = new Map<number, ContextEvent[]>();
  for (const event of events) {
    if (event.on < scale.first || event.on > scale.last) continue;
    const key = Math.floor(xOf(scale, event.on) / cell);
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  const sorted = [...groups].sort(([a], [b]) => a - b);
  const marks = sorted.flatMap(([key, group]) => {
    const ranked = group.toSorted((a, b) => a.rank - b.rank || a.on - b.on);
    const [top] = ranked;
    return top ? [{ key, ranked, top, width: labelWidth(top.title) }] : [];
  });
  const places = placeLabels(
    marks.map((mark) => ({ x: xOf(scale, mark.top.on), width: mark.width, rank: mark.top.rank })),
    width,
  );
  return marks.map(({ key, ranked, top, width: textWidth }, index): EventMark => {
    const left = places.get(index);
    const before = left !== undefined && left < xOf(scale, top.on);
    const label = left === undefined ? null : { text: top.title, left, width: textWidth, before };
    return { key: top.id, left: key * cell, width: cell, events: ranked, label };
  });
}
