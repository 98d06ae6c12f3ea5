import { lastMapDay } from "#domain/assessment.ts";
import { type Day, dayFromNumber } from "#domain/day.ts";
import type { StandingKind } from "#domain/dispute.ts";
import type { MapperId, SideId } from "#domain/ids.ts";
import { mappersDiffer } from "#domain/mappers.ts";
import { PLACE_KINDS } from "#domain/place.ts";
import type { Word } from "#domain/position.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { Mapper } from "#domain/theatre.ts";
import type { View } from "#domain/view.ts";
import { list, t } from "#i18n/text.ts";
import { longDate } from "#ui/shared/dates.ts";
import { mappedWords } from "#ui/shared/mapped-words.ts";
import { nameOf } from "#ui/shared/names.ts";
import { sidesWord } from "#ui/shared/sides-word.ts";
import { assertionWords } from "#ui/shared/wording.ts";
import { countByStanding, onRecord, type Row, type StandingCounts } from "./rows.ts";

/** Places of one standing, or where mappers differ, those last spoken of first. */
export interface PlaceGroup {
  readonly of: StandingKind | "mappers";
  readonly dossiers: readonly Dossier[];
}

/** What was said about one place on the day shown. */
export interface Said {
  readonly dossier: Dossier;
  readonly words: readonly Word[];
}

/** What the map shows on a day, ready to be put into words. */
export interface Summary {
  readonly counts: StandingCounts;
  readonly total: number;
  /** Places about which both sides are silent and which the map shows as partly held. */
  readonly partly: number;
  /** What there is something to tell of, as far as there are such places. */
  readonly groups: readonly PlaceGroup[];
  /** What was said on the day shown by sides that are not switched off, by place. */
  readonly said: readonly Said[];
  /** Day of the newest statement on the day shown or before; `null` if there is none. */
  readonly newest: Day | null;
}

const TOLD: readonly StandingKind[] = ["disputed", "unanswered", "contested", "stale"];

/** Sums the view up. `rows` are those of the same view. */
export function summaryOf(
  view: View,
  rows: readonly Row[],
  mappers: readonly Mapper[],
  hidden: ReadonlySet<SideId | MapperId>,
): Summary {
  const { slice } = view;
  const spoken = view.places.map(({ dossier }) => ({
    dossier,
    words: dossier.words.filter(
      (word) =>
        word.statement.on <= slice.validAt &&
        onRecord(word, slice) &&
        !hidden.has(word.claimant.side),
    ),
  }));
  const shown = mappers.filter(({ id }) => !hidden.has(id));
  const differs = ({ view: { dossier } }: Row) => mappersDiffer(dossier, shown, slice.validAt);
  const newest = Math.max(...spoken.flatMap(({ words }) => words.map((w) => w.statement.on)));
  return {
    counts: countByStanding(view.places),
    total: view.places.length,
    partly: view.places.filter(
      ({ standing, mapper }) => standing === "silent" && mapper === "partly",
    ).length,
    groups: [
      ...TOLD.map((of): PlaceGroup => {
        return { of, dossiers: dossiersOf(rows, ({ view }) => view.standing === of) };
      }),
      { of: "mappers" as const, dossiers: dossiersOf(rows, differs) },
    ].filter(({ dossiers }) => dossiers.length > 0),
    said: spoken
      .map(({ dossier, words }) => ({
        dossier,
        words: words.filter(({ statement }) => statement.on === slice.validAt),
      }))
      .filter(({ words }) => words.length > 0),
    newest: Number.isFinite(newest) ? dayFromNumber(newest) : null,
  };
}

function dossiersOf(rows: readonly Row[], belongs: (row: Row) => boolean): readonly Dossier[] {
  return rows
    .filter(belongs)
    .sort((a, b) => (b.last ?? -1) - (a.last ?? -1) || b.count - a.count || byKind(a, b))
    .map(({ view }) => view.dossier);
}

function byKind(a: Row, b: Row): number {
  const rank = ({ view }: Row) => PLACE_KINDS.indexOf(view.dossier.place.kind);
  return rank(a) - rank(b);
}

/** The day and the counts in whole sentences. */
export function countSentences(
  register: Register,
  { counts, total, partly }: Summary,
  { slice }: View,
): string {
  const { disputed, unanswered, contested, stale, agreed, silent, unknown } = counts;
  return [
    t(
      "On {day}, {clock, select, now {with what is known today} other {as known that day}}, {count, plural, =0 {no place is} one {# place is} other {# places are}} disputed, out of {total, number}: there the words of the sides exclude each other.",
      {
        day: longDate(slice.validAt),
        clock: slice.knownAt > slice.validAt ? "now" : "then",
        count: disputed,
        total,
      },
    ),
    t(
      "At {count, plural, =0 {no place} one {# place} other {# places}} {sides, select, two {only one side has spoken, and neither the other nor the map agrees} other {not all sides have spoken, and nothing else agrees with what was said}}.",
      { count: unanswered, sides: sidesWord(register) },
    ),
    t(
      "{count, plural, =0 {No place is contested in words} one {# place is contested in words: those on record say that it is fought over} other {# places are contested in words: those on record say that they are fought over}}.",
      { count: contested },
    ),
    t(
      "At {count, plural, =0 {no place} one {# place} other {# places}} a side’s last word is old and the map now contradicts it.",
      { count: stale },
    ),
    t(
      "At {count, plural, =0 {no place} one {# place} other {# places}} nothing on record contradicts what was said.",
      { count: agreed },
    ),
    t(
      "About the other {count, number} no side is on record; {silent, number} of them are mapped, {partly, number} {how}.",
      {
        count: silent + unknown,
        silent,
        partly,
        how: mappedWords(register, "partly", register.reference),
      },
    ),
  ].join(" ");
}

/** What was said on the day shown, or when somebody last spoke. */
export function saidSentence({ said, newest }: Summary, shown: Day): string {
  const count = said.reduce((sum, { words }) => sum + words.length, 0);
  if (count > 0) {
    return t("{count, plural, one {# statement} other {# statements}} that day.", { count });
  }
  if (newest === null) return t("No statement on record by that day.");
  return t(
    "No statement that day; the newest one before is of {day}, {age, plural, one {# day} other {# days}} earlier.",
    { day: longDate(newest), age: shown - newest },
  );
}

/** "Reuters could not verify that Russia holds it; CNN says it is fought over (2 statements)". */
export function saidWords(register: Register, words: readonly Word[]): string {
  const counts = new Map<string, number>();
  for (const { statement, claimant } of words) {
    const clause = t("{who} {words}", {
      who: nameOf(claimant),
      words: assertionWords(register, statement),
    });
    counts.set(clause, (counts.get(clause) ?? 0) + 1);
  }
  return [...counts]
    .map(([clause, count]) =>
      count === 1
        ? clause
        : t("{clause} ({count, plural, one {# statement} other {# statements}})", {
            clause,
            count,
          }),
    )
    .join("; ");
}

/** How old a mapper's picture is on the day shown. */
export function mapSentence(one: Mapper, shown: Day): string {
  const mapper = one.name;
  const last = lastMapDay(one, shown);
  if (last === null) return t("{mapper} has published no map yet.", { mapper });
  if (last === shown) return t("{mapper}’s map is of that day.", { mapper });
  return t("{mapper}’s last map is of {day}, {count, plural, one {# day} other {# days}} old.", {
    mapper,
    day: longDate(last),
    count: shown - last,
  });
}

/** Who is switched off in the legend, or `null` if all are shown. */
export function hiddenSentence(
  register: Register,
  hidden: ReadonlySet<SideId | MapperId>,
): string | null {
  const names = [...register.partySides, ...register.theatre.mappers]
    .filter(({ id }) => hidden.has(id))
    .map(nameOf);
  if (names.length === 0) return null;
  return t(
    "Switched off under “{legend}”, and so left out of the columns: {names}. Standings still count {count, plural, one {it} other {them}}.",
    { legend: t("Who is shown"), names: list(names), count: names.length },
  );
}
