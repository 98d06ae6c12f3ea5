/** Lines of a report under their heading. */
export interface ReportGroup {
  /** "" for lines that stand by themselves. */
  readonly title: string;
  readonly lines: readonly string[];
}

const PROBLEMS = "Problems";

/**
 * A report's plain lines, put in groups: a line that ends in a colon heads the indented ones after
 * it. Problems come first: they are what the reader can act on. Names of rules, for looking things
 * up in the code, are left out.
 */
export function reportGroups(lines: readonly string[]): readonly ReportGroup[] {
  const groups: { title: string; lines: string[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.startsWith("  ")) {
      const text = line.trim().replace(/ \[[a-z-]+\]/, "");
      if (last) last.lines.push(text);
      else groups.push({ title: "", lines: [text] });
    } else if (line.endsWith(":")) groups.push({ title: line.slice(0, -1), lines: [] });
    else if (last?.title === "") last.lines.push(line);
    else groups.push({ title: "", lines: [line] });
  }
  return [...groups.filter(isProblems), ...groups.filter((group) => !isProblems(group))];
}

const isProblems = ({ title }: ReportGroup) => title === PROBLEMS;

/** What is wrong and what to do about it, where a line says both. */
export function partsOf(line: string): { readonly what: string; readonly remedy: string | null } {
  const [what = "", remedy = null] = line.split(" → ", 2);
  return { what, remedy };
}

/** What leaving files out does not mend: the set as a whole is wrong. */
const OF_THE_SET = /\[(mapper-id|mapper-file|format|two-maps-of-a-day)\]/;

/** Whether there is a problem that goes away with the file that has it. */
export function canSkip(lines: readonly string[]): boolean {
  return lines.some((line) => line.includes(" → ") && !OF_THE_SET.test(line));
}
