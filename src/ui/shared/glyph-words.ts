import type { Side } from "#domain/theatre.ts";
import { nameOf } from "./names.ts";

/** Whose word each part of the glyph holds. */
export interface PartSides {
  /** The side on the left; of more than two, on the upper left. */
  readonly first: string;
  /** The side on the right; of more than two, the others in their order, against the clock. */
  readonly others: string;
  /** Whether there are more than two, and so parts instead of halves. */
  readonly many: boolean;
}

/** The parts of the glyph in two lines, as names in the reader's language. */
export function partSides(sides: readonly Pick<Side, "name" | "names">[]): PartSides {
  const [first = "", ...others] = sides.map(nameOf);
  return { first, others: others.join(", "), many: others.length > 1 };
}
