import type { Day } from "#domain/day.ts";
import type { SideId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";

/** What was said and mapped on one day. */
export interface DayNews {
  /** Statements of every side and of observers. */
  readonly statements: number;
  readonly bySide: ReadonlyMap<SideId, number>;
  /** Places that a mapper changed, or reported as changed. */
  readonly changes: number;
}

/** The days of the theatre's range on which somebody said or mapped anything. */
export interface News {
  readonly byDay: ReadonlyMap<Day, DayNews>;
  /** The same days, sorted. */
  readonly days: readonly Day[];
}

const known = new WeakMap<Register, News>();

/** The news of a register, counted once. */
export function newsOf(register: Register): News {
  const before = known.get(register);
  if (before) return before;
  const news = countNews(register);
  known.set(register, news);
  return news;
}

interface Tally {
  statements: number;
  readonly bySide: Map<SideId, number>;
  readonly changed: Set<number>;
}

function countNews({ theatre, dossiers }: Register): News {
  const tallies = new Map<Day, Tally>();
  const on = (day: Day): Tally => {
    const tally = tallies.get(day) ?? { statements: 0, bySide: new Map(), changed: new Set() };
    tallies.set(day, tally);
    return tally;
  };
  for (const { index, words, mapped, reports } of dossiers) {
    for (const { statement, claimant } of words) {
      const tally = on(statement.on);
      tally.statements += 1;
      tally.bySide.set(claimant.side, (tally.bySide.get(claimant.side) ?? 0) + 1);
    }
    // The first interval is where the record begins, not a change.
    for (const assessments of mapped.values()) {
      for (const { from } of assessments.slice(1)) on(from).changed.add(index);
    }
    for (const { day } of reports) on(day).changed.add(index);
  }
  const inRange = [...tallies].filter(([day]) => theatre.first <= day && day <= theatre.last);
  inRange.sort(([a], [b]) => a - b);
  const entries = inRange.map(([day, { statements, bySide, changed }]): [Day, DayNews] => {
    return [day, { statements, bySide, changes: changed.size }];
  });
  return { byDay: new Map(entries), days: entries.map(([day]) => day) };
}

/** The last day with news before the one given; `null` if there is none. */
export function lastNewsBefore(news: News, day: Day): Day | null {
  return news.days.findLast((candidate) => candidate < day) ?? null;
}
