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
import { days, longDate } from "#ui/shared/dates.ts";
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

/** "3,465". */
function figure(count: number): string {
  return count.toLocaleString("en-GB");
}

/** "no place", "1 place", "3,465 places". */
export function places(count: number): string {
  if (count === 0) return "no place";
  return `${figure(count)} ${count === 1 ? "place" : "places"}`;
}

/** The day and the counts in whole sentences. */
export function countSentences({ counts, total }: Summary, { slice }: View): string {
  const known = slice.knownAt > slice.validAt ? "with what is known today" : "as known that day";
  return [
    `On ${longDate(slice.validAt)}, ${known}, ${are(counts.disputed)} disputed, out of`,
    `${figure(total)}: both sides have spoken and their words exclude each other.`,
    `At ${places(counts.unanswered)} only one side has spoken, and neither the other nor the map agrees.`,
    `${capital(are(counts.contested))} contested: those on record say that they are fought over.`,
    `At ${places(counts.stale)} a side’s last word is old and the map now contradicts it.`,
    `At ${places(counts.agreed)} nothing on record contradicts what was said.`,
    `About the other ${figure(counts.silent + counts.unknown)} no side is on record;`,
    `${figure(counts.silent)} of them are mapped.`,
  ].join(" ");
}

/** "14 places are", "no place is". */
function are(count: number): string {
  return `${places(count)} ${count > 1 ? "are" : "is"}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What was said on the day shown, or when somebody last spoke. */
export function saidSentence({ said, newest }: Summary, shown: Day): string {
  const count = said.reduce((sum, { words }) => sum + words.length, 0);
  if (count > 0) return `${count} ${count === 1 ? "statement" : "statements"} that day.`;
  if (newest === null) return "No statement on record by that day.";
  return `No statement that day; the newest one before is of ${longDate(newest)}, ${days(shown - newest)} earlier.`;
}

/** "Reuters could not verify that Russia holds it; CNN says it is fought over (2 statements)". */
export function saidWords(register: Register, words: readonly Word[]): string {
  const counts = new Map<string, number>();
  for (const { statement, claimant } of words) {
    const told = assertionWords(register, statement);
    const clause = `${claimant.name} ${told}`;
    counts.set(clause, (counts.get(clause) ?? 0) + 1);
  }
  return [...counts]
    .map(([clause, count]) => (count === 1 ? clause : `${clause} (${count} statements)`))
    .join("; ");
}

/** How old a mapper's picture is on the day shown. */
export function mapSentence(mapper: Mapper, shown: Day): string {
  const last = lastMapDay(mapper, shown);
  if (last === null) return `${mapper.name} has published no map yet.`;
  if (last === shown) return `${mapper.name}’s map is of that day.`;
  return `${mapper.name}’s last map is of ${longDate(last)}, ${days(shown - last)} old.`;
}

/** Who is switched off in the legend, or `null` if all are shown. */
export function hiddenSentence(
  register: Register,
  hidden: ReadonlySet<SideId | MapperId>,
): string | null {
  const names = [...register.partySides, ...register.theatre.mappers]
    .filter(({ id }) => hidden.has(id))
    .map(({ name }) => name);
  if (names.length === 0) return null;
  const list = new Intl.ListFormat("en-GB").format(names);
  return `Switched off under “Who is shown”, and so left out of the columns: ${list}. Standings still count ${names.length === 1 ? "it" : "them"}.`;
}
