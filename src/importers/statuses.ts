import type { Assessment, MapperStatus } from "#domain/assessment.ts";
import { type Day, FAR_DAY } from "#domain/day.ts";

/**
 * Collects one status per place and day, in any order, and joins them to intervals. Kept as flat
 * numbers: a year of VIINA has twelve million rows.
 */

const STATUSES = ["outside", "partly", "inside"] as const satisfies readonly MapperStatus[];
/** First day, last day and status of a run. */
const FIELDS = 3;

/** A day on which a place has two statuses. */
export interface Clash {
  readonly place: string;
  readonly day: Day;
}

export class StatusRuns {
  private readonly runs = new Map<string, number[]>();

  add(place: string, day: Day, status: MapperStatus): void {
    const code = STATUSES.indexOf(status);
    const list = this.runs.get(place);
    if (!list) {
      this.runs.set(place, [day, day, code]);
      return;
    }
    const last = list.length - FIELDS;
    if (list[last + 2] === code && list[last + 1] === day - 1) list[last + 1] = day;
    else list.push(day, day, code);
  }

  get places(): readonly string[] {
    return [...this.runs.keys()];
  }

  /**
   * The intervals of a place. A status goes on over days on which nobody has a row (the table has
   * a hole), ends where only this place has none, and stays open on the table's last day.
   */
  intervals(place: string, calendar: DayIndex): readonly Assessment[] | Clash {
    const joined: Run[] = [];
    for (const run of this.sorted(place, calendar)) {
      const before = joined.at(-1);
      const overlaps = before !== undefined && run.from <= before.last;
      if (overlaps && before.code !== run.code) return { place, day: run.from };
      const goesOn = before?.code === run.code && calendar.next(before.last) === run.from;
      if (before && (overlaps || goesOn))
        before.last = run.last > before.last ? run.last : before.last;
      else joined.push(run);
    }
    return joined.map(({ from, last, code }) => ({
      from,
      to: calendar.next(last),
      status: STATUSES[code] ?? "partly",
    }));
  }

  private sorted(place: string, calendar: DayIndex): readonly Run[] {
    const list = this.runs.get(place) ?? [];
    const runs = Array.from({ length: list.length / FIELDS }, (_, run): Run => {
      const [from = 0, last = 0, code = 0] = list.slice(run * FIELDS, (run + 1) * FIELDS);
      return { from: calendar.day(from), last: calendar.day(last), code };
    });
    return runs.sort((a, b) => a.from - b.from || a.last - b.last);
  }
}

interface Run {
  readonly from: Day;
  last: Day;
  readonly code: number;
}

/** The days that have rows at all, in order. */
export class DayIndex {
  readonly days: readonly Day[];
  private readonly after = new Map<Day, Day>();
  private readonly known = new Map<number, Day>();

  constructor(days: Iterable<Day>) {
    this.days = [...days].sort((a, b) => a - b);
    for (const [at, day] of this.days.entries()) {
      this.after.set(day, this.days[at + 1] ?? FAR_DAY);
      this.known.set(day, day);
    }
  }

  /** The next day with rows; open after the last one. */
  next(day: Day): Day {
    return this.after.get(day) ?? FAR_DAY;
  }

  /** The number of a day as a day. */
  day(value: number): Day {
    const day = this.known.get(value);
    if (day === undefined) throw new Error(`Day ${value} has no row.`);
    return day;
  }
}
