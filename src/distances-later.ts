import type { DistanceLine } from "#domain/distance.ts";
import type { Distances } from "#state/distances.ts";
import { inStretches } from "#state/in-stretches.ts";
import type { LineGround } from "./distances.ts";

/**
 * The port through which panels ask for distances. What measures them is fetched when first asked
 * for; `ground` is asked anew each time, since it may grow.
 */
export function distancesLater(ground: () => LineGround): Distances {
  let memo: { key: readonly unknown[]; lines: Promise<readonly DistanceLine[]> } | null = null;
  return {
    of: (index, { register, clock, countStale }) => {
      const key = [index, register, clock, countStale];
      if (memo?.key.every((part, at) => part === key[at])) return memo.lines;
      const lines = import("./distances.ts").then(({ distanceLines }) =>
        inStretches(distanceLines(index, { register, clock, countStale }, ground())),
      );
      memo = { key, lines };
      return lines;
    },
  };
}
