import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, openMap } from "./map-driver.ts";

/** Data that somebody made to harm readers. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ webgl: false });
});
afterAll(() => browser.close());

const SCRIPT = "<img src=x onerror=window.ran=1>";

/** Serves the theatre and its stories with script for names and for addresses. */
const spoil = (page: Page) =>
  page.route("**/theatre/*.json*", async (route) => {
    const response = await route.fetch();
    const text = (await response.text())
      .replaceAll("Pokrovsk", SCRIPT)
      .replaceAll("Snake Island", SCRIPT)
      .replaceAll("https://", "javascript:window.ran=1//");
    await route.fulfill({ response, body: text });
  });

it("script in names and addresses is text: nothing runs, and no such link is made", async () => {
  for (const hash of ["place=pokrovsk", "view=table"]) {
    const map = await openMap(browser, `#day=2025-12-02&${hash}`, { wait: false, prepare: spoil });
    const { page } = map;
    await page.getByText(SCRIPT).first().waitFor({ state: "attached" });
    await page.locator(".about-button:not(.app-stories, .app-share)").click();
    await page.locator(".about .about-card").first().waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator("a[href^='javascript' i]").count()).toBe(0);
    expect(await page.evaluate("window.ran")).toBeUndefined();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await map.close();
  }
});
