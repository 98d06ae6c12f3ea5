import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { Marks } from "./lane.tsx";
import { LANE_TOP, type LaneDrawing } from "./lane-drawings.ts";
import { type LaneScale, xOf } from "./lane-scale.ts";

/** From which fraction of the width a label beside the line would be cut off. */
const NEAR_EDGE = 0.2;
/** Fraction of the width that the word at the right end needs. */
const LATER_WORD = 0.31;

interface DayMarkerProps {
  readonly scale: LaneScale;
  readonly lanes: readonly LaneDrawing[];
  readonly height: number;
}

/** The line of the day shown, its own marks on top, and all that came after it greyed. */
export function DayMarker({ scale, lanes, height }: DayMarkerProps) {
  const day = useApp((state) => state.day);
  const inside = scale.earliest <= day && day <= scale.last;
  // Of a window before the day all is known, of one after it nothing.
  const x = inside ? xOf(scale, day) : day < scale.earliest ? 0 : 1;
  const at = `${x * 100}%`;
  const anchor = x < NEAR_EDGE ? "start" : x > 1 - NEAR_EDGE ? "end" : "middle";
  return (
    <g className="place-lanes-day">
      <rect
        className="place-lanes-later"
        x={at}
        width={`${(1 - x) * 100}%`}
        y={LANE_TOP - 4}
        height={height - LANE_TOP + 8}
      />
      {inside && <line x1={at} x2={at} y1={LANE_TOP - 4} y2={height + 4} />}
      {lanes.map((lane) => (
        <Marks key={lane.id} lane={lane} day={day} />
      ))}
      {inside && (
        <text className="place-lanes-date" x={at} y="10" textAnchor={anchor}>
          {shortDate(day)}
        </text>
      )}
      {1 - x > LATER_WORD && (
        <text x="100%" y="10" textAnchor="end">
          {t("later")}
        </text>
      )}
    </g>
  );
}
