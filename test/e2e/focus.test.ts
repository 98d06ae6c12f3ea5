import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { taskRunner } from "./task.ts";

/** Where the focus goes when a card comes, and when it is left. No map is needed for that. */
const task = taskRunner({ webgl: false, wait: false });

it("Escape leads from a statement back to its lane, then closes the card", async () => {
  await task("#day=2025-12-02&place=pokrovsk", async ({ page }) => {
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
  });
});

it("a card that comes late leaves the focus to a reader who types the next name", async () => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const prepare = (page: Page) =>
    page.route(/\/place-card-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
  const work = async ({ page, card }: Parameters<Parameters<typeof task>[1]>[0]) => {
    const search = page.getByRole("combobox", { name: /^Search/ });
    await search.fill("Pokrovsk");
    await page.getByRole("option", { name: /^Pokrovsk town/ }).waitFor();
    await search.press("Enter");
    await page.keyboard.type("myr");
    letGo();
    await card("Pokrovsk").locator(".lanes-section").waitFor();
    await page.keyboard.type("nohrad");
    await page.getByRole("option", { name: /^Myrnohrad town/ }).waitFor();
    await search.press("Enter");
    // The next one, chosen by the reader, takes it.
    const heading = card("Myrnohrad").getByRole("heading", { level: 2 });
    await expect.poll(() => heading.evaluate((h) => h === document.activeElement)).toBe(true);
  };
  await task("#day=2025-12-02", work, { prepare });
});
