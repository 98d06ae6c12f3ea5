import { addDays, type Day } from "#domain/day.ts";
import type { Register } from "#domain/register.ts";

/** What a film stops at: days with a new word or map, all days, or every seventh. */
export const FILM_STEPS = ["data", "day", "week"] as const;
export type FilmStep = (typeof FILM_STEPS)[number];

/** Frames a second: never more than four, so that each can be read for a quarter of a second. */
export const FILM_SPEEDS = [1, 2, 4] as const;
export type FilmSpeed = (typeof FILM_SPEEDS)[number];

/** The days of a film, both ends among them; none if they are the wrong way round. */
export function filmDays(
  register: Register,
  from: Day,
  until: Day,
  step: FilmStep,
): readonly Day[] {
  if (until <= from) return [];
  if (step === "data") {
    const inside = register.dataDays.filter((day) => from < day && day < until);
    return [from, ...inside, until];
  }
  const days: Day[] = [];
  for (let day = from; day < until; day = addDays(day, step === "week" ? 7 : 1)) days.push(day);
  return [...days, until];
}
