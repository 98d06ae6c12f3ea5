import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { atRest, pictureAtRest } from "../support/steady.ts";
import type { MapPage } from "./map-driver.ts";
import { type MapOptions, taskRunner } from "./task.ts";

/** What readers come to do, each from a link to its outcome, by what they see and hear. */

const task = taskRunner();

/** For tasks that need no drawn map: texts, table and dialogs are there before it. */
const TEXT: MapOptions = { wait: false };

const words = async (found: ReturnType<Page["getByRole"]>) =>
  (await found.innerText()).replace(/\s+/g, " ");

const searchBox = ({ page }: MapPage) => page.getByRole("combobox", { name: /^Search a place/ });

/** Searches for a name and opens the first result that is called so. */
async function open(map: MapPage, query: string, name: string) {
  const box = searchBox(map);
  await box.fill(query);
  const option = map.page.getByRole("option", { name: new RegExp(`^${name}`) }).first();
  await option.click();
  const card = map.card(name);
  await card.waitFor();
  return card;
}

/** Name of what has the focus, whether that can be seen, and where it is. */
interface Stop {
  readonly name: string;
  readonly outlined: boolean;
  readonly inView: boolean;
  readonly box: { x: number; y: number; width: number; height: number };
}

function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) throw new Error("Nothing has the focus.");
    const label = "labels" in element ? (element as HTMLInputElement).labels?.[0] : undefined;
    const name = element.getAttribute("aria-label") ?? (label ?? element).textContent ?? "";
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    const top = document.elementFromPoint(middleX, middleY);
    return {
      name: element === document.body ? "" : name.trim().replace(/\s+/g, " "),
      outlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0,
      inView: top !== null && (element.contains(top) || top.contains(element)),
      box: { x, y, width, height },
    };
  });
}

const focusedName = async (page: Page) => (await focused(page)).name;

/** Whether something around the box looks otherwise once the focus has moved on. */
async function looksOtherwiseAfter(page: Page, { box }: Stop, move: () => Promise<void>) {
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  const before = await page.screenshot({ clip });
  await move();
  return !(await page.screenshot({ clip })).equals(before);
}

/** Everything that Tab reaches, in its order, with the stops at which the focus cannot be seen. */
async function tabThrough(page: Page): Promise<{ names: string[]; unseen: string[] }> {
  const names: string[] = [];
  const unseen: string[] = [];
  const tab = () => page.keyboard.press("Tab");
  await tab();
  for (let stop = await focused(page); stop.name !== ""; stop = await focused(page)) {
    if (names.length > 120) throw new Error(`Tab goes around: ${names.slice(-5).join(", ")}.`);
    names.push(stop.name);
    if (stop.outlined) await tab();
    // Thumb of the slider and calendar of the date field wear the mark themselves.
    else if (!(await looksOtherwiseAfter(page, stop, tab))) unseen.push(stop.name);
    if (!stop.inView) unseen.push(`${stop.name} (covered or outside)`);
  }
  return { names, unseen };
}

/** Names that must be met, in this order, whatever stands between them. */
const JOURNEY = [
  /^Skip to the timeline$/,
  /^Search a place/,
  /^Map$/,
  /^Table$/,
  /^About$/,
  /^Map of claims/,
  /^Show the whole theatre/,
  /^Zoom in$/,
  /^Zoom out$/,
  /^Who is shown$/,
  /^Russia says it holds/,
  /^Ukraine says it holds/,
  /^DeepState maps as occupied/,
  /^All marks/,
  /^Count old/,
  /^Place names$/,
  /^Colours$/,
  /^First day$/,
  /^Back 7 steps$/,
  /^Back 1 step$/,
  /^Play$/,
  /^Forward 1 step$/,
  /^Forward 7 steps$/,
  /^Newest day$/,
  /^Go to date$/,
  /^Step through$/,
  /^Speed$/,
  /^As known that day$/,
  /^Events$/,
  /\d{4}/,
  /^Day shown on the map$/,
];

/** The first name of the journey that was not met after those before it, if any. */
function missed(names: readonly string[]): RegExp | undefined {
  let at = 0;
  return JOURNEY.find((wanted) => {
    const found = names.findIndex((name, index) => index >= at && wanted.test(name));
    at = found + 1;
    return found < 0;
  });
}

describe("by keyboard alone", () => {
  it("Tab reaches everything in the order of the page, and shows where it is", async () => {
    await task("#day=2025-12-02", async ({ page }) => {
      const { names, unseen } = await tabThrough(page);
      expect(missed(names), names.join("\n")).toBeUndefined();
      expect(unseen).toEqual([]);
    });
  });

  it("Tab shows where it is in the dark and through a card as well", async () => {
    await task("#day=2024-07-08&place=ahrobaza&theme=dark", async (map) => {
      await map.card("Ahrobaza").waitFor();
      const { names, unseen } = await tabThrough(map.page);
      expect(missed(names), names.join("\n")).toBeUndefined();
      expect(names).toContain("Close place");
      expect(unseen).toEqual([]);
    });
  });

  it("the skip link leads to the timeline", async () => {
    await task("#day=2025-12-02", async ({ page }) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await expect.poll(() => focusedName(page)).toMatch(/^As known that day/);
    });
  });

  it("the skip link leaves the address alone and is no misunderstood link", async () => {
    await task("#day=2025-12-02", async ({ page }) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await expect.poll(() => focusedName(page)).toMatch(/^As known that day/);
      expect(page.url()).toContain("day=2025-12-02");
      expect(await page.getByRole("button", { name: "Dismiss" }).count()).toBe(0);
    });
  });

  it("a place is found, read and closed, and the focus comes back", async () => {
    await task("#day=2025-12-02", async (map) => {
      const { page } = map;
      await page.keyboard.press("/");
      await page.keyboard.type("myrnohrad");
      await page.getByRole("option", { name: /^Myrnohrad/ }).waitFor();
      await page.keyboard.press("Enter");
      await map.card("Myrnohrad").waitFor();
      const heading = page.getByRole("heading", { name: "Myrnohrad", level: 2 });
      await expect.poll(() => focusedName(page)).toBe("Myrnohrad");
      await page.keyboard.press("Escape");
      await heading.waitFor({ state: "detached" });
      await expect.poll(() => focusedName(page)).toMatch(/^Search a place/);
    });
  });

  it("a layer is switched by Space and a day stepped by an arrow", async () => {
    await task("#day=2025-12-02", async (map) => {
      const box = map.page.getByRole("checkbox", { name: /^Ukraine says it holds/ });
      await box.focus();
      await map.page.keyboard.press("Space");
      await map.page.waitForURL(/hide=ukraine/);
      await expect.poll(() => box.isChecked()).toBe(false);
      await map.slider.focus();
      await map.page.keyboard.press("ArrowRight");
      expect(await map.settled("2025-12-03")).toBe("2025-12-03");
    });
  });
});

const pictureOf = (page: Page) => page.locator("#map canvas").screenshot();

/** Pixels of the map in about this colour: as strong a mark as hatches, lines and halves are. */
async function pixelsOf(
  page: Page,
  colour: readonly [number, number, number],
  shot = pictureOf(page),
): Promise<number> {
  const picture = await shot;
  return page.evaluate(
    async ([data, [red, green, blue]]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      if (!context) throw new Error("No canvas to count on.");
      context.drawImage(bitmap, 0, 0);
      const { data: seen } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let at = 0; at < seen.length; at += 4) {
        const far =
          Math.abs((seen[at] ?? 0) - red) +
          Math.abs((seen[at + 1] ?? 0) - green) +
          Math.abs((seen[at + 2] ?? 0) - blue);
        if (far < 40) count += 1;
      }
      return count;
    },
    [picture.toString("base64"), colour] as const,
  );
}

const RUSSIAS: readonly [number, number, number] = [0xb8, 0x4a, 0x27];

describe("who is shown", () => {
  it("a side switched off leaves the map, the table and the link, and comes back", async () => {
    await task("#day=2025-12-02&at=48.28,37.17,11.5", async (map) => {
      const { page } = map;
      const box = page.getByRole("checkbox", { name: /^Russia says it holds/ });
      const column = page.getByRole("columnheader", { name: /^Russia’s word/ });
      expect(await box.isChecked()).toBe(true);
      // With the names on lines, which come later.
      const resting = pictureAtRest(page, () => pictureOf(page));
      const drawn = await pixelsOf(page, RUSSIAS, resting);
      expect(drawn).toBeGreaterThan(500);

      await box.uncheck();
      await page.waitForURL(/[#&]hide=russia(&|$)/);
      await expect.poll(() => pixelsOf(page, RUSSIAS)).toBeLessThan(drawn * 0.8);

      await map.showView("Table");
      await page.getByRole("columnheader", { name: /^Ukraine’s word/ }).waitFor();
      await expect.poll(() => column.count()).toBe(0);
      await page.getByText(/^Switched off under .*: Russia\./).waitFor();

      await map.showView("Map");
      await expect.poll(() => box.isChecked()).toBe(false);
      await box.check();
      await page.waitForURL((url) => !url.hash.includes("hide="));
      await expect.poll(() => pixelsOf(page, RUSSIAS)).toBeGreaterThan(drawn * 0.9);
    });
  });

  it("a link may hide a side", async () => {
    await task(
      "#day=2025-12-02&hide=russia,deepstate",
      async ({ page }) => {
        const checked = (name: RegExp) => page.getByRole("checkbox", { name }).isChecked();
        expect(await checked(/^Russia says/)).toBe(false);
        expect(await checked(/^DeepState maps/)).toBe(false);
        expect(await checked(/^Ukraine says/)).toBe(true);
      },
      TEXT,
    );
  });
});

describe("two clocks", () => {
  it("answer differently for Pokrovsk on 30 November 2025: then, and with today's knowledge", async () => {
    await task("#day=2025-11-30&place=pokrovsk", async (map) => {
      const card = map.card("Pokrovsk");
      const knowledge = map.page.getByRole("group", { name: "Knowledge" });
      const clock = (name: string) => knowledge.getByRole("radio", { name });
      await card.getByText("On 30 November 2025 Russia said it held part of Pokrovsk").waitFor();
      expect(map.page.url()).not.toContain("clock=");

      await clock("With what is known today").check();
      await card.getByText("On 30 November 2025 Russia said it held Pokrovsk").waitFor();
      expect(await words(card)).toMatch(/said 1 Dec 2025, 1 day after this day/);
      await map.page.waitForURL(/clock=now/);

      await clock("As known that day").check();
      await card.getByText("On 30 November 2025 Russia said it held part of Pokrovsk").waitFor();
      expect(await words(card)).not.toContain("after this day ·");
      await map.page.waitForURL((url) => !url.hash.includes("clock="));
    });
  });
});

describe("places of every kind", () => {
  it("a region opens from search, has no ground and lists settlements that open", async () => {
    await task(
      "#day=2025-12-02",
      async (map) => {
        const card = await open(map, "Luhansk", "Luhansk Oblast");
        const text = await words(card);
        expect(text).toContain("A region is drawn as a name only");
        expect(text).toMatch(/Settlements in it, last spoken of:/);
        await map.page.waitForURL(/place=region-luhansk/);
        const [first] = await card.getByRole("listitem").getByRole("button").all();
        if (!first) throw new Error("The region lists no settlement.");
        const name = (await first.locator("span").first().innerText()).trim();
        await first.click();
        await map.card(name).waitFor();
        const heads = map.page.getByRole("heading", { name, level: 2 });
        await expect.poll(() => heads.count()).toBe(1);
      },
      TEXT,
    );
  });

  it("a place that was not located opens, says so, and leaves the map where it is", async () => {
    await task("#day=2025-12-02&at=48.26,37.2,8", async (map) => {
      const card = await open(map, "Hoholivka", "Hoholivka");
      expect(await words(card)).toContain("Not on the map: coordinates not found.");
      await map.page.waitForURL(/place=unlocated-hoholivka-kursk/);
      expect(map.page.url()).toContain("at=48.26,37.2,8");
    });
  });

  it("a village that nobody spoke about says that, and what the mapper shows", async () => {
    await task(
      "#day=2025-12-02",
      async (map) => {
        const text = await words(await open(map, "Агробаза", "Ahrobaza"));
        expect(text).toContain(
          "On 2 December 2025 no side was on record about who held Ahrobaza; DeepState mapped it as",
        );
        expect(text).toContain("No statement by any side");
        expect(text).not.toMatch(/Disputed for/);
      },
      TEXT,
    );
  });

  it("says what to try where no place is spelled so", async () => {
    await task(
      "#day=2025-12-02",
      async (map) => {
        await searchBox(map).fill("zzqx");
        await map.page.getByText("No place on record is spelled like “zzqx”").waitFor();
        const list = map.page.getByRole("listbox", { name: "Places", includeHidden: true });
        expect(await list.getByRole("option", { includeHidden: true }).count()).toBe(0);
      },
      TEXT,
    );
  });
});

/** Texts of one column of the table, in the order shown, by the head's words. */
async function columnOf(page: Page, head: RegExp): Promise<readonly string[]> {
  const heads = await page.getByRole("columnheader").allInnerTexts();
  const at = heads.findIndex((text) => head.test(text.trim()));
  if (at < 0) throw new Error(`No column ${head}: ${heads.join(", ")}.`);
  return page.getByRole("table").evaluate((table, column) => {
    const rows = [...table.querySelectorAll("tbody tr")];
    return rows.map((row) => row.children[column]?.textContent?.trim() ?? "");
  }, at);
}

describe("the table", () => {
  it("sorts by a column both ways, says so, and by one column at a time", async () => {
    await task(
      "#day=2025-12-02&view=table",
      async ({ page }) => {
        const head = (name: RegExp) => page.getByRole("columnheader", { name });
        const order = (name: RegExp) => head(name).getAttribute("aria-sort");
        await head(/^Standing/).waitFor();
        expect(await order(/^Standing/)).toBe("ascending");

        await head(/^Place/)
          .getByRole("button")
          .click();
        await expect
          .poll(async () => [await order(/^Place/), await order(/^Standing/)])
          .toEqual(["ascending", null]);
        const up = await columnOf(page, /^Place/);
        expect(up.length).toBeGreaterThan(50);
        expect(up).toEqual([...up].sort(new Intl.Collator("en", { numeric: true }).compare));

        await head(/^Place/)
          .getByRole("button")
          .click();
        await expect.poll(() => order(/^Place/)).toBe("descending");
        expect(await columnOf(page, /^Place/)).not.toEqual(up);
        expect((await columnOf(page, /^Place/))[0]?.localeCompare(up[0] ?? "")).toBe(1);

        await head(/^Statements/)
          .getByRole("button")
          .click();
        await expect.poll(() => order(/^Statements/)).toBe("descending");
        const counts = (await columnOf(page, /^Statements/)).map(Number);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? 0);
      },
      TEXT,
    );
  });

  it("counts alike in the paragraph, the figures and the rows", async () => {
    await task(
      "#day=2025-12-02&view=table",
      async ({ page }) => {
        const figures = page.getByLabel("Places by standing");
        await figures.waitFor();
        const count = async (name: string) => {
          const pair = figures.locator("div").filter({ hasText: new RegExp(`^${name}\\d`) });
          return Number((await pair.getByRole("definition").innerText()).replaceAll(",", ""));
        };
        const names = [
          "Disputed",
          "One side only",
          "Contested in words",
          "Old word, contradicted",
          "Not disputed",
          "No statement by any side",
          "No statement on record",
        ];
        const [disputed, single, contested, old, agreed, silent, unknown] = await Promise.all(
          names.map(count),
        );
        const paragraph = (
          await words(page.getByText(/^On 2 December 2025, as known that day,/))
        ).replaceAll(",", "");
        expect(paragraph).toContain(`${disputed} places are disputed out of`);
        expect(paragraph).toContain(`At ${single} places only one side has spoken`);
        const some = contested === 1 ? "1 place is" : `${contested} places are`;
        expect(paragraph).toContain(`${contested === 0 ? "No place is" : some} contested in words`);
        expect(paragraph).toContain(`At ${old} places a side’s last word is old`);
        expect(paragraph).toContain(`At ${agreed} places nothing on record contradicts`);
        expect(paragraph).toContain(
          `the other ${Number(silent) + Number(unknown)} no side is on record`,
        );
        const total = [disputed, single, contested, old, agreed, silent, unknown].reduce(
          (sum: number, part) => sum + (part ?? Number.NaN),
          0,
        );
        expect(paragraph).toContain(`out of ${total}:`);

        // Disputed places come first, so all of them are on the first page.
        const standings = await columnOf(page, /^Standing/);
        expect(standings.filter((standing) => standing === "Disputed")).toHaveLength(disputed ?? 0);
        await page.getByRole("checkbox", { name: /^Show all/ }).check();
        await page
          .getByRole("status")
          .filter({ hasText: `${total.toLocaleString("en-GB")} places listed` })
          .waitFor();
      },
      TEXT,
    );
  });

  it("filters by a spelling, and opens a place beside itself", async () => {
    await task(
      "#day=2025-12-02&view=table",
      async (map) => {
        const { page } = map;
        await page.getByRole("searchbox", { name: /^Filter/ }).fill("красноармейск");
        await page.getByRole("status").filter({ hasText: "1 place listed: 1 disputed" }).waitFor();
        await page
          .getByRole("row", { name: /^Pokrovsk / })
          .getByRole("button")
          .click();
        await map.card("Pokrovsk").waitFor();
        expect(await page.getByRole("table").isVisible()).toBe(true);
      },
      TEXT,
    );
  });
});

describe("about", () => {
  it("opens, closes by Escape and by its button, and gives the focus back", async () => {
    await task(
      "#day=2025-12-02",
      async ({ page }) => {
        const button = page.getByRole("button", { name: "About", exact: true });
        const dialog = page.getByRole("dialog", { name: "About this map" });
        for (const close of [
          () => page.keyboard.press("Escape"),
          () => dialog.getByRole("button", { name: "Close" }).click(),
          async () => {
            await dialog.getByRole("button", { name: "Close" }).focus();
            await page.keyboard.press("Enter");
          },
        ]) {
          await button.focus();
          await page.keyboard.press("Enter");
          await dialog.waitFor();
          await dialog.getByRole("heading", { level: 3 }).first().waitFor();
          await close();
          await dialog.waitFor({ state: "hidden" });
          await expect.poll(() => focusedName(page)).toBe("About");
        }
        // The policy forbids forms to be sent: closing must not count as sending.
        expect(page.url()).toContain("#day=2025-12-02");
      },
      TEXT,
    );
  });

  it("keeps Escape to itself while a card is open behind it", async () => {
    await task(
      "#day=2025-12-02&place=pokrovsk",
      async (map) => {
        await map.card("Pokrovsk").waitFor();
        await map.page.getByRole("button", { name: "About", exact: true }).click();
        await map.page.getByRole("dialog", { name: "About this map" }).waitFor();
        await map.page.keyboard.press("Escape");
        await map.page.getByRole("dialog").waitFor({ state: "hidden" });
        expect(await map.card("Pokrovsk").isVisible()).toBe(true);
      },
      TEXT,
    );
  });
});

describe("a typed date", () => {
  it("outside the record is answered in words, and the day shown stays", async () => {
    await task("#day=2025-12-02", async (map) => {
      const { page } = map;
      const field = page.getByLabel("Go to date");
      const before = await map.slider.inputValue();
      for (const typed of ["2030-01-01", "1999-12-31"]) {
        await field.fill(typed);
        await field.press("Enter");
        await page
          .getByRole("alert")
          .filter({ hasText: "is outside the record: 8 July 2024 to 21 August 2026." })
          .waitFor();
        expect(await map.slider.inputValue()).toBe(before);
        await expect.poll(() => field.inputValue()).toBe("2025-12-02");
        await expect.poll(() => field.getAttribute("aria-invalid")).toBe("true");
      }
      expect(page.url()).not.toMatch(/2030|1999/);

      await field.fill("2025-12-01");
      await field.press("Enter");
      expect(await map.settled("2025-12-01")).toBe("2025-12-01");
      const told = page.getByRole("alert").filter({ hasText: "outside" });
      await expect.poll(() => told.count()).toBe(0);
    });
  });
});

describe("preferences", () => {
  it("the theme is switched, carried by the link, and follows the system when asked to", async () => {
    await task("#day=2025-12-02", async ({ page }) => {
      const tone = () => page.locator("html").getAttribute("data-tone");
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const colours = page.getByRole("combobox", { name: "Colours" });
      expect(await tone()).toBe("light");
      const light = await paper();
      await colours.selectOption("Dark");
      await expect.poll(tone).toBe("dark");
      expect(await paper()).not.toBe(light);
      await page.waitForURL(/theme=dark/);
      // The map follows: no light land is left in its corner.
      await expect.poll(() => pixelsOf(page, [0x24, 0x26, 0x2a])).toBeGreaterThan(2000);

      await colours.selectOption("System");
      await expect.poll(async () => [await tone(), await paper()]).toEqual(["light", light]);
      await page.emulateMedia({ colorScheme: "dark" });
      await expect.poll(tone).toBe("dark");
    });
  });

  it("names in Ukrainian head the card, the table and the link", async () => {
    await task(
      "#day=2025-12-02&place=pokrovsk",
      async (map) => {
        const { page } = map;
        await map.card("Pokrovsk").waitFor();
        await page.getByRole("combobox", { name: "Place names" }).selectOption("Українська");
        const heading = page.getByRole("heading", { name: "Покровськ", level: 2, exact: true });
        await heading.waitFor();
        expect(await heading.getAttribute("lang")).toBe("uk");
        expect(await page.getByRole("heading", { name: "Pokrovsk", exact: true }).count()).toBe(0);
        expect(await words(map.card("Покровськ"))).toContain("Pokrovsk");
        await page.waitForURL(/names=uk/);
        await map.showView("Table");
        await page.getByRole("row", { name: /^Покровськ / }).waitFor();
      },
      TEXT,
    );
  });

  it("the browser's own language names the places, unless the link says otherwise", async () => {
    const ukrainian = { locale: "uk-UA" };
    await task(
      "#day=2025-12-02&place=pokrovsk",
      async (map) => map.card("Покровськ").waitFor(),
      ukrainian,
    );
    await task(
      "#day=2025-12-02&place=pokrovsk&names=en",
      async (map) => map.card("Pokrovsk").waitFor(),
      ukrainian,
    );
  });
});

describe("a link", () => {
  it("with a camera that nobody understands opens at its place, and says what was left out", async () => {
    await task("#day=2025-12-02&place=kupiansk&at=<nowhere>,1", async (map) => {
      const { page } = map;
      await map.card("Kupiansk").waitFor();
      const notice = page.getByRole("status").filter({ hasText: "The link asks for" });
      expect(await words(notice)).toContain(
        'The link asks for "at=<nowhere>,1", which this map does not know.',
      );
      await page.waitForURL((url) => {
        const [latitude = 0, longitude = 0] =
          /at=([\d.]+),([\d.]+)/.exec(decodeURI(url.hash))?.slice(1).map(Number) ?? [];
        return Math.abs(latitude - 49.71) < 0.2 && Math.abs(longitude - 37.61) < 0.6;
      });
      await page.getByRole("button", { name: "Dismiss" }).click();
      await notice.waitFor({ state: "detached" });
    });
  });

  it("just opened is not written over before it is loaded", async () => {
    const prepare = (page: Page) =>
      // Holds back what loads it.
      page.addInitScript(() =>
        addEventListener("hashchange", (event) => event.stopImmediatePropagation()),
      );
    const work = async (map: MapPage) => {
      const { page } = map;
      await atRest(page);
      await page.evaluate(() => {
        location.hash = "#day=2025-11-29";
      });
      await map.slider.focus();
      await page.keyboard.press("ArrowRight");
      await map.settled("2025-12-03");
      await atRest(page);
      expect(page.url()).toContain("#day=2025-11-29");
    };
    await task("#day=2025-12-02", work, { prepare });
  });

  it("opened in a running map shows what it shows in a new one", async () => {
    await task("#day=2025-11-30&place=pokrovsk&clock=now&hide=russia", async (map) => {
      const { page } = map;
      await map.card("Pokrovsk").waitFor();
      await page.evaluate(() => {
        location.hash = "#day=2025-11-29";
      });
      expect(await map.settled("2025-11-29")).toBe("2025-11-29");
      expect(await map.card("Pokrovsk").count()).toBe(0);
      expect(await page.getByRole("checkbox", { name: /^Russia says/ }).isChecked()).toBe(true);
      expect(await page.getByRole("radio", { name: "As known that day" }).isChecked()).toBe(true);
    });
  });
});

/** How often the scale of the map changes its words while the map goes to a place far away. */
async function scaleChanges(map: MapPage): Promise<number> {
  const { page } = map;
  await page.evaluate(() => {
    const scale = document.querySelector(".maplibregl-ctrl-scale");
    if (!scale) throw new Error("The map has no scale.");
    const seen: string[] = [];
    new MutationObserver(() => {
      const text = scale.textContent ?? "";
      if (seen.at(-1) !== text) seen.push(text);
      document.documentElement.dataset.scales = String(seen.length);
    }).observe(scale, { childList: true, characterData: true, subtree: true });
  });
  await open(map, "Kupiansk", "Kupiansk");
  await page.waitForURL(/at=49\.[67]\d*,37\.\d+,9(&|$)/);
  return Number(await page.locator("html").getAttribute("data-scales"));
}

describe("reduced motion", () => {
  it("brings the map to a place in one step, and moves nothing else", async () => {
    await task(
      "#day=2025-12-02",
      async (map) => {
        expect(await scaleChanges(map)).toBe(1);
        expect(await map.page.evaluate(() => document.getAnimations().length)).toBe(0);
      },
      { reducedMotion: "reduce" },
    );
  });
});
