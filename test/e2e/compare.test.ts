import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { atRest } from "../support/steady.ts";
import { type MapPage, openBrowser, openMap } from "./map-driver.ts";
import { taskRunner } from "./task.ts";

/** Maps side by side and the stories, by what readers see and by keyboard. */

const task = taskRunner();

const dayOf = (iso: string) => String(Date.parse(iso) / 86_400_000);

/** Waits until the map with this id shows the day. */
const shows = (page: Page, id: string, iso: string) =>
  page.waitForSelector(`#${id}[data-settled="${dayOf(iso)}"]`, { timeout: 40_000 });

const whereIs = (page: Page, id: string) => page.locator(`#${id}`).getAttribute("data-at");

const canvases = (page: Page) => page.locator("canvas.maplibregl-canvas").count();

describe("compare", () => {
  it("two days move in step, by map and by slider, and the place that differs opens", async () => {
    await task("#view=compare&day=2025-12-12&at=49.72,37.62,9", async (map) => {
      const { page } = map;
      await shows(page, "map-1", "2025-11-12");
      await page.getByText("12 November 2025").first().waitFor();

      // Moved by keyboard on the left, then on the right: the other one follows.
      for (const [leads, follows] of [
        ["map-1", "map"],
        ["map", "map-1"],
      ] as const) {
        await atRest(page, "#map");
        await atRest(page, "#map-1");
        const before = await whereIs(page, follows);
        await page.locator(`#${leads} canvas`).focus();
        await page.keyboard.press("ArrowRight");
        await expect.poll(() => whereIs(page, follows), { timeout: 15_000 }).not.toBe(before);
        await expect
          .poll(async () => (await whereIs(page, follows)) === (await whereIs(page, leads)), {
            timeout: 15_000,
          })
          .toBe(true);
      }

      await map.slider.focus();
      await page.keyboard.press("ArrowRight");
      await map.settled("2025-12-13");
      await shows(page, "map-1", "2025-11-13");

      const panel = page.getByRole("complementary", { name: "What is compared" });
      await panel.getByRole("button", { name: "Kupiansk", exact: true }).click();
      await map.card("Kupiansk").waitFor();
    });
  });

  it("a swipe is drawn by arrow keys; a link brings it back, and leaving gives the maps back", async () => {
    await task(
      "#view=compare&cmp=sources&layout=swipe&divider=60&panes=ukraine,russia&day=2025-12-02&at=48.28,37.17,9",
      async (map) => {
        const { page } = map;
        await shows(page, "map-1", "2025-12-02");
        const divider = page.getByRole("slider", { name: "Divider between the two maps" });
        const cut = () =>
          page.locator(".compare-upper").evaluate((upper) => getComputedStyle(upper).clipPath);
        const before = await cut();
        await expect.poll(() => divider.inputValue()).toBe("60");
        await divider.focus();
        for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowRight");
        await expect
          .poll(() => divider.getAttribute("aria-valuetext"))
          .toMatch(/^65 % Only what Ukraine says.*35 % Only what Russia says/);
        expect(await cut()).not.toBe(before);
        await page.waitForURL(/divider=65/);
        await page.keyboard.press("Home");
        await expect.poll(() => divider.inputValue()).toBe("0");

        expect(await canvases(page)).toBe(2);
        await page.getByRole("button", { name: "Map", exact: true }).click();
        await expect.poll(() => canvases(page)).toBe(1);
      },
    );
  });

  it("says that claims are claims, and a link taken of a swipe opens where it was", async () => {
    // As wide as the ground that may be shown: the map keeps to it. Zoom as links have it.
    let link = "#view=compare&layout=swipe&day=2025-12-02&at=48.4301,36.9,5.3";
    const seen: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      await task(link, async (map) => {
        const { page } = map;
        await shows(page, "map-1", "2025-11-02");
        await page.getByText(/^Claims are shown as claims, not verified/).waitFor();
        // Panels that come late resize the maps, and the address comes after them.
        await atRest(page, "#map-1");
        const [, longitude] = ((await whereIs(page, "map-1")) ?? "").split(",");
        seen.push(Number(longitude));
        link = await page.evaluate(() => location.hash);
      });
    }
    const [first = Number.NaN, ...later] = seen;
    for (const longitude of later) expect(Math.abs(longitude - first)).toBeLessThan(0.0005);
  });

  it("without WebGL the places that differ are still told", async () => {
    const plain = await openBrowser({ webgl: false });
    try {
      const { page, close } = await openMap(plain, "#view=compare&day=2025-12-12", { wait: false });
      await page.getByRole("heading", { name: /^\d+ places differ$/ }).waitFor();
      await page.getByText(/^This map could not be drawn/).waitFor();
      await page.getByRole("button", { name: "Kupiansk", exact: true }).click();
      await page.getByRole("heading", { name: "Kupiansk", level: 2 }).waitFor();
      await close();
    } finally {
      await plain.close();
    }
  });
});

/** Text of what has the focus. */
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

async function byKeyboard({ page, settled }: MapPage): Promise<void> {
  await page.getByRole("button", { name: "Stories" }).focus();
  await page.keyboard.press("Enter");
  const heading = () => page.evaluate(() => document.activeElement?.tagName);
  await expect.poll(heading).toBe("H2");
  // The heading has the focus; the first story is two stops on.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect.poll(() => focusedText(page)).toMatch(/^Pokrovsk/);
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedText(page)).toMatch(/^Step 1 of 6/);
  await settled("2025-10-29");
  await page.waitForURL(/story=pokrovsk\.1/);

  // The ways on come before the sources; the arrow keys go through the steps too.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect.poll(() => focusedText(page)).toBe("Next");
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedText(page)).toMatch(/^Step 2 of 6/);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focusedText(page)).toMatch(/^Step 3 of 6/);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => focusedText(page)).toMatch(/^Step 2 of 6/);
  await settled("2025-11-20");

  await page.keyboard.press("Escape");
  await page.getByRole("complementary", { name: "Guided tour" }).waitFor({ state: "detached" });
  await page.waitForURL((url) => !url.hash.includes("story="));
  expect(page.url()).toContain("day=2025-11-20");
  // By then all that the last step brought is there, and may not have taken the focus.
  await page.locator(".place-card").waitFor({ state: "attached" });
  expect(await focusedText(page)).toBe("Stories");
}

describe("stories", () => {
  it("are opened, followed and left by keyboard", async () => {
    await task("#day=2026-01-01", byKeyboard);
  });

  it("the same on a phone", async () => {
    await task("#day=2026-01-01", byKeyboard, { viewport: { width: 390, height: 844 } });
  });

  it("that come late leave the focus to a reader who has gone on", async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const prepare = (page: Page) =>
      page.route("**/theatre/*-stories.json*", async (route) => {
        await held;
        await route.continue();
      });
    const work = async ({ page }: MapPage) => {
      await page.getByRole("button", { name: "Stories" }).focus();
      await page.keyboard.press("Enter");
      await page.getByText("Loading the stories…").waitFor();
      await page.keyboard.press("/");
      await page.keyboard.type("myr");
      letGo();
      const panel = page.getByRole("complementary", { name: "Guided tour" });
      await panel.getByRole("button", { name: /^Pokrovsk/ }).waitFor();
      await page.keyboard.type("nohrad");
      await page.getByRole("option", { name: /^Myrnohrad/ }).waitFor();
    };
    await task("#day=2026-01-01", work, { prepare });
  });

  it("a step cites its sources, is linked, and gives the reader's own view back", async () => {
    await task("#day=2025-11-30&story=pokrovsk.3", async ({ page, settled }) => {
      const panel = page.getByRole("complementary", { name: "Guided tour" });
      await panel.getByRole("heading", { name: /Step 3 of 6/ }).waitFor();
      await panel
        .getByRole("link", { name: /Kyiv Independent/ })
        .first()
        .waitFor();
      // The link's own day stands; the step's view is a press away.
      expect(page.url()).toContain("day=2025-11-30");
      await panel.getByRole("button", { name: "Show this step’s view again" }).click();
      await settled("2025-12-02");
      await panel.getByRole("button", { name: /go back to my own view/ }).click();
      await settled("2025-11-30");
    });
  });

  it("two ways in are offered where no link says otherwise, and nothing is stored", async () => {
    await task("", async ({ page }) => {
      const ways = page.getByRole("region", { name: "Two ways in" });
      await ways.getByRole("button", { name: "Explore by yourself" }).click();
      await ways.waitFor({ state: "detached" });
      await page.locator(".search-input:focus").waitFor();
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });
  });
});
