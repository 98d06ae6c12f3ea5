import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MapPage, openBrowser, openMap } from "./map-driver.ts";

/** Files that arrive spoilt: the reader is told, and no half of a picture is shown. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Spoil = (text: string) => string;

const cutShort: Spoil = (text) => text.slice(0, text.length / 2);

/** Serves one file otherwise than it is. */
const spoiling = (file: string, spoil: Spoil) => (page: Page) =>
  page.route(`**/${file}*`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: spoil(await response.text()) });
  });

async function opened(
  file: string,
  spoil: Spoil,
  hash: string,
  look: (map: MapPage) => Promise<void>,
): Promise<void> {
  const prepare = spoiling(file, spoil);
  const map = await openMap(browser, hash, { wait: false, prepare });
  await look(map);
  // A file may still be on its way when the page closes.
  await map.page.unrouteAll({ behavior: "ignoreErrors" });
  await map.close();
}

describe("a spoilt theatre shows the failure screen and nothing else", () => {
  it.each<[string, string, Spoil]>([
    ["cut short", "theatre/ukraine.json", cutShort],
    ["no theatre", "theatre/ukraine.json", () => "[]"],
    [
      "words of the wrong type",
      "theatre/ukraine.json",
      (text) => text.replace(/"summary":"[^"]*"/, '"summary":{"a":1}'),
    ],
    ["cells that are none", "theatre/ukraine.json", (text) => text.replace(/"i":0/, '"i":1e9')],
    ["a basemap cut short", "basemap/ukraine.topo.json", cutShort],
  ])("%s", async (_, file, spoil) => {
    await opened(file, spoil, "#day=2025-12-02&place=pokrovsk", async ({ page, errors }) => {
      const failure = page.getByRole("alert");
      await failure.getByRole("heading", { name: "The map cannot be shown" }).waitFor();
      expect(await failure.innerText()).toMatch(/reload the page/);
      await failure.getByRole("button", { name: "Try again" }).waitFor();
      expect(await page.locator("canvas, .app").count()).toBe(0);
      expect(errors).toEqual([]);
    });
  });
});

describe("what is not needed for the map is told as missing, and the rest works", () => {
  it("a basemap that is none: no map, but table, card and timeline", async () => {
    const file = "basemap/ukraine.topo.json";
    await opened(
      file,
      () => '{"objects":{}}',
      "#day=2025-12-02",
      async ({ page, errors }) => {
        await page.getByText(/The map could not be drawn \(.*table, the card/).waitFor();
        await page.getByRole("slider", { name: "Day shown on the map" }).waitFor();
        expect(errors).toEqual([]);
      },
    );
  });

  it.each<[string, Spoil]>([
    ["cut short", cutShort],
    ["of the wrong type", (text) => text.replace(/"title":"[^"]*"/, '"title":{"a":1}')],
  ])("stories %s", async (_, spoil) => {
    const file = "theatre/ukraine-stories.json";
    await opened(file, spoil, "#day=2025-12-02&story=pokrovsk.2", async ({ page, errors }) => {
      await page.getByText("The stories are cut short or damaged: reload the page.").waitFor();
      await page.getByRole("complementary", { name: "Legend and layers" }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it.each<[string, Spoil]>([
    ["cut short", cutShort],
    ["larger than any number", (text) => text.replace(/\d+(\.\d+)?/, "1e999")],
  ])("areas %s", async (_, spoil) => {
    await opened("theatre/ukraine-areas.json", spoil, "#day=2025-12-02", async (map) => {
      await map.settled("2025-12-02");
      await map.page.getByText(/The areas of the places are not there/).waitFor();
      expect(map.errors).toEqual([]);
    });
  });
});

it("a panel that cannot be drawn takes the whole screen, never a part of it", async () => {
  const prepare = (page: Page) => page.route("**/table-view*.js", (route) => route.abort());
  const map = await openMap(browser, "#view=table", { wait: false, prepare });
  await map.page.getByRole("heading", { name: "The map cannot be shown" }).waitFor();
  expect(await map.page.locator(".app").count()).toBe(0);
  await map.close();
});
