import type { Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { quantile } from "./derive.ts";
import type { Figure } from "./figures.ts";

/** Where the app is opened: for the first map, and for stepping and panning. */
interface Hashes {
  readonly first: string;
  readonly stand: string;
}

const REGISTER: Hashes = { first: "#day=2025-12-02", stand: "#day=2025-06-01&at=48.2,37.4,8" };

/**
 * The built app at an address, in Chromium: frames while stepping the date against frames while
 * panning the same map, main-thread script per step, long tasks over a full scrub, first map.
 * Ratios of one run carry over to other machines; milliseconds do not.
 */
export async function benchBrowser(
  address: string,
  { first, stand }: Hashes = REGISTER,
): Promise<readonly Figure[]> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  // The loader that runs this file names functions through a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  const firstMap = await firstMapUnderThrottle(page, `${address}${first}`);
  await page.goto("about:blank");
  await page.goto(`${address}${stand}`);
  await page.waitForSelector("#map[data-settled]");
  await page.waitForTimeout(2000);
  const panning = await page.evaluate(frames, "pan" as const);
  const stepping = await page.evaluate(frames, "step" as const);
  const again = await page.evaluate(frames, "pan" as const);
  const script = await scriptPerStep(page);
  const rewinding = await page.evaluate(longTasksOf, "rewind" as const);
  await page.waitForSelector("#map[data-settled]");
  await page.waitForTimeout(2000);
  const longTasks = await page.evaluate(longTasksOf, "scrub" as const);
  await browser.close();
  const pan = quantile([...panning, ...again], 0.5);
  const change = quantile(stepping, 0.5);
  return [
    {
      what: "first map with claims, 4x CPU throttle",
      value: firstMap / 1000,
      unit: "s",
      budget: 3,
    },
    { what: "frame while panning, p50", value: pan, unit: "ms" },
    { what: "frame while stepping the date every frame, p50", value: change, unit: "ms" },
    { what: "stepping frame against panning frame", value: change / pan, unit: "x", budget: 1.5 },
    {
      what: "script on the main thread per step, panels and map frame included",
      value: script,
      unit: "ms",
    },
    {
      what: "longest task over 50 ms of a jump to the first day",
      value: Math.max(0, ...rewinding),
      unit: "ms",
    },
    {
      what: "longest task over 50 ms while scrubbing end to end",
      value: Math.max(0, ...longTasks),
      unit: "ms",
      budget: 50,
    },
    {
      what: "tasks over 50 ms while scrubbing end to end",
      value: longTasks.length,
      unit: "",
      budget: 0,
    },
  ];
}

async function firstMapUnderThrottle(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const start = performance.now();
  await page.goto(address);
  await page.waitForSelector("#map[data-settled]", { timeout: 120_000 });
  const elapsed = performance.now() - start;
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return elapsed;
}

/** Runs in the page: intervals between animation frames while one thing changes in each of them. */
function frames(kind: "pan" | "step"): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
  const canvas = document.querySelector("#map canvas");
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  if (!slider || !canvas || !setValue) throw new Error("The app is not on the page.");
  let x = 700;
  const mouse = (target: EventTarget, type: string, buttons: number) =>
    target.dispatchEvent(
      new MouseEvent(type, { bubbles: true, button: 0, buttons, clientX: x, clientY: 400 }),
    );
  const change = {
    pan: (at: number) => {
      x += at % 20 < 10 ? 3 : -3;
      mouse(document, "mousemove", 1);
    },
    step: () => {
      setValue.call(slider, String(Number(slider.value) + 1));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    },
  };
  if (kind === "pan") mouse(canvas, "mousedown", 1);
  const times: number[] = [];
  return new Promise((resolve) => {
    const tick = () => {
      times.push(performance.now());
      if (times.length <= 66) {
        change[kind](times.length);
        requestAnimationFrame(tick);
        return;
      }
      if (kind === "pan") mouse(document, "mouseup", 0);
      resolve(times.slice(6).map((time, at) => time - (times[at + 5] ?? time)));
    };
    requestAnimationFrame(tick);
  });
}

/**
 * Runs in the page: lengths (ms) of main-thread tasks over 50 ms while the slider goes back to the
 * first day in one jump, or crosses the range, four days a frame.
 */
function longTasksOf(way: "rewind" | "scrub"): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  if (!slider || !setValue) throw new Error("The app is not on the page.");
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push(entry.duration);
  });
  observer.observe({ type: "longtask" });
  const last = Number(way === "rewind" ? slider.min : slider.max);
  let day = Number(slider.min);
  return new Promise((resolve) => {
    const tick = () => {
      setValue.call(slider, String(day));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      day += 4;
      if (day <= last) requestAnimationFrame(tick);
      else setTimeout(() => resolve(long), 500);
    };
    requestAnimationFrame(tick);
  });
}

/** Script milliseconds per date step, from Chromium's own counters, over 60 steps. */
async function scriptPerStep(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const read = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
  };
  const before = await read();
  await page.evaluate(frames, "step" as const);
  return ((await read()) - before) / 65;
}
