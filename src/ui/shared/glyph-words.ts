import type { Side } from "#domain/theatre.ts";

/** Where the glyph holds whose word. */
export interface PartName {
  /** "left half"; of three sides "from the top, against the clock". */
  readonly part: string;
  /** "Russia’s". */
  readonly whose: string;
}

/**
 * The parts of the glyph in two lines: the halves of two sides; of more, the first one's part and
 * the others in their order.
 */
export function partNames(sides: readonly Pick<Side, "name">[]): readonly [PartName?, PartName?] {
  const [first, ...others] = sides;
  if (first === undefined) return [];
  const whose = (names: readonly Pick<Side, "name">[]) =>
    names.map(({ name }) => `${name}’s`).join(", then ");
  if (others.length < 2) {
    return [
      { part: "left half", whose: whose([first]) },
      { part: "right half", whose: whose(others) },
    ];
  }
  return [
    { part: "part on the upper left", whose: whose([first]) },
    { part: "on from it against the clock", whose: whose(others) },
  ];
}

export const capital = (words = ""): string => words.charAt(0).toUpperCase() + words.slice(1);
