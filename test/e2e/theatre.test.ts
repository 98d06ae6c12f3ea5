import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bareFigures } from "../support/bare-figures.ts";
import { type MapPage, openBrowser } from "./map-driver.ts";
import { type StaticHost, startHost } from "./static-host.ts";
import { taskIn } from "./task.ts";
import { buildFixture } from "./theatre-build.ts";

/** A theatre of three parties, in two scripts besides Latin, built from its data alone. */

let root = "";
let host: StaticHost;
let browser: Browser;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "claimline-theatre-"));
  host = await startHost(await buildFixture("archipelago", root));
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(root, { recursive: true, force: true });
});

const task = (hash: string, work: (map: MapPage) => Promise<void>) =>
  taskIn(browser, hash, work, { at: host.address });

describe("another theatre, by data alone", () => {
  it("is drawn, with its own names, colours and words", async () => {
    await task("#day=2021-03-05&place=echo-point&names=el", async (map) => {
      const { page } = map;
      expect(await map.settled("2021-03-05")).toBe("2021-03-05");
      await expect.poll(() => page.title()).toContain("The archipelago (invented)");
      const credits = page.getByText("basemap drawn by hand");
      await expect.poll(() => credits.count()).toBeGreaterThan(0);
      const card = map.card("Ηχώ");
      await card.waitFor();
      const text = (await card.innerText()).replace(/\s+/g, " ");
      expect(text).toMatch(
        /Arvia said it held Ηχώ; Belmar said it held it; Cyndor said it held it/,
      );
      expect(text).toContain("Disputed");
      expect(text).not.toMatch(/Ukrain|Russia/);
      // Three parts in three colours.
      const fills = await card
        .locator(".glyph")
        .first()
        .locator("path")
        .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
      expect(new Set(fills).size).toBe(3);
    });
  });

  it("is searched in every script, and offers its languages of names", async () => {
    await task("#day=2021-03-05", async ({ page }) => {
      const search = page.getByRole("combobox").first();
      for (const [query, name] of [
        ["ΗΧΩ", "Echo Point"],
        ["თოლი", "Gull Rock"],
        ["نقطه", "Echo Point"],
        ["edro", "Echo Point"],
      ] as const) {
        await search.fill(query);
        await page.getByRole("option").first().waitFor();
        await expect
          .poll(() => page.getByRole("option").first().innerText(), { message: query })
          .toContain(name);
      }
      const names = page.getByLabel("Place names");
      expect(await names.locator("option").allInnerTexts()).toEqual([
        "English",
        "Ελληνικά",
        "ქართული",
      ]);
    });
  });

  it("has a column for each of three sides in the table", async () => {
    await task("#day=2021-04-03&view=table", async ({ page }) => {
      const table = page.getByRole("table").first();
      await table.waitFor();
      const heads = (await table.getByRole("columnheader").allInnerTexts()).join(" ");
      for (const side of ["Arvia", "Belmar", "Cyndor"]) expect(heads).toContain(side);
      const row = table.getByRole("row", { name: /Gull Rock/ });
      expect(await row.innerText()).toMatch(/Disputed/);
    });
  });

  it("parts its places by what differs, in ranges and with its own counting rule", async () => {
    await task("#day=2021-04-03&view=disagreement", async ({ page }) => {
      const panel = page.getByRole("complementary", { name: "Where they differ" });
      await panel.getByText(/km²/).first().waitFor();
      await panel.evaluate((element) => {
        for (const details of element.querySelectorAll("details")) details.open = true;
      });
      const text = (await panel.innerText()).replace(/\s+/g, " ");
      expect(bareFigures(text)).toEqual([]);
      expect(text).toMatch(/Disputed 3 places/);
      expect(text).toContain("The three islands of this invented archipelago");
      expect(text).not.toMatch(/Ukrain|Crimea/);
    });
  });
});
