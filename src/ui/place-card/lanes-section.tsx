import { useCallback, useId, useMemo, useRef, useState } from "react";
import { addDays, type Day } from "#domain/day.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { earliestOf } from "./lane-drawings.ts";
import { SaveLanes } from "./lane-save.tsx";
import { LaneTable } from "./lane-table.tsx";
import { LaneToolbar } from "./lane-toolbar.tsx";
import { type LaneWindow, type LaneZoom, windowOf } from "./lane-window.ts";
import type { History } from "./lanes.ts";
import { LanesChart } from "./lanes-chart.tsx";
import "./lanes-section.css";

interface LanesSectionProps {
  readonly register: Register;
  readonly dossier: Dossier;
  readonly history: History;
  readonly onShowDay: (day: Day) => void;
}

/** Who said what over time, as a chart that can be zoomed, as a table, and as files. */
export function LanesSection({ register, dossier, history, onShowDay }: LanesSectionProps) {
  const heading = useId();
  const plot = useRef<SVGSVGElement>(null);
  const [asTable, setAsTable] = useState(false);
  const { limits, zoom, setZoom, shown } = useZoom(register, dossier);
  const days = shown ?? limits;
  return (
    <section aria-labelledby={heading} className="lanes-section">
      <h3 id={heading}>{t("Over time")}</h3>
      <LaneToolbar zoom={zoom} limits={limits} onZoom={setZoom} />
      <p className="lanes-section-range" role="status">
        {t("{first} to {last}", { first: shortDate(days.first), last: shortDate(days.last) })}
      </p>
      {asTable ? (
        <LaneTable register={register} dossier={dossier} history={history} window={days} />
      ) : (
        <LanesChart
          register={register}
          dossier={dossier}
          history={history}
          window={shown}
          onShowDay={onShowDay}
          plotRef={plot}
        />
      )}
      <div className="lanes-section-foot">
        <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t("As a table")}
        </button>
        <SaveLanes
          register={register}
          dossier={dossier}
          history={history}
          window={days}
          plot={asTable ? null : plot}
        />
      </div>
    </section>
  );
}

/** The zoom and the days that it shows; the same object while the day moves inside them. */
function useZoom(register: Register, dossier: Dossier) {
  const { last } = register.theatre;
  const limits = useMemo<LaneWindow>(
    () => ({ first: earliestOf(register, dossier), last }),
    [register, dossier, last],
  );
  const start = useApp((state) => state.register.theatre.last);
  const [zoom, setZoom] = useState<LaneZoom>({ span: null, center: start, day: start });
  // The number of the first day shown: the chart is drawn anew only when that changes.
  const first = useApp(
    useCallback(({ day }) => windowOf(zoom, day, limits)?.first ?? null, [zoom, limits]),
  );
  const shown = useMemo<LaneWindow | null>(() => {
    if (first === null || zoom.span === null) return null;
    const end = addDays(first, zoom.span - 1);
    return { first, last: end < limits.last ? end : limits.last };
  }, [first, zoom.span, limits]);
  return { limits, zoom, setZoom, shown };
}
