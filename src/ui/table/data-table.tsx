import { memo, useId, useState } from "react";
import type { Day } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import { longDate } from "#ui/shared/dates.ts";
import { SortHead, type Sorting } from "#ui/shared/sort-head.tsx";
import { Cell } from "./cells.tsx";
import type { Column } from "./columns.ts";
import type { Row } from "./rows.ts";

/** Rows put on the page at once. */
const PAGE = 200;

interface Props {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly validAt: Day;
}

/** The sortable table. Scrolls sideways in its own region where it does not fit. */
export const DataTable = memo(function DataTable({
  rows,
  columns,
  sorting,
  onSort,
  validAt,
}: Props) {
  const id = useId();
  const [most, setMost] = useState(PAGE);
  const rest = rows.length - most;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the keys */}
      <section className="table-view-region" aria-labelledby={id} tabIndex={0}>
        <table>
          <caption id={id}>{t("Places on {day}", { day: longDate(validAt) })}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHead
                  key={column.key}
                  column={column}
                  sorting={sorting}
                  onSort={onSort}
                  className={`table-view-head-${column.key}`}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <tr key={row.view.dossier.place.id}>
                {columns.map(({ key, content }) => (
                  <Cell key={key} row={row} content={content} validAt={validAt} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && (
        <button
          type="button"
          className="button table-view-page"
          onClick={() => setMost(most + PAGE)}
        >
          {t("Show {count, number} more of {rest, number}", { count: Math.min(PAGE, rest), rest })}
        </button>
      )}
    </>
  );
});
