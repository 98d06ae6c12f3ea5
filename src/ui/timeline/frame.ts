/** Heights of the chart's rows in CSS pixels, from the top. */
export interface ChartFrame {
  /** Narrow: lower rows and wider targets for fingers. */
  readonly compact: boolean;
  /** Height of the row of event ticks and their labels. */
  readonly events: number;
  /** The zero line of the histogram, and the height of the tallest bar on either side of it. */
  readonly zero: number;
  readonly half: number;
  /** Middle of the row of dots: changes on the reference mapper's map. */
  readonly dots: number;
  /** Top of the first mapper's coverage strip; the next ones follow every `STRIP_STEP`. */
  readonly strips: number;
  /** Lower edge of the strips: here the slider ends and the axis begins. */
  readonly foot: number;
  readonly height: number;
}

/** Charts narrower than this, in pixels, are compact. */
const COMPACT_BELOW = 480;
export const STRIP_HEIGHT = 3;
export const STRIP_STEP = 5;
const EVENTS = 20;
const AXIS = 15;

/** The rows of a chart of this width for so many mappers. */
export function chartFrame(width: number, mappers: number): ChartFrame {
  const compact = width < COMPACT_BELOW;
  const half = compact ? 15 : 22;
  const zero = EVENTS + half + 1;
  const dots = zero + half + 5;
  const strips = dots + 4;
  const foot = strips + mappers * STRIP_STEP;
  return { compact, events: EVENTS, zero, half, dots, strips, foot, height: foot + AXIS };
}
