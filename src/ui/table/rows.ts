import { type MapperStatus, statusAt } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import { STANDINGS, type StandingKind } from "#domain/dispute.ts";
import type { MapperId } from "#domain/ids.ts";
import { isOnRecord, type Position, type Word } from "#domain/position.ts";
import type { Slice } from "#domain/slice.ts";
import type { PlaceView, View } from "#domain/view.ts";
import { t } from "#i18n/text.ts";
import { isSpelledWith } from "#ui/search/find-places.ts";
import { fold } from "#ui/search/place-text.ts";
import { oblastName } from "#ui/shared/oblasts.ts";

/** One place of the table. */
export interface Row {
  readonly view: PlaceView;
  readonly validAt: Day;
  /** Statements on record by the day known, taken-back ones left out. */
  readonly count: number;
  /** Day of the last of them; `null` if there is none. */
  readonly last: Day | null;
}

/** Whether a word is on record in the slice: said by then and not taken back. */
export function onRecord(word: Word, { knownAt }: Slice): boolean {
  return isOnRecord(word, knownAt);
}

/** One row for every place of the view, in its order. */
export function rowsOf({ places, slice }: View): readonly Row[] {
  return places.map((view): Row => {
    // Oldest first: the last one that counts is the newest.
    const words = view.dossier.words.filter((word) => onRecord(word, slice));
    return {
      view,
      validAt: slice.validAt,
      count: words.length,
      last: words.at(-1)?.statement.on ?? null,
    };
  });
}

/** What a mapper shows of the place on the day; `null` where it shows nothing of it. */
export function mapperStatus({ view, validAt }: Row, mapper: MapperId): MapperStatus | null {
  return statusAt(view.dossier.mapped.get(mapper) ?? [], validAt);
}

const QUIET: ReadonlySet<StandingKind> = new Set(["agreed", "silent", "unknown"]);

/** Whether there is something to tell: somebody spoke, or the place is not plainly agreed. */
export function hasSomethingToTell({ view: { standing }, count }: Row): boolean {
  return count > 0 || !QUIET.has(standing);
}

/** Whether a spelling of the place, or its oblast in English or the reader's language, has the text in it. Empty text fits all. */
export function matchesText({ view: { dossier } }: Row, text: string): boolean {
  const wanted = fold(text);
  const { oblast } = dossier.place;
  return (
    isSpelledWith(dossier, wanted) ||
    [oblast, oblastName(oblast)].some((name) => fold(name).includes(wanted))
  );
}

export type StandingCounts = Readonly<Record<StandingKind, number>>;

/** How many places have each standing. The table and the paragraph both count with this. */
export function countByStanding(places: readonly Pick<PlaceView, "standing">[]): StandingCounts {
  const counts: Record<StandingKind, number> = {
    disputed: 0,
    unanswered: 0,
    contested: 0,
    stale: 0,
    agreed: 0,
    silent: 0,
    unknown: 0,
  };
  for (const { standing } of places) counts[standing] += 1;
  return counts;
}

/** Standings, most to tell first. */
export function standingOrder(standing: StandingKind): number {
  return STANDINGS.indexOf(standing);
}

/**
 * How a side came to a position, in a few words: "says, 3 days ago", "denies", "old, 120 days".
 * Ages are worked out from the day shown: those in a view may be of an earlier day.
 */
export function basisWords(position: Position, validAt: Day): string {
  const { basis, since, stale, denial, conflict } = position;
  if (basis === "implied" || since === null) return t("no statement");
  const when = ago(validAt - since);
  if (stale) return t("old: said {when}", { when });
  const words =
    basis === "conceded"
      ? t("concedes, {when}", { when })
      : denial
        ? position.excluded
          ? t("denies another, {when}", { when })
          : t("denies the other, {when}", { when })
        : t("says, {when}", { when });
  return conflict ? t("{words}; its speakers differ", { words }) : words;
}

/** "today", "12 days ago"; on the clock of what is known today also "3 days later". */
function ago(age: number): string {
  if (age === 0) return t("today");
  return age > 0
    ? t("{count, plural, one {# day} other {# days}} ago", { count: age })
    : t("{count, plural, one {# day} other {# days}} later", { count: -age });
}
