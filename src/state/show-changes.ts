import { type Change, selectChange } from "./select-change.ts";
import type { AppState, AppStore, Bounds } from "./store.ts";

/** The part of the ground in which the places lie that changed; `null` where none has a point. */
function changedBounds({ register }: AppState, { changes }: Change): Bounds | null {
  const points = changes.flatMap(({ index }) => {
    const point = register.dossiers[index]?.place.point;
    return point ? [point] : [];
  });
  if (points.length === 0) return null;
  const east = points.map(([longitude]) => longitude);
  const north = points.map(([, latitude]) => latitude);
  return [Math.min(...east), Math.min(...north), Math.max(...east), Math.max(...north)];
}

/** Asks the map to show all places that changed between the two days; still if there are none. */
export function showChanges(store: AppStore): void {
  const state = store.getState();
  const bounds = changedBounds(state, selectChange(state));
  if (bounds !== null) store.setState({ flight: { bounds } });
}
