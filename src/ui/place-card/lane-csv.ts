import { addDays, isoOf } from "#domain/day.ts";
import { mainName } from "#domain/place.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { toCsv } from "#ui/shared/csv.ts";
import { fileNotes } from "#ui/shared/file-notes.ts";
import { laneRows } from "./lane-rows.ts";
import type { LaneWindow } from "./lane-window.ts";
import type { History } from "./lanes.ts";

/** What the chart of a place shows, as CSV; `until` is the last day on which an interval holds. */
export function laneCsv(
  register: Register,
  dossier: Dossier,
  history: History,
  window: LaneWindow,
): string {
  const { place } = dossier;
  const rows = laneRows(register, dossier, history, window).map((row) => [
    place.id,
    row.lane,
    row.kind,
    isoOf(row.from),
    isoOf(row.to === null ? row.from : addDays(row.to, -1)),
    row.words,
    row.sources.join(" "),
  ]);
  const title = `${mainName(place)}: who says who holds it over time`;
  const head = ["place_id", "who", "kind", "from", "until", "what", "sources"];
  return toCsv(fileNotes(register, title), head, rows);
}
