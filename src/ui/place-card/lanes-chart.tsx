import { type MouseEvent, memo, type Ref, useId, useMemo } from "react";
import type { Day } from "#domain/day.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { chartSummary, earlierWords } from "./chart-summary.ts";
import { DayMarker } from "./day-marker.tsx";
import { Lane } from "./lane.tsx";
import { drawingsOf, LANE_TOP, type LaneDrawing } from "./lane-drawings.ts";
import { eventsHeight, LaneEvents } from "./lane-event-ticks.tsx";
import { placeEvents } from "./lane-events.ts";
import { LaneKeyboard } from "./lane-keyboard.tsx";
import { eventsOf } from "./lane-rows.ts";
import { type LaneScale, snapDay, ticksOf } from "./lane-scale.ts";
import type { LaneWindow } from "./lane-window.ts";
import type { History } from "./lanes.ts";
import "./lanes.css";

/** How near to a mark, in px, a press takes its day. */
const REACH = 12;
const AXIS_HEIGHT = 20;

interface LanesChartProps {
  readonly register: Register;
  readonly dossier: Dossier;
  readonly history: History;
  /** The days shown; `null`: all. */
  readonly window: LaneWindow | null;
  readonly onShowDay: (day: Day) => void;
  /** Where the file to save is drawn from. */
  readonly plotRef: Ref<SVGSVGElement>;
}

/**
 * Who said what over time: one lane per side, one for the mapper, one for independent speakers.
 * Drawn once per place; only the line of the day moves.
 */
export const LanesChart = memo(function LanesChart(props: LanesChartProps) {
  const { register, dossier, history, window, onShowDay, plotRef } = props;
  const hatch = useId();
  const { scale, lanes, height } = useMemo(
    () => drawingsOf(register, dossier, history, window),
    [register, dossier, history, window],
  );
  const events = useMemo(
    () => placeEvents(eventsOf(register, dossier), scale),
    [register, dossier, scale],
  );
  const foot = height + AXIS_HEIGHT;
  const goTo = (event: MouseEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const marked = lanes.flatMap(({ marks }) => marks.map(({ day }) => day));
    onShowDay(snapDay(scale, (event.clientX - left) / width, marked, REACH / width));
  };
  return (
    <div className="place-lanes">
      <div className="place-lanes-names" aria-hidden="true">
        {lanes.map((lane) => (
          <span key={lane.id} data-lane="" style={{ top: lane.top - 3 }}>
            {lane.name}
          </span>
        ))}
        {events.length > 0 && (
          <span data-lane="" style={{ top: foot }}>
            {t("Events")}
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for pointers; the list below takes the keys */}
      <svg
        className="place-lanes-plot"
        role="img"
        aria-label={chartSummary(register, dossier, history)}
        height={foot + eventsHeight(events)}
        ref={plotRef}
        onClick={goTo}
      >
        <Hatch id={hatch} />
        <Axis scale={scale} height={height} />
        {lanes.map((lane) => (
          <Lane key={lane.id} lane={lane} hatch={`url(#${hatch})`} />
        ))}
        <DayMarker scale={scale} lanes={lanes} height={height} />
        <LaneEvents events={events} top={foot} />
      </svg>
      <LaneKeyboard lanes={lanes} />
      <LanesLegend earlier={earlierWords(register, dossier)} lanes={lanes} />
    </div>
  );
});

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="place-lanes-hatch" y2="5" />
      </pattern>
    </defs>
  );
}

function Axis({ scale, height }: { scale: LaneScale; height: number }) {
  return (
    <g className="place-lanes-axis">
      {ticksOf(scale).map(({ x, label, major }) => (
        <g key={`${x}`} className={major ? "place-lanes-tick-major" : "place-lanes-tick"}>
          <line x1={`${x * 100}%`} x2={`${x * 100}%`} y1={LANE_TOP - 4} y2={height + 4} />
          <text x={`${x * 100}%`} y={height + 16} dx="2">
            {label}
          </text>
        </g>
      ))}
      {scale.gutter > 0 && (
        <line
          className="place-lanes-break"
          x1={`${scale.gutter * 100}%`}
          x2={`${scale.gutter * 100}%`}
          y1={LANE_TOP - 4}
          y2={height + 4}
        />
      )}
    </g>
  );
}

function LanesLegend({
  earlier,
  lanes,
}: {
  earlier: string | null;
  lanes: readonly LaneDrawing[];
}) {
  const how = useApp(({ register }) => mappedWords(register, "inside", register.reference));
  const hasShare = lanes.some(({ share }) => share !== null);
  return (
    <div className="place-lanes-legend">
      <p>
        <Key mark="●">{t("says who holds it")}</Key> <Key mark="○">{t("says who does not")}</Key>{" "}
        <Key mark="▽">{t("says who lost or left it")}</Key> <Key mark="◆">{t("fought over")}</Key>{" "}
        <Key mark="▶">{t("troops in it, around it, nearer")}</Key> <Key mark="❘">{t("other")}</Key>
      </p>
      {earlier !== null && <p>{t("Left of the dashed line, squeezed: {earlier}.", { earlier })}</p>}
      <details>
        <summary>{t("How to read this")}</summary>
        <p>
          {t(
            "Bars show a position: faint where nothing was said and the map stands in, hollow where the word is old and the map contradicts it, hatched where it is fought over. Marks show statements, in the colour of the party that they are about.{share, select, yes { Grey steps show the share of the surroundings mapped {how}.} other {}} What came after the chosen day, known only later, is greyed. Press the chart to go to a day.",
            { share: hasShare ? "yes" : "no", how },
          )}
        </p>
      </details>
    </div>
  );
}

function Key({ mark, children }: { mark: string; children: string }) {
  return (
    <span className="place-lanes-key">
      <span aria-hidden="true">{mark}</span> {children}
    </span>
  );
}
