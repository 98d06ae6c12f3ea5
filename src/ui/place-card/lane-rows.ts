import type { Day } from "#domain/day.ts";
import type { Basis } from "#domain/position.ts";
import type { ContextEvent, Dossier, Register } from "#domain/register.ts";
import type { SourceRef } from "#domain/statement.ts";
import type { Mapper } from "#domain/theatre.ts";
import { t } from "#i18n/text.ts";
import { shortDate } from "#ui/shared/dates.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { nameOf } from "#ui/shared/names.ts";
import { controlName, sideName } from "#ui/shared/wording.ts";
import { reportWords, sayingWords } from "./card-words.ts";
import type { LaneWindow } from "./lane-window.ts";
import type { History } from "./lanes.ts";

/** One row of the chart as a table: an interval of a lane, or what was said on a day. */
export interface LaneRow {
  readonly lane: string;
  readonly from: Day;
  /** First day on which it is no longer so; `null` for what was said on a day, and for open ends. */
  readonly to: Day | null;
  readonly kind: "position" | "map" | "statement" | "report" | "event";
  readonly words: string;
  /** Publisher, title, date and address of each, as far as given. */
  readonly sources: readonly string[];
}

/** What a row is, in a word. */
export function kindName(kind: LaneRow["kind"]): string {
  const names: Readonly<Record<LaneRow["kind"], string>> = {
    position: t("position"),
    map: t("map"),
    statement: t("statement"),
    report: t("report"),
    event: t("event"),
  };
  return names[kind];
}

/** Everything that the chart draws in a window, oldest first. */
export function laneRows(
  register: Register,
  dossier: Dossier,
  history: History,
  window: LaneWindow,
): readonly LaneRow[] {
  const rows = [
    ...positionRows(register, dossier, history),
    ...mapRows(register, history),
    ...dossier.words.map(({ statement, claimant }): LaneRow => {
      return {
        lane: sideName(register, claimant.side),
        from: statement.on,
        to: null,
        kind: "statement",
        words: `${nameOf(claimant)} ${sayingWords(register, statement)}`,
        sources: citations(register, statement.sources),
      };
    }),
    ...dossier.reports.map((report): LaneRow => {
      const mapper = register.theatre.mappers.find(({ id }) => id === report.mapper);
      const name = mapper?.name ?? "";
      const words = `${name} ${reportWords(report)}`;
      const sources = mapper ? mapSource(register, mapper) : [];
      return { lane: name, from: report.day, to: null, kind: "report", words, sources };
    }),
    ...eventsOf(register, dossier).map((event): LaneRow => {
      const sources = citations(register, event.sources);
      return {
        lane: t("Events"),
        from: event.on,
        to: null,
        kind: "event",
        words: event.title,
        sources,
      };
    }),
  ];
  return rows.filter((row) => isInside(row, window)).sort((a, b) => a.from - b.from);
}

/** "Reuters, “Title”, 2025-12-01, https://…" of each source. */
function citations(register: Register, sources: readonly SourceRef[]): readonly string[] {
  return sources.map(({ publisher, title, date, url }) =>
    [register.sources.get(publisher)?.name ?? publisher, `“${title}”`, date, url]
      .filter((part) => part !== undefined)
      .join(", "),
  );
}

function mapSource(register: Register, { name, source }: Mapper): readonly string[] {
  const link = register.sources.get(source)?.link ?? null;
  return [link === null ? name : `${name}, ${link}`];
}

/** Context about the place itself and about the war as a whole. */
export function eventsOf({ events }: Register, { place }: Dossier): readonly ContextEvent[] {
  return events.filter(({ places }) => places === undefined || places.includes(place.id));
}

function isInside({ from, to, kind }: LaneRow, window: LaneWindow): boolean {
  const isSpan = kind === "position" || kind === "map";
  return from <= window.last && (isSpan ? (to ?? from) > window.first : from >= window.first);
}

function positionRows(
  register: Register,
  dossier: Dossier,
  { sides }: History,
): readonly LaneRow[] {
  return sides.flatMap(({ side, intervals }) =>
    intervals
      .filter(({ control }) => control !== "none")
      .map(({ from, to, control, basis, stale, statements }): LaneRow => {
        const said = dossier.words.filter(({ statement }) => statements.includes(statement.id));
        const sources = said.flatMap(({ statement }) => citations(register, statement.sources));
        const how = stale ? t("old word, contradicted by the map") : basisName(basis);
        const words = `${controlName(register, control)} (${how})`;
        return {
          lane: sideName(register, side.id),
          from,
          to,
          kind: "position",
          words,
          sources,
        };
      }),
  );
}

function basisName(basis: Basis): string {
  if (basis === "implied") return t("no statement, the map stands in");
  return basis === "conceded" ? t("conceded") : t("stated");
}

function mapRows(register: Register, { mappers }: History): readonly LaneRow[] {
  return register.theatre.mappers.flatMap((mapper) =>
    (mappers.get(mapper.id) ?? []).map(({ from, to, status }): LaneRow => {
      const words = t("maps it {how}", { how: mappedWords(register, status, mapper) });
      const sources = mapSource(register, mapper);
      return { lane: mapper.name, from, to, kind: "map", words, sources };
    }),
  );
}

/** "2 Nov 2025", "2 Nov 2025 to 7 Feb 2026": the last day of a span is one on which it was so. */
export function rowDays({ from, to }: LaneRow, dayBefore: (day: Day) => Day): string {
  if (to === null) return shortDate(from);
  return t("{first} to {last}", { first: shortDate(from), last: shortDate(dayBefore(to)) });
}
