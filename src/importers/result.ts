import type { Day } from "#domain/day.ts";
import type { Calendar } from "./calendar.ts";
import type { Draft, ImportResult } from "./draft.ts";
import type { ImportLog } from "./log.ts";

/** What a result needs to know of a calendar. */
export type CalendarFacts = Pick<Calendar, "missing" | "unchanged"> & {
  readonly days: readonly { readonly day: Day }[];
};

/** All or nothing: with a problem, or without a single day, there are no drafts. */
export function resultOf(
  format: string,
  files: number,
  log: ImportLog,
  drafts: readonly Draft[],
  { days, missing, unchanged }: CalendarFacts,
): ImportResult {
  if (drafts.length === 0 && log.problems.length === 0) {
    log.problem({
      rule: "nothing-to-import",
      file: "",
      record: "",
      field: "",
      message: "No file holds a map that could be imported.",
      remedy: "See what was set aside, and why; another format can be named.",
    });
  }
  const { problems, setAsideLines, repairedLines } = log;
  return {
    drafts: problems.length === 0 ? drafts : [],
    report: {
      format,
      files,
      days: days.length,
      first: days[0]?.day ?? null,
      last: days.at(-1)?.day ?? null,
      missing,
      unchanged,
      setAside: setAsideLines,
      repaired: repairedLines,
      problems,
    },
  };
}
