import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { atRest } from "../support/steady.ts";
import { loseContext, type MapPage, openBrowser, openMap } from "./map-driver.ts";
import { type MapProvider, ownArchive, startProvider } from "./map-provider.ts";
import { axeFinds } from "./screens.ts";

/** A basemap of the reader's choice, from providers on origins of their own. */

let browser: Browser;
let tiles: MapProvider;
let provider: MapProvider;
beforeAll(async () => {
  browser = await openBrowser();
  tiles = await startProvider();
  provider = await startProvider(tiles.origin);
});
afterAll(async () => {
  await browser.close();
  await provider.close();
  await tiles.close();
});

const VIEW = "#day=2025-12-02&at=48.6,36.5,6.5";
/** Ground that no claim tints. */
const BARE = { x: 1340, y: 320 };

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Detailed basemap" });

async function openDialog(page: Page): Promise<void> {
  await button(page, /^Detailed basemap/).click();
  await dialogOf(page).waitFor();
}

async function enter(page: Page, address: string): Promise<void> {
  await dialogOf(page).getByRole("textbox").fill(address);
}

const heading = async (page: Page, name: string | RegExp) =>
  dialogOf(page).getByRole("heading", { name }).waitFor();

/** The colour on screen at a point: red, green, blue. */
async function colourAt(page: Page, { x, y } = BARE): Promise<readonly number[]> {
  const shot = await page.screenshot({ clip: { x, y, width: 2, height: 2 } });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(2, 2).getContext("2d");
    context?.drawImage(image, 0, 0);
    return Array.from(context?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? []);
  }, shot.toString("base64"));
}

const isGlaring = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
  red > 200 && green < 130 && blue > 200;

/** How much of a picture is in the provider's colour. */
function glaringIn(page: Page, picture: string): Promise<number> {
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let glaring = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      if (red > 200 && green < 130 && blue > 200) glaring += 1;
    }
    return glaring / (pixels.length / 4);
  }, picture);
}

/** How long (ms) a map that is drawn without a graphics card may take to look otherwise. */
const REDRAWN = { timeout: 40_000 };

/** Waits until the provider's colour is on the bare ground, or is not. */
async function glares(page: Page, wanted: boolean): Promise<void> {
  await expect.poll(async () => isGlaring(await colourAt(page)), REDRAWN).toBe(wanted);
}

async function chooseFile(page: Page, name = "own.pmtiles", buffer = Buffer.from(ownArchive())) {
  await page
    .getByLabel("Choose a file…")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

/** Opens a map whose hosts are all the reader's own choice, does the task, and looks for errors. */
async function task(
  work: (map: MapPage) => Promise<void>,
  { hash = VIEW, allowed = [] as readonly string[], ...options } = {},
): Promise<void> {
  const map = await openMap(browser, hash, options);
  try {
    await work(map);
    const others = map.foreign.filter((url) => !allowed.some((host) => url.startsWith(host)));
    expect(others).toEqual([]);
  } finally {
    await map.close();
  }
}

/** Opens the glaring style, allows its tiles, and leaves the dialog. */
async function putGlaring(page: Page): Promise<void> {
  await openDialog(page);
  await enter(page, `${provider.origin}/style.json`);
  await button(page, "Open").click();
  await button(page, /^Allow/).click();
  await heading(page, "On: Glaring");
}
/** How the files name the basemap. */
const NAMED = /Glaring \([^)]*127\.0\.0\.1:\d+\)\. Credit: © Nobody else\./;

async function saved(page: Page, press: string): Promise<Buffer> {
  const download = page.waitForEvent("download", { timeout: 90_000 });
  await button(page, press).click();
  return readFile(await (await download).path());
}

const close = (page: Page) => dialogOf(page).getByRole("button", { name: "Close" }).click();

/** Several maps one after another, each drawn without a graphics card. */
const SLOW = 180_000;

describe("a style at an address", { timeout: SLOW }, () => {
  const allowed = () => [provider.origin, tiles.origin];

  it("is asked for only after a word of the reader's, host by host, and lies under the claims", async () => {
    await task(
      async ({ page, foreign, errors }) => {
        await openDialog(page);
        await enter(page, `${provider.origin}/style.json`);
        const note = await dialogOf(page).innerText();
        expect(note).toContain(`What ${provider.host} will see`);
        expect(note).toContain(`that you do so on ${new URL(inject("address")).host}`);
        expect(await axeFinds(page)).toEqual([]);
        expect([provider.asked.length, tiles.asked.length, foreign.length]).toEqual([0, 0, 0]);
        await button(page, "Open").click();
        await heading(page, "This map needs a further host");
        expect(await dialogOf(page).innerText()).toContain(tiles.host);
        expect(await axeFinds(page)).toEqual([]);
        expect(provider.asked.map(({ path }) => path)).toEqual(["/style.json"]);
        expect(tiles.asked).toEqual([]);
        await button(page, `Allow ${tiles.host}`).click();
        await heading(page, "On: Glaring");
        expect(await dialogOf(page).innerText()).toContain("Credit: © Nobody else");
        expect(await axeFinds(page)).toEqual([]);
        await close(page);
        await glares(page, true);
        expect(tiles.asked.length).toBeGreaterThan(0);
        for (const { path, headers } of [...provider.asked, ...tiles.asked]) {
          expect(path).toMatch(/^\/(style\.json|t\/\d+\/\d+\/\d+\.pbf)$/);
          expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
        }
        const credits = page.locator(".maplibregl-ctrl-attrib-inner").first();
        await expect.poll(() => credits.innerHTML()).toContain("© Nobody else");
        expect(page.url()).not.toContain(provider.host.replace("127.0.0.1", ""));
        expect(await page.evaluate(() => localStorage.length)).toBe(0);
        expect(errors).toEqual([]);
      },
      { allowed: allowed() },
    );
  });

  it("stays through another theme and a lost context, and goes with one press", async () => {
    await task(
      async (map) => {
        const { page } = map;
        await putGlaring(page);
        await close(page);
        await glares(page, true);
        await page.getByLabel("Colours").selectOption("Dark");
        await expect.poll(async () => (await colourAt(page))[0] ?? 255, REDRAWN).toBeLessThan(190);
        await page.getByLabel("Colours").selectOption("Light");
        await glares(page, true);
        const giveBack = await loseContext(page);
        await giveBack();
        await glares(page, true);
        await openDialog(page);
        await button(page, "Back to the built-in basemap").click();
        await dialogOf(page).getByText("The built-in basemap is on.").waitFor();
        await close(page);
        await glares(page, false);
        const before = tiles.asked.length;
        await page.mouse.move(800, 400);
        await page.mouse.wheel(0, -600);
        await page.waitForURL(/at=[^&]*,7\.|at=[^&]*,8\./);
        expect(tiles.asked.length).toBe(before);
        expect(map.errors).toEqual([]);
      },
      { allowed: allowed() },
    );
  });

  it("lies under each of several maps", async () => {
    await task(
      async (map) => {
        const { page } = map;
        await putGlaring(page);
        await close(page);
        await map.showView("Compare");
        await page.waitForSelector("#map-1[data-settled]", REDRAWN);
        // Bare ground near the right edge of each of the two.
        for (const x of [700, 1340]) {
          const glaring = async () => isGlaring(await colourAt(page, { x, y: 320 }));
          await expect.poll(glaring, REDRAWN).toBe(true);
        }
      },
      { hash: "#day=2025-12-02&at=51.5,36.5,6.5", allowed: allowed() },
    );
  });

  it("is remembered only if ticked, never in an embedded map, until everything is cleared", async () => {
    await task(
      async (map) => {
        const { page } = map;
        await putGlaring(page);
        await page.getByLabel(/^Remember on this device/).check();
        await page.reload();
        await map.settled();
        await glares(page, true);
        // The map that is left asks for more tiles until it is gone.
        await page.goto("about:blank");
        const before = provider.asked.length + tiles.asked.length;
        await page.goto(`${inject("address")}?embed${VIEW}`);
        await map.settled();
        await glares(page, false);
        expect(provider.asked.length + tiles.asked.length).toBe(before);
        await page.goto(`${inject("address")}${VIEW}`);
        await map.settled();
        await glares(page, true);
        await button(page, "About").click();
        const gone = page.waitForEvent("load");
        await button(page, "Clear everything now").click();
        await gone;
        const asked = provider.asked.length;
        await map.settled();
        // A map that remembers one asks for it once it has come to rest.
        await atRest(page);
        expect(await page.evaluate(() => localStorage.length)).toBe(0);
        await button(page, "Detailed basemap…").waitFor();
        expect(provider.asked.length).toBe(asked);
      },
      { allowed: allowed() },
    );
  });

  it("is in pictures that leave the app, and named there", async () => {
    await task(
      async ({ page }) => {
        await putGlaring(page);
        await close(page);
        await button(page, "Share").click();
        const png = await saved(page, "Save PNG");
        const picture = `data:image/png;base64,${png.toString("base64")}`;
        expect(await glaringIn(page, picture)).toBeGreaterThan(0.05);
        expect(png.toString("utf8")).toMatch(NAMED);
        // The drawing is of our own basemap, so that it names no other.
        const svg = await saved(page, "Save SVG");
        expect(svg.toString("utf8")).toContain("</svg>");
        expect(svg.toString("utf8")).not.toMatch(NAMED);
      },
      { allowed: allowed(), acceptDownloads: true } as object,
    );
  });

  it("whose host falls silent gives way to the built-in basemap, and says so", async () => {
    const shaky = await startProvider();
    try {
      await task(
        async ({ page }) => {
          await openDialog(page);
          await enter(page, `${shaky.origin}/style.json`);
          await button(page, "Open").click();
          await heading(page, "On: Glaring");
          await close(page);
          await glares(page, true);
          shaky.goAway();
          await page.mouse.move(800, 400);
          await page.mouse.wheel(0, -1200);
          await page
            .getByText(/The detailed basemap does not answer any more/)
            .first()
            .waitFor(REDRAWN);
          await button(page, "Detailed basemap…").waitFor();
        },
        { allowed: [shaky.origin] },
      );
    } finally {
      await shaky.close();
    }
  });
});

describe("a PMTiles file", () => {
  it("of the reader's is drawn with nobody asked", async () => {
    await task(async ({ page, errors }) => {
      const before = await colourAt(page, { x: 1250, y: 337 });
      const asked = provider.asked.length + tiles.asked.length;
      await openDialog(page);
      await chooseFile(page);
      await heading(page, "On: Own archive");
      expect(await dialogOf(page).innerText()).toContain("no host is asked");
      expect(await page.getByLabel(/^Remember/).count()).toBe(0);
      await close(page);
      // The road ends at 41° east, beyond the claims.
      await expect
        .poll(() => darkest(page, { x: 1240, y: 320, width: 20, height: 40 }), REDRAWN)
        .toBeLessThan((before[0] ?? 0) - 25);
      expect(provider.asked.length + tiles.asked.length).toBe(asked);
      expect(errors).toEqual([]);
    });
  });

  it("at an address is read by parts", async () => {
    await task(
      async ({ page }) => {
        const from = provider.asked.length;
        await openDialog(page);
        await enter(page, `${provider.origin}/own.pmtiles`);
        await button(page, "Open").click();
        await heading(page, "On: Own archive");
        const asked = provider.asked.slice(from);
        expect(asked.length).toBeGreaterThan(0);
        for (const { headers } of asked) expect(headers.range).toMatch(/^bytes=/);
      },
      { allowed: [provider.origin] },
    );
  });
});

/** The darkest red on screen within a box. */
async function darkest(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<number> {
  const shot = await page.screenshot({ clip });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return Math.min(...Array.from(pixels).filter((_, at) => at % 4 === 0));
  }, shot.toString("base64"));
}

describe("what cannot be opened", () => {
  it("is told with what helps, and the basemap stays", async () => {
    await task(
      async ({ page }) => {
        await openDialog(page);
        const cases = [
          ["http://127.0.0.1:9/style.json", "127.0.0.1:9 cannot be read from here"],
          [`${provider.origin}/closed/style.json`, `${provider.host} cannot be read from here`],
          [`${provider.origin}/nowhere`, `${provider.host} answered 404`],
          [`${provider.origin}/page.html`, /is no style: it is no JSON/],
        ] as const;
        for (const [address, words] of cases) {
          await enter(page, address);
          await button(page, "Open").click();
          await heading(page, words);
        }
        await chooseFile(page, "broken.pmtiles", Buffer.from("PMTiles, not really"));
        await heading(page, "broken.pmtiles is no PMTiles file that can be read");
        await chooseFile(page, "data.json", Buffer.from('{"type":"FeatureCollection"}'));
        await heading(page, "What data.json holds is no MapLibre style");
        expect(await axeFinds(page)).toEqual([]);
        await close(page);
        await button(page, "Detailed basemap…").waitFor();
        await glares(page, false);
      },
      { allowed: [provider.origin, "http://127.0.0.1:9"] },
    );
  });
});
