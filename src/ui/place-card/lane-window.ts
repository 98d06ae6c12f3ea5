import { addDays, type Day } from "#domain/day.ts";
import { t } from "#i18n/text.ts";

/** How many days the chart shows, widest first; `null`: all that is on record. */
export const SPANS = [null, 730, 182, 60] as const;
export type Span = (typeof SPANS)[number];

export function spanName(span: Span): string {
  switch (span) {
    case null:
      return t("All");
    case 730:
      return t("2 years");
    case 182:
      return t("6 months");
    default:
      return t("60 days");
  }
}

/** First and last day shown. */
export interface LaneWindow {
  readonly first: Day;
  readonly last: Day;
}

/** What the reader has zoomed to: so many days around `center`, chosen while `day` was shown. */
export interface LaneZoom {
  readonly span: Span;
  readonly center: Day;
  readonly day: Day;
}

/**
 * The days shown, inside the `limits`; `null`: all. Follows the day shown once that moves out of
 * sight, and stays where it is while the day stays inside or does not move.
 */
export function windowOf(zoom: LaneZoom, day: Day, limits: LaneWindow): LaneWindow | null {
  if (zoom.span === null) return null;
  const chosen = around(zoom.center, zoom.span, limits);
  const inside = chosen.first <= day && day <= chosen.last;
  return inside || day === zoom.day ? chosen : around(day, zoom.span, limits);
}

function around(center: Day, span: number, { first, last }: LaneWindow): LaneWindow {
  const width = Math.min(span, last - first + 1);
  const wanted = center - Math.floor(width / 2);
  const from = Math.min(Math.max(wanted, first), last - width + 1);
  return { first: addDays(first, from - first), last: addDays(first, from - first + width - 1) };
}

/** One step nearer (`1`) or farther (`-1`), around the middle of what is shown. */
export function zoomBy(zoom: LaneZoom, steps: 1 | -1, day: Day, limits: LaneWindow): LaneZoom {
  const at = SPANS.indexOf(zoom.span) + steps;
  const span = SPANS[Math.min(Math.max(at, 0), SPANS.length - 1)] ?? null;
  return { span, center: middleOf(windowOf(zoom, day, limits), day), day };
}

/** Half a width earlier (`-1`) or later (`1`). */
export function panBy(zoom: LaneZoom, steps: 1 | -1, day: Day, limits: LaneWindow): LaneZoom {
  const shown = windowOf(zoom, day, limits);
  if (shown === null || zoom.span === null) return zoom;
  const moved = addDays(middleOf(shown, day), Math.round((steps * zoom.span) / 2));
  return { ...zoom, center: middleOf(around(moved, zoom.span, limits), day), day };
}

/** The day around which `around` finds the same window again. */
function middleOf(shown: LaneWindow | null, day: Day): Day {
  return shown === null
    ? day
    : addDays(shown.first, Math.floor((shown.last - shown.first + 1) / 2));
}
