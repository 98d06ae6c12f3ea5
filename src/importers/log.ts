import type { Issue } from "#data/issue.ts";
import type { ReportLine } from "./draft.ts";

/** Counts what was set aside or mended, by what it is and why, with the first case as example. */
class Tally {
  private readonly counts = new Map<string, { line: ReportLine; count: number }>();

  add(what: string, why: string, example: string, count = 1): void {
    const key = `${what}\n${why}`;
    const known = this.counts.get(key);
    if (known) known.count += count;
    else this.counts.set(key, { line: { what, why, count, example }, count });
  }

  absorb(other: Tally): void {
    for (const { what, why, count, example } of other.lines()) this.add(what, why, example, count);
  }

  lines(): readonly ReportLine[] {
    return [...this.counts.values()].map(({ line, count }) => ({ ...line, count }));
  }
}

/** Problems told of one file: somebody who mends these sees the rest at the next try. */
const MAX_PROBLEMS = 50;

/** What happened in one file: kept apart until it is known whether the file is used at all. */
export class FileLog {
  readonly problems: Issue[] = [];
  readonly setAsideTally = new Tally();
  readonly repairedTally = new Tally();
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Something that cannot be read. `record` is a feature or a line, `field` a part of it. */
  problem(issue: Omit<Issue, "file">): void {
    if (this.problems.length > MAX_PROBLEMS) return;
    const last = { record: "", field: "", message: `More than ${MAX_PROBLEMS} problems.` };
    const full = this.problems.length === MAX_PROBLEMS;
    this.problems.push({ ...issue, ...(full ? last : {}), file: this.file });
  }

  setAside(what: string, why: string, where = "", count = 1): void {
    this.setAsideTally.add(what, why, this.at(where), count);
  }

  repaired(what: string, why: string, where = "", count = 1): void {
    this.repairedTally.add(what, why, this.at(where), count);
  }

  private at(where: string): string {
    return where === "" ? this.file : `${this.file} › ${where}`;
  }
}

/** What happened in all files of an import. */
export class ImportLog {
  private readonly setAsideTally = new Tally();
  private readonly repairedTally = new Tally();
  private readonly found: Issue[] = [];
  private readonly skipUnreadable: boolean;

  constructor(options: { readonly skipUnreadable?: boolean }) {
    this.skipUnreadable = options.skipUnreadable === true;
  }

  /**
   * Takes over what a file's log holds and says whether the file can be used. An unreadable file
   * is a problem, or, where the reader allowed it, set aside and listed by name.
   */
  close(log: FileLog): boolean {
    const [first] = log.problems;
    if (first && this.skipUnreadable) {
      this.skip(first);
      return false;
    }
    this.found.push(...log.problems);
    this.setAsideTally.absorb(log.setAsideTally);
    this.repairedTally.absorb(log.repairedTally);
    return first === undefined;
  }

  /** A file that could not be unpacked. */
  packed(issue: Issue): void {
    if (this.skipUnreadable) this.skip(issue);
    else this.found.push(issue);
  }

  private skip({ file, record, field, message }: Issue): void {
    const why = [record, field, message].filter((part) => part !== "").join(", ");
    this.setAsideTally.add(`unreadable file ${file}`, why, file);
  }

  /** A problem of the set as a whole: never skipped. */
  problem(issue: Issue): void {
    this.found.push(issue);
  }

  setAside(what: string, why: string, example: string, count = 1): void {
    this.setAsideTally.add(what, why, example, count);
  }

  /** Something odd of the source that was kept as it is: told among the repairs. */
  kept(what: string, why: string, example: string, count = 1): void {
    this.repairedTally.add(what, why, example, count);
  }

  get problems(): readonly Issue[] {
    return this.found;
  }

  get setAsideLines(): readonly ReportLine[] {
    return this.setAsideTally.lines();
  }

  get repairedLines(): readonly ReportLine[] {
    return this.repairedTally.lines();
  }
}
