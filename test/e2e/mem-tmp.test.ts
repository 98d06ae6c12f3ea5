import { writeFileSync } from "node:fs";
import { countWebGl, aliveIn, bringAndTake } from "../support/steady.ts";
import { GOOD_DAYS } from "./import-files.ts";
import { openBrowser, openMap } from "./map-driver.ts";
import { it } from "vitest";
it("x", async () => {
  const browser = await openBrowser();
  const map = await openMap(browser, "#day=2025-12-02&at=48.2,37.4,8", { viewport: { width: 900, height: 600 }, prepare: (page) => page.addInitScript(countWebGl) });
  const { page } = map; const session = await page.context().newCDPSession(page);
  for (let i = 0; i < 4; i++) await bringAndTake(page, GOOD_DAYS);
  console.log(await aliveIn(page, session));
  let text: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => text.push(chunk));
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  writeFileSync("/tmp/heap.json", text.join(""));
  await browser.close();
}, 590_000);
