import type { Position } from "geojson";

/** A point of the drawing: tenths of a pixel, whole, so that neighbours share their edges exactly. */
export type Point = readonly [number, number];

/** What a drawing shows of the world. North is up. */
export interface DrawnView {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Tenths of a pixel in a pixel. */
export const TENTHS = 10;

/** Width of the world at zoom 0, in CSS pixels, as MapLibre has it. */
const WORLD = 512;

/** How far beyond the frame things are still drawn, in tenths: wider than any mark. */
const MARGIN = 40 * TENTHS;

/** Parts of Web Mercator's square, from the north-west. */
function mercator([longitude = 0, latitude = 0]: Position): readonly [number, number] {
  const y = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
  return [longitude / 360 + 0.5, 0.5 - y];
}

/** Where positions lie in the drawing. */
export function projection(view: DrawnView): (position: Position) => Point {
  const scale = WORLD * 2 ** view.zoom * TENTHS;
  const [middleX, middleY] = mercator([view.longitude, view.latitude]);
  const [left, top] = [(view.width * TENTHS) / 2, (view.height * TENTHS) / 2];
  return (position) => {
    const [x, y] = mercator(position);
    return [Math.round(left + (x - middleX) * scale), Math.round(top + (y - middleY) * scale)];
  };
}

/** A rectangle in tenths of a pixel. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What may leave a trace in the frame. */
export function reach({ width, height }: DrawnView): Bounds {
  return {
    left: -MARGIN,
    top: -MARGIN,
    right: width * TENTHS + MARGIN,
    bottom: height * TENTHS + MARGIN,
  };
}

/** Whether the points' box touches the bounds. */
export function touches(points: readonly Point[], bounds: Bounds): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return (
    left <= bounds.right && right >= bounds.left && top <= bounds.bottom && bottom >= bounds.top
  );
}
