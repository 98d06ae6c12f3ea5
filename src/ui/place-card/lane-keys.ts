import type { LaneDrawing } from "./lane-drawings.ts";
import type { PlacedMark } from "./lane-marks.ts";

/** A mark on a lane, as the keyboard reaches it. */
export interface KeyedMark {
  readonly lane: LaneDrawing;
  readonly mark: PlacedMark;
}

/** All marks, lane after lane, each from the oldest on. */
export function keyedMarks(lanes: readonly LaneDrawing[]): readonly KeyedMark[] {
  return lanes.flatMap((lane) => lane.marks.map((mark) => ({ lane, mark })));
}

/**
 * Number of the mark that a key leads to from another one: left and right in its lane, up and down
 * to the mark nearest in time of the lane above or below, Home and End to its lane's ends. `null`:
 * the key means nothing here, or leads nowhere.
 */
export function markAt(marks: readonly KeyedMark[], from: number, key: string): number | null {
  const here = marks[from];
  if (!here) return null;
  const own = marks.flatMap(({ lane }, at) => (lane === here.lane ? [at] : []));
  switch (key) {
    case "ArrowLeft":
      return own.includes(from - 1) ? from - 1 : null;
    case "ArrowRight":
      return own.includes(from + 1) ? from + 1 : null;
    case "Home":
      return own[0] ?? null;
    case "End":
      return own.at(-1) ?? null;
    case "ArrowUp":
      return nearest(marks, here, marks[(own[0] ?? 0) - 1]?.lane);
    case "ArrowDown":
      return nearest(marks, here, marks[(own.at(-1) ?? 0) + 1]?.lane);
    default:
      return null;
  }
}

function nearest(
  marks: readonly KeyedMark[],
  { mark }: KeyedMark,
  lane: LaneDrawing | undefined,
): number | null {
  let found: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  marks.forEach((other, at) => {
    const apart = Math.abs(other.mark.day - mark.day);
    if (other.lane !== lane || apart >= least) return;
    [found, least] = [at, apart];
  });
  return found;
}
