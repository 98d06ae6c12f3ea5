import type { Camera } from "#state/store.ts";

/** A map whose camera others follow. */
export interface Turning {
  readonly camera: () => Camera;
  /** Moves the camera at once and draws it in this frame; tells no listener. */
  readonly put: (camera: Camera) => void;
  /** Hears of every move but those by `put`. Returns a way to end it. */
  readonly onTurn: (listener: (camera: Camera) => void) => () => void;
}

/** Several maps that look at the same ground. */
export interface InStep {
  /** Takes a map in: it goes where the others are. Returns a way to leave. */
  readonly join: (map: Turning) => () => void;
}

/**
 * Keeps cameras in step: a move of one is made by all in the same frame. What is moved by `put`
 * tells nobody, so that no move goes round.
 */
export function keepInStep(): InStep {
  const members = new Set<Turning>();
  return {
    join: (map) => {
      const [first] = members;
      if (first) map.put(first.camera());
      members.add(map);
      const end = map.onTurn((camera) => {
        for (const other of members) if (other !== map) other.put(camera);
      });
      return () => {
        end();
        members.delete(map);
      };
    },
  };
}
