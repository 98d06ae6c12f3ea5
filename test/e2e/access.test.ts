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

  it("under forced colours", LONG, async () => {
    expect(await onEveryScreen(axeFinds, "", { forcedColors: "active" })).toEqual([]);
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
    for (const language of ["en", "uk"])
      expect(await onEveryScreen(look, `lang=${language}`, { viewport })).toEqual([]);
  });
});

describe("under a finger", () => {
  it("controls are 44 pixels large", LONG, async () => {
    const viewport = { width: 390, height: 844 };
    expect(await onEveryScreen(underFingertip, "", { viewport, ...PHONE })).toEqual([]);
  });
});
