import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

/** The map alone, as pixels. */
async function picture({ page }: MapPage): Promise<string> {
  // Names on lines come a moment after rest, and stand elsewhere where lines come in pieces.
  const shot = await page.locator("#map canvas").screenshot();
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

const VIEWS = [
  "#day=2021-03-05",
  "#day=2021-09-01",
  "#day=2021-03-05&view=disagreement",
  "#day=2021-04-20&at=41.5,11.2,8.5",
] as const;

describe("a theatre published as tiles", () => {
  it.each(VIEWS)("looks as it does with its outlines in the file: %s", async (hash) => {
    const shots: string[] = [];
    for (const host of [packed, tiled]) {
      await on(host, hash, async (map) => {
        await map.page.waitForTimeout(1500);
        shots.push(await picture(map));
        if (shots.length === 2) {
          const share = await differing(map, shots[0] ?? "", shots[1] ?? "");
          console.log(`${hash}: ${share}`);
          expect(share).toBeLessThan(0.01);
        }
      });
    }
  });
});
