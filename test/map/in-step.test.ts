import { describe, expect, it } from "vitest";
import { keepInStep, type Turning } from "#map/in-step.ts";
import type { Camera } from "#state/store.ts";

/** A map that tells of every move, as MapLibre does, but for those by `put`. */
function fakeMap(zoom: number) {
  const listeners = new Set<(camera: Camera) => void>();
  let camera: Camera = { longitude: 0, latitude: 0, zoom };
  let puts = 0;
  const turning: Turning = {
    camera: () => camera,
    put: (wanted) => {
      camera = wanted;
      puts += 1;
    },
    onTurn: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    turning,
    puts: () => puts,
    listeners,
    turn: (wanted: Camera) => {
      camera = wanted;
      for (const listener of listeners) listener(wanted);
    },
  };
}

describe("maps in step", () => {
  it("a map that joins goes where the others are, and leaves them where they are", () => {
    const inStep = keepInStep();
    const [a, b] = [fakeMap(5), fakeMap(9)];
    inStep.join(a.turning);
    inStep.join(b.turning);
    expect(b.turning.camera()).toEqual({ longitude: 0, latitude: 0, zoom: 5 });
    expect(a.puts()).toBe(0);
  });

  it("a move of any is made once by each of the others, and goes no further", () => {
    const inStep = keepInStep();
    const maps = [fakeMap(5), fakeMap(5), fakeMap(5), fakeMap(5)];
    for (const { turning } of maps) inStep.join(turning);
    const before = maps.map(({ puts }) => puts());
    maps[2]?.turn({ longitude: 37, latitude: 48, zoom: 8 });
    for (const { turning } of maps) {
      expect(turning.camera()).toEqual({ longitude: 37, latitude: 48, zoom: 8 });
    }
    expect(maps.map(({ puts }, at) => puts() - (before[at] ?? 0))).toEqual([1, 1, 0, 1]);
  });

  it("a map that left neither follows nor leads", () => {
    const inStep = keepInStep();
    const [a, b] = [fakeMap(5), fakeMap(5)];
    inStep.join(a.turning);
    const leave = inStep.join(b.turning);
    leave();
    a.turn({ longitude: 1, latitude: 1, zoom: 6 });
    expect(b.turning.camera().zoom).toBe(5);
    b.turn({ longitude: 2, latitude: 2, zoom: 7 });
    expect(a.turning.camera().zoom).toBe(6);
    expect(b.listeners.size).toBe(0);
  });
});
