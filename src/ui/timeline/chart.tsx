import { memo, useId } from "react";
import type { ContextEvent } from "#domain/register.ts";
import type { Mapper } from "#domain/theatre.ts";
import { barPath, dotPath, peakOf, sideBars } from "./bars.ts";
import { coverageRuns } from "./coverage.ts";
import { STRIP_HEIGHT } from "./frame.ts";
import { newsOf } from "./news.ts";
import { binDays, type DayScale, monthTicks, xOf } from "./scale.ts";
import type { Plot } from "./use-plot.ts";

/**
 * Statements, map changes, coverage and axis as one drawing. It knows nothing of the day shown and
 * is drawn once per register and width. Decorative: the slider, the events list and the table say
 * the same in words.
 */
export const Chart = memo(function Chart({ plot }: { plot: Plot }) {
  const { register, scale, frame, width } = plot;
  return (
    <svg className="timeline-chart" width={width} height={frame.height} aria-hidden="true">
      <EventTicks {...plot} />
      <Histogram {...plot} />
      {register.theatre.mappers.map((mapper, at) => (
        <Strip key={mapper.id} mapper={mapper} scale={scale} y={frame.strips + at * frame.step} />
      ))}
      <Axis {...plot} />
    </svg>
  );
});

/** One line per event, exactly on its day; that of a named event is taller and crosses the chart. */
function EventTicks({ register, scale, frame, marks }: Plot) {
  const { events, foot } = frame;
  const inRange = register.events.filter(({ on }) => scale.first <= on && on <= scale.last);
  const named = marks.flatMap(({ events: [top], label }) => (top && label ? [top] : []));
  const lines = (drawn: readonly ContextEvent[], from: number, to: number) =>
    drawn.map(({ on }) => `M${xOf(scale, on).toFixed(1)} ${from}V${to}`).join("");
  return (
    <>
      <path className="timeline-event-guide" d={lines(named, events, foot)} />
      <path className="timeline-event-tick" d={lines(inRange, events - 6, events)} />
      <path className="timeline-event-tick-named" d={lines(named, 2, events)} />
    </>
  );
}

function Histogram({ register, scale, frame }: Plot) {
  const news = newsOf(register);
  const days = binDays(scale);
  const bars = sideBars(news, register.partySides, scale, days);
  const { zero, half, dots } = frame;
  const barFrame = { scale, days, zero, half, peak: peakOf(bars) };
  return (
    <>
      <path
        className="timeline-zero"
        d={`M${xOf(scale, scale.first - 0.5)} ${zero}H${xOf(scale, scale.last + 0.5)}`}
      />
      {bars.map((side) => (
        <path
          key={side.side.id}
          className={`timeline-bars party-${side.side.party}`}
          d={barPath(side, barFrame)}
        />
      ))}
      <path className="timeline-dots" d={dotPath(news, scale, days, dots)} />
    </>
  );
}

interface StripProps {
  readonly mapper: Mapper;
  readonly scale: DayScale;
  readonly y: number;
}

/** Days without a map are at least this wide, in pixels, so that they can be seen. */
const GAP_WIDTH = 3;

/** Solid where the mapper has a map of the day, hatched where it has none. */
function Strip({ mapper, scale, y }: StripProps) {
  const hatch = useId();
  const runs = coverageRuns(mapper, scale.first, scale.last);
  const paths = [true, false].map((covered) =>
    runs
      .filter((run) => run.covered === covered)
      .map(({ from, to }) => {
        const width = (to - from) * scale.perDay;
        const drawn = covered ? width : Math.max(width, GAP_WIDTH);
        const left = xOf(scale, from - 0.5) - (drawn - width) / 2;
        return `M${left.toFixed(2)} ${y}h${drawn.toFixed(2)}v${STRIP_HEIGHT}h${(-drawn).toFixed(2)}z`;
      })
      .join(""),
  );
  return (
    <>
      <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse">
        <path className="timeline-hatch" d="M0 3L3 0M-1 1L1 -1M2 4L4 2" />
      </pattern>
      <path className="timeline-covered" d={paths[0]} />
      <path className="timeline-gap" d={paths[1]} />
      <path fill={`url(#${hatch})`} d={paths[1]} />
    </>
  );
}

function Axis({ scale, frame }: Plot) {
  const { foot, height } = frame;
  return monthTicks(scale).map(({ x, label }) => (
    <g key={label}>
      <path className="timeline-month-tick" d={`M${x.toFixed(1)} ${foot}v3`} />
      <text className="timeline-month" x={x} y={height - 3} textAnchor="middle">
        {label}
      </text>
    </g>
  ));
}
