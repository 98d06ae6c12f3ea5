import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openMap } from "./map-driver.ts";
import { outOfReach, tooWide, underFingertip } from "./measure.ts";
import { axeFinds, SCREENS, turnTo } from "./screens.ts";

/** Who cannot see the map, or not like others. Without WebGL: panels and texts are what is asked. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ webgl: false });
});
afterAll(() => browser.close());

/** Looks at every screen in turn; what is found comes back with the screen's name before it. */
async function onEveryScreen(
  look: (page: Page) => Promise<readonly string[]>,
  extra = "",
  options: BrowserContextOptions = {},
): Promise<readonly string[]> {
  const map = await openMap(browser, "", { wait: false, ...options });
  const found: string[] = [];
  for (const screen of SCREENS) {
    await turnTo(map.page, screen, extra);
    for (const one of await look(map.page)) found.push(`${screen.name}: ${one}`);
  }
  await map.close();
  return found;
}

const LONG = { timeout: 300_000 };
const PHONE = { isMobile: true, hasTouch: true } as const;

describe("axe-core finds nothing", () => {
  for (const theme of ["light", "dark"])
    for (const language of ["en", "uk", "ru"])
      it(`in ${language}, ${theme}`, LONG, async () => {
        expect(await onEveryScreen(axeFinds, `lang=${language}&theme=${theme}`)).toEqual([]);
      });

  for (const language of ["en", "uk", "ru"])
    it(`in ${language}, under forced colours`, LONG, async () => {
      const options = { forcedColors: "active" } as const;
      expect(await onEveryScreen(axeFinds, `lang=${language}`, options)).toEqual([]);
    });
});

describe("at 400 % (320 CSS pixels wide)", () => {
  it("nothing is cut off or scrolls both ways", LONG, async () => {
    const viewport = { width: 320, height: 256 };
    const look = async (page: Page) => {
      const wide = await tooWide(page);
      const notice = page.locator(".notices-box button");
      // Lies over the rest until it is read; under a dialog it cannot be reached.
      if ((await page.locator("dialog[open]").count()) === 0) await notice.click();
      return [...wide, ...(await outOfReach(page))];
    };
    for (const extra of ["lang=en", "lang=uk", "lang=ru&theme=dark"])
      expect(await onEveryScreen(look, extra, { viewport })).toEqual([]);
  });
});

describe("under a finger", () => {
  it("controls are 44 pixels large", LONG, async () => {
    const viewport = { width: 390, height: 844 };
    expect(await onEveryScreen(underFingertip, "", { viewport, ...PHONE })).toEqual([]);
  });

  it("also at 320 pixels in Russian, whose words are longer, in the dark", LONG, async () => {
    const viewport = { width: 320, height: 640 };
    const extra = "lang=ru&theme=dark";
    expect(await onEveryScreen(underFingertip, extra, { viewport, ...PHONE })).toEqual([]);
  });
});

describe("with the map drawn", () => {
  it("axe-core finds nothing on the screens that show it", LONG, async () => {
    const drawing = await openBrowser();
    const map = await openMap(drawing, "", { wait: false });
    const found: string[] = [];
    for (const screen of SCREENS.filter(({ name }) => DRAWN.has(name))) {
      await turnTo(map.page, screen, "lang=en");
      await map.settled("2025-12-02");
      if (screen.last === "#map-1") await map.page.waitForSelector("#map-1[data-settled]");
      expect(await map.page.locator("#map canvas").count()).toBe(1);
      for (const one of await axeFinds(map.page)) found.push(`${screen.name}: ${one}`);
    }
    expect(found).toEqual([]);
    await map.close();
    await drawing.close();
  });
});

const DRAWN: ReadonlySet<string> = new Set([
  "map",
  "disagreement",
  "change",
  "compare",
  "map with a card",
]);
