import type { MapperStatus } from "#domain/assessment.ts";
import type { MapperId, SideId } from "#domain/ids.ts";
import { mainName } from "#domain/place.ts";
import type { Register } from "#domain/register.ts";
import { languageOfNames, type Naming, shownName } from "#domain/stance.ts";
import type { Mapper, Side } from "#domain/theatre.ts";
import { positionIn } from "#domain/view.ts";
import { t } from "#i18n/text.ts";
import { nameOf } from "#ui/shared/names.ts";
import { oblastName } from "#ui/shared/oblasts.ts";
import type { Direction, SortColumn, Sorting } from "#ui/shared/sort-head.tsx";
import { controlName } from "#ui/shared/wording.ts";
import { mapperStatus, type Row, standingOrder } from "./rows.ts";

/** What a column shows. */
export type Content =
  | { readonly of: "place" | "oblast" | "standing" | "last" | "count" }
  | { readonly of: "side"; readonly side: Side }
  | { readonly of: "mapper"; readonly mapper: Mapper };

/** A column of the table: how it is headed and how it sorts. */
export interface Column extends SortColumn {
  readonly content: Content;
  /** What the column sorts by. */
  readonly value: (row: Row) => string | number;
}

const MAPPER_ORDER: Readonly<Record<MapperStatus, number>> = { inside: 2, partly: 1, outside: 0 };

/** The columns of a theatre; those of sides and mappers switched off in the legend are left out. */
export function columnsOf(
  register: Register,
  names: Naming,
  hidden: ReadonlySet<SideId | MapperId>,
): readonly Column[] {
  const sides = register.partySides.filter(({ id }) => !hidden.has(id));
  const mappers = register.theatre.mappers.filter(({ id }) => !hidden.has(id));
  return [
    column("place", t("Place"), "ascending", ({ view }) => shownName(view.dossier.place, names)),
    column("oblast", t("Region"), "ascending", ({ view }) => oblastName(view.dossier.place.oblast)),
    column("standing", t("Standing"), "ascending", ({ view }) => standingOrder(view.standing)),
    ...sides.map((side) => sideColumn(register, side)),
    ...mappers.map((mapper) => mapperColumn(register, mapper)),
    column(
      "last",
      t("Last statement"),
      "descending",
      ({ last }) => last ?? Number.NEGATIVE_INFINITY,
    ),
    column("count", t("Statements"), "descending", ({ count }) => count),
  ];
}

function column(
  of: "place" | "oblast" | "standing" | "last" | "count",
  label: string,
  first: Direction,
  value: Column["value"],
): Column {
  return { key: of, label, content: { of }, first, value };
}

function sideColumn(register: Register, side: Side): Column {
  return {
    key: `side-${side.id}`,
    label: t("{side}’s word", { side: nameOf(side) }),
    content: { of: "side", side },
    first: "ascending",
    // Words of the side's own before implied positions, then by who is said to hold it.
    value: ({ view }) => {
      const { basis, control } = positionIn(view, side.id);
      return `${basis === "implied" ? 1 : 0} ${controlName(register, control)}`;
    },
  };
}

function mapperColumn(register: Register, mapper: Mapper): Column {
  const isReference = mapper.id === register.reference?.id;
  return {
    key: `mapper-${mapper.id}`,
    label: t("{mapper} maps it", { mapper: mapper.name }),
    content: { of: "mapper", mapper },
    first: "descending",
    value: (row) => {
      const status = mapperStatus(row, mapper.id);
      const share = isReference ? (row.view.share ?? 0) : 0;
      return status === null ? -1 : MAPPER_ORDER[status] + share / 2;
    },
  };
}

/** Disputed places first. */
export const FIRST_SORTING: Sorting = { key: "standing", direction: "ascending" };

/**
 * The rows in the order asked for; among equals those last spoken of first, then by English name.
 * A column that is not there any more leaves that order alone.
 */
export function sortRows(
  rows: readonly Row[],
  columns: readonly Column[],
  { key, direction }: Sorting,
  language: Naming,
): readonly Row[] {
  const { compare } = new Intl.Collator(languageOfNames(language), { numeric: true });
  const value = columns.find((candidate) => candidate.key === key)?.value;
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => {
    const chosen = value === undefined ? 0 : sign * compareValues(value(a), value(b), compare);
    return chosen || byRecency(a, b);
  });
}

function compareValues(
  a: string | number,
  b: string | number,
  compare: (a: string, b: string) => number,
): number {
  if (a === b) return 0;
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : 1;
  return compare(String(a), String(b));
}

function byRecency(a: Row, b: Row): number {
  if (a.last !== b.last) return (b.last ?? -1) - (a.last ?? -1);
  const [left, right] = [mainName(a.view.dossier.place), mainName(b.view.dossier.place)];
  return left < right ? -1 : left > right ? 1 : 0;
}
