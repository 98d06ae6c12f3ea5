import { Suspense, use, useMemo } from "react";
import { isoOf } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { caveatsOf } from "#ui/shared/caveats.ts";
import { saveFile } from "#ui/shared/save-file.ts";
import { useWidth } from "#ui/shared/use-width.ts";
import { dayScale } from "#ui/timeline/scale.ts";
import { AreaChart } from "./area-chart.tsx";
import { AreaTable } from "./area-table.tsx";
import { countingRules } from "./areas-words.ts";
import { areaLicence, areasCsv } from "./csv.ts";
import { areaScales, plotsHeight, plotsOf } from "./plots.ts";
import { seriesSoon } from "./series-soon.ts";
import "./areas.css";

/** How much ground each source has for each party, over time. Scrolls by itself. */
export function AreasPage() {
  const areas = useApp((state) => state.areas);
  return (
    <section className="areas" aria-labelledby="areas-title">
      <div className="areas-inside">
        <h2 id="areas-title">{t("Ground over time, by source")}</h2>
        <p>
          {t(
            "One line for each source: none of them is the truth, and the band between the least and the most is how far they differ. The upright line is the day shown; click, drag or use the keys to move it.",
          )}
        </p>
        {areas === null ? (
          <Waiting>{t("Loading the areas…")}</Waiting>
        ) : (
          <Suspense fallback={<Waiting>{t("Adding up every day…")}</Waiting>}>
            <Body areas={areas} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

/** Said where the charts will stand, as high as the first screen of them. */
function Waiting({ children }: { children: string }) {
  return (
    <p className="areas-waiting" role="status">
      {children}
    </p>
  );
}

function Body({ areas }: { areas: readonly number[] }) {
  const store = useAppStore();
  const register = useApp((state) => state.register);
  const clock = useApp((state) => state.clock);
  const countStale = useApp((state) => state.countStale);
  const series = use(seriesSoon({ register, areas, clock, countStale }));
  const plots = useMemo(() => plotsOf(register, series), [register, series]);
  const scales = useMemo(() => areaScales(plots), [plots]);
  const [width, ref] = useWidth();
  const { first, last } = register.theatre;
  const days = useMemo(() => dayScale(first, last, width), [first, last, width]);
  const save = () =>
    saveFile(
      `claimline-areas-${isoOf(first)}-${isoOf(last)}.csv`,
      areasCsv(caveatsOf(store.getState()), register, plots, clock),
    );
  return (
    <>
      <div ref={ref} style={width > 0 ? undefined : { minBlockSize: plotsHeight(scales) }}>
        {width > 0 &&
          plots.map((plot, at) => {
            const scale = scales[at];
            return (
              scale && (
                <AreaChart
                  key={plot.key}
                  register={register}
                  plot={plot}
                  days={days}
                  scale={scale}
                  width={width}
                />
              )
            );
          })}
      </div>
      <section>
        <h3>{t("How it is counted")}</h3>
        <ul className="areas-rules">
          <li>
            {t(
              "The axes do not start at nought; a step of equal height is an equal change in every chart.",
            )}
          </li>
          {countingRules(register, clock).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
          <li>{areaLicence(register)}</li>
        </ul>
        <button type="button" className="areas-save" onClick={save}>
          {t("Save every day as CSV")}
        </button>
      </section>
      <AreaTable register={register} plots={plots} />
    </>
  );
}
