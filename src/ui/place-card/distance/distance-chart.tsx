import { memo, use, useMemo } from "react";
import { type Day, isoOf } from "#domain/day.ts";
import type { DistanceLine } from "#domain/distance.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import type { DistancesOf } from "#state/distances.ts";
import { monthStarts } from "#ui/areas/months.ts";
import { type AreaScale, areaTicks, stepPath, yOf } from "#ui/areas/plots.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { longDate, shortDate } from "#ui/shared/dates.ts";
import { useWidth } from "#ui/shared/use-width.ts";
import { type DayScale, dayScale, monthTicks, xOf } from "#ui/timeline/scale.ts";
import { distanceWords, lineWords, noLine } from "./distance-words.ts";

const [HEIGHT, AXIS, AIR] = [96, 16, 8];

interface Props {
  readonly index: number;
  readonly of: DistancesOf;
}

/** Distances on the day shown, over time, and as a table, with what they are not for. */
export function DistanceChart({ index, of }: Props) {
  const register = useApp((state) => state.register);
  const clock = useApp((state) => state.clock);
  const countStale = useApp((state) => state.countStale);
  const day = useApp((state) => state.day);
  const lines = use(of(index, { register, clock, countStale }));
  const [width, ref] = useWidth();
  const { first, last } = register.theatre;
  const days = useMemo(() => dayScale(first, last, width), [first, last, width]);
  return (
    <>
      <p className="distance-caution">{t("Not for routing or safety decisions.")}</p>
      <p>{t("{day}, from the settlement’s centre to the nearest line:", { day: longDate(day) })}</p>
      <ul className="distance-list">
        {lines.map((line, at) => (
          <li key={lineWords(register, line)}>
            <svg width="24" height="10" aria-hidden="true">
              <path className={lineClass(line, at)} d="M0 5H24" />
            </svg>
            <span>
              {lineWords(register, line)}{" "}
              <b>{distanceWords(line.km[day - first], line.precision) ?? noLine()}</b>
            </span>
          </li>
        ))}
      </ul>
      <div ref={ref} className="distance-plot">
        {width > 0 && <Drawing lines={lines} days={days} width={width} />}
        <span className="distance-day" style={{ insetInlineStart: xOf(days, day) }} />
      </div>
      <p className="distance-small">
        {t(
          "A line runs between settlements of which one is held by the party and the other is not; where exactly nobody says, so that it is good to about 4 km (outlines: 1 km). Great-circle distances; nothing is interpolated between days. Near does not mean in danger, far does not mean safe.",
        )}
      </p>
      <DistanceTable register={register} lines={lines} day={day} />
    </>
  );
}

function lineClass({ source }: DistanceLine, at: number): string {
  const tone = source.of === "side" ? `party-${source.side.party}` : "distance-mapper";
  return `distance-line distance-dash-${at % 6} ${tone}`;
}

interface DrawingProps {
  readonly lines: readonly DistanceLine[];
  readonly days: DayScale;
  readonly width: number;
}

/** Steps from day to day, near at the bottom. Decorative: list and table say the same. */
const Drawing = memo(function Drawing({ lines, days, width }: DrawingProps) {
  const most = lines.reduce((found, { km }) => km.reduce(farther, found), 1);
  const scale: AreaScale = {
    perKm: (HEIGHT - 2 * AIR) / most,
    least: 0,
    height: HEIGHT,
    air: AIR,
  };
  const ticks = areaTicks(scale, 24);
  return (
    <svg width={width} height={HEIGHT + AXIS} aria-hidden="true">
      {ticks.map((tick) => (
        <path key={tick} className="distance-grid" d={`M0 ${yOf(scale, tick)}H${width}`} />
      ))}
      {lines.map((line, at) => (
        <path
          key={lineClass(line, at)}
          className={lineClass(line, at)}
          d={stepPath(line.km, days, scale)}
        />
      ))}
      {ticks.map((tick) => (
        <text key={tick} className="distance-tick" x={2} y={yOf(scale, tick) - 2}>
          {t("{km} km", { km: tick })}
        </text>
      ))}
      {monthTicks(days).map(({ x, label }) => (
        <text key={label} className="distance-tick" x={x} y={HEIGHT + 12} textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  );
});

const farther = (found: number, km: number) => (Number.isNaN(km) ? found : Math.max(found, km));

interface TableProps {
  readonly register: Register;
  readonly lines: readonly DistanceLine[];
  readonly day: Day;
}

/** The first of each month, and the day shown. */
function DistanceTable({ register, lines, day }: TableProps) {
  const { first } = register.theatre;
  return (
    <details>
      <summary>{t("As a table")}</summary>
      <table className="distance-table">
        <thead>
          <tr>
            <th scope="col">{t("Day")}</th>
            {lines.map((line) => (
              <th key={lineWords(register, line)} scope="col">
                {lineWords(register, line)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthStarts(register, day).map((row) => (
            <tr key={row} aria-current={row === day ? "date" : undefined}>
              <th scope="row">
                <time dateTime={isoOf(row)}>{shortDate(row)}</time>
              </th>
              {lines.map((line) => (
                <td key={lineWords(register, line)}>
                  {distanceWords(line.km[row - first], line.precision) ?? "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
