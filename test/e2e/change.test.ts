import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { MapPage } from "./map-driver.ts";
import { taskRunner } from "./task.ts";

/** What changed, how much, and how far: each from a link to what a reader sees. */

const task = taskRunner();

/** Texts of the cells of a row that is headed so: gained, lost. */
async function row({ page }: MapPage, head: string): Promise<readonly string[]> {
  const found = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: head }) });
  const texts = await found.first().getByRole("cell").allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, " "));
}

describe("the change between two days", () => {
  it("tells gained and lost by source, swaps with the days, and opens a place", async () => {
    await task("#day=2025-12-02&since=2025-11-02&view=change&src=russia", async (map) => {
      const { page } = map;
      await page.getByRole("table", { name: /^Gained and lost by Russia’s words/ }).waitFor();
      const [gained, lost] = await row(map, "Russia");
      expect(gained).toMatch(/^\d[\d,]* km² \d+ places, \d+ in words$/);

      await page.getByRole("button", { name: "Swap the two days" }).click();
      await map.settled("2025-11-02");
      await page.waitForURL(/day=2025-11-02.*since=2025-12-02/);
      await expect.poll(() => row(map, "Russia")).toEqual([lost, gained]);

      await page.getByRole("combobox", { name: "By" }).selectOption("DeepState’s map");
      await page.getByRole("table", { name: /^Gained and lost on DeepState’s map/ }).waitFor();
      await page.waitForURL(/src=deepstate/);

      await page.getByRole("button", { name: "As a table" }).click();
      const dialog = page.getByRole("dialog", { name: /^What changed on DeepState’s map/ });
      const place = dialog.getByRole("rowheader").first();
      const name = (await place.innerText()).trim();
      await place.getByRole("button").click();
      await map.card(name).waitFor();
      await expect.poll(() => dialog.count()).toBe(0);
    });
  });

  it("is told in words with every source, and keeps nothing that was not asked for", async () => {
    await task("#day=2025-12-02&since=2025-12-01&view=change", async ({ page }) => {
      await page.getByText("What changed, in words").click();
      const told = page.locator(".change-told").filter({ hasText: "Pokrovsk" }).first();
      await told.waitFor();
      await told.getByRole("link").first().waitFor();
      const kept = () => page.evaluate(() => Object.keys(localStorage));
      expect(await kept()).toEqual([]);
      const box = page.getByRole("checkbox", { name: /^Remember on this device/ });
      await box.check();
      expect(await kept()).toEqual(["claimline-last-visit"]);
      await box.uncheck();
      expect(await kept()).toEqual([]);
    });
  });

  it("is a feed that the page names", async () => {
    await task("#day=2025-12-02", async ({ page }) => {
      const address = await page
        .locator('link[rel="alternate"][type="application/feed+json"]')
        .getAttribute("href");
      const feed = await page.evaluate(async (url) => (await fetch(url ?? "")).json(), address);
      expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1" });
      expect(feed.items.length).toBeGreaterThan(80);
    });
  });
});

describe("on a phone", () => {
  const PHONE = { viewport: { width: 390, height: 844 } };
  const heights = async (view: string) => {
    const found: number[] = [];
    await task(
      `#day=2025-12-02&view=${view}`,
      async ({ page }) => {
        const panel = page.locator(".app-legend");
        const summary = panel.locator("summary").first();
        const height = async (of: typeof panel) => (await of.boundingBox())?.height ?? 0;
        await summary.waitFor();
        found.push((await height(panel)) - (await height(summary)));
        await summary.click();
        await panel.getByText(/km²/).first().waitFor();
        found.push(await height(panel));
      },
      PHONE,
    );
    return found;
  };

  it("the panel is its title alone while closed, and as high as the disagreement's when open", async () => {
    const change = await heights("change");
    expect(change).toEqual(await heights("disagreement"));
    expect(change[0]).toBeLessThan(1);
  });
});

describe("ground over time", () => {
  it("is drawn and told by source, moves with the day, and is saved with its caveats", async () => {
    await task("#day=2025-12-02&view=areas", async (map) => {
      const { page } = map;
      const slider = page.getByRole("slider", { name: /chart “Held by Russia”/ });
      await slider.waitFor();
      await expect
        .poll(() => slider.getAttribute("aria-valuetext"))
        .toMatch(/^2 December 2025: [\d,]+ to [\d,]+ km² over 3 sources$/);
      await slider.focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForURL(/day=2025-12-03/);
      await page.locator("tr[aria-current=date]", { hasText: "3 Dec 2025" }).waitFor();

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save every day as CSV" }).click(),
      ]);
      const text = await readFile(await download.path(), "utf8");
      expect(text).toMatch(/^# Russia-Ukraine war: ground \(km²\) by source/);
      expect(text).toContain("not verified by us");
      expect(text).toContain("\r\n2025-12-02,");
    });
  });
});

describe("the distance to the nearest line", () => {
  it("is told by source and says what it is not for", async () => {
    await task("#day=2025-12-02&place=kramatorsk", async (map) => {
      const card = map.card("Kramatorsk");
      await card.getByText("Distance to the nearest line").click();
      await card.getByText("Not for routing or safety decisions.").waitFor();
      const lines = card.locator(".distance-list li");
      await expect.poll(() => lines.count()).toBe(3);
      for (const text of await lines.allInnerTexts()) expect(text).toMatch(/\d+ to \d+ km$/);
    });
  });
});
