import { useId, useMemo, useState } from "react";
import type { Category, Finding } from "#domain/disagreement.ts";
import type { View } from "#domain/view.ts";
import { t } from "#i18n/text.ts";
import { selectMappers } from "#state/select-disagreement.ts";
import { selectNaming } from "#state/select-stance.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { days, shortDate } from "#ui/shared/dates.ts";
import { PlaceButton } from "#ui/shared/place-button.tsx";
import { type SortColumn, SortHead, type Sorting } from "#ui/shared/sort-head.tsx";
import { LISTED, type Listed, type ListKey, listedPlaces, offered, sortListed } from "./listing.ts";
import { partLabel } from "./words.ts";

/** Places listed before "show all". */
const FIRST_PLACES = 10;
const OLDEST_FIRST: Sorting<ListKey> = { key: "since", direction: "ascending" };

/** The places of one category by the age of their disagreement, oldest first. */
export function PlaceList({ view, findings }: { view: View; findings: readonly Finding[] }) {
  const register = useApp((state) => state.register);
  const mappers = useApp(selectMappers);
  const names = useApp(selectNaming);
  const [category, setCategory] = useState<Category>("disputed");
  const [order, setOrder] = useState(OLDEST_FIRST);
  const [all, setAll] = useState(false);
  const listed = useMemo(
    () => listedPlaces(register, mappers, view, findings, category),
    [register, mappers, view, findings, category],
  );
  const sorted = sortListed(listed, order, names);
  const shown = all ? sorted : sorted.slice(0, FIRST_PLACES);
  return (
    <section aria-labelledby="disagreement-list">
      <h3 id="disagreement-list" className="disagreement-heading">
        {t("Which places, and since when")}
      </h3>
      <CategoryChoice findings={findings} category={category} onChoose={setCategory} />
      {sorted.length > 0 && (
        <PlaceTable places={shown} order={order} onOrder={setOrder} day={view.slice.validAt} />
      )}
      {sorted.length > FIRST_PLACES && (
        <button
          type="button"
          className="text-button disagreement-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all
            ? t("Show the first {count}", { count: FIRST_PLACES })
            : t("Show all {count}", { count: sorted.length })}
        </button>
      )}
    </section>
  );
}

function CategoryChoice({
  findings,
  category,
  onChoose,
}: {
  findings: readonly Finding[];
  category: Category;
  onChoose: (category: Category) => void;
}) {
  const id = useId();
  const register = useApp((state) => state.register);
  const shown = LISTED.filter(
    (known) => known === category || offered(register, findings).includes(known),
  );
  const count = (of: Category) => findings.filter((finding) => finding.category === of).length;
  return (
    <p className="disagreement-choice">
      <label htmlFor={id}>{t("List")}</label>
      <select
        id={id}
        value={category}
        onChange={({ currentTarget }) => {
          const chosen = LISTED.find((known) => known === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {shown.map((known) => (
          <option key={known} value={known}>
            {partLabel(register, { category: known, party: null })} ({count(known)})
          </option>
        ))}
      </select>
    </p>
  );
}

interface TableProps {
  readonly places: readonly Listed[];
  readonly order: Sorting<ListKey>;
  readonly onOrder: (order: Sorting<ListKey>) => void;
  readonly day: number;
}

function PlaceTable({ places, order, onOrder, day }: TableProps) {
  const columns: readonly SortColumn<ListKey>[] = [
    { key: "place", label: t("Place"), first: "ascending" },
    { key: "since", label: t("Since"), first: "ascending" },
  ];
  return (
    <table className="disagreement-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHead key={column.key} column={column} sorting={order} onSort={onOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map(({ place, since }) => (
          <tr key={place.id}>
            <th scope="row">
              <PlaceButton place={place} />
            </th>
            <td>
              {since === null ? (
                t("before the record begins")
              ) : (
                <>
                  {shortDate(since)} <small>{days(day - since)}</small>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
