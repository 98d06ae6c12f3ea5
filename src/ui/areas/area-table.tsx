import { memo, useId } from "react";
import { lineIndex } from "#domain/area-series.ts";
import { type Day, isoOf } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { showDay } from "#state/actions.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { areaRange } from "#ui/shared/area-words.ts";
import { shortDate } from "#ui/shared/dates.ts";
import { lineName, lineValue } from "./areas-words.ts";
import { monthStarts } from "./months.ts";
import { type AreaPlot, plotRange } from "./plots.ts";

interface TableProps {
  readonly register: Register;
  readonly plots: readonly AreaPlot[];
}

/** The charts as a table: the first day of each month and the day shown. */
export function AreaTable({ register, plots }: TableProps) {
  const id = useId();
  const day = useApp((state) => state.day);
  const days = monthStarts(register, day);
  return (
    <div>
      <h3 id={id}>{t("As a table")}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the keys */}
      <section className="areas-scroll" aria-labelledby={id} tabIndex={0}>
        <table>
          <caption>
            {t("Ground by source on the first day of each month, and on the day shown (marked)")}
          </caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t("Day")}
              </th>
              {plots.map(({ key, short, lines }) => (
                <th key={key} scope="colgroup" colSpan={lines.length + (lines.length > 1 ? 1 : 0)}>
                  {short}
                </th>
              ))}
            </tr>
            <tr>
              {plots.flatMap(({ key, lines }) => [
                ...lines.map((line) => (
                  <th key={`${key} ${line.key}`} scope="col">
                    {lineName(register, line)}
                  </th>
                )),
                ...(lines.length > 1
                  ? [
                      <th key={`${key} all`} scope="col">
                        {t("Interval")}
                      </th>,
                    ]
                  : []),
              ])}
            </tr>
          </thead>
          <tbody>
            {days.map((row) => (
              <Row key={row} register={register} plots={plots} day={row} shown={row === day} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface RowProps extends TableProps {
  readonly day: Day;
  readonly shown: boolean;
}

const Row = memo(function Row({ register, plots, day, shown }: RowProps) {
  const store = useAppStore();
  const at = lineIndex(register, day);
  return (
    <tr className={shown ? "areas-shown" : undefined} aria-current={shown ? "date" : undefined}>
      <th scope="row">
        <button type="button" className="text-button" onClick={() => showDay(store, day)}>
          <time dateTime={isoOf(day)}>{shortDate(day)}</time>
        </button>
      </th>
      {plots.flatMap((plot) => {
        const range = plot.lines.length > 1 ? plotRange(plot, at) : null;
        return [
          ...plot.lines.map((line) => (
            <td key={`${plot.key} ${line.key}`}>{lineValue(line, at)}</td>
          )),
          ...(plot.lines.length > 1
            ? [
                <td key={`${plot.key} all`}>
                  {range === null ? t("no map") : areaRange(range.least, range.most)}
                </td>,
              ]
            : []),
        ];
      })}
    </tr>
  );
});
