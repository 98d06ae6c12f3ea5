import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateTheatre } from "#data/validate.ts";
import { overlay, realFiles, TODAY, threeFiles } from "../support/theatres.ts";
import { type MapPage, openBrowser, openMap } from "./map-driver.ts";
import { axeFinds } from "./screens.ts";
import { type StaticHost, startHost } from "./static-host.ts";
import { buildFixture } from "./theatre-build.ts";

/** Adding a statement and reporting an error: files and texts are made, nothing is sent. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ webgl: false });
});
afterAll(() => browser.close());

const CARD = "#day=2025-12-02&place=pokrovsk";

async function task(hash: string, work: (map: MapPage) => Promise<void>, options = {}) {
  const map = await openMap(browser, hash, { wait: false, acceptDownloads: true, ...options });
  try {
    await map.page.locator(".contribute-row").first().waitFor();
    await work(map);
    expect(map.errors).toEqual([]);
    expect(map.foreign).toEqual([]);
  } finally {
    await map.close();
  }
}

const form = (page: Page) =>
  page.getByRole("dialog", { name: /^(Add a statement|Report an error)$/ });

/** Waits for the focus to be there. */
const focusIs = (target: Locator) =>
  expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true);

/** Moves the focus on by the keyboard until it is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not get there.");
}

async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, form(page).getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

/** Chooses a radio button by the keyboard: to the first of its group, then so many on. */
async function choose(page: Page, first: RegExp, further: number, wanted: RegExp): Promise<void> {
  await tabTo(page, form(page).getByRole("radio", { name: first }));
  await page.keyboard.press("Space");
  for (let steps = 0; steps < further; steps += 1) await page.keyboard.press("ArrowDown");
  await form(page).getByRole("radio", { name: wanted, checked: true }).waitFor();
}

async function saved(page: Page, button: string | RegExp): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await form(page).getByRole("button", { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

describe("a statement", () => {
  it("is written by the keyboard, its errors mended, and saved as the register's file", async () => {
    await task(CARD, async ({ page }) => {
      const opener = page.getByRole("button", { name: "Add a statement about Pokrovsk…" });
      await opener.focus();
      await page.keyboard.press("Enter");
      await form(page).waitFor();
      // Nothing written: all that is missing is told at once, and the summary has the focus.
      await tabTo(page, form(page).getByRole("button", { name: "Check it" }));
      await page.keyboard.press("Enter");
      const summary = form(page).getByRole("region", { name: "7 things to mend" });
      await summary.waitFor();
      await focusIs(summary);
      // From there to a field that is at fault, which says so itself.
      await tabTo(page, summary.getByRole("button", { name: "Summary" }));
      await page.keyboard.press("Enter");
      const text = form(page).getByRole("textbox", { name: "Summary" });
      await focusIs(text);
      expect(await text.getAttribute("aria-invalid")).toBe("true");
      expect(await text.evaluate(descriptionOf)).toContain("Write something here.");
      await page.keyboard.type('The regime\'s president said it held "Pokrovsk" </script>.');
      await expect.poll(() => text.getAttribute("aria-invalid")).toBe("false");
      expect(await text.inputValue()).toMatch(/^The regime.*script>\.$/);
      await choose(page, /^Holds it/, 0, /^Holds it/);
      await tabTo(page, form(page).getByLabel("Said on"));
      // In the order in which this browser shows a date.
      await page.keyboard.type("12012025");
      await tabTo(page, form(page).getByLabel("Publisher", { exact: true }));
      await page.keyboard.type("BBC");
      await type(page, "Title", "A page");
      await type(page, "Address (optional)", "https://example.org/page");
      await choose(page, /^I have read it/, 1, /^It was widely/);
      // Round to the beginning, through the head of the dialog.
      await tabTo(page, form(page).getByLabel("Claimant", { exact: true }));
      await page.keyboard.type("President of R");
      await choose(page, /^Russia$/, 0, /^Russia$/);
      await tabTo(page, form(page).getByRole("button", { name: "Check it" }));
      await page.keyboard.press("Enter");
      await form(page).getByRole("region", { name: "1 thing to mend" }).waitFor();
      await form(page).getByText('"regime" takes a side.').first().waitFor();
      await text.fill('The president said that Russia held "Pokrovsk" </script>.');
      await form(page).getByRole("button", { name: "Check it" }).click();
      const ready = form(page).getByRole("heading", {
        name: "Ready, but look at 2 similar records first",
      });
      await ready.waitFor();
      await focusIs(ready);
      const similar = form(page).getByText("Same claimant, assertion and day:");
      await expect.poll(() => similar.count()).toBe(2);
      const { name, text: file } = await saved(page, "Save pokrovsk.json");
      expect(name).toBe("pokrovsk.json");
      const files = await realFiles();
      const path = "statements/pokrovsk.json";
      const after = overlay(files, new Map([[path, file]]));
      expect(validateTheatre(after, TODAY).issues).toEqual([]);
      const { statements } = JSON.parse(file);
      const at = statements.findIndex(
        ({ id }: { id: string }) => id === "pokrovsk-2025-12-01-russia-president-3",
      );
      expect(statements[at]).toMatchObject({
        assertion: "holds",
        about: "RU",
        confidence: "recalled",
        sources: [{ publisher: "bbc", title: "A page", url: "https://example.org/page" }],
      });
      statements.splice(at, 1);
      expect(statements).toEqual(JSON.parse(files.get(path) ?? "").statements);
      // No repository was told to this build: no link, and it says so.
      await form(page).getByText("was not told where its repository is").waitFor();
      expect(await form(page).getByRole("link").count()).toBe(0);
      // Taken along: it closes without a question, and the focus goes back.
      await page.keyboard.press("Escape");
      await form(page).waitFor({ state: "detached" });
      await focusIs(opener);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });
  });

  it("is not lost by a slip: the form asks once", async () => {
    await task(CARD, async ({ page }) => {
      await page.getByRole("button", { name: "Add a statement about Pokrovsk…" }).click();
      await form(page).getByRole("textbox", { name: "Summary" }).fill("Something");
      await page.keyboard.press("Escape");
      const question = page.getByRole("alertdialog");
      await question.getByRole("button", { name: "Keep writing" }).click();
      expect(await form(page).getByRole("textbox", { name: "Summary" }).inputValue()).toBe(
        "Something",
      );
      await form(page).getByRole("button", { name: "Close", exact: true }).click();
      await question.getByRole("button", { name: "Close and lose it" }).click();
      await form(page).waitFor({ state: "detached" });
    });
  });

  it("about any place is reached from About", async () => {
    await task("#day=2025-12-02&place=pokrovsk", async ({ page }) => {
      await page.locator(".about-button:not(.app-stories, .app-share)").click();
      await page.getByRole("button", { name: "Add a statement…" }).click();
      await form(page).getByLabel("Narrow the list: Place").fill("красноармейск");
      await form(page).getByLabel("Place", { exact: true }).selectOption("pokrovsk");
      await form(page).getByRole("button", { name: "Check it" }).click();
      await form(page).getByRole("region", { name: "7 things to mend" }).waitFor();
    });
  });
});

/** What describes a control, as screen readers say it. */
function descriptionOf(element: Element): string {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ");
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}

describe("a report", () => {
  it("about a statement holds its record, what was written, and the link to the view", async () => {
    await task(CARD, async ({ page }) => {
      await page
        .getByRole("button", { name: "Report an error: statement of 17 Aug 2024, Wikipedia" })
        .click();
      await form(page).getByRole("button", { name: "Check it" }).click();
      await form(page).getByRole("region", { name: "1 thing to mend" }).waitFor();
      await form(page).getByLabel("What is wrong").selectOption("day");
      await form(page).getByLabel("In your own words").fill("It was ```the``` day before.");
      await form(page).getByLabel("What it should be").fill("2024-08-16");
      await form(page).getByLabel("Address of a source that shows it").fill("https://example.org/");
      await form(page).getByRole("button", { name: "Check it" }).click();
      const text = form(page).getByLabel("The same as text, for an issue or a message");
      const written = await text.inputValue();
      for (const part of [
        "pokrovsk-2024-08-17-wikipedia",
        "It was ```the``` day before.",
        '"validFrom": "2022-05-25"',
        "#day=2025-12-02&place=pokrovsk",
        "&data=",
      ])
        expect(written).toContain(part);
    });
  });

  it("of a source card closes the card first, so that the focus finds its way back", async () => {
    await task(CARD, async ({ page }) => {
      const name = page.locator(".place-card-positions .place-source-open").first();
      await name.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: /^Report an error: source card of/ }).click();
      await form(page)
        .getByText(/^The source card of/)
        .waitFor();
      await page.keyboard.press("Escape");
      await form(page).waitFor({ state: "detached" });
      await focusIs(name);
    });
  });
});

describe("axe-core finds nothing", () => {
  for (const theme of ["light", "dark"])
    it(`with errors, further fields and a result, ${theme}`, async () => {
      await task(`${CARD}&theme=${theme}`, async ({ page }) => {
        await page.getByRole("button", { name: "Add a statement about Pokrovsk…" }).click();
        const dialog = form(page);
        await dialog.getByLabel("Claimant", { exact: true }).selectOption("+");
        await dialog.getByLabel("Publisher", { exact: true }).selectOption("+");
        await dialog.getByRole("radio", { name: /^Fights over it/ }).check();
        await dialog.getByRole("button", { name: "Add another source" }).click();
        await dialog.getByRole("button", { name: "Check it" }).click();
        await dialog.locator(".contribute-summary").waitFor();
        expect(await axeFinds(page)).toEqual([]);
        await dialog.getByRole("button", { name: "Remove source 2" }).click();
        await dialog.getByLabel("Claimant", { exact: true }).selectOption("russia-president");
        await dialog.getByLabel("Publisher", { exact: true }).selectOption("bbc");
        await dialog.getByRole("radio", { name: "Russia", exact: true }).check();
        await dialog.getByLabel("Summary").fill("He said so.");
        await dialog.getByLabel("Said on").fill("2025-12-01");
        await dialog.getByLabel("Title").fill("A page");
        await dialog.getByRole("radio", { name: /^I have read it/ }).check();
        await dialog.getByRole("button", { name: "Check it" }).click();
        await dialog.locator(".contribute-ready").waitFor();
        expect(await axeFinds(page)).toEqual([]);
      });
    });
});

describe("another theatre, with a repository", () => {
  let root = "";
  let host: StaticHost;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "claimline-contribute-"));
    const more = { CLAIMLINE_REPOSITORY: "https://github.com/owner/name" };
    host = await startHost(await buildFixture("archipelago", root, more));
  }, 240_000);
  afterAll(async () => {
    await host?.close();
    await rm(root, { recursive: true, force: true });
  });

  it("gives a file that fits, and a link that is filled in and asks nobody by itself", async () => {
    const work = async ({ page }: MapPage) => {
      await page.getByRole("button", { name: /^Add a statement about/ }).click();
      const dialog = form(page);
      await dialog.getByLabel("Claimant", { exact: true }).selectOption("arvia-admiral");
      await dialog.getByRole("radio", { name: "Belmar", exact: true }).check();
      await dialog.getByRole("radio", { name: /^Does not hold it/ }).check();
      await dialog.getByLabel("Summary").fill("The admiral denied that Belmar held it & more.");
      await dialog.getByLabel("Said on").fill("2021-03-20");
      await dialog.getByLabel("Publisher", { exact: true }).selectOption("lantern-press");
      await dialog.getByLabel("Title").fill("<img src=x onerror=window.ran=1>");
      await dialog.getByRole("radio", { name: /^I have read it/ }).check();
      await dialog.getByRole("button", { name: "Check it" }).click();
      const link = dialog.getByRole("link", { name: "Open an issue at github.com" });
      const { origin, pathname, searchParams } = new URL((await link.getAttribute("href")) ?? "");
      expect(origin + pathname).toBe("https://github.com/owner/name/issues/new");
      expect(searchParams.get("template")).toBe("add-statement.yml");
      expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
      const record = JSON.parse(searchParams.get("record") ?? "");
      expect(record).toMatchObject({
        id: "gull-rock-2021-03-20-arvia-admiral",
        sources: [{ title: "<img src=x onerror=window.ran=1>" }],
      });
      const { text } = await saved(page, "Save gull-rock.json");
      const files = overlay(await threeFiles(), new Map([["statements/gull-rock.json", text]]));
      expect(validateTheatre(files, TODAY).issues).toEqual([]);
      expect(JSON.parse(text).statements).toContainEqual(record);
      expect(await page.locator("img").count()).toBe(0);
      expect(await page.evaluate("window.ran")).toBeUndefined();
    };
    await task("#day=2021-04-02&place=gull-rock", work, { at: host.address });
  });
});
