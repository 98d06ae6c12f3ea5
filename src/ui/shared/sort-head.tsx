import "./sort-head.css";

export type Direction = "ascending" | "descending";

/** What a table is sorted by. */
export interface Sorting<Key extends string = string> {
  readonly key: Key;
  readonly direction: Direction;
}

/** How a column is headed, and the direction of the first click: what readers want on top. */
export interface SortColumn<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly first: Direction;
}

interface SortHeadProps<Key extends string> {
  readonly column: SortColumn<Key>;
  readonly sorting: Sorting<Key>;
  readonly onSort: (sorting: Sorting<Key>) => void;
  readonly className?: string;
}

/** The head of a column that sorts: a press sorts by it, another one turns the order round. */
export function SortHead<Key extends string>(props: SortHeadProps<Key>) {
  const { column, sorting, onSort, className } = props;
  const sorted = sorting.key === column.key ? sorting.direction : undefined;
  const other = sorted === "ascending" ? "descending" : "ascending";
  const direction = sorted === undefined ? column.first : other;
  return (
    <th scope="col" aria-sort={sorted} className={className}>
      <button type="button" onClick={() => onSort({ key: column.key, direction })}>
        {`${column.label}\u00a0`}
        <span className="sort-arrow" aria-hidden="true">
          {sorted === undefined ? "↕" : sorted === "ascending" ? "↑" : "↓"}
        </span>
      </button>
    </th>
  );
}
