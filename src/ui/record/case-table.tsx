import { memo, useId, useMemo, useState } from "react";
import type { ClaimCase } from "#domain/claim-case.ts";
import { t } from "#i18n/text.ts";
import { selectNaming } from "#state/select-stance.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { PlaceButton } from "#ui/shared/place-button.tsx";
import { SortHead } from "#ui/shared/sort-head.tsx";
import { caseColumns, NEWEST_FIRST, sortCases } from "./case-columns.ts";

const CLASSES: Readonly<Record<string, string>> = {
  on: "table-view-date",
  match: "table-view-date",
  lag: "table-view-figure",
  observed: "table-view-figure",
};

/** The cases as a sortable table; each place opens its card with every statement and source. */
export const CaseTable = memo(function CaseTable({ cases }: { cases: readonly ClaimCase[] }) {
  const register = useApp((state) => state.register);
  const names = useApp(selectNaming);
  const [sorting, setSorting] = useState(NEWEST_FIRST);
  const id = useId();
  const columns = useMemo(() => caseColumns(register, names), [register, names]);
  const rows = useMemo(
    () => sortCases(cases, columns, sorting, names),
    [cases, columns, sorting, names],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the keys
    <section className="table-view-region" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{t("Claims listed: {count}", { count: cases.length })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead key={column.key} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.lag.claim.id} className={`party-${one.lag.party}`}>
              {columns.map(({ key, text }) =>
                key === "place" ? (
                  <th key={key} scope="row" className="table-view-name">
                    <PlaceButton place={one.dossier.place} />
                  </th>
                ) : (
                  <td key={key} className={CLASSES[key]}>
                    {text(one)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});
