import type { Day } from "#domain/day.ts";
import type { Mapper } from "#domain/theatre.ts";
import type { PlaceView } from "#domain/view.ts";
import { positionIn } from "#domain/view.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { shortDate } from "#ui/shared/dates.ts";
import { Glyph } from "#ui/shared/glyph.tsx";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { oblastName } from "#ui/shared/oblasts.ts";
import { PlaceButton } from "#ui/shared/place-button.tsx";
import { controlName, standingName } from "#ui/shared/wording.ts";
import type { Content } from "./columns.ts";
import { basisWords, mapperStatus, type Row } from "./rows.ts";

interface CellProps {
  readonly row: Row;
  readonly content: Content;
  readonly validAt: Day;
}

/** One cell of a row; the place's name heads the row. */
export function Cell({ row, content, validAt }: CellProps) {
  const { view, last, count } = row;
  switch (content.of) {
    case "place":
      return (
        <th scope="row" className="table-view-name">
          <span>
            <Glyph view={view} />
            <PlaceButton place={view.dossier.place} />
          </span>
        </th>
      );
    case "oblast":
      return <td>{oblastName(view.dossier.place.oblast)}</td>;
    case "standing":
      return (
        <td className={`table-view-standing table-view-${view.standing}`}>
          {standingName(view.standing)}
        </td>
      );
    case "side":
      return <SideCell view={view} side={content.side.id} validAt={validAt} />;
    case "mapper":
      return <MapperCell row={row} mapper={content.mapper} />;
    case "last":
      return <td className="table-view-date">{last === null ? "—" : shortDate(last)}</td>;
    case "count":
      return <td className="table-view-figure">{count}</td>;
  }
}

interface SideCellProps {
  readonly view: PlaceView;
  readonly side: Parameters<typeof positionIn>[1];
  readonly validAt: Day;
}

/** Who the side says holds it, and how it came to that. Silence comes first where it is silent. */
function SideCell({ view, side, validAt }: SideCellProps) {
  const register = useApp((state) => state.register);
  const position = positionIn(view, side);
  const control = controlName(register, position.control);
  const basis = basisWords(position, validAt);
  if (position.basis === "implied") {
    return (
      <td className="table-view-implied">
        {basis}
        {position.control !== "none" && <small>{t("implied: {control}", { control })}</small>}
      </td>
    );
  }
  return (
    <td className={position.stale ? "table-view-stale" : undefined}>
      {control}
      <small>{basis}</small>
    </td>
  );
}

function MapperCell({ row, mapper }: { row: Row; mapper: Mapper }) {
  const register = useApp((state) => state.register);
  const status = mapperStatus(row, mapper.id);
  const share = register.reference?.id === mapper.id ? row.view.share : null;
  if (status === null) return <td className="table-view-implied">{t("no data")}</td>;
  return (
    <td>
      {mappedWords(register, status, mapper)}
      {share !== null && status === "partly" && <small>{Math.round(share * 100)} %</small>}
    </td>
  );
}
