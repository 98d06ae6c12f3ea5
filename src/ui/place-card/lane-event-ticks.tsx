import { shortDate } from "#ui/shared/dates.ts";
import { EVENT_ROW, eventRows, type PlacedEvent } from "./lane-events.ts";

/** Height of a tick, in px: names stand below. */
const TICK = 7;

/** Height of the events below the axis, in px. */
export function eventsHeight(events: readonly PlacedEvent[]): number {
  return events.length === 0 ? 0 : TICK + eventRows(events) * EVENT_ROW + 4;
}

/** Talks, summits and laws: a tick for each, and the names that fit. */
export function LaneEvents({ events, top }: { events: readonly PlacedEvent[]; top: number }) {
  return (
    <g className="place-lanes-events" lang="en">
      {events.map(({ event, x, label, row }) => (
        <g key={event.id}>
          <title>{`${shortDate(event.on)}: ${event.title}`}</title>
          <line
            x1={`${x * 100}%`}
            x2={`${x * 100}%`}
            y1={top}
            y2={top + (label === null ? TICK : TICK + (row + 1) * EVENT_ROW - 2)}
          />
        </g>
      ))}
      {events.map(({ event, x, label, anchor, row }) =>
        label === null ? null : (
          <text
            key={event.id}
            x={`${x * 100}%`}
            dx={anchor === "start" ? 3 : -3}
            y={top + TICK + row * EVENT_ROW + 11}
            textAnchor={anchor}
          >
            {label}
          </text>
        ),
      )}
    </g>
  );
}
