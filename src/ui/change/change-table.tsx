import { useId, useRef, useState } from "react";
import { kindOf } from "#domain/change.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import type { Change } from "#state/select-change.ts";
import { selectNaming } from "#state/select-stance.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { areaWords } from "#ui/shared/area-words.ts";
import { longDate } from "#ui/shared/dates.ts";
import { oblastName } from "#ui/shared/oblasts.ts";
import { standingName } from "#ui/shared/wording.ts";
import { PlaceButton } from "#ui/table/place-button.tsx";
import { bySource, holdingWords } from "./change-words.ts";
import { type ChangeColumn, type ChangeRow, changeRows, sortChanges } from "./table-rows.ts";
import "#ui/shared/dialog.css";

interface TableProps {
  readonly register: Register;
  readonly change: Change;
  readonly areas: readonly number[];
}

/** A button that opens every change as a sortable table. */
export function ChangeTable(props: TableProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="change-more" aria-haspopup="dialog" onClick={open}>
        {t("As a table")}
      </button>
      <dialog
        ref={dialog}
        className="dialog change-dialog"
        aria-labelledby={id}
        onClose={() => setOpened(false)}
      >
        <header className="dialog-head">
          <h2 id={id}>
            {t("What changed {source}, {first} to {last}", {
              source: bySource(props.register, props.change.source),
              first: longDate(props.change.from),
              last: longDate(props.change.to),
            })}
          </h2>
          <form method="dialog">
            <button type="submit" className="change-more">
              {t("Close")}
            </button>
          </form>
        </header>
        {opened && <Table {...props} onChoose={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

const columns = (): readonly (readonly [ChangeColumn, string])[] => [
  ["place", t("Place")],
  ["oblast", t("Region")],
  ["from", t("First day")],
  ["to", t("Second day")],
  ["area", t("Ground, by settlement")],
  ["standing", t("Now between the sides")],
];

function Table({ register, change, areas, onChoose }: TableProps & { onChoose: () => void }) {
  const names = useApp(selectNaming);
  const [sorting, setSorting] = useState({ column: "area" as ChangeColumn, up: false });
  const rows = sortChanges(changeRows(register, change, areas, names), sorting);
  const sortBy = (column: ChangeColumn) =>
    setSorting({ column, up: sorting.column === column ? !sorting.up : column !== "area" });
  return (
    // A click on a place closes the dialog, so that its card is seen.
    <div className="change-scroll">
      <table className="change-all">
        <thead className="change-all-head">
          <tr>
            {columns().map(([column, label]) => (
              <th
                key={column}
                scope="col"
                aria-sort={
                  sorting.column !== column ? undefined : sorting.up ? "ascending" : "descending"
                }
              >
                <button type="button" onClick={() => sortBy(column)}>
                  {label}{" "}
                  <span aria-hidden="true">
                    {sorting.column !== column ? "↕" : sorting.up ? "↑" : "↓"}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow
              key={row.change.index}
              row={row}
              register={register}
              change={change}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: ChangeRow;
  readonly register: Register;
  readonly change: Change;
  readonly onChoose: () => void;
}

function TableRow({ row, register, change: { source }, onChoose }: RowProps) {
  const { place, change, area, standing } = row;
  return (
    <tr className={`change-row-${kindOf(change)}`}>
      <th scope="row">
        <PlaceButton place={place} onChoose={onChoose} />
      </th>
      <td>{oblastName(place.oblast)}</td>
      <td>{holdingWords(register, source, change.from)}</td>
      <td>
        {holdingWords(register, source, change.to)}
        {!change.own && <small>{t("a picture standing in")}</small>}
      </td>
      <td className="change-number">{area === 0 ? t("none") : areaWords(area)}</td>
      <td>{standingName(standing)}</td>
    </tr>
  );
}
