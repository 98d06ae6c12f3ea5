import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { pictureAtRest } from "../support/steady.ts";
import { type MapPage, openBrowser, openMap } from "./map-driver.ts";
import { axeFinds } from "./screens.ts";
import { taskRunner } from "./task.ts";

/** One switch for borders, areas, names and words: in title, address, on the map and in files. */

const task = taskRunner();

const choice = ({ page }: MapPage) =>
  page.getByRole("combobox", { name: "Stance: borders, names, words" });
const notice = ({ page }: MapPage) => page.locator(".stance-notice");
/** What the card says of the claims, stance and name left out. */
const claims = async ({ page }: MapPage) =>
  (await page.locator(".place-card-positions").first().innerText()).replace(/ as [^(\n]*/g, " …");

const STANCES = [
  ["law", "International law", "Pokrovsk", "as partly Russian-occupied", "Part of Ukraine: "],
  ["ukraine", "Ukrainian", "Pokrovsk", "as temporarily occupied in part", "By Ukrainian law part"],
  ["russia", "Russian", "Krasnoarmeysk", "as partly under Russian control", "By Russian law part"],
  ["de-facto", "De facto", "Pokrovsk", "as partly under Russian control", "Claimed by Ukraine and"],
] as const;

const VIEWS = ["Map", "Disagreement", "Change", "Compare", "Table", "Areas", "Track record"];

describe("the stance switch", () => {
  it("shows every stance in title, address, card, notice and file, with the claims unchanged", async () => {
    await task("#day=2025-12-02&place=pokrovsk", async (map) => {
      const { page } = map;
      const card = page.locator(".place-card");
      await card.getByText("Stance “Show the dispute”").waitFor();
      expect(await page.title()).not.toContain("stance");
      expect(await notice(map).count()).toBe(0);
      const said = await claims(map);
      await choice(map).focus();
      for (const [id, name, place, mapped, law] of STANCES) {
        await choice(map).selectOption(id);
        await card.getByRole("heading", { level: 2, name: place }).waitFor();
        await card.getByText(mapped).first().waitFor();
        await card.getByText(law).waitFor();
        await expect.poll(() => notice(map).innerText()).toContain(`Stance: ${name}`);
        await expect.poll(() => page.title()).toContain(`stance: ${name}`);
        await page.waitForURL(new RegExp(`[#&]stance=${id}(&|$)`));
        expect(await claims(map)).toBe(said);
        await expect
          .poll(() => choice(map).evaluate((element) => element === document.activeElement))
          .toBe(true);
      }
      await notice(map).getByRole("button", { name: "Show the dispute" }).click();
      await notice(map).waitFor({ state: "detached" });
      await page.waitForURL((url) => !url.hash.includes("stance="));
      expect(await choice(map).inputValue()).toBe("dispute");
    });
  });

  it("draws borders and labels anew without starting the map anew, and the first ones on return", async () => {
    // Where Donetsk and Dnipropetrovsk regions meet, far from the front: nothing else changes there.
    await task("#day=2025-12-02&at=48.75,36.9,10", async (map) => {
      const { page } = map;
      const clip = { x: 500, y: 250, width: 500, height: 250 };
      const shoot = () => page.screenshot({ clip });
      const drawn = async () => (await shoot()).toString("base64");
      await page.evaluate("document.querySelector('#map').dataset.kept = 'yes'");
      const poll = { timeout: 40_000, interval: 500 };
      const usual = (await pictureAtRest(page, shoot)).toString("base64");
      for (const id of ["law", "russia"]) {
        await choice(map).selectOption(id);
        await expect.poll(drawn, poll).not.toBe(usual);
      }
      await choice(map).selectOption("dispute");
      await expect.poll(drawn, poll).toBe(usual);
      expect(await page.locator("#map").getAttribute("data-kept")).toBe("yes");
    });
  });

  it("is in the data that leave the app, and opens from the link", async () => {
    await task("#day=2025-12-02&stance=russia&view=table", async (map) => {
      const { page } = map;
      await page.getByRole("button", { name: "Krasnoarmeysk", exact: true }).first().waitFor();
      await page.getByRole("button", { name: "Share" }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("dialog").getByRole("button", { name: "Places, CSV" }).click();
      const csv = await readFile(await (await download).path(), "utf8");
      expect(csv).toContain("Stance: Russian. ");
      expect(csv).toContain("stance=russia");
      expect(csv).toContain("Krasnoarmeysk");
    });
  });

  it("explains itself from the legend and in About, and axe finds nothing", async () => {
    await task("#day=2025-12-02&stance=law&theme=dark", async (map) => {
      const { page } = map;
      expect(await axeFinds(page)).toEqual([]);
      await page
        .getByRole("button", { name: "What a stance changes, and what it rests on" })
        .click();
      const dialog = page.getByRole("dialog", { name: "Stances" });
      await dialog.getByText("UN General Assembly resolution ES-11/4").waitFor();
      expect(await axeFinds(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      await page.getByRole("button", { name: "About", exact: true }).click();
      const about = page.getByRole("dialog", { name: "About this map" });
      await about.getByText("To show a stance is not to agree with it").waitFor();
    });
  });

  it("is chosen in Share from any view, and what is shared follows", async () => {
    await task("#day=2025-12-02&view=record", async (map) => {
      const { page } = map;
      await page.getByRole("button", { name: "Share" }).click();
      const dialog = page.getByRole("dialog", { name: "Share this view" });
      await choice(map).selectOption("law");
      await dialog.getByText("Stance: International law. ").waitFor();
      await dialog
        .getByRole("button", { name: "What a stance changes, and what it rests on" })
        .click();
      const stances = page.getByRole("dialog", { name: "Stances" });
      await stances.waitFor();
      await page.keyboard.press("Escape");
      await stances.waitFor({ state: "detached" });
      expect(await dialog.isVisible()).toBe(true);
      expect(await axeFinds(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect(await notice(map).innerText()).toContain("International law");
    });
  });

  // Words need no picture: without WebGL the map's place stays empty and all else is soon there.
  it.each(STANCES.map(([id, , , own]) => [id, own] as const))(
    "in the stance %s tells a mapper’s picture in its own words in every view",
    async (id, own) => {
      const blind = await openBrowser({ webgl: false });
      const hash = `#day=2025-12-02&since=2025-11-02&src=deepstate&place=pokrovsk&stance=${id}`;
      const map = await openMap(blind, hash, { wait: false });
      try {
        for (const view of VIEWS) {
          await map.showView(view);
          await map.page
            .locator(".place-card")
            .getByText(own)
            .first()
            .waitFor({ state: "attached" });
          await expect.poll(() => map.page.locator(".app-wait").count()).toBe(0);
          // What sources and lists say in their own words is quoted, or marked as English.
          const text = await map.page.evaluate<string>(
            `(() => {
            const copy = document.querySelector(".app").cloneNode(true);
            for (const theirs of copy.querySelectorAll("[lang=en]")) theirs.remove();
            return copy.textContent.replace(/“[^”]*”/g, "“…”");
          })()`,
          );
          expect(text, view).not.toMatch(/(?:as|as partly|became|surroundings|mapped) occupied/i);
        }
      } finally {
        await map.close();
        await blind.close();
      }
    },
    120_000,
  );

  it("tells of a stance that it does not know", async () => {
    await task("#day=2025-12-02&stance=nobodys", async (map) => {
      await map.page.getByText('The link asks for "stance=nobodys"').waitFor();
      expect(await choice(map).inputValue()).toBe("dispute");
    });
  });

  it("is reached on a phone, in Ukrainian, and said in a frame", async () => {
    const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
    await task(
      "#day=2025-12-02&lang=uk",
      async ({ page }) => {
        await page.locator(".legend summary").first().click();
        const select = page.getByRole("combobox", { name: "Точка зору: кордони, назви, слова" });
        await select.selectOption("ukraine");
        const told = page.locator(".stance-notice");
        await told.getByText("Точка зору: Українська").waitFor();
        const back = told.getByRole("button", { name: "Показати спір" });
        await back.waitFor();
        expect((await back.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        expect((await told.boundingBox())?.height).toBeLessThan(52);
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(
          true,
        );
        await back.click();
        await told.waitFor({ state: "detached" });
        await expect
          .poll(() => select.evaluate((element) => element === document.activeElement))
          .toBe(true);
      },
      phone,
    );
    await task("?embed#day=2025-12-02&stance=law", async ({ page }) => {
      await page.locator(".embed-line").getByText("Stance: International law").waitFor();
    });
  });
});
