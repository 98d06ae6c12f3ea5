import type { ContextEvent } from "#domain/register.ts";
import { type LaneScale, xOf } from "./lane-scale.ts";

/** Height of a row of event names, in px. */
export const EVENT_ROW = 14;
const ROWS = 3;
/** About the width of a letter as a fraction of the chart's width (6 of 300 px). */
const LETTER = 0.02;
/** Letters of a name before it is cut. */
const LONGEST = 34;

/** A context event on the chart; `label` is `null` where its name finds no room. */
export interface PlacedEvent {
  readonly event: ContextEvent;
  readonly x: number;
  readonly label: string | null;
  readonly anchor: "start" | "end";
  readonly row: number;
}

/** Ticks for all events inside the scale; names for as many as fit, those of the place first. */
export function placeEvents(
  events: readonly ContextEvent[],
  scale: LaneScale,
): readonly PlacedEvent[] {
  const taken: { readonly row: number; readonly from: number; readonly to: number }[] = [];
  const inside = events.filter(({ on }) => scale.first <= on && on <= scale.last);
  return [...inside].sort(byWeight).map((event): PlacedEvent => {
    const x = xOf(scale, event.on);
    const label = shorten(event.title);
    const width = label.length * LETTER;
    const anchor = x + width > 1 ? "end" : "start";
    const [from, to] = anchor === "end" ? [x - width, x] : [x, x + width];
    const row = rowFor(taken, from, to);
    const fits = row >= 0 && from >= 0;
    if (fits) taken.push({ row, from, to });
    return { event, x, label: fits ? label : null, anchor, row: Math.max(row, 0) };
  });
}

function byWeight(a: ContextEvent, b: ContextEvent): number {
  return Number(b.places !== undefined) - Number(a.places !== undefined) || a.rank - b.rank;
}

function rowFor(
  taken: readonly { readonly row: number; readonly from: number; readonly to: number }[],
  from: number,
  to: number,
): number {
  for (let row = 0; row < ROWS; row += 1) {
    const free = taken.every((one) => one.row !== row || one.to <= from || one.from >= to);
    if (free) return row;
  }
  return -1;
}

function shorten(title: string): string {
  return title.length <= LONGEST ? title : `${title.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** Rows of names that are in use. */
export function eventRows(placed: readonly PlacedEvent[]): number {
  return placed.reduce(
    (most, { label, row }) => (label === null ? most : Math.max(most, row + 1)),
    0,
  );
}
