import { GOOD_DAYS } from "../e2e/import-files.ts";
import { aliveIn, countWebGl, scrubAll, wander } from "../support/steady.ts";
import { launchChromium } from "./chromium.ts";
import type { Figure } from "./figures.ts";

/** Rounds whose growth is measured; in each the date crosses the whole range and back to its start. */
const ROUNDS = Number(process.env.CLAIMLINE_ROUNDS ?? 20);
/** Days that a round steps through: 20 rounds are an hour at three and a half steps a second. */
const STEPS = Number(process.env.CLAIMLINE_STEPS ?? 640);
const WARM = 2;

/** What an hour's scrubbing, with cards, views, languages and imports, leaves in memory. */
export async function benchMemory(address: string): Promise<readonly Figure[]> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
  // The loader that runs this file names functions through a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(countWebGl);
  await page.goto(`${address}#day=2025-12-02&at=48.2,37.4,8&lang=en`);
  await page.waitForSelector("#map[data-settled]");
  const session = await page.context().newCDPSession(page);
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) {
      await page.evaluate(scrubAll, STEPS);
      await wander(page, GOOD_DAYS);
    }
    return await aliveIn(page, session);
  };
  const before = await rounds(WARM);
  const after = await rounds(ROUNDS);
  await browser.close();
  const what = `${ROUNDS} rounds of ${STEPS} steps`;
  return [
    { what: `heap after ${WARM} rounds`, value: before.heap / 1e6, unit: "MB" },
    { what: `heap grown in ${what}`, value: (after.heap - before.heap) / 1e6, unit: "MB" },
    { what: `nodes grown in ${what}`, value: after.nodes - before.nodes, unit: "" },
    { what: `listeners grown in ${what}`, value: after.listeners - before.listeners, unit: "" },
    { what: `WebGL buffers grown in ${what}`, value: after.buffers - before.buffers, unit: "" },
  ];
}
