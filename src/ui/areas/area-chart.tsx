import { memo } from "react";
import { lineIndex } from "#domain/area-series.ts";
import { dayFromNumber } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";
import { number, t } from "#i18n/text.ts";
import { showDay } from "#state/actions.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { type DayScale, monthTicks, xOf } from "#ui/timeline/scale.ts";
import { intervalWords, lineName, lineValue } from "./areas-words.ts";
import {
  type AreaPlot,
  type AreaScale,
  areaTicks,
  bandPath,
  type PlotLine,
  stepPath,
  yOf,
} from "./plots.ts";

/** Height of the axis with the months, in pixels. */
const AXIS = 18;

interface ChartProps {
  readonly register: Register;
  readonly plot: AreaPlot;
  readonly days: DayScale;
  readonly scale: AreaScale;
  readonly width: number;
}

/** One holding's ground over time: the day shown is a line that follows, and moves, the slider. */
export function AreaChart(props: ChartProps) {
  const { register, plot, scale } = props;
  const day = useApp((state) => state.day);
  return (
    <figure className={`areas-plot${plot.party === null ? "" : ` party-${plot.party}`}`}>
      <figcaption>
        <b>{plot.title}</b> {longDate(day)}: {intervalWords(register, plot, day)}
      </figcaption>
      <div className="areas-drawing" style={{ blockSize: scale.height + AXIS }}>
        <Drawing {...props} />
        <DayLine {...props} />
      </div>
      <ul className="areas-key">
        {plot.lines.map((line) => (
          <li key={line.key}>
            <LineSample line={line} />
            {lineName(register, line)} <b>{lineValue(line, lineIndex(register, day))}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** All that stays while the day moves. Decorative: table and captions say the same in words. */
const Drawing = memo(function Drawing({ plot, days, scale, width }: ChartProps) {
  const ticks = areaTicks(scale);
  return (
    <svg width={width} height={scale.height + AXIS} aria-hidden="true">
      {ticks.map((tick) => (
        <path key={tick} className="areas-grid" d={`M0 ${yOf(scale, tick).toFixed(1)}H${width}`} />
      ))}
      {plot.lines.length > 1 && (
        <path
          className="areas-band"
          d={bandPath(
            plot.lines.map(({ line }) => line),
            days,
            scale,
          )}
        />
      )}
      {plot.lines.map((line) => (
        <path key={line.key} className={lineClass(line)} d={stepPath(line.line, days, scale)} />
      ))}
      {ticks.map((tick) => (
        <text key={tick} className="areas-tick" x={2} y={yOf(scale, tick) - 3}>
          {t("{area} km²", { area: number(tick) })}
        </text>
      ))}
      {monthTicks(days).map(({ x, label }) => (
        <text key={label} className="areas-month" x={x} y={scale.height + AXIS - 4}>
          {label}
        </text>
      ))}
    </svg>
  );
});

function LineSample({ line }: { line: PlotLine }) {
  return (
    <svg width="30" height="10" aria-hidden="true">
      <path className={lineClass(line)} d="M0 5H30" />
    </svg>
  );
}

function lineClass({ source, rule, dash }: PlotLine): string {
  const tone = source.of === "side" ? `party-${source.side.party}` : `areas-${source.of}`;
  return `areas-line areas-dash-${dash % 6} areas-by-${rule} ${tone}`;
}

/** The day shown, and a native slider over the plot that moves it by click, drag and keys. */
function DayLine({ register, plot, days, scale }: ChartProps) {
  const store = useAppStore();
  const day = useApp((state) => state.day);
  return (
    <>
      <span
        className="areas-day"
        style={{ insetInlineStart: xOf(days, day), blockSize: scale.height }}
      />
      <input
        className="areas-slider"
        style={{ blockSize: scale.height }}
        type="range"
        aria-label={t("Day shown, on the chart “{title}”", { title: plot.title })}
        aria-valuetext={`${longDate(day)}: ${intervalWords(register, plot, day)}`}
        min={days.first}
        max={days.last}
        step={1}
        value={day}
        onChange={({ currentTarget }) => showDay(store, dayFromNumber(currentTarget.valueAsNumber))}
      />
    </>
  );
}
