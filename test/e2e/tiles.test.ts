import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pictureAtRest } from "../support/steady.ts";
import { type MapPage, openBrowser, openMap } from "./map-driver.ts";
import { type StaticHost, startHost } from "./static-host.ts";
import { buildFixture } from "./theatre-build.ts";

/** One theatre built twice: with its outlines in the file, and as tiles. */

const roots: string[] = [];
let packed: StaticHost;
let tiled: StaticHost;
let browser: Browser;
async function build(settings: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "claimline-tiles-"));
  roots.push(root);
  return buildFixture("archipelago", root, settings);
}
beforeAll(async () => {
  packed = await startHost(await build({ CLAIMLINE_TILES: "0" }));
  tiled = await startHost(await build({ CLAIMLINE_TILES: "1" }));
  browser = await openBrowser();
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await packed?.close();
  await tiled?.close();
  await Promise.all(roots.map((root) => rm(root, { recursive: true, force: true })));
});

async function on(
  host: StaticHost,
  hash: string,
  work: (map: MapPage, asked: readonly Request[]) => Promise<void>,
): Promise<void> {
  const asked: Request[] = [];
  const map = await openMap(browser, hash, {
    at: host.address,
    prepare: async (page) => {
      page.on("request", (request) => asked.push(request));
    },
  });
  try {
    await work(map, asked);
    expect(map.errors).toEqual([]);
    expect(map.foreign).toEqual([]);
  } finally {
    await map.close();
  }
}

/** The map alone and at rest, as pixels. */
async function picture({ page }: MapPage): Promise<string> {
  const shot = await pictureAtRest(page, () => page.locator("#map canvas").screenshot());
  return shot.toString("base64");
}

/** Share of pixels that differ visibly between two pictures of one size. */
async function differing(map: MapPage, one: string, other: string): Promise<number> {
  return map.page.evaluate(
    async ([a = "", b = ""]) => {
      const pixels = async (text: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${text}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        if (!context) throw new Error("No canvas.");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [first, second] = [await pixels(a), await pixels(b)];
      if (first.length !== second.length) return 1;
      let count = 0;
      for (let at = 0; at < first.length; at += 4) {
        const away = [0, 1, 2].map((band) =>
          Math.abs((first[at + band] ?? 0) - (second[at + band] ?? 0)),
        );
        if (Math.max(...away) > 24) count += 1;
      }
      return count / (first.length / 4);
    },
    [one, other],
  );
}

/** The map at rest, from so far (or in such a view) that no line bears a name. */
async function restingPicture(host: StaticHost, hash: string): Promise<string> {
  let shot = "";
  await on(host, hash, async (map) => {
    await map.page.waitForFunction(() => document.fonts.status === "loaded");
    shot = await picture(map);
  });
  return shot;
}

describe("a theatre published as tiles", () => {
  it.each(["#day=2021-03-05&at=41,11.5,6.2", "#day=2021-04-20&view=disagreement&at=41.5,11.2,8.5"])(
    "looks as it does with its outlines in the file: %s",
    async (hash) => {
      const file = await restingPicture(packed, hash);
      await on(tiled, hash, async (map) => {
        expect(await differing(map, file, await picture(map))).toBeLessThan(0.002);
      });
    },
  );

  it("follows the date, and a click on the ground opens the settlement's card", async () => {
    await on(tiled, "#day=2021-03-05&at=41.3,11.25,8", async (map, asked) => {
      const before = await picture(map);
      const shown = await map.page.locator("#map").getAttribute("data-settled");
      await map.slider.focus();
      await map.slider.press("End");
      await map.page.waitForFunction(
        (day) => document.querySelector<HTMLElement>("#map")?.dataset.settled !== day,
        shown,
      );
      expect(await differing(map, before, await picture(map))).toBeGreaterThan(0.003);
      await map.clickMap();
      await map.page.locator(".app-card h2").first().waitFor();
      expect(await map.page.locator(".app-card").innerText()).toContain(
        "Distances to lines are not worked out here",
      );
      // Outlines were asked for in parts only, and of our own host.
      const parts = asked.filter((request) => request.url().endsWith(".pmtiles"));
      expect(parts.length).toBeGreaterThan(1);
      for (const part of parts) {
        expect(part.headers().range).toMatch(/^bytes=\d+-\d+$/);
        expect((await part.response())?.status()).toBe(206);
      }
      expect(asked.some((request) => request.url().includes("-cells.json"))).toBe(false);
    });
  });

  it("says what is wrong where the host sends whole files only", async () => {
    const map = await openMap(browser, "#day=2021-03-05", {
      at: tiled.address,
      wait: false,
      prepare: (page) =>
        page.route("**/*.pmtiles", (route) =>
          route.fulfill({ status: 200, body: Buffer.alloc(60_000) }),
        ),
    });
    const alert = map.page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("must answer HTTP range requests");
    await map.close();
  });
});
