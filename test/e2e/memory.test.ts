import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Alive, aliveIn, countWebGl, scrubAll, wander } from "../support/steady.ts";
import { GOOD_DAYS } from "./import-files.ts";
import { openBrowser, openMap } from "./map-driver.ts";

/** What an hour of use leaves behind, in a few rounds; `npm run bench` takes more of them. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Rounds in which caches fill and code is compiled, then rounds that must leave nothing. */
const [WARM, MORE] = [2, 3];
const STEPS = 40;

/**
 * What may be more after the later rounds: less than what one map, one register or one panel per
 * round would leave. A map's tiles come and go by a few buffers; compiled code still grows a little.
 */
const MOST: Readonly<Record<keyof Alive, number>> = {
  heap: 1_500_000 * MORE,
  backing: 500_000 * MORE,
  nodes: 20 * MORE,
  listeners: 8 * MORE,
  workers: 0,
  contexts: 0,
  buffers: 20 * MORE,
  textures: 8 * MORE,
  vertexArrays: 15 * MORE,
};

it("memory stays as it was after scrubbing, cards, views, languages and imports", {
  timeout: 600_000,
}, async () => {
  const map = await openMap(browser, "#day=2025-12-02&at=48.2,37.4,8", {
    viewport: { width: 900, height: 600 },
    // No flights: which tiles they touch, and leave in caches, hangs on the machine's speed.
    reducedMotion: "reduce",
    prepare: (page) => page.addInitScript(countWebGl),
  });
  const { page } = map;
  const session = await page.context().newCDPSession(page);
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) {
      await page.evaluate(scrubAll, STEPS);
      await wander(page, GOOD_DAYS);
    }
    return await aliveIn(page, session);
  };
  const before = await rounds(WARM);
  const after = await rounds(MORE);
  const grown = (Object.keys(MOST) as (keyof Alive)[])
    .filter((what) => !(after[what] - before[what] <= MOST[what]))
    .map((what) => `${what}: ${before[what]} to ${after[what]}`);
  console.log(JSON.stringify({ before, after }));
  expect(grown).toEqual([]);
  // Counted at all, and one map left.
  expect(after.contexts).toBe(1);
  expect(Math.min(after.heap, after.nodes, after.listeners, after.buffers)).toBeGreaterThan(0);
  expect(map.errors).toEqual([]);
  await map.close();
});
