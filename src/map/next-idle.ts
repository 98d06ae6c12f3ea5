import type { PaintedMap } from "./painted-map.ts";

/**
 * A way to have something run the next time the map is idle, however often it is asked for: one
 * listener for all steps of a scrub, between which the map is not idle.
 */
export function nextIdle(map: Pick<PaintedMap, "once">, run: () => void): () => void {
  let awaiting = false;
  return () => {
    if (awaiting) return;
    awaiting = true;
    map.once("idle", () => {
      awaiting = false;
      run();
    });
  };
}
