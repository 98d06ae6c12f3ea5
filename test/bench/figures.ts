/** One measured figure and what `design.md` section 7 allows. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Upper limit, where the design sets one. */
  readonly budget?: number;
}

/** Prints figures, one a line, each against its budget. */
export function printFigures(figures: readonly Figure[]): void {
  for (const { what, value, unit, budget } of figures) {
    const verdict =
      budget === undefined ? "" : value <= budget ? `within ${budget}` : `OVER ${budget}`;
    console.log(`${what.padEnd(64)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(6)} ${verdict}`);
  }
}
