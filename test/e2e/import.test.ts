import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BAD_DAYS, daily, folderOf, GOOD_DAYS, removeFolders, square } from "./import-files.ts";
import { type MapPage, openBrowser, openMap } from "./map-driver.ts";
import { type MapOptions, taskIn } from "./task.ts";

/** Readers bring their own mappers: from files to a legend entry and back to nothing. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  removeFolders();
  await browser.close();
});

const task = (work: (map: MapPage) => Promise<void>, options: MapOptions = { wait: false }) =>
  taskIn(browser, "#day=2025-12-02", work, options);

const ARCHIVE = "DeepState (archive)";
const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Add a mapper’s maps" });
const reportOf = (page: Page) => page.getByRole("region", { name: "Report" });
const layerOf = (page: Page, name = ARCHIVE) =>
  page.getByRole("checkbox", { name: new RegExp(`^${name.replace(/[()]/g, "\\$&")} maps`) });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function openDialog(page: Page) {
  await button(page, "Add a mapper’s maps…").click();
  await dialogOf(page).waitFor();
}

/** Chooses files by name and content, as with the file picker. */
async function choose(page: Page, files: Readonly<Record<string, string>>) {
  await page.getByLabel("Choose files…").setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: "application/json",
      buffer: Buffer.from(content),
    })),
  );
}

async function heading(page: Page): Promise<string> {
  const found = reportOf(page).getByRole("heading", { level: 3 });
  await found.waitFor();
  return await found.innerText();
}

/** Holds the worker's script back, so that an import cannot be over before the test says so. */
async function holdWorker(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/worker-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  return () => letGo();
}

/** Text of what has the focus. */
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

describe("a mapper’s files", () => {
  it("are chosen, read, reported, shown, and undone; nothing is stored", async () => {
    await task(async ({ page }) => {
      await openDialog(page);
      await choose(page, GOOD_DAYS);
      expect(await heading(page)).toBe(`Added: ${ARCHIVE}`);
      const report = await reportOf(page).innerText();
      expect(report).toContain("3 days from 3 files, 2025-12-01 to 2025-12-03");
      expect(report).toMatch(/\d+ cells/);
      await expect.poll(() => focusedText(page)).toBe(`Added: ${ARCHIVE}`);
      const own = page.getByRole("region", { name: "Your mappers" });
      expect(await own.innerText()).toMatch(/ask the publisher before publishing/);
      expect(await own.innerText()).toMatch(/Read\s+on \d{4}-\d\d-\d\d from 3 files \(deepstate\)/);
      await button(page, "Show the map").click();
      await dialogOf(page).waitFor({ state: "hidden" });
      await expect.poll(() => layerOf(page).isChecked()).toBe(true);
      await page.getByRole("radio", { name: ARCHIVE }).check();
      await page.waitForFunction(() => location.hash.includes("ref=deepstate-archive"));
      expect(await databases(page)).toEqual([]);
      await openDialog(page);
      await button(page, "Undo").click();
      expect(await heading(page)).toMatch(/^Undone/);
      await expect.poll(() => layerOf(page).count()).toBe(0);
      expect(await page.getByRole("radio", { name: ARCHIVE }).count()).toBe(0);
    });
  });

  it("dropped as a folder on the map open the dialog and are read", async () => {
    const folder = folderOf(GOOD_DAYS);
    await task(
      async ({ page, drag }) => {
        const veil = page.getByText("Let go to add these maps");
        // Looked for beforehand: it goes by itself where nothing is heard of the drag for a while.
        const [first] = await Promise.all([drag([folder]), veil.waitFor()]);
        await first.leave();
        await veil.waitFor({ state: "hidden" });
        expect(await dialogOf(page).isVisible()).toBe(false);
        const second = await drag([folder]);
        await second.drop();
        await dialogOf(page).waitFor();
        expect(await heading(page)).toBe(`Added: ${ARCHIVE}`);
        expect(await veil.isVisible()).toBe(false);
      },
      { wait: true },
    );
  });

  it("of which some are bad change nothing, say what to do, and come in without those", async () => {
    const folder = folderOf(BAD_DAYS);
    await task(async ({ page }) => {
      await openDialog(page);
      await page.getByLabel("Choose a folder…").setInputFiles(folder);
      expect(await heading(page)).toMatch(/^Nothing was imported/);
      const report = await reportOf(page).innerText();
      expect(report).toMatch(/deepstatemap_data_20251205\.geojson: It is no JSON/);
      expect(report).toContain("have files that cannot be read left out");
      expect(report).not.toContain("--skip");
      expect(await layerOf(page).count()).toBe(0);
      await button(page, "Import without the files that cannot be read").click();
      await page.getByText(`Added: ${ARCHIVE}`).waitFor();
      const lines = await reportOf(page).innerText();
      expect(lines).toMatch(/second copies of a day/);
      expect(lines).toMatch(/2025-12-04/); // A day without a map: the one cut short.
      expect(lines).toMatch(/20251207/);
      await expect.poll(() => layerOf(page).count()).toBe(1);
    });
  });

  it("of a mapper whose id the register has are refused with another id to take", async () => {
    await task(async ({ page }) => {
      await openDialog(page);
      await page.getByText("Give it a name of your own").click();
      await page.getByLabel(/^Id/).fill("DeepState");
      await choose(page, GOOD_DAYS);
      expect(await heading(page)).toMatch(/^Nothing was imported/);
      expect(await reportOf(page).innerText()).toContain('for example "deepstate-own"');
      expect(await button(page, /^Import without/).count()).toBe(0);
      await page.getByText("Give it a name of your own").click();
      await page.getByLabel(/^Id/).fill("DeepState own-");
      await page.getByLabel("Name", { exact: true }).fill("My maps");
      await choose(page, GOOD_DAYS);
      await page.getByText("Added: My maps").waitFor();
      // The name was meant for these maps: the next ones have their own.
      await choose(page, GOOD_DAYS);
      await page.getByText(`Added: ${ARCHIVE}`).waitFor();
      await expect.poll(() => layerOf(page, "My maps").count()).toBe(1);
      await choose(page, GOOD_DAYS);
      await page
        .getByText('takes the place of the maps that were here as "deepstate-archive"')
        .waitFor();
      await button(page, "Undo").click();
      expect(await heading(page)).toMatch(/^Undone/);
      expect(await layerOf(page).count()).toBe(1);
    });
  });

  it("are saved as one file, removed, and brought back by it", async () => {
    await task(async ({ page }) => {
      await openDialog(page);
      await choose(page, GOOD_DAYS);
      await heading(page);
      const waiting = page.waitForEvent("download");
      await button(page, `Save ${ARCHIVE} as a file`).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe("deepstate-archive.mapper.json");
      const text = readFileSync(await download.path(), "utf8");
      expect(JSON.parse(text)).toMatchObject({
        format: "claimline-mapper",
        provenance: { format: "deepstate", files: 3 },
      });
      await button(page, `Remove ${ARCHIVE}`).click();
      await expect.poll(() => layerOf(page).count()).toBe(0);
      await choose(page, { "deepstate-archive.mapper.json": text });
      await page.getByText(/read on \d{4}-\d\d-\d\d from 3 files \(deepstate\)\./).waitFor();
      await expect.poll(() => layerOf(page).count()).toBe(1);
    });
  });
});

describe("an import under way", () => {
  it("is cancelled without a trace", async () => {
    await task(async ({ page }) => {
      const letGo = await holdWorker(page);
      await openDialog(page);
      await choose(page, GOOD_DAYS);
      await page.getByRole("progressbar", { name: "Import" }).waitFor();
      await expect.poll(() => focusedText(page)).toBe("Cancel");
      await page.keyboard.press("Enter");
      expect(await heading(page)).toBe("Cancelled. Nothing was changed.");
      letGo();
      await choose(page, { ...GOOD_DAYS, ...daily("20251205", square(37, 48, 0.4)) });
      await page.getByText(`Added: ${ARCHIVE}`).waitFor();
      expect(await reportOf(page).innerText()).toContain("4 days from 4 files");
    });
  });

  it("goes on behind the closed dialog", async () => {
    await task(async ({ page }) => {
      const letGo = await holdWorker(page);
      await openDialog(page);
      await choose(page, GOOD_DAYS);
      await page.keyboard.press("Escape");
      await button(page, /^Adding maps/).waitFor();
      letGo();
      await layerOf(page).waitFor();
      await page.getByText("The maps were added: the report is in").waitFor();
      await openDialog(page);
      expect(await heading(page)).toBe(`Added: ${ARCHIVE}`);
    });
  });
});

describe("the dialog", () => {
  it("is worked by keyboard alone and gives the focus back", async () => {
    await task(async ({ page }) => {
      const opener = button(page, "Add a mapper’s maps…");
      await opener.focus();
      await page.keyboard.press("Enter");
      await page.getByLabel("Choose files…").waitFor({ state: "attached" });
      const names: string[] = [];
      for (let at = 0; at < 8; at += 1) {
        const { name, marked } = await page.evaluate(() => {
          const element = document.activeElement;
          const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
          const shown = [element, label].flatMap((one) => (one ? [getComputedStyle(one)] : []));
          return {
            name: (label ?? element)?.textContent ?? "",
            marked: shown.some(
              ({ outlineStyle, opacity }) => outlineStyle !== "none" && opacity !== "0",
            ),
          };
        });
        names.push(marked ? name : `${name} (focus not seen)`);
        await page.keyboard.press("Tab");
      }
      expect(names.slice(0, 7)).toEqual([
        "Close",
        "Choose files…",
        "Choose a folder…",
        expect.stringMatching(/^Skip files that cannot be read/),
        "Give it a name of your own",
        "Or open an address",
        "Files that are understood",
      ]);
      // What a file picker says that is left without a choice.
      await page
        .getByLabel("Choose files…")
        .dispatchEvent("cancel", { bubbles: true, cancelable: false });
      expect(await dialogOf(page).isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      await dialogOf(page).waitFor({ state: "hidden" });
      await expect
        .poll(() => opener.evaluate((element) => element === document.activeElement))
        .toBe(true);
    });
  });

  it("opens from the table, fits a phone in the dark, and under forced colours", async () => {
    const phone = {
      wait: false,
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
      forcedColors: "active",
    } as const;
    await task(async ({ page, showView }) => {
      await showView("Table");
      await openDialog(page);
      await choose(page, BAD_DAYS);
      await heading(page);
      await button(page, /^Import without/).click();
      await page.getByText(`Added: ${ARCHIVE}`).waitFor();
      await page.getByText("What the import reported").click();
      await page.getByText("Files that are understood").click();
      const { scroll, client } = await dialogOf(page).evaluate(({ scrollWidth, clientWidth }) => ({
        scroll: scrollWidth,
        client: clientWidth,
      }));
      expect(scroll).toBe(client);
    }, phone);
  });
});

describe("keeping", () => {
  it("is only on request, lasts over a reload, and ends without a trace", async () => {
    await task(async ({ page }) => {
      await openDialog(page);
      await choose(page, GOOD_DAYS);
      await heading(page);
      expect(await databases(page)).toEqual([]);
      await page.getByRole("checkbox", { name: /^Keep on this device/ }).check();
      await button(page, "Forget everything").waitFor();
      await page.reload();
      await layerOf(page).waitFor();
      expect(await layerOf(page).isChecked()).toBe(true);
      await openDialog(page);
      expect(await page.getByRole("checkbox", { name: /^Keep on this device/ }).isChecked()).toBe(
        true,
      );
      await button(page, "Forget everything").click();
      await page.getByText("Nothing of yours is on this device any more.").waitFor();
      await expect.poll(() => layerOf(page).count()).toBe(0);
      await expect.poll(() => databases(page)).toEqual([]);
      await page.reload();
      await button(page, "Add a mapper’s maps…").waitFor();
      expect(await layerOf(page).count()).toBe(0);
      expect(await databases(page)).toEqual([]);
    });
  });

  it("ends with the tick taken back, and with the mapper removed", async () => {
    await task(async ({ page }) => {
      await openDialog(page);
      await choose(page, GOOD_DAYS);
      await heading(page);
      const keep = page.getByRole("checkbox", { name: /^Keep on this device/ });
      for (const end of [() => keep.uncheck(), () => button(page, /^Remove/).click()]) {
        await keep.check();
        await button(page, "Forget everything").waitFor();
        await end();
        await button(page, "Forget everything").waitFor({ state: "hidden" });
        await expect.poll(() => databases(page)).toEqual([]);
      }
    });
  });

  it("of something damaged is told at the start, and can be forgotten", async () => {
    await task(async ({ page }) => {
      await openDialog(page);
      await choose(page, GOOD_DAYS);
      await heading(page);
      await page.getByRole("checkbox", { name: /^Keep on this device/ }).check();
      await button(page, "Forget everything").waitFor();
      await page.evaluate(
        () =>
          new Promise<void>((done, fail) => {
            const request = indexedDB.open("claimline-mappers");
            request.onerror = () => fail(request.error);
            request.onsuccess = () => {
              const table = request.result.transaction("mappers", "readwrite");
              table.objectStore("mappers").put({ format: "half a" }, "deepstate-archive");
              table.oncomplete = () => {
                request.result.close();
                done();
              };
            };
          }),
      );
      await page.reload();
      await page.getByText(/kept on this device as "deepstate-archive" cannot be opened/).waitFor();
      expect(await layerOf(page).count()).toBe(0);
      await openDialog(page);
      await button(page, "Forget everything").click();
      await page.getByText("Nothing of yours is on this device any more.").waitFor();
      await expect.poll(() => databases(page)).toEqual([]);
    });
  });
});

describe("an address", () => {
  it("is asked for only when the reader says so, with nothing but the request", async () => {
    const asked: { url: string; cookie?: string; referer?: string }[] = [];
    const server = createServer((request, response) => {
      const { cookie, referer } = request.headers;
      const url = request.url ?? "";
      asked.push({ url, ...(cookie && { cookie }), ...(referer && { referer }) });
      const name = url.split("/").at(-1) ?? "";
      const content = GOOD_DAYS[name as keyof typeof GOOD_DAYS];
      response.setHeader("access-control-allow-origin", "*");
      response.statusCode = content === undefined ? 404 : 200;
      response.end(content);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as AddressInfo;
    const host = `127.0.0.1:${port}`;
    const map = await openMap(browser, "#day=2025-12-02", { wait: false, mayBreakPolicy: true });
    const { page } = map;
    try {
      await openDialog(page);
      const field = page.getByLabel("Or open an address");
      await field.fill("javascript:alert(1)");
      await expect.poll(() => button(page, "Open").isDisabled()).toBe(true);
      await field.fill(`http://${host}/none.geojson`);
      await page.getByText(`The site at ${host} will see your request`).waitFor();
      expect(asked).toEqual([]);
      await button(page, "Open").click();
      expect(await heading(page)).toMatch(/^Nothing was imported/);
      expect(await reportOf(page).innerText()).toContain("answered 404");
      await field.fill(`http://${host}/deepstatemap_data_20251202.geojson`);
      await field.press("Enter");
      await page.getByText(`Added: ${ARCHIVE}`).waitFor();
      expect(asked).toEqual([
        { url: "/none.geojson" },
        { url: "/deepstatemap_data_20251202.geojson" },
      ]);
      expect(map.foreign.every((url) => url.startsWith(`http://${host}/`))).toBe(true);
      // What runs in the page itself stays shut in.
      const leak = await page.evaluate(
        (url) =>
          fetch(url).then(
            () => "answered",
            () => "refused",
          ),
        `http://${host}/leak`,
      );
      expect(leak).toBe("refused");
      expect(asked).toHaveLength(2);
    } finally {
      await map.close();
      server.close();
    }
  });
});

const SAMPLES = resolve("../shared/samples/deepstate-daily");

describe("real days", () => {
  it.skipIf(!existsSync(SAMPLES))(
    "of the sample folder are shown (skipped where ../shared/samples is not there)",
    async () => {
      const days = readdirSync(SAMPLES).filter((name) => name.endsWith(".geojson"));
      await task(async ({ page }) => {
        await openDialog(page);
        await page
          .getByLabel("Choose files…")
          .setInputFiles(days.map((name) => join(SAMPLES, name)));
        expect(await heading(page)).toBe(`Added: ${ARCHIVE}`);
        const report = await reportOf(page).innerText();
        expect(report).toContain(`${days.length} days from ${days.length} files`);
        expect(await layerOf(page).isChecked()).toBe(true);
      });
    },
  );
});
