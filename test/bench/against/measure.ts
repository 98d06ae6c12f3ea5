import type { CDPSession, Page } from "playwright-core";
import { launchChromium } from "../chromium.ts";
import { quantile } from "../derive.ts";
import type { Bench } from "../peers/contract.ts";
import type { Stage, Taken } from "./stage.ts";

/** One page to be measured. */
export interface Subject {
  readonly stage: Stage;
  /** Path and query below the stage's address. */
  readonly path: string;
  /** Puts the contract on a page that does not bring it, before anything else runs there. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** What one page took. */
export interface Measured {
  readonly taken: Taken;
  /** Navigation to the first frame with data, ms, median of `LOADS`. */
  readonly firstFrame: number;
  /** Single days, from the call until painted, ms each, one after another. */
  readonly steps: readonly number[];
  /** Jumps of half the archive and more, ms each. */
  readonly jumps: readonly number[];
  /** Main-thread JavaScript per single step, ms. */
  readonly script: number;
  /** Main-thread tasks over 50 ms during the scrub, ms each. */
  readonly longTasks: readonly number[];
  /** JavaScript memory of page and workers after the scrub and a collection, bytes. */
  readonly memory: number;
  /** Pictures of `LOOKS`, PNG. */
  readonly pictures: readonly Buffer[];
}

/** Days after the archive's first; the steps begin where 60 days in a row all change the outline. */
const STEPS_FROM = 94; // 2024-10-10
const STEPS = 60;
const LOADS = 3;
/** Days on which the pictures are compared. */
const LOOKS = [60, 270, 480];

/** Measures one page in a browser of its own, so that nothing is warm from the one before. */
export async function measure(subject: Subject): Promise<Measured> {
  const loads: number[] = [];
  for (let at = 1; at < LOADS; at += 1) loads.push(await visit(subject, firstFrame));
  return visit(subject, async (page) => {
    loads.push(await firstFrame(page));
    await page.waitForTimeout(1000);
    const taken = subject.stage.taken();
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    await page.evaluate(show, STEPS_FROM);
    await page.waitForTimeout(1000);
    const before = await scriptTime(session);
    const steps = await page.evaluate(
      timed,
      Array.from({ length: STEPS }, (_, at) => STEPS_FROM + 1 + at),
    );
    const script = ((await scriptTime(session)) - before) / STEPS;
    const jumps = await page.evaluate(timed, FAR);
    const longTasks = await page.evaluate(scrub);
    const memory = await page.evaluate(memoryUsed);
    const pictures: Buffer[] = [];
    for (const day of LOOKS) {
      await page.evaluate(show, day);
      pictures.push(await page.screenshot());
    }
    return {
      taken,
      firstFrame: quantile(loads, 0.5),
      steps,
      jumps,
      script,
      longTasks,
      memory,
      pictures,
    };
  });
}

/** What one visit loads, until a second after the first frame. */
export function load(subject: Subject): Promise<Taken> {
  return visit(subject, async (page) => {
    await firstFrame(page);
    await page.waitForTimeout(1000);
    return subject.stage.taken();
  });
}

/** Back and forth between far days, none of them twice. */
const FAR = [500, 30, 320, 10, 520, 200, 480, 100, 400, 0, 530, 250];

async function visit<Result>(
  { stage, path, prepare }: Subject,
  run: (page: Page) => Promise<Result>,
): Promise<Result> {
  const browser = await launchChromium(["--enable-blink-features=ForceEagerMeasureMemory"]);
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    page.setDefaultTimeout(300_000);
    page.on("pageerror", (error) => console.error(`${path}: ${error.message}`));
    // The loader that runs this file names functions through a helper that the page does not have.
    await page.addInitScript("globalThis.__name = (named) => named");
    await prepare?.(page);
    stage.taken();
    await page.goto(`${stage.address}${path}`);
    return await run(page);
  } finally {
    await browser.close();
  }
}

async function firstFrame(page: Page): Promise<number> {
  await page.waitForFunction(() => "bench" in window);
  return page.evaluate(() => window.bench.ready);
}

/** Script milliseconds of the main thread so far, from Chromium's own counters. */
async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
}

/** Runs in the page. */
function show(day: number): ReturnType<Bench["show"]> {
  return window.bench.show(day);
}

/** Runs in the page: how long each of these days took until painted. */
async function timed(days: readonly number[]): Promise<number[]> {
  const times: number[] = [];
  for (const day of days) {
    const start = performance.now();
    await window.bench.show(day);
    times.push(performance.now() - start);
  }
  return times;
}

/** Runs in the page: long tasks while a hand drags the slider from end to end, four days a frame. */
async function scrub(): Promise<number[]> {
  const { bench } = window;
  const last = bench.days.length - 1;
  await bench.show(0);
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push(entry.duration);
  });
  observer.observe({ type: "longtask" });
  for (let day = 4; day < last; day += 4) {
    bench.show(day);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await bench.show(last);
  // Entries are handed over after the task that they tell of.
  await new Promise((resolve) => setTimeout(resolve, 500));
  observer.disconnect();
  return long;
}

/** Runs in the page: bytes of JavaScript memory after a collection, workers included. */
async function memoryUsed(): Promise<number> {
  const { bytes } = await performance.measureUserAgentSpecificMemory();
  return bytes;
}

declare global {
  interface Performance {
    /** Chromium's; TypeScript's library does not have it. */
    measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
  }
}
