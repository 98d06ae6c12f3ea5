import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { parseDay } from "#domain/day.ts";

/** The only file that knows Playwright: it speaks of days, places and tables. */

const QUIET = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const SOFTWARE_GL = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const NO_GL = ["--disable-gpu", "--disable-3d-apis"];

export async function openBrowser(options: { webgl: boolean } = { webgl: true }): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...QUIET, ...(options.webgl ? SOFTWARE_GL : NO_GL)],
  });
}

export interface MapPage {
  readonly page: Page;
  /** Addresses asked for outside our own origin. */
  readonly foreign: readonly string[];
  /** Errors on the console, broken policies among them. */
  readonly errors: readonly string[];
  /** Day on screen, once the map has come to rest on the wanted one (or on any). */
  readonly settled: (day?: string) => Promise<string>;
  readonly slider: ReturnType<Page["getByRole"]>;
  readonly card: (name: string) => ReturnType<Page["getByRole"]>;
  /** Switches the view: by the row of buttons, or by the list that narrow screens have. */
  readonly showView: (name: string) => Promise<void>;
  /** Drags files or folders of this machine over the page; `drop` lets go, `leave` takes them away. */
  readonly drag: (
    paths: readonly string[],
  ) => Promise<{ readonly drop: () => Promise<void>; readonly leave: () => Promise<void> }>;
  readonly clickMap: (x?: number, y?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Takes the map's drawing context away, as a driver that fails does; what is returned gives it
 * back. Both wait until the map has heard of it: until then the browser gives nothing back.
 */
export async function loseContext(page: Page): Promise<() => Promise<void>> {
  const handle = await page.evaluateHandle(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("#map canvas");
    const context = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    if (!canvas || !context) throw new Error("The map has no context to lose.");
    return { canvas, context };
  });
  const heard = (act: "loseContext" | "restoreContext", event: string) =>
    handle.evaluate(
      async ({ canvas, context }, [name, type]) => {
        const told = new Promise((done) => canvas.addEventListener(type, done, { once: true }));
        context[name]();
        await told;
      },
      [act, event] as const,
    );
  await heard("loseContext", "webglcontextlost");
  return () => heard("restoreContext", "webglcontextrestored");
}

/** Opens the app at a hash such as `#day=2025-12-02` and waits for the map unless told not to. */
export async function openMap(
  browser: Browser,
  hash = "",
  options: BrowserContextOptions & {
    wait?: boolean;
    /** The test asks for something that the page's policy must refuse. */
    mayBreakPolicy?: boolean;
    prepare?: (page: Page) => Promise<unknown>;
    /** Another address than that of the built app. */
    at?: string;
  } = {},
): Promise<MapPage> {
  const { wait = true, prepare, at = inject("address"), ...more } = options;
  const { mayBreakPolicy = false, ...context } = more;
  const opened = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...context });
  const page = await opened.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(at) && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await prepare?.(page);
  await page.goto(`${at}${hash}`);
  const settled = async (day?: string) => {
    const wanted = day === undefined ? null : parseDay(day);
    const selector = wanted === null ? "#map[data-settled]" : `#map[data-settled="${wanted}"]`;
    const map = await page.waitForSelector(selector, { timeout: 40_000 });
    const number = Number(await map.getAttribute("data-settled"));
    const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
    return iso;
  };
  if (wait) await settled();
  return {
    page,
    foreign,
    errors,
    settled,
    slider: page.getByRole("slider", { name: "Day shown on the map" }),
    card: (name) => page.getByRole("region", { name }),
    clickMap: async (x, y) => {
      const box = await page.locator("#map").boundingBox();
      if (!box) throw new Error("The map is not on the page.");
      await page.mouse.click(box.x + (x ?? box.width / 2), box.y + (y ?? box.height / 2));
    },
    showView: async (name) => {
      const list = page.getByRole("combobox", { name: "View", exact: true });
      const row = page.getByRole("navigation", { name: "Views" }).getByRole("button", { name });
      // Before the data are there, neither is.
      await list.or(row).waitFor();
      if (await list.isVisible()) await list.selectOption(name);
      else await row.click();
    },
    drag: async (paths) => {
      const session = await opened.newCDPSession(page);
      const data = { items: [], files: [...paths], dragOperationsMask: 1 };
      const send = async (type: "dragEnter" | "dragOver" | "drop" | "dragCancel") => {
        await session.send("Input.dispatchDragEvent", { type, x: 700, y: 400, data });
      };
      await send("dragEnter");
      await send("dragOver");
      return { drop: () => send("drop"), leave: () => send("dragCancel") };
    },
    close: async () => {
      await opened.close();
      const broken = errors.filter((text) => /Content Security Policy|Refused to/.test(text));
      if (!mayBreakPolicy && broken.length > 0) throw new Error(broken.join("\n"));
    },
  };
}
