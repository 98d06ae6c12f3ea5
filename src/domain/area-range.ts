/** Ground in km², between two ways of counting it or two sources: never one figure alone. */
export interface AreaRange {
  readonly least: number;
  readonly most: number;
}

/** The range that holds all of them; nothing at all is 0 to 0. */
export function rangeOver(ranges: readonly AreaRange[]): AreaRange {
  if (ranges.length === 0) return { least: 0, most: 0 };
  return {
    least: Math.min(...ranges.map(({ least }) => least)),
    most: Math.max(...ranges.map(({ most }) => most)),
  };
}
