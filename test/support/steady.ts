import type { CDPSession, Frame, Page } from "playwright-core";

/**
 * Whether the app keeps what it should let go: a round of all that a reader may do for an hour, and
 * what is left in memory after it. Used by the browser test and, longer, by the bench.
 */

/** What is alive after a forced collection. */
export interface Alive {
  /** JavaScript of the page, bytes. */
  readonly heap: number;
  /** What the page holds outside of it (array buffers), bytes. */
  readonly backing: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  /** WebGL contexts that are not lost, and what was made in them and not deleted. */
  readonly contexts: number;
  readonly buffers: number;
  readonly textures: number;
  readonly vertexArrays: number;
}

/** Runs in the page before any script: counts what WebGL makes and deletes. */
export function countWebGl(): void {
  const contexts: WeakRef<WebGL2RenderingContext>[] = [];
  const counts = { Buffer: 0, Texture: 0, VertexArray: 0 };
  const own = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
    const context = Reflect.apply(own, this, args);
    if (
      context instanceof WebGL2RenderingContext &&
      !contexts.some((ref) => ref.deref() === context)
    )
      contexts.push(new WeakRef(context));
    return context;
  } as typeof own;
  const proto = WebGL2RenderingContext.prototype;
  for (const kind of ["Buffer", "Texture", "VertexArray"] as const) {
    const [make, drop] = [proto[`create${kind}`], proto[`delete${kind}`]];
    proto[`create${kind}`] = function (this: WebGL2RenderingContext) {
      counts[kind] += 1;
      return Reflect.apply(make, this, []);
    };
    proto[`delete${kind}`] = function (this: WebGL2RenderingContext, thing: object | null) {
      if (thing) counts[kind] -= 1;
      Reflect.apply(drop, this, [thing]);
    } as never;
  }
  Object.assign(window, {
    webGlAlive: () => ({
      contexts: contexts.filter((ref) => ref.deref()?.isContextLost() === false).length,
      buffers: counts.Buffer,
      textures: counts.Texture,
      vertexArrays: counts.VertexArray,
    }),
  });
}

/** Runs in the page: tiles and names come and go after the last step; at rest, 60 frames change none. */
async function webGlAtRest(): Promise<void> {
  const { webGlAlive } = window as unknown as { webGlAlive: () => unknown };
  let [before, still] = ["", 0];
  while (still < 60) {
    await new Promise(requestAnimationFrame);
    const now = JSON.stringify(webGlAlive());
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** Runs in the page: a map stands once so many frames leave its camera, its day and the address as they are. */
async function standsStill([selector, frames]: readonly [string, number]): Promise<void> {
  let [before, still] = ["", 0];
  while (still < frames) {
    await new Promise(requestAnimationFrame);
    const { at, settled } = document.querySelector<HTMLElement>(selector)?.dataset ?? {};
    const now = `${at} ${settled} ${location.hash}`;
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** More frames than the address takes to follow the map (0.4 s), and names on lines to be laid. */
const STILL = 45;

/** Waits for a map to stand still: panels that come late resize it, and the address comes after it. */
export const atRest = (page: Page | Frame, selector = "#map"): Promise<void> =>
  page.evaluate(standsStill, [selector, STILL] as const);

/** A picture once the next one, taken so many frames later, is the same. */
export async function pictureAtRest(page: Page, shoot: () => Promise<Buffer>): Promise<Buffer> {
  for (let before = await shoot(); ; ) {
    await atRest(page);
    const now = await shoot();
    if (now.equals(before)) return now;
    before = now;
  }
}

/** Waits for the map to stand still, collects what can be collected, and counts the rest. */
export async function aliveIn(page: Page, session: CDPSession): Promise<Alive> {
  await page.locator("#map[data-settled]").waitFor();
  await page.evaluate(webGlAtRest);
  await session.send("HeapProfiler.enable");
  await session.send("Performance.enable");
  // Weak references are let go a task after a collection.
  for (let round = 0; round < 3; round += 1) {
    await session.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  }
  const { usedSize, backingStorageSize = 0 } = (await session.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const webGl =
    await page.evaluate<Pick<Alive, "contexts" | "buffers" | "textures" | "vertexArrays">>(
      "window.webGlAlive()",
    );
  return {
    heap: usedSize,
    backing: backingStorageSize,
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
    workers: page.workers().length,
    ...webGl,
  };
}

/** Runs in the page: the slider crosses the range in so many steps, one a frame. Returns the steps. */
export function scrubAll(steps: number): Promise<number> {
  const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  if (!slider || !setValue) throw new Error("The app is not on the page.");
  const [first, last] = [Number(slider.min), Number(slider.max)];
  return new Promise((resolve) => {
    let at = 0;
    const tick = () => {
      at += 1;
      const day = Math.round(first + ((last - first) * at) / steps);
      setValue.call(slider, String(day));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      if (at < steps) requestAnimationFrame(tick);
      else resolve(at);
    };
    requestAnimationFrame(tick);
  });
}

/** What a mapper's maps are brought along as. */
export type Files = Readonly<Record<string, string>>;

/** Cards, views, languages, and a mapper brought along and taken away again. */
export async function wander(page: Page, files: Files): Promise<void> {
  await cards(page);
  await views(page);
  await bringAndTake(page, files);
  for (const language of ["uk", "ru", "en"]) {
    await page.locator(".language-choice").selectOption(language);
    await page.locator(`html[lang="${language}"]`).waitFor();
  }
}

const SPOKEN_OF = ["Pokrovsk", "Kupiansk", "Siversk"];

async function cards(page: Page): Promise<void> {
  for (const name of SPOKEN_OF) {
    await page.getByRole("combobox", { name: /Search/ }).fill(name);
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    // Its own card, not that of the place before.
    await page.getByRole("region", { name, exact: true }).locator(".lanes-section").waitFor();
    // The place is revealed beside its card: each round ends with the same camera.
    await atRest(page);
  }
  await page.keyboard.press("Escape");
  await page.locator(".place-card").waitFor({ state: "detached" });
}

const VIEWS: readonly (readonly [name: string, there: string])[] = [
  ["Disagreement", ".disagreement summary"],
  ["Change", ".change summary"],
  ["Compare", ".compare-panel summary"],
  ["Table", ".table-view tbody tr"],
  ["Areas", ".areas table"],
  ["Track record", ".record tbody tr"],
  ["Map", ".legend summary"],
];

async function views(page: Page): Promise<void> {
  const list = page.locator(".views-list");
  for (const [name, there] of VIEWS) {
    if (await list.isVisible()) await list.selectOption({ label: name });
    else await page.locator(".views-row").getByRole("button", { name, exact: true }).click();
    await page.locator(there).first().waitFor();
  }
}

async function bringAndTake(page: Page, files: Files): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Add a mapper’s maps" });
  await page.getByRole("button", { name: "Add a mapper’s maps…" }).click();
  await dialog.locator(".mappers-file").first().waitFor();
  await page.evaluate(choose, files);
  await dialog.getByRole("region", { name: "Report" }).getByRole("heading", { level: 3 }).waitFor();
  await dialog.getByRole("button", { name: "Undo", exact: true }).click();
  await dialog.getByRole("heading", { name: /^Undone/ }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  // The map that was started anew stands still.
  await page.locator("#map[data-settled]").waitFor();
}

/** Runs in the page: chooses files. A driver's own way to do so keeps the element for ever. */
function choose(files: Files): void {
  const input = document.querySelector<HTMLInputElement>(".mappers-file");
  if (!input) throw new Error("There is nowhere to choose files.");
  const chosen = new DataTransfer();
  for (const [name, content] of Object.entries(files)) chosen.items.add(new File([content], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
