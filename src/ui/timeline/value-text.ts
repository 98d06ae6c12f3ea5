import { addDays, type Day, parseDay } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";
import type { Mapper } from "#domain/theatre.ts";
import { t } from "#i18n/text.ts";
import { longDate } from "#ui/shared/dates.ts";
import { mapAge } from "./coverage.ts";
import { lastNewsBefore, newsOf } from "./news.ts";

/** "24 statements that day", or that there is nothing and when there last was anything. */
function newsText(register: Register, day: Day): string {
  const news = newsOf(register);
  const today = news.byDay.get(day);
  if (today?.statements === 0) {
    return t(
      "No statement that day, only {changes, plural, one {a map change} other {map changes}}",
      { changes: today.changes },
    );
  }
  if (today) {
    return t("{count, plural, one {# statement} other {# statements}} that day", {
      count: today.statements,
    });
  }
  const last = lastNewsBefore(news, day);
  return last === null
    ? t("No statement or map change on this day")
    : t("No statement or map change on this day; last is {day}", { day: longDate(last) });
}

/** The slider's value in words: "2 December 2025, 24 statements that day, DeepState 0 days old". */
export function valueText(register: Register, day: Day): string {
  const ages = namedMappers(register).map((one) => {
    const [mapper, count] = [one.name, mapAge(one, day)];
    return count === null
      ? t("{mapper} no map yet", { mapper })
      : t("{mapper} {count, plural, one {# day} other {# days}} old", { mapper, count });
  });
  return [longDate(day), lowerFirst(newsText(register, day)), ...ages].join(", ");
}

/** What stands under the date: the day's news, and the map's age where it is not of that day. */
export function noteText(register: Register, day: Day): string {
  const ages = namedMappers(register).flatMap((one) => {
    const [mapper, count] = [one.name, mapAge(one, day)];
    if (count === null) return [t("no {mapper} map yet", { mapper })];
    return count === 0
      ? []
      : [t("{mapper} map {count, plural, one {# day} other {# days}} old", { mapper, count })];
  });
  return [newsText(register, day), ...ages].join(" · ");
}

/**
 * As long as the note and the number of disputes beside it ever get: the longest of the days
 * without news, which say most.
 */
export function longestNote(register: Register): string {
  const { byDay } = newsOf(register);
  const { first, last } = register.theatre;
  let longest = noteText(register, last);
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (byDay.has(day)) continue;
    const note = noteText(register, day);
    if (note.length > longest.length) longest = note;
  }
  return `${longest} · ${disputedText(888)}`;
}

/** More mappers than this are too many for a line: the legend has the age of each. */
const FEW = 2;

/** The mappers whose ages are told beside the date: all if they are few, else the reference. */
function namedMappers({ theatre, reference }: Register): readonly Mapper[] {
  if (theatre.mappers.length <= FEW) return theatre.mappers;
  return reference === null ? [] : [reference];
}

/** "14 places disputed". */
export function disputedText(count: number): string {
  return t("{count, plural, =0 {no places} one {# place} other {# places}} disputed", { count });
}

/** Spoken once the day has settled: "2 December 2025, 24 statements that day". */
export function settledText(register: Register, day: Day): string {
  return `${longDate(day)}, ${lowerFirst(newsText(register, day))}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** A typed date: a day to show, or words on why there is none. */
export type TypedDay = { readonly day: Day } | { readonly message: string };

/** Reads the value of the date field. Nothing outside the theatre's range is ever shown. */
export function readTypedDay(value: string, first: Day, last: Day): TypedDay {
  const day = parseDay(value);
  if (day === null)
    return { message: t("That is not a full date. The day shown has not changed.") };
  if (first <= day && day <= last) return { day };
  return {
    message: t("{day} is outside the record: {first} to {last}.", {
      day: longDate(day),
      first: longDate(first),
      last: longDate(last),
    }),
  };
}
