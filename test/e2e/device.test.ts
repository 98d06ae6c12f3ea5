import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { atRest } from "../support/steady.ts";
import { openBrowser, openMap } from "./map-driver.ts";
import { startHost } from "./static-host.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What of ours is on the device. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
    databases: (await indexedDB.databases()).length,
    stored: localStorage.length + sessionStorage.length,
  }));
const NOTHING = { workers: 0, caches: 0, databases: 0, stored: 0 };

/** How long (ms) the whole app may take to be fetched and kept. */
const FETCHED = { timeout: 60_000 };

async function openDeviceSection(page: Page): Promise<void> {
  await page.getByRole("button", { name: "About", exact: true }).click();
  await page.getByRole("heading", { name: "On this device" }).waitFor();
}

describe("the device", { timeout: 240_000 }, () => {
  it("keeps nothing by itself; on request the map opens without a network, until cleared", async () => {
    const map = await openMap(browser, "#day=2025-12-02&place=pokrovsk");
    const { page } = map;
    try {
      expect(await kept(page)).toEqual(NOTHING);
      await openDeviceSection(page);
      await page.getByRole("button", { name: "Keep for use without a network" }).click();
      await page.getByText("the map opens without a network").waitFor(FETCHED);
      await page.context().setOffline(true);
      await page.reload();
      expect(await map.settled("2025-12-02")).toBe("2025-12-02");
      await map.card("Pokrovsk").waitFor();
      // Parts that are fetched when needed are there too.
      await map.showView("Table");
      await page.getByRole("row", { name: /^Pokrovsk / }).waitFor();
      expect(map.foreign).toEqual([]);
      await page.context().setOffline(false);
      await openDeviceSection(page);
      const gone = page.waitForEvent("load");
      await page.getByRole("button", { name: "Clear everything now" }).click();
      await gone;
      await map.settled();
      // The address follows the map: only then can it have brought the place back.
      await atRest(page);
      expect(page.url()).not.toContain("pokrovsk");
      // The browser lets a service worker go once the page that it served is gone.
      await expect.poll(() => kept(page)).toEqual(NOTHING);
    } finally {
      await map.close();
    }
  });

  it("offers a newer version and takes it only when told to", async () => {
    const built = await mkdtemp(join(tmpdir(), "claimline-"));
    await cp("dist", built, { recursive: true });
    const host = await startHost(built, true);
    const map = await openMap(browser, "", { wait: false, at: host.address });
    const { page } = map;
    try {
      await openDeviceSection(page);
      await page.getByRole("button", { name: "Keep for use without a network" }).click();
      await page.getByText("the map opens without a network").waitFor(FETCHED);
      await appendFile(join(built, "sw.js"), "\n// newer");
      await page.reload();
      const offer = page.getByText("A newer version is ready.");
      await offer.waitFor(FETCHED);
      const reloaded = page.waitForEvent("load");
      await page.getByRole("button", { name: "Load it" }).click();
      await reloaded;
      // By then it has looked for what is kept, and whether there is a newer one.
      await openDeviceSection(page);
      await page.getByText("the map opens without a network").waitFor(FETCHED);
      expect(await offer.count()).toBe(0);
    } finally {
      await map.close();
      await host.close();
      await rm(built, { recursive: true });
    }
  });

  it("is told what can be installed", async () => {
    const address = inject("address");
    const response = await fetch(`${address}manifest.webmanifest`);
    const manifest = (await response.json()) as { start_url: string; icons: { src: string }[] };
    expect(new URL(manifest.start_url, address).href).toBe(address);
    for (const { src } of manifest.icons) {
      expect((await fetch(new URL(src, address))).status).toBe(200);
    }
  });
});

describe("the host", () => {
  it("sends the page with its policy, and files packed beforehand", async () => {
    const address = inject("address");
    const page = await fetch(address, { headers: { "accept-encoding": "br" } });
    expect(page.headers.get("content-encoding")).toBe("br");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const [, script = ""] = /src="(\.\/assets\/[^"]+\.js)"/.exec(await page.text()) ?? [];
    const asset = await fetch(new URL(script, address), { headers: { "accept-encoding": "gzip" } });
    expect(asset.headers.get("content-encoding")).toBe("gzip");
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect(asset.headers.get("content-security-policy")).toBeNull();
  });
});
