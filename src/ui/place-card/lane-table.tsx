import { useId, useMemo } from "react";
import { addDays, isoOf } from "#domain/day.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { laneRows, rowDays } from "./lane-rows.ts";
import type { LaneWindow } from "./lane-window.ts";
import type { History } from "./lanes.ts";

interface LaneTableProps {
  readonly register: Register;
  readonly dossier: Dossier;
  readonly history: History;
  readonly window: LaneWindow;
}

/** The chart as a table: intervals and marks, oldest first; what came after the day is greyed. */
export function LaneTable({ register, dossier, history, window }: LaneTableProps) {
  const id = useId();
  const day = useApp((state) => state.day);
  const rows = useMemo(
    () => laneRows(register, dossier, history, window),
    [register, dossier, history, window],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the keys
    <section className="lanes-table" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id} className="unseen">
          {t("Positions, maps, statements and events over time")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("Days")}</th>
            <th scope="col">{t("Who")}</th>
            <th scope="col">{t("What")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.lane} ${row.kind} ${row.from} ${row.words} ${row.sources[0] ?? ""}`}
              className={row.from > day ? "lanes-table-later" : ""}
            >
              <td>
                <time dateTime={isoOf(row.from)}>{rowDays(row, (to) => addDays(to, -1))}</time>
                {row.from > day && <small>{t("later")}</small>}
              </td>
              <th scope="row">{row.lane}</th>
              <td lang={row.kind === "event" ? "en" : undefined}>{row.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
