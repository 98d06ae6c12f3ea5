import { describe, expect, it } from "vitest";
import { bareFigures } from "../support/bare-figures.ts";
import type { MapPage } from "./map-driver.ts";
import { taskRunner } from "./task.ts";

/** The disagreement view as a reader meets it. */

const task = taskRunner();

const panelOf = ({ page }: MapPage) =>
  page.getByRole("complementary", { name: "Where they differ" });

/** Everything that the panel says, once the ground is there and all rules are opened. */
async function wholeText(map: MapPage): Promise<string> {
  const panel = panelOf(map);
  await panel.getByText(/km²/).first().waitFor();
  await panel.evaluate((element) => {
    for (const details of element.querySelectorAll("details")) details.open = true;
  });
  return (await panel.innerText()).replace(/\s+/g, " ");
}

describe("the disagreement view", () => {
  it("counts and lists the disputes, tells ground as ranges only, and explains one", async () => {
    await task("#day=2025-12-02&view=disagreement", async (map) => {
      const { page } = map;
      const text = await wholeText(map);
      expect(bareFigures(text)).toEqual([]);
      expect(text).toMatch(/Disputed 13 places/);
      await expect.poll(() => page.getByText("13 places disputed").count()).toBe(1);
      expect(text).toMatch(/Between Russia, Ukraine and DeepState/);
      expect(text).toMatch(/Crimea and the areas held before 2022 included/);
      const table = panelOf(map).getByRole("table");
      const dates = await table.getByRole("cell").allInnerTexts();
      expect(dates).toHaveLength(10);
      const ages = dates.map((date) => Number(/(\d+) days?$/.exec(date)?.[1]));
      expect(ages).toEqual([...ages].sort((a, b) => b - a));
      await panelOf(map).getByRole("button", { name: "Show all 13" }).click();
      await table.getByRole("button", { name: "Pokrovsk", exact: true }).click();
      const card = map.card("Pokrovsk");
      const why = card.locator("section", { hasText: "What may explain the difference" });
      await why.getByText(/DeepState publishes 2 to 3 days late/).waitFor();
      await why.getByText("rests on").first().click();
      await expect
        .poll(() => why.innerText())
        .toMatch(/General Staff of Ukraine, 2 Dec 2025: that it is about a part/);
      expect(await page.evaluate(() => location.hash)).toMatch(/view=disagreement/);
    });
  });

  it("shows by keyboard what at least k of n named sources say, and the link carries k", async () => {
    await task("#day=2025-12-02&view=disagreement", async (map) => {
      const { page } = map;
      const panel = panelOf(map);
      await panel.getByRole("radio", { name: "where they differ" }).focus();
      await page.keyboard.press("ArrowDown");
      await panel.getByRole("heading", { name: "At least 2 of 3" }).waitFor();
      const two = await wholeText(map);
      expect(bareFigures(two)).toEqual([]);
      await panel.getByRole("button", { name: "One source more" }).press("Enter");
      await panel.getByRole("heading", { name: "At least 3 of 3" }).waitFor();
      const three = await wholeText(map);
      const counts = (text: string) =>
        [...text.matchAll(/Held by \w+ ([\d,]+) places?/g)].map(([, count = ""]) => Number(count));
      expect(counts(two)).toHaveLength(2);
      counts(three).forEach((count, at) => {
        expect(count).toBeLessThanOrEqual(counts(two)[at] ?? 0);
      });
      await page.waitForFunction(() => location.hash.includes("k=3"));
      await panel.getByRole("checkbox", { name: "DeepState" }).press("Space");
      await panel.getByRole("heading", { name: "At least 2 of 2" }).waitFor();
      await expect.poll(() => panel.innerText()).toMatch(/Russia \(its own words\) and Ukraine/);
    });
  });
});
