import { addDays, isoOf } from "#domain/day.ts";
import { nameOf as placeName } from "#domain/place.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { language, t } from "#i18n/text.ts";
import type { Caveats } from "#ui/shared/caveats.ts";
import { toCsv } from "#ui/shared/csv.ts";
import { kindName, laneRows } from "./lane-rows.ts";
import type { LaneWindow } from "./lane-window.ts";
import type { History } from "./lanes.ts";

/** What the chart of a place shows, as CSV; `until` is the last day on which an interval holds. */
export function laneCsv(
  caveats: Caveats,
  register: Register,
  dossier: Dossier,
  history: History,
  window: LaneWindow,
) {
  const { place } = dossier;
  const rows = laneRows(register, dossier, history, window).map((row) => [
    place.id,
    row.lane,
    kindName(row.kind),
    isoOf(row.from),
    isoOf(row.to === null ? row.from : addDays(row.to, -1)),
    row.words,
    [...new Set(row.sources)].join("; "),
  ]);
  const title = t("{place}: who says who holds it over time", {
    place: placeName(place, language()),
  });
  const head = [t("place_id"), t("who"), t("kind"), t("from"), t("until"), t("what"), t("sources")];
  return toCsv(caveats, title, head, rows);
}
