/** A line of a picture's legend: a drawing in a box of 28 by 18, and words. */
export interface LegendItem {
  readonly id: string;
  readonly drawing: string;
  readonly words: string;
}

/** Directions of the sides' hatches, as on the map: `\`, `/`, then level and upright. */
export const HATCHES = [
  "M-4 0L14 18M4 0L22 18M12 0L30 18M20 0L38 18M-12 0L6 18",
  "M4 0L-14 18M12 0L-6 18M20 0L2 18M28 0L10 18M36 0L18 18",
  "M0 3H28M0 9H28M0 15H28",
  "M4 0V18M11 0V18M18 0V18M25 0V18",
] as const;

/** What `boxed` cuts with: once in the file. Inkscape does not cut what a nested `svg` holds. */
export const SWATCH_BOX = '<clipPath id="swatch-box"><path d="M0 0H28V18H0Z"/></clipPath>';

/** Cuts what is drawn to the box. */
export function boxed(inside: string): string {
  return `<g clip-path="url(#swatch-box)">${inside}</g>`;
}
