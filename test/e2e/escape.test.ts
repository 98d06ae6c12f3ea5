import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, openMap } from "./map-driver.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ webgl: false });
});
afterAll(() => browser.close());

it("Escape leads from a statement back to its lane, then closes the card", async () => {
  const map = await openMap(browser, "#day=2025-12-02&place=pokrovsk", { wait: false });
  try {
    const { page } = map;
    const lanes = page.getByRole("listbox", { name: /^Marks over time/ });
    await lanes.waitFor();
    await lanes.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.locator("[data-statement]:focus").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => lanes.evaluate((list) => list === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator(".place-card").waitFor({ state: "detached" });
    expect(map.errors).toEqual([]);
  } finally {
    await map.close();
  }
});
