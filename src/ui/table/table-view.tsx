import { useDeferredValue, useMemo, useState } from "react";
import { STANDINGS } from "#domain/dispute.ts";
import { locale, number, t } from "#i18n/text.ts";
import { selectNaming } from "#state/select-stance.ts";
import { selectView } from "#state/select-view.ts";
import { AddMapperButton } from "#ui/mappers/add-mapper-button.tsx";
import { useApp } from "#ui/shared/app-context.tsx";
import { standingName } from "#ui/shared/wording.ts";
import { columnsOf, FIRST_SORTING, sortRows } from "./columns.ts";
import { DataTable } from "./data-table.tsx";
import { countByStanding, hasSomethingToTell, matchesText, rowsOf } from "./rows.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { SummaryText } from "./summary-text.tsx";
import "./table-view.css";

/** Everything that the map shows on the day, as text and as a table. Scrolls by itself. */
export function TableView() {
  // Typing and moving the date come first; the long table follows when there is time.
  const view = useDeferredValue(useApp(selectView));
  const register = useApp((state) => state.register);
  const names = useApp(selectNaming);
  // The stance has words of its own.
  useApp((state) => state.stance);
  const hidden = useApp((state) => state.hidden);
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const [sorting, setSorting] = useState(FIRST_SORTING);
  const wanted = useDeferredValue(text);
  const rows = useMemo(() => rowsOf(view), [view]);
  const summary = useMemo(
    () => summaryOf(view, rows, register.theatre.mappers, hidden),
    [view, rows, register, hidden],
  );
  const columns = useMemo(() => columnsOf(register, names, hidden), [register, names, hidden]);
  const shown = useMemo(() => {
    const chosen = rows.filter(
      (row) => (all || hasSomethingToTell(row)) && matchesText(row, wanted),
    );
    return sortRows(chosen, columns, sorting, names);
  }, [rows, all, wanted, columns, sorting, names]);
  return (
    <section className="table-view" aria-labelledby="table-view-title">
      <div className="table-view-inside">
        <h2 id="table-view-title">{t("The day in words and figures")}</h2>
        <SummaryText view={view} summary={summary} />
        <Counts summary={summary} />
        <AddMapperButton />
        <Filters text={text} onText={setText} all={all} onAll={setAll} total={rows.length} />
        <p role="status" className="table-view-found">
          {t("{count, plural, =0 {no place} one {# place} other {# places}} listed: {standings}", {
            count: shown.length,
            standings: foundWords(countByStanding(shown.map((row) => row.view))),
          })}
        </p>
        <DataTable
          rows={shown}
          columns={columns}
          sorting={sorting}
          onSort={setSorting}
          validAt={view.slice.validAt}
        />
      </div>
    </section>
  );
}

/** "3 disputed; 12 contested". */
function foundWords(counts: Summary["counts"]): string {
  return STANDINGS.filter((standing) => counts[standing] > 0)
    .map((standing) =>
      t("{count, number} {standing}", {
        count: counts[standing],
        standing: standingName(standing).toLocaleLowerCase(locale()),
      }),
    )
    .join("; ");
}

function Counts({ summary: { counts } }: { summary: Summary }) {
  return (
    <dl className="table-view-counts" aria-label={t("Places by standing")}>
      {STANDINGS.map((standing) => (
        <div key={standing} className={`table-view-${standing}`}>
          <dt>{standingName(standing)}</dt>
          <dd>{number(counts[standing])}</dd>
        </div>
      ))}
    </dl>
  );
}

interface FiltersProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly total: number;
}

function Filters({ text, onText, all, onAll, total }: FiltersProps) {
  return (
    <search className="table-view-filters">
      <label>
        {t("Filter by name or region")}
        <input type="search" value={text} onChange={(event) => onText(event.currentTarget.value)} />
      </label>
      <label className="table-view-all">
        <input
          type="checkbox"
          checked={all}
          onChange={(event) => onAll(event.currentTarget.checked)}
        />
        {t(
          "Show all {count, plural, =0 {no place} one {# place} other {# places}}, also those with nothing to tell",
          { count: total },
        )}
      </label>
    </search>
  );
}
