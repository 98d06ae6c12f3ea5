import type { MapperCard } from "#domain/archive.ts";
import { addDays, type Day, isoOf } from "#domain/day.ts";
import type { ArchiveDay } from "#geometry/outline.ts";
import type { OutlineDraft } from "./draft.ts";
import { hashPicture } from "./fingerprint.ts";
import type { ImportLog } from "./log.ts";

/** A mapper's days in order, and what a person must know about their sequence. */
export interface Calendar {
  readonly days: readonly ArchiveDay[];
  readonly missing: readonly Day[];
  readonly unchanged: number;
}

/**
 * Puts pictures in order of days. The same picture of a day given twice is set aside once; two
 * different ones are a problem that names both files. A picture without any ground is a day
 * without a map: nothing in these sources says "all of it is gone" that way.
 */
export function arrange(pictures: readonly ArchiveDay[], log: ImportLog): Calendar {
  const order = [...pictures].sort((a, b) => a.day - b.day || compare(a.file, b.file));
  const days: ArchiveDay[] = [];
  let unchanged = 0;
  let hashBefore = "";
  for (const picture of order) {
    if (picture.outlines.every(({ polygons }) => polygons.length === 0)) {
      const why = "blank; counted as a day without a map, not as ground given up";
      log.setAside("days with an empty map", why, `${picture.file} (${isoOf(picture.day)})`);
      continue;
    }
    const hash = hashPicture(picture.outlines);
    const before = days.at(-1);
    if (before?.day === picture.day) {
      reportSecond(before, picture, hashBefore === hash, log);
      continue;
    }
    if (hashBefore === hash) unchanged += 1;
    days.push(picture);
    hashBefore = hash;
  }
  return { days, missing: missingDays(days.map(({ day }) => day)), unchanged };
}

function reportSecond(first: ArchiveDay, second: ArchiveDay, equal: boolean, log: ImportLog): void {
  const day = isoOf(first.day);
  if (equal) {
    const why = "the same map of the same day is there already";
    log.setAside("second copies of a day", why, `${second.file} and ${first.file} (${day})`);
    return;
  }
  log.problem({
    rule: "two-maps-of-a-day",
    file: second.file,
    record: day,
    field: "",
    message: `It differs from ${first.file}, which is of the same day.`,
    remedy: "Leave one of the two files out.",
  });
}

/** Calendar days between the first and the last one given that are not among them. */
export function missingDays(days: readonly Day[]): readonly Day[] {
  const missing: Day[] = [];
  for (let at = 1; at < days.length; at += 1) {
    const [from, to] = [days[at - 1], days[at]];
    if (from === undefined || to === undefined) continue;
    for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) missing.push(day);
  }
  return missing;
}

/** The draft of one mapper, or nothing where no day is left. */
export function outlineDrafts(
  mapper: MapperCard,
  days: readonly ArchiveDay[],
  flags: Pick<OutlineDraft, "clipToTheatre"> = {},
): readonly OutlineDraft[] {
  if (days.length === 0) return [];
  return [{ kind: "outlines", mapper, days, ...flags }];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
