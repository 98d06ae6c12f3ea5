import { stepFrom } from "./steps.ts";
import type { AppStore } from "./store.ts";

/** What playback needs from the world outside; tests pass their own. */
export interface PlaybackPorts {
  /** Runs once after `ms` milliseconds; returns a way to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Resolves when the map has painted the day last shown (back-pressure). */
  readonly settled: () => Promise<void>;
}

/**
 * Plays the days while `playing` is set: one step, wait for the map and for the tick, next step.
 * Stops at the last day. Returns a way to end it for good.
 */
export function startPlayback(store: AppStore, ports: PlaybackPorts): () => void {
  // Each wait has a number; only the newest may go on, so that a pause ends it for good.
  let current = 0;
  let callOff: () => void = () => undefined;
  const end = () => {
    current += 1;
    callOff();
  };
  const tick = () => {
    const { playing, register, day, stepMode, speed } = store.getState();
    if (!playing) return;
    if (day >= register.theatre.last) {
      store.setState({ playing: false });
      return;
    }
    store.setState({ day: stepFrom(register, day, stepMode, 1) });
    void wait(1000 / speed);
  };
  const wait = async (ms: number) => {
    current += 1;
    const own = current;
    const elapsed = new Promise<void>((resolve) => {
      callOff = ports.after(ms, resolve);
    });
    await Promise.all([elapsed, ports.settled()]);
    if (own === current) tick();
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.playing === before.playing) return;
    end();
    if (state.playing) void wait(1000 / state.speed);
  });
  return () => {
    unsubscribe();
    end();
  };
}
