import { useState } from "react";
import { kindOf } from "#domain/change.ts";
import type { Register } from "#domain/register.ts";
import { t } from "#i18n/text.ts";
import type { Change } from "#state/select-change.ts";
import { selectNaming } from "#state/select-stance.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { areaWords } from "#ui/shared/area-words.ts";
import { longDate } from "#ui/shared/dates.ts";
import { Dialog } from "#ui/shared/dialog.tsx";
import { oblastName } from "#ui/shared/oblasts.ts";
import { PlaceButton } from "#ui/shared/place-button.tsx";
import { type SortColumn, SortHead, type Sorting } from "#ui/shared/sort-head.tsx";
import { standingName } from "#ui/shared/wording.ts";
import { bySource, holdingWords } from "./change-words.ts";
import { type ChangeColumn, type ChangeRow, changeRows, sortChanges } from "./table-rows.ts";

interface TableProps {
  readonly register: Register;
  readonly change: Change;
  readonly areas: readonly number[];
}

/** A button that opens every change as a sortable table. */
export function ChangeTable(props: TableProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = t("What changed {source}, {first} to {last}", {
    source: bySource(props.register, props.change.source),
    first: longDate(props.change.from),
    last: longDate(props.change.to),
  });
  return (
    <>
      <button
        type="button"
        className="change-more"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("As a table")}
      </button>
      {open && (
        <Dialog title={title} className="change-dialog" onClose={close}>
          <Table {...props} onChoose={close} />
        </Dialog>
      )}
    </>
  );
}

const columns = (): readonly SortColumn<ChangeColumn>[] => [
  { key: "place", label: t("Place"), first: "ascending" },
  { key: "oblast", label: t("Region"), first: "ascending" },
  { key: "from", label: t("First day"), first: "ascending" },
  { key: "to", label: t("Second day"), first: "ascending" },
  { key: "area", label: t("Ground, by settlement"), first: "descending" },
  { key: "standing", label: t("Now between the sides"), first: "ascending" },
];

const LARGEST_FIRST: Sorting<ChangeColumn> = { key: "area", direction: "descending" };

function Table({ register, change, areas, onChoose }: TableProps & { onChoose: () => void }) {
  const names = useApp(selectNaming);
  const [sorting, setSorting] = useState(LARGEST_FIRST);
  const rows = sortChanges(changeRows(register, change, areas, names), sorting);
  return (
    // A click on a place closes the dialog, so that its card is seen.
    <div className="change-scroll">
      <table className="change-all">
        <thead className="change-all-head">
          <tr>
            {columns().map((column) => (
              <SortHead key={column.key} column={column} sorting={sorting} onSort={setSorting} />
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
