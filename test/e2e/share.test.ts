import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { atRest } from "../support/steady.ts";
import { type MapPage, openBrowser, openMap } from "./map-driver.ts";

/** How a view leaves the app: link, citation, files, and frames in other people's pages. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const VIEW = "#day=2025-12-02&place=pokrovsk&at=48.28,37.18,9";
/** Software GL draws a further map slowly on a busy machine. */
const SLOW = 170_000;

async function sharing(work: (map: MapPage) => Promise<void>, hash = VIEW, options = {}) {
  const map = await openMap(browser, hash, { acceptDownloads: true, ...options });
  try {
    await map.page.getByRole("button", { name: "Share" }).click();
    await map.page.getByRole("heading", { name: "In every file" }).waitFor();
    await work(map);
    expect(map.errors).toEqual([]);
    expect(map.foreign).toEqual([]);
  } finally {
    await map.close();
  }
}

/** Presses a button and gives the file that comes of it. */
async function saved({ page }: MapPage, button: string): Promise<Buffer> {
  const download = page.waitForEvent("download", { timeout: SLOW });
  await page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
  return readFile(await (await download).path());
}

const PARTS = ["2025-12-02 (2 December 2025)", "Sources:", "ODbL 1.0", "not verified by us"];

function expectCaveats(bytes: Buffer): void {
  const text = bytes.toString("utf8");
  for (const part of PARTS) expect(text).toContain(part);
  expect(text).toMatch(/SHA-256 [0-9a-f]{64}/);
  expect(text).toMatch(/#day=2025-12-02&(amp;)?place=pokrovsk/);
}

describe("files of the view", () => {
  it("are data with all that they must carry", async () => {
    await sharing(async (map) => {
      const csv = await saved(map, "Places, CSV");
      const geojson = await saved(map, "Places, GeoJSON");
      const topojson = await saved(map, "Settlement cells, TopoJSON");
      for (const file of [csv, geojson, topojson]) expectCaveats(file);
      const row = csv
        .toString("utf8")
        .split("\r\n")
        .find((line) => line.includes(",pokrovsk,"));
      expect(row).toContain("2025-12-02,disputed,RU,stated,");
      const { objects, arcs } = JSON.parse(topojson.toString("utf8"));
      const cells: { properties: { places: string[]; standing: string } }[] =
        objects.cells.geometries;
      const own = cells.find(({ properties }) => properties.places.includes("pokrovsk"));
      expect(own?.properties).toMatchObject({ places: ["pokrovsk"], standing: "disputed" });
      // Every cell stands for some place, and no place for two cells.
      const all = cells.flatMap(({ properties }) => properties.places);
      expect(new Set(all).size).toBe(all.length);
      expect(cells.every(({ properties }) => properties.places.length > 0)).toBe(true);
      expect(arcs.length).toBeGreaterThan(100);
    });
  });

  it(
    "are a picture of the size asked for, with a map in it",
    async () => {
      await sharing(async (map) => {
        await map.page.getByLabel("Size").selectOption("square");
        const png = await saved(map, "Save PNG");
        expectCaveats(png);
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 1200]);
        const colours = await map.page.evaluate(coloursIn, png.toString("base64"));
        // Land, both tints, hatches, labels: an empty canvas has one.
        expect(colours).toBeGreaterThan(60);
        const svg = (await saved(map, "Save SVG")).toString("utf8");
        expectCaveats(Buffer.from(svg));
        expect(svg).toContain("Russia says it holds");
        expect(svg).toContain('inkscape:label="legend"');
        for (const layer of ["Russia: ground claimed", "Disputes", "DeepState: ground"]) {
          expect(svg).toContain(`inkscape:label="${layer}"`);
        }
        expect(svg).not.toMatch(/<image|data:image/);
        expect(svg.length).toBeLessThan(2_000_000);
        // A page without our policy: the picture brings its letters in a style of its own.
        const blank = await map.page.context().newPage();
        const broken = await blank.evaluate(
          (text) =>
            new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror") !==
            null,
          svg,
        );
        expect(broken).toBe(false);
        // The drawing looks like the map itself: hatches, tints, marks, names and their places.
        const { mean, far } = await blank.evaluate(unlike, {
          png: png.toString("base64"),
          svg: Buffer.from(svg).toString("base64"),
        });
        await blank.close();
        expect(mean).toBeLessThan(2.5);
        expect(far).toBeLessThan(0.01);
      });
    },
    2 * SLOW,
  );

  it(
    "are a film whose frames are days",
    async () => {
      await sharing(async (map) => {
        await map.page.getByRole("textbox", { name: "From" }).fill("2025-12-01");
        await map.page.getByLabel("Stops at").selectOption("day");
        await map.page.getByText("2 frames, 1 s.").waitFor();
        const gif = await saved(map, "Save GIF");
        expectCaveats(gif);
        expect(gif.subarray(0, 6).toString("latin1")).toBe("GIF89a");
        const webm = await saved(map, "Save video (WebM)");
        expectCaveats(webm);
        expect(webm.subarray(0, 4).toString("hex")).toBe("1a45dfa3");
      });
    },
    2 * SLOW,
  );
});

/**
 * How unlike two pictures are (runs in the page): over squares of 20 pixels, the mean difference of
 * their mean colours (of 255), and the part of squares in which it is over 24.
 */
async function unlike(files: { png: string; svg: string }) {
  const pixels = async (address: string) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 1200;
    canvas.height = 1200;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("No canvas.");
    context.drawImage(image, 0, 0, 1200, 1200);
    // The browser's own mean of each square.
    const small = document.createElement("canvas");
    small.width = 60;
    small.height = 60;
    const averaged = small.getContext("2d");
    if (!averaged) throw new Error("No canvas.");
    averaged.imageSmoothingQuality = "high";
    averaged.drawImage(canvas, 0, 0, 60, 60);
    // The map's part: below the title, above legend and notes.
    return averaged.getImageData(2, 6, 56, 32).data;
  };
  const one = await pixels(`data:image/png;base64,${files.png}`);
  const other = await pixels(`data:image/svg+xml;base64,${files.svg}`);
  const squares = Array.from({ length: one.length / 4 }, (_, at) => {
    const part = (channel: number) =>
      Math.abs((one[4 * at + channel] ?? 0) - (other[4 * at + channel] ?? 0));
    return (part(0) + part(1) + part(2)) / 3;
  });
  return {
    mean: squares.reduce((sum, square) => sum + square, 0) / squares.length,
    far: squares.filter((square) => square > 24).length / squares.length,
  };
}

/** Number of different colours on a grid over the upper half of a PNG (runs in the page). */
async function coloursIn(base64: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0);
  const found = new Set<string>();
  for (let x = 40; x < image.width - 40; x += 7) {
    for (let y = 120; y < image.height / 2; y += 7) {
      found.add(String(context?.getImageData(x, y, 1, 1).data));
    }
  }
  return found.size;
}

describe("the link", () => {
  it("names its data, and says so where they are others", async () => {
    await sharing(async ({ page }) => {
      const link = await page.getByLabel("Link to this view").inputValue();
      expect(link).toMatch(/&data=[0-9a-f]{16}\.\d+&v=1$/);
      const hash = new URL(link).hash;
      const same = await openMap(browser, hash, { wait: false });
      await same.page.getByRole("button", { name: "Share" }).waitFor();
      expect(await same.page.getByText("made with other data").count()).toBe(0);
      await same.close();
      const old = hash.replace(/data=[0-9a-f]{16}\.\d+/, "data=00112233445566aa.17");
      const other = await openMap(browser, old, { wait: false });
      await other.page.getByText(/made with other data \(00112233, 17 statements\)/).waitFor();
      await other.close();
    });
  });

  it("is cited in four styles with the whole hash", async () => {
    await sharing(async ({ page }) => {
      for (const style of ["credit", "apa", "chicago", "bibtex"]) {
        await page.getByLabel("Style").selectOption(style);
        const text = await page.getByLabel("Citation").inputValue();
        expect(text).toMatch(/SHA-256 [0-9a-f]{64}/);
        expect(text).toContain("2 December 2025");
      }
    });
  });
});

describe("the printed card", () => {
  it("is the card alone, with day, sources, licence and address", async () => {
    const map = await openMap(browser, VIEW, { wait: false });
    try {
      const { page } = map;
      await map.card("Pokrovsk").waitFor();
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      for (const hidden of ["#timeline", ".app-top", "#map"]) {
        await page.locator(hidden).waitFor({ state: "hidden" });
      }
      await page.getByRole("heading", { name: "Pokrovsk" }).waitFor();
      // Names and days that can be pressed on screen are words on paper.
      const card = await map.card("Pokrovsk").innerText();
      expect(card).toMatch(/DeepState\s+maps it as partly occupied/);
      expect(card).toMatch(/1 Dec 2025/);
      const notes = await page.locator(".print-notes").innerText();
      expectCaveats(Buffer.from(notes));
    } finally {
      await map.close();
    }
  });
});

describe("a page of somebody else's", () => {
  it("frames the map: its height fits, nothing is stored, the whole is a link away", async () => {
    const app = inject("address");
    const src = `${app}?embed#day=2025-12-02&at=48.28,37.18,9`;
    const host = createServer((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end(
        `<!doctype html><title>A newspaper</title><body style="margin:0;width:700px"><p>Text</p><iframe src="${src}" title="Map" width="100%" height="200" style="border:0" data-claimline></iframe><script src="${app}embed.js" async></script>`,
      );
    });
    await new Promise<void>((ready) => host.listen(0, "127.0.0.1", ready));
    const { port } = host.address() as AddressInfo;
    const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
    try {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      const frame = page.frameLocator("iframe");
      await frame.locator("#map[data-settled]").waitFor({ timeout: 50_000 });
      await page.waitForFunction(
        () => document.querySelector("iframe")?.getBoundingClientRect().height === 434,
      );
      await frame.locator(".embed-credits").waitFor();
      expect(await frame.getByRole("navigation", { name: "Views" }).count()).toBe(0);
      const slider = frame.getByRole("slider", { name: "Day of the map" });
      await slider.press("ArrowRight");
      await frame.getByText("3 December 2025", { exact: true }).waitFor();
      const link = frame.getByRole("link", { name: "Open in Claimline" });
      await expect.poll(() => link.getAttribute("href")).toContain(`${app}#day=2025-12-03`);
      // Scrolling over it scrolls the page, not the map.
      const inside = page.frames().find((one) => one.url().startsWith(app));
      if (!inside) throw new Error("The frame is not there.");
      const at = () => inside.evaluate(() => document.getElementById("map")?.dataset.at);
      // Its height was fitted, and the map with it.
      await atRest(inside);
      const before = await at();
      await page.mouse.move(300, 200);
      const told = inside.waitForFunction(() => {
        const screen = document.querySelector(".maplibregl-cooperative-gesture-screen");
        return screen?.textContent?.includes("Use Ctrl and scroll to zoom the map")
          ? Number(getComputedStyle(screen).opacity) > 0
          : false;
      });
      await page.mouse.wheel(0, 300);
      await told;
      await atRest(inside);
      expect(await at()).toBe(before);
      const stored = await inside.evaluate(async () => [
        localStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]);
      expect(stored).toEqual([0, 0, 0]);
    } finally {
      await context.close();
      host.close();
      host.closeAllConnections();
    }
  }, 150_000);
});
