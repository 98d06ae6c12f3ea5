import type { MapperReport } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import type { PartyId, SideId, StatementId } from "#domain/ids.ts";
import type { Word } from "#domain/position.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { Statement } from "#domain/statement.ts";
import type { Mapper } from "#domain/theatre.ts";
import { shortDate } from "#ui/shared/dates.ts";
import { nameOf } from "#ui/shared/names.ts";
import { reportWords, sayingWords } from "./card-words.ts";
import { type LaneScale, xOf } from "./lane-scale.ts";

/**
 * What a mark on a lane means: `claim` says who holds the place, `denial` who does not, `left` who
 * has lost or left it, `contested` that it is fought over, `move` that troops are in it, around it or
 * nearer, `other` none of these.
 */
export type MarkShape = "claim" | "denial" | "left" | "contested" | "move" | "other";

/** What was said on one day with one meaning about one party. */
export interface Mark {
  readonly day: Day;
  readonly shape: MarkShape;
  readonly about: PartyId;
  /** What was said, in words, one line per statement. */
  readonly lines: readonly string[];
  /** The statements, in the order of the lines; none for a mapper’s own reports. */
  readonly statements: readonly StatementId[];
}

/** A mark with its row under the bar: marks too near each other are put below one another. */
export interface PlacedMark extends Mark {
  readonly x: number;
  readonly row: number;
}

/** What a statement's mark looks like. Law is no claim of control, and not all denials deny it. */
export function shapeOf({
  assertion,
  denied,
  kind,
}: Pick<Statement, "assertion" | "denied" | "kind">): MarkShape {
  if (kind === "legal" || denied !== undefined) return "other";
  switch (assertion) {
    case "holds":
      return "claim";
    case "denies":
      return "denial";
    case "lost":
    case "withdrew":
      return "left";
    case "entered":
    case "encircled":
    case "advanced":
      return "move";
    case "contested":
      return "contested";
    default:
      return "other";
  }
}

/** The marks of one side's statements, oldest first. */
export function marksOfSide(register: Register, dossier: Dossier, side: SideId): readonly Mark[] {
  const words = dossier.words.filter(({ claimant }) => claimant.side === side);
  return joined(words.map((word) => markOf(register, word)));
}

function markOf(register: Register, { statement, claimant }: Word): Mark {
  const { about, on } = statement;
  return {
    day: on,
    shape: shapeOf(statement),
    about,
    lines: [`${shortDate(on)}: ${nameOf(claimant)} ${sayingWords(register, statement)}`],
    statements: [statement.id],
  };
}

/** The marks of the mapper's own dated reports, oldest first. */
export function marksOfReports(reports: readonly MapperReport[], mapper: Mapper): readonly Mark[] {
  return joined(
    reports.map((report) => ({
      day: report.day,
      shape: report.reported === "occupied" ? "claim" : "denial",
      about: mapper.inside,
      lines: [`${shortDate(report.day)}: ${mapper.name} ${reportWords(report)}`],
      statements: [],
    })),
  );
}

/** Puts marks of one day, meaning and party together. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const groups = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.day} ${mark.shape} ${mark.about}`;
    const group = groups.get(key);
    const both = group && {
      ...group,
      lines: [...group.lines, ...mark.lines],
      statements: [...group.statements, ...mark.statements],
    };
    groups.set(key, both ?? mark);
  }
  return [...groups.values()].sort((a, b) => a.day - b.day);
}

/**
 * Gives each mark the highest row in which it keeps `gap` (a fraction of the width) from its left
 * neighbour; where no row has room, the one whose last mark is farthest away.
 */
export function placeMarks(
  marks: readonly Mark[],
  scale: LaneScale,
  gap: number,
  rows: number,
): readonly PlacedMark[] {
  const ends: number[] = new Array(rows).fill(Number.NEGATIVE_INFINITY);
  return marks.map((mark) => {
    const x = xOf(scale, mark.day);
    const free = ends.findIndex((end) => x - end >= gap);
    const row = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    ends[row] = x;
    return { ...mark, x, row };
  });
}
