import type { DistanceLine } from "#domain/distance.ts";
import type { AppState } from "./store.ts";

/**
 * How far a place is from the sources' lines: geometry, which never enters the store, reaches the
 * panels through this port.
 */
export interface Distances {
  /**
   * By every source, for the place of that number; the same promise while nothing changed. `null`
   * where the outlines come as tiles and are never all there.
   */
  readonly of: DistancesOf | null;
}

export type DistancesOf = (
  index: number,
  state: Pick<AppState, "register" | "clock" | "countStale">,
) => Promise<readonly DistanceLine[]>;
