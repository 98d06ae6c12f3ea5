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
  /** Top of the first mapper's coverage strip, and the distance to the next one. */
  readonly strips: number;
  readonly step: number;
  /** Lower edge of the strips: here the slider ends and the axis begins. */
  readonly foot: number;
  readonly height: number;
}

/** Charts narrower than this, in pixels, are compact. */
const COMPACT_BELOW = 480;
export const STRIP_HEIGHT = 3;
/** A single strip needs no more room than itself; several each have a name beside them. */
const LONE_STEP = 5;
const NAMED_STEP = 11;
const EVENTS = 20;
const AXIS = 15;

/** The rows of a chart of this width for so many mappers. */
export function chartFrame(width: number, mappers: number): ChartFrame {
  const compact = width < COMPACT_BELOW;
  const half = compact ? 15 : 22;
  const zero = EVENTS + half + 1;
  const dots = zero + half + 5;
  const strips = dots + 4;
  const step = mappers > 1 ? NAMED_STEP : LONE_STEP;
  const foot = strips + mappers * step;
  return { compact, events: EVENTS, zero, half, dots, strips, step, foot, height: foot + AXIS };
}
