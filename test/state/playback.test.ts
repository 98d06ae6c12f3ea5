import { describe, expect, it } from "vitest";
import { showDay, togglePlay } from "#state/actions.ts";
import { type PlaybackPorts, startPlayback } from "#state/playback.ts";
import { type AppState, type AppStore, createAppStore } from "#state/store.ts";
import { day, goodRegister, iso } from "../support/theatres.ts";

const register = await goodRegister();

interface Timer {
  readonly ms: number;
  readonly run: () => void;
  done: boolean;
}

/** A clock and a map that move only when the test says so. */
class FakePorts implements PlaybackPorts {
  readonly timers: Timer[] = [];
  private waiting: (() => void)[] = [];

  readonly after = (ms: number, run: () => void) => {
    const timer: Timer = { ms, run, done: false };
    this.timers.push(timer);
    return () => {
      timer.done = true;
    };
  };

  readonly settled = () =>
    new Promise<void>((resolve) => {
      this.waiting.push(resolve);
    });

  /** Runs every timer that is set now. */
  async elapse(): Promise<void> {
    for (const timer of [...this.timers]) {
      if (timer.done) continue;
      timer.done = true;
      timer.run();
    }
    await flushed();
  }

  /** The map has painted all that it was asked for. */
  async paint(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
    await flushed();
  }

  get pending(): number {
    return this.timers.filter(({ done }) => !done).length;
  }
}

async function flushed(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

interface Stage {
  readonly store: AppStore;
  readonly ports: FakePorts;
  readonly shown: string[];
  readonly stop: () => void;
}

function stage(start: Partial<AppState> = {}): Stage {
  const store = createAppStore(register, { day: day("2019-03-01"), ...start });
  const ports = new FakePorts();
  const shown: string[] = [];
  store.subscribe((state, before) => {
    if (state.day !== before.day) shown.push(iso(state.day) ?? "");
  });
  const stop = startPlayback(store, ports);
  return { store, ports, shown, stop };
}

describe("playback", () => {
  it("does nothing until it is started", async () => {
    const { ports, shown } = stage();
    await ports.elapse();
    await ports.paint();
    expect(shown).toEqual([]);
  });

  it("takes one step per tick, over days with data", async () => {
    const { store, ports, shown } = stage();
    togglePlay(store);
    for (let tick = 0; tick < 3; tick += 1) {
      await ports.paint();
      await ports.elapse();
      expect(shown).toHaveLength(tick + 1);
    }
    expect(shown).toEqual(["2019-03-02", "2019-03-10", "2019-03-20"]);
  });

  it("takes calendar days where the reader chose them", async () => {
    const { store, ports, shown } = stage({ stepMode: "day" });
    togglePlay(store);
    for (let tick = 0; tick < 3; tick += 1) {
      await ports.elapse();
      await ports.paint();
    }
    expect(shown).toEqual(["2019-03-02", "2019-03-03", "2019-03-04"]);
  });

  it("waits as long as the speed says", () => {
    const { store, ports } = stage({ speed: 8 });
    togglePlay(store);
    expect(ports.timers.map(({ ms }) => ms)).toEqual([125]);
  });

  it("waits for the map although the tick is over", async () => {
    const { store, ports, shown } = stage();
    togglePlay(store);
    await ports.elapse();
    await ports.elapse();
    expect(shown).toEqual([]);
    await ports.paint();
    expect(shown).toEqual(["2019-03-02"]);
    await ports.elapse();
    expect(shown).toEqual(["2019-03-02"]);
  });

  it("waits for the tick although the map is ready", async () => {
    const { store, ports, shown } = stage();
    togglePlay(store);
    await ports.paint();
    await ports.paint();
    expect(shown).toEqual([]);
    await ports.elapse();
    expect(shown).toEqual(["2019-03-02"]);
  });

  it("stops by itself at the last day", async () => {
    const { store, ports, shown } = stage({ day: day("2019-08-01") });
    togglePlay(store);
    for (let tick = 0; tick < 5; tick += 1) {
      await ports.elapse();
      await ports.paint();
    }
    expect(shown).toEqual(["2019-12-31"]);
    expect(store.getState().playing).toBe(false);
    expect(ports.pending).toBe(0);
  });

  it("started at the last day begins again at the first", () => {
    const { store, shown } = stage({ day: day("2019-12-31") });
    togglePlay(store);
    expect(shown).toEqual(["2019-01-01"]);
    expect(store.getState().playing).toBe(true);
  });

  it("takes no further step once it is paused", async () => {
    const { store, ports, shown } = stage();
    togglePlay(store);
    togglePlay(store);
    expect(ports.pending).toBe(0);
    await ports.elapse();
    await ports.paint();
    expect(shown).toEqual([]);
  });

  it("is stopped by a hand on the slider", async () => {
    const { store, ports, shown } = stage();
    togglePlay(store);
    showDay(store, day("2019-05-01"));
    await ports.elapse();
    await ports.paint();
    expect(shown).toEqual(["2019-05-01"]);
    expect(store.getState().playing).toBe(false);
  });

  it("takes one step per tick, not two, after a pause in the middle of a wait", async () => {
    const { store, ports, shown } = stage();
    togglePlay(store);
    await ports.elapse(); // the tick is over, the map is still painting
    togglePlay(store);
    togglePlay(store);
    await ports.paint(); // the map is done with both waits: the new tick has not passed yet
    expect(shown).toEqual([]);
    for (let tick = 0; tick < 3; tick += 1) {
      await ports.elapse();
      await ports.paint();
      expect(shown).toHaveLength(tick + 1);
    }
    expect(ports.pending).toBe(1);
  });

  it("ends for good when it is taken down", async () => {
    const { store, ports, shown, stop } = stage();
    togglePlay(store);
    stop();
    await ports.elapse();
    await ports.paint();
    store.setState({ playing: false });
    store.setState({ playing: true });
    await ports.elapse();
    await ports.paint();
    expect(shown).toEqual([]);
    expect(ports.pending).toBe(0);
  });
});
