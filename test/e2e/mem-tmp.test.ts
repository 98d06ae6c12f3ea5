import { it } from "vitest";
import { aliveIn, countWebGl, scrubAll, wander } from "../support/steady.ts";
import { GOOD_DAYS } from "./import-files.ts";
import { openBrowser, openMap } from "./map-driver.ts";

it("x", async () => {
  const browser = await openBrowser();
  const map = await openMap(browser, "#day=2025-12-02&at=48.2,37.4,8", {
    viewport: { width: 900, height: 600 },
    prepare: (page) => page.addInitScript(countWebGl),
  });
  const { page } = map;
  const session = await page.context().newCDPSession(page);
  try {
    for (let r = 0; r < 7; r++) {
      const t = performance.now();
      await page.evaluate(scrubAll, 100);
      const a = performance.now();
      await wander(page, GOOD_DAYS);
      const b = performance.now();
      console.log(
        r,
        Math.round(a - t),
        Math.round(b - a),
        JSON.stringify(await aliveIn(page, session)),
      );
    }
  } catch (e) {
    await page.screenshot({ path: "/tmp/mem.png" });
    throw e;
  }
  console.log(map.errors);
  await browser.close();
}, 590_000);
