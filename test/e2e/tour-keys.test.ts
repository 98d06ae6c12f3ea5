import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openMap } from "./map-driver.ts";

/**
 * README's "Five minutes", step by step, by keyboard alone and by the names that screen readers say.
 * Without WebGL: nothing here may need the drawing.
 */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ webgl: false });
});
afterAll(() => browser.close());

type Role = Parameters<Page["getByRole"]>[0];

/** A card with all its statements has two hundred stops; the skip link passes over them. */
const MOST_TABS = 400;

/** Presses Tab until what has that role and name has the focus. */
async function tabTo(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name, ...(typeof name === "string" && { exact: true }) });
  await wanted.first().waitFor();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    const there = await wanted.evaluateAll((all) => all.includes(document.activeElement as never));
    if (there) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${MOST_TABS} times Tab do not lead to the ${role} "${String(name)}".`);
}

/** The step is done with the keyboard, and nothing broke on the way. */
async function step(hash: string, work: (page: Page) => Promise<void>): Promise<void> {
  const map = await openMap(browser, hash, { wait: false });
  await work(map.page);
  // Without WebGL the map says that it is not there.
  expect(map.errors.filter((text) => !/WebGL/i.test(text))).toEqual([]);
  await map.close();
}

/** Goes to a view by its button. */
async function view(page: Page, name: string): Promise<void> {
  await tabTo(page, "button", name);
  await page.keyboard.press("Enter");
}

const DAY = "#day=2025-12-02";
const LONG = { timeout: 240_000 };

describe("the tour of the README by keyboard alone", () => {
  it("1: the map opens on the newest day and says so", LONG, async () => {
    await step("#", async (page) => {
      await tabTo(page, "slider", "Day shown on the map");
      const slider = page.getByRole("slider", { name: "Day shown on the map" });
      expect(await slider.getAttribute("aria-valuetext")).toMatch(/^\d+ \w+ \d{4}/);
      expect(await slider.inputValue()).toBe(await slider.getAttribute("max"));
      await page
        .getByText(/\d+ places? disputed|\d+ disputed/)
        .first()
        .waitFor();
    });
  });

  it("2: a name in any spelling opens the card, whose heading has the focus", LONG, async () => {
    await step(DAY, async (page) => {
      await tabTo(page, "combobox", /^Search a place/);
      await page.keyboard.type("Красноармейск");
      await page
        .getByRole("option", { name: /^Pokrovsk/ })
        .first()
        .waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("region", { name: "Pokrovsk" }).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toContain("Pokrovsk");
    });
  });

  it("3: a typed date goes to the day, and the card says disputed", LONG, async () => {
    await step("#day=2025-11-30&place=pokrovsk", async (page) => {
      // The card takes the focus when it comes.
      await page.getByRole("region", { name: "Pokrovsk" }).waitFor();
      await tabTo(page, "textbox", /date|day/i);
      // Month, day, year: as the field asks for them in this browser's language.
      await page.keyboard.type("12022025");
      await page.keyboard.press("Enter");
      await page.waitForURL(/day=2025-12-02/);
      const card = page.getByRole("region", { name: "Pokrovsk" });
      await card
        .getByText(/Disputed/)
        .first()
        .waitFor();
    });
  });

  it("4: arrows, page keys, Home and End move the slider; play runs and stops", LONG, async () => {
    await step(DAY, async (page) => {
      await tabTo(page, "slider", "Day shown on the map");
      for (const key of ["ArrowLeft", "PageUp", "Home", "End"]) {
        const before = await page.evaluate(() => location.hash);
        await page.keyboard.press(key);
        await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(before);
      }
      await page.keyboard.press("Home");
      await tabTo(page, "button", "Play");
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    });
  });

  it(
    "5: the other clock is chosen, and the line under the date lists what differs",
    LONG,
    async () => {
      await step("#day=2025-11-30", async (page) => {
        await tabTo(page, "button", /^As known that day · \d+ places differ/);
        await page.keyboard.press("Enter");
        const list = page.getByRole("region", { name: "The two clocks" });
        await list.getByRole("button", { name: /Pokrovsk/ }).waitFor();
        await tabTo(page, "button", "Show it with what is known today");
        await page.keyboard.press("Enter");
        await page.waitForURL(/clock=now/);
      });
    },
  );

  it("6: Disagreement lists its parts, and what k of n say can be drawn", LONG, async () => {
    await step(DAY, async (page) => {
      await view(page, "Disagreement");
      const panel = page.getByRole("complementary", { name: "Where they differ" });
      await panel
        .getByText(/Disputed/)
        .first()
        .waitFor();
      await panel.getByRole("button").first().waitFor();
    });
  });

  it("7: Change tells what was gained and lost between two days", LONG, async () => {
    await step(`${DAY}&since=2025-11-02`, async (page) => {
      await view(page, "Change");
      const panel = page.getByRole("complementary", { name: "Change between two days" });
      await panel.getByRole("table").first().waitFor();
    });
  });

  it("8: Compare lists the places that differ; a story is opened and left", LONG, async () => {
    await step(DAY, async (page) => {
      await view(page, "Compare");
      await page.getByRole("heading", { name: /places? differ/ }).waitFor();
      await tabTo(page, "button", "Stories");
      await page.keyboard.press("Enter");
      // Their heading takes the focus when they come.
      await page.locator(".tour h2:focus").waitFor();
      await tabTo(page, "button", /^Pokrovsk/);
      await page.keyboard.press("Enter");
      await page.waitForURL(/story=pokrovsk\.1/);
      await tabTo(page, "button", /^Next/);
      await page.keyboard.press("Enter");
      await page.waitForURL(/story=pokrovsk\.2/);
      await tabTo(page, "button", /^Leave/);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => !url.hash.includes("story="));
    });
  });

  it("9: Table sorts by a column", LONG, async () => {
    await step(DAY, async (page) => {
      await view(page, "Table");
      const head = page.getByRole("columnheader").first();
      await head.waitFor();
      const before = await head.getAttribute("aria-sort");
      await tabTo(page, "button", /^Place/);
      await page.keyboard.press("Enter");
      await expect.poll(() => head.getAttribute("aria-sort")).not.toBe(before);
    });
  });

  it("10: Areas are there as a table", LONG, async () => {
    await step(DAY, async (page) => {
      await view(page, "Areas");
      await page.getByRole("table").first().waitFor();
    });
  });

  it("11: a figure of the track record opens its cases", LONG, async () => {
    await step(DAY, async (page) => {
      await view(page, "Track record");
      const figure = page.getByRole("table").first().getByRole("button").first();
      await figure.waitFor();
      await figure.focus();
      const before = await page.evaluate(() => location.hash);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(before);
    });
  });

  it(
    "12: Share opens, gives the link by its name, and Escape gives the focus back",
    LONG,
    async () => {
      await step(DAY, async (page) => {
        await tabTo(page, "button", "Share");
        await page.keyboard.press("Enter");
        await page.getByRole("dialog", { name: "Share this view" }).waitFor();
        await tabTo(page, "textbox", "Link to this view");
        await page.keyboard.press("Escape");
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.textContent))
          .toBe("Share");
      });
    },
  );
});

describe("the lanes of a place card", () => {
  it("are one stop; arrows move from mark to mark, Enter goes to the statement", LONG, async () => {
    await step(`${DAY}&place=pokrovsk`, async (page) => {
      await tabTo(page, "listbox", /^Marks over time/);
      const said = () =>
        page.evaluate(() => {
          const list = document.activeElement;
          const id = list?.getAttribute("aria-activedescendant") ?? "";
          return document.getElementById(id)?.textContent ?? "";
        });
      const line = page.locator(".lane-keyboard-said");
      const first = await said();
      expect(await line.innerText()).toBe(first);
      await page.keyboard.press("End");
      await expect.poll(said).not.toBe(first);
      const last = await said();
      expect(last).toMatch(/^Russia: \d+ \w+ \d{4}: .+/);
      expect(await line.innerText()).toBe(last);
      await page.keyboard.press("ArrowDown");
      await expect.poll(said).toMatch(/^Ukraine: /);
      await page.keyboard.press("Enter");
      await line.waitFor({ state: "hidden" });
      const item = () =>
        page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.statement);
      await expect.poll(item).toMatch(/^pokrovsk-\d{4}-\d\d-\d\d-ukraine/);
    });
  });
});
