import { describe, expect, it } from "vitest";
import { nextIdle } from "#map/next-idle.ts";

describe("what waits for an idle map", () => {
  it("is one listener however often it is asked for, and can be asked for again", () => {
    const waiting: (() => void)[] = [];
    let runs = 0;
    const ask = nextIdle({ once: (_, run) => waiting.push(run) }, () => {
      runs += 1;
    });
    ask();
    ask();
    ask();
    expect(waiting.length).toBe(1);
    waiting.pop()?.();
    expect(runs).toBe(1);
    ask();
    waiting.pop()?.();
    expect(runs).toBe(2);
  });
});
