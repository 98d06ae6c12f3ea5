import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pictureAtRest } from "../support/steady.ts";
import { loseContext, openBrowser, openMap } from "./map-driver.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const POKROVSK = "at=48.2818,37.1808,10.5";

describe("the map", () => {
  it("opens at the newest day, asks only its own origin and breaks no policy", async () => {
    const map = await openMap(browser);
    expect(await map.settled()).toBe("2026-08-21");
    expect(await map.slider.getAttribute("aria-valuetext")).toMatch(/^21 August 2026, /);
    expect(map.foreign).toEqual([]);
    expect(map.errors).toEqual([]);
    await map.close();
  });

  it("tells the seed's story: on 2 December 2025 Pokrovsk is disputed, with sources", async () => {
    const map = await openMap(browser, `#day=2025-12-02&${POKROVSK}`);
    await map.clickMap();
    const card = map.card("Pokrovsk");
    const text = (await card.innerText()).replace(/\s+/g, " ");
    expect(text).toContain("On 2 December 2025 Russia said it held Pokrovsk");
    expect(text).toContain("Ukraine denied that Russia held it");
    expect(text).toMatch(/DeepState mapped \d+ % of its surroundings as occupied/);
    expect(text).toMatch(/Bloomberg .*could not verify/);
    expect(text).toMatch(/Disputed/);
    expect(text).toContain("Красноармейск");
    expect(await card.getByRole("link").count()).toBeGreaterThan(10);
    expect(map.page.url()).toContain("day=2025-12-02");
    await map.close();
  });

  it("draws what the hint says: pointing at a disputed town names both words", async () => {
    const map = await openMap(browser, `#day=2025-12-02&${POKROVSK}`);
    const box = await map.page.locator("#map").boundingBox();
    if (!box) throw new Error("no map");
    await map.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const hint = map.page.locator(".map-hint");
    await hint.waitFor();
    const text = await hint.innerText();
    expect(text).toContain("Pokrovsk");
    expect(text).toContain("Russia says it holds it");
    expect(text).toContain("Ukraine denies that Russia holds it");
    await map.close();
  });

  it("shows a claim that was later reversed: Kupiansk", async () => {
    const map = await openMap(browser, "#day=2025-11-21&place=kupiansk");
    const card = map.card("Kupiansk");
    expect(await card.innerText()).toMatch(/Russia said it held Kupiansk/);
    await map.page.goto(map.page.url().replace(/day=[\d-]+/, "day=2026-03-01"));
    await map.settled("2026-03-01");
    expect(await card.innerText()).not.toMatch(/DeepState mapped it as occupied/);
    await map.close();
  });

  it("changes the picture with the day and nothing else", async () => {
    const map = await openMap(browser, `#day=2024-07-08&at=48.2,37.3,8.5`);
    // Names on lines come once a day has stood: what differs is not that they were waited for.
    const picture = () =>
      pictureAtRest(map.page, () => map.page.locator("#map canvas").screenshot());
    const before = await picture();
    await map.page.goto(map.page.url().replace("day=2024-07-08", "day=2026-08-21"));
    await map.settled("2026-08-21");
    expect((await picture()).equals(before)).toBe(false);
    await map.page.goto(map.page.url().replace("day=2026-08-21", "day=2024-07-08"));
    await map.settled("2024-07-08");
    // Line names are laid out anew after each rest: the claims themselves must come back alike.
    expect(await map.slider.inputValue()).toBe(String(Date.UTC(2024, 6, 8) / 86_400_000));
    await map.close();
  });

  it("opens a place by keyboard alone", async () => {
    const map = await openMap(browser, `#day=2025-12-02&${POKROVSK}`);
    const canvas = map.page.locator("#map canvas");
    await canvas.focus();
    await map.page.keyboard.press("Enter");
    await map.card("Pokrovsk").waitFor();
    await map.page.waitForFunction(() => document.activeElement?.textContent === "Pokrovsk");
    await map.page.keyboard.press("Escape");
    await map.card("Pokrovsk").waitFor({ state: "detached" });
    await map.page.waitForFunction(() => document.activeElement?.tagName === "CANVAS");
    await map.close();
  });
});

describe("the timeline", () => {
  it("steps over days with data by arrow keys, a week by page keys, and to both ends", async () => {
    const map = await openMap(browser, "#day=2025-12-02");
    await map.slider.focus();
    await map.page.keyboard.press("ArrowLeft");
    expect(await map.settled("2025-12-01")).toBe("2025-12-01");
    await map.page.keyboard.press("Home");
    expect(await map.settled("2024-07-08")).toBe("2024-07-08");
    await map.page.keyboard.press("End");
    expect(await map.settled("2026-08-21")).toBe("2026-08-21");
    await map.page.keyboard.press("PageDown");
    await expect
      .poll(async () => Number(await map.slider.inputValue()))
      .toBeLessThan(Date.UTC(2026, 7, 21) / 86_400_000);
    await map.close();
  });

  it("plays, pauses and stays inside its range", async () => {
    const map = await openMap(browser, "#day=2026-08-10&speed=8");
    await map.page.getByRole("button", { name: /^play/i }).click();
    await map.settled("2026-08-21");
    await map.page.getByRole("button", { name: /^play/i }).waitFor();
    await map.close();
  });
});

describe("the page around the map", () => {
  // Pixels do not matter here: without WebGL it is quick.
  let plain: Browser;
  beforeAll(async () => {
    plain = await openBrowser({ webgl: false });
  });
  afterAll(() => plain.close());

  it.each(["en", "uk", "ru"])(
    "never reaches over the edge of the window (%s)",
    async (language) => {
      const viewport = { width: 1700, height: 900 };
      const map = await openMap(plain, `#lang=${language}&stance=russia`, {
        wait: false,
        viewport,
      });
      await map.page.locator(".timeline-note").waitFor();
      for (let { width } = viewport; width >= 320; width -= 20) {
        await map.page.setViewportSize({ ...viewport, width });
        // The chart is measured after the window was drawn.
        await expect.poll(() => map.page.evaluate(overTheEdge)).toEqual([]);
      }
      await map.close();
    },
  );

  it.each([
    ["en", 768],
    ["en", 1200],
    ["uk", 390],
    ["ru", 1000],
  ])(
    "has a timeline of one height on every day (%s, %i pixels): else the map would be resized in a scrub",
    async (language, width) => {
      const map = await openMap(plain, `#lang=${language}`, {
        wait: false,
        viewport: { width, height: 900 },
      });
      // The chart is there once its width is known, which its height hangs on.
      await map.page.locator(".timeline-chart").waitFor();
      const heights = await map.page.evaluate(heightsOverDays);
      expect(heights.days).toBeGreaterThan(150);
      expect([...new Set(heights.all)]).toHaveLength(1);
      await map.close();
    },
  );
});

/** Runs in the page: what of bar, panels and timeline reaches over the window's right edge. */
function overTheEdge(): readonly string[] {
  const parts = document.querySelectorAll(".app-top > *, .app-main, .app-legend, .timeline *");
  return [...parts].flatMap((part) => {
    const box = part.getBoundingClientRect();
    const out = box.width > 0 && Math.floor(box.right) > innerWidth;
    return out ? [`${innerWidth}: ${part.tagName} ${part.getAttribute("class")}`] : [];
  });
}

/** Runs in the page: heights of the timeline on every fifth day, and how many there were. */
async function heightsOverDays() {
  const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
  const timeline = document.querySelector<HTMLElement>(".timeline");
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  if (!slider || !timeline || !setValue) throw new Error("The timeline is not on the page.");
  const all: number[] = [];
  for (let day = Number(slider.min); day <= Number(slider.max); day += 5) {
    setValue.call(slider, String(day));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise(requestAnimationFrame);
    all.push(timeline.offsetHeight);
  }
  return { all, days: all.length };
}

describe("around the map", () => {
  it("finds a place by any spelling, in both scripts", async () => {
    const map = await openMap(browser, "#day=2025-12-02");
    const search = map.page.getByRole("combobox", { name: /search/i });
    for (const words of ["Красноармейск", "Покровськ", "krasnoarmeysk"]) {
      await search.fill(words);
      await map.page
        .getByRole("option", { name: /Pokrovsk/ })
        .first()
        .waitFor();
      await search.press("Enter");
      await map.card("Pokrovsk").waitFor();
      await map.page.getByRole("button", { name: "Close place" }).click();
    }
    await map.close();
  });

  it("says the same in the table as on the map", async () => {
    const map = await openMap(browser, "#day=2025-12-02&view=table");
    const row = map.page.getByRole("row", { name: /^Pokrovsk / });
    expect(await row.innerText()).toMatch(/Disputed[\s\S]*Russia[\s\S]*Ukraine/);
    await map.close();
  });

  it("names parts of a link that it does not know and keeps the rest", async () => {
    const map = await openMap(browser, "#day=2025-12-02&place=atlantis&__proto__=x");
    expect(await map.settled("2025-12-02")).toBe("2025-12-02");
    const notice = await map.page.getByRole("status").filter({ hasText: "link" }).innerText();
    expect(notice).toContain("place=atlantis");
    expect(notice).toContain("__proto__=x");
    await map.close();
  });

  it("shows a failure instead of a partial map when the data do not come", async () => {
    const map = await openMap(browser, "", {
      wait: false,
      prepare: (page) => page.route("**/theatre/*.json*", (route) => route.fulfill({ body: "{" })),
    });
    const alert = map.page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/cannot be shown[\s\S]*damaged/);
    expect(await map.page.locator("#map").count()).toBe(0);
    await map.close();
  });

  it("keeps timeline, card and table without WebGL", async () => {
    const plain = await openBrowser({ webgl: false });
    const map = await openMap(plain, "#day=2025-12-02&place=pokrovsk", { wait: false });
    await map.card("Pokrovsk").waitFor();
    expect(await map.page.getByRole("status").filter({ hasText: "map" }).innerText()).toMatch(
      /could not be drawn/,
    );
    await map.showView("Table");
    await map.page.getByRole("row", { name: /^Pokrovsk / }).waitFor();
    await plain.close();
  });

  it("shows a place chosen on a phone above its card", async () => {
    const map = await openMap(browser, "#day=2025-12-02&at=48.28,37.18,9", {
      viewport: { width: 390, height: 844 },
    });
    await map.clickMap();
    const card = map.card("Pokrovsk");
    await card.locator(".lanes-section").waitFor();
    // The camera is written once the map has come to rest.
    await map.page.locator("#map[data-at]").waitFor();
    const sheet = await map.page.locator(".app-card").boundingBox();
    const box = await map.page.locator("#map").boundingBox();
    if (!sheet || !box) throw new Error("No card, or no map.");
    const middle = { x: box.width / 2, y: (sheet.y - box.y) / 2 };
    await card.getByRole("button", { name: "Close" }).click();
    await card.waitFor({ state: "detached" });
    await map.clickMap(middle.x, middle.y);
    await card.locator(".lanes-section").waitFor();
    expect(map.errors).toEqual([]);
    await map.close();
  });

  it("fits a phone: timeline, sheet and map within 390 pixels, dark, without motion", async () => {
    const map = await openMap(browser, `#day=2025-12-02&place=pokrovsk`, {
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
      reducedMotion: "reduce",
      hasTouch: true,
      isMobile: true,
    });
    await map.card("Pokrovsk").waitFor();
    const slider = await map.slider.boundingBox();
    const card = await map.card("Pokrovsk").boundingBox();
    expect(slider && slider.y + slider.height).toBeLessThanOrEqual(844);
    expect(card && slider && card.y + card.height).toBeLessThanOrEqual((slider?.y ?? 0) + 40);
    const wide = await map.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(390);
    await map.close();
  });

  it("draws under forced colours", async () => {
    const map = await openMap(browser, "#day=2025-12-02", { forcedColors: "active" });
    expect(await map.settled("2025-12-02")).toBe("2025-12-02");
    expect(map.errors).toEqual([]);
    await map.close();
  });
});

describe("a lost drawing context", () => {
  it("comes back with the day that was chosen meanwhile", async () => {
    const map = await openMap(browser, "#day=2025-12-02&at=48.28,37.17,9");
    const { page } = map;
    try {
      const giveBack = await loseContext(page);
      await map.slider.focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForURL(/day=2025-12-03/);
      await giveBack();
      expect(await map.settled("2025-12-03")).toBe("2025-12-03");
      expect(map.errors).toEqual([]);
    } finally {
      await map.close();
    }
  });
});
