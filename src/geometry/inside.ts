/** Points, indexed to be asked many times which of them lie in a polygon. */
export interface PointIndex {
  /**
   * Numbers of the points inside the rings, filled even-odd. A ring is a list of x, y pairs,
   * closed; a point exactly on a ring counts as on one side of it.
   */
  readonly inside: (
    rings: readonly (readonly (readonly [number, number])[])[],
  ) => readonly number[];
}

/**
 * Sorts the points by y. Each edge then meets only the points in its own band, and the parity of
 * crossings to the right of a point tells whether it is inside: no polygon is ever searched point
 * by point.
 */
export function indexPoints(points: readonly (readonly [number, number])[]): PointIndex {
  const order = points.map((_, at) => at).sort((a, b) => yOf(points, a) - yOf(points, b));
  const ys = Float64Array.from(order, (at) => yOf(points, at));
  const xs = Float64Array.from(order, (at) => points[at]?.[0] ?? 0);
  const odd = new Uint8Array(points.length);
  const cross = (from: readonly [number, number], to: readonly [number, number]) => {
    const [low, high] = from[1] < to[1] ? [from, to] : [to, from];
    const slope = (high[0] - low[0]) / (high[1] - low[1]);
    for (let at = lowerBound(ys, low[1]); at < ys.length; at += 1) {
      const y = ys[at] ?? 0;
      if (y >= high[1]) break;
      if ((xs[at] ?? 0) < low[0] + (y - low[1]) * slope) odd[at] = (odd[at] ?? 0) ^ 1;
    }
  };
  return {
    inside: (rings) => {
      let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const ring of rings) {
        ring.forEach((to, next) => {
          south = Math.min(south, to[1]);
          north = Math.max(north, to[1]);
          const from = ring[next - 1];
          if (from && from[1] !== to[1]) cross(from, to);
        });
      }
      const found: number[] = [];
      for (let at = lowerBound(ys, south); at < ys.length && (ys[at] ?? 0) <= north; at += 1) {
        if (odd[at] === 1) found.push(order[at] ?? 0);
        odd[at] = 0;
      }
      return found;
    },
  };
}

function yOf(points: readonly (readonly [number, number])[], at: number): number {
  return points[at]?.[1] ?? 0;
}

/** First position whose value is not below the one asked for. */
function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
