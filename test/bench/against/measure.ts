import type { CDPSession, Page } from "playwright-core";
import { launchChromium } from "../chromium.ts";
import { quantile } from "../derive.ts";
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
  /** Navigation to the first frame with data, ms, median of up to `LOADS`. */
  readonly firstFrame: number;
  /** Single days, from the call until painted, ms each, one after another. */
  readonly steps: readonly number[];
  /** Jumps of half the archive and more, ms each. */
  readonly jumps: readonly number[];
  /** Main-thread JavaScript per single step, ms. */
  readonly script: number;
  readonly scrub: Scrub;
  /**
   * JavaScript memory of page and workers after the scrub and a collection, bytes; `null` where the
   * browser does not tell (Chromium's headless shell).
   */
  readonly memory: number | null;
  /** Pictures of `LOOKS`, PNG. */
  readonly pictures: readonly Buffer[];
}

/** Main-thread tasks over 50 ms during a scrub, ms each, and whether it came to its end in time. */
export interface Scrub {
  readonly long: readonly number[];
  readonly whole: boolean;
}

/** Days after the archive's first; the steps begin where 60 days in a row all change the outline. */
const STEPS_FROM = 94; // 2024-10-10
const STEPS = 60;
const LOADS = 3;
/** How long, in ms, each part may take: without a graphics card some steps take many seconds. */
const LIMIT = 30_000;
/** Days on which the pictures are compared. */
const LOOKS = [60, 480];

/** Measures one page in a browser of its own, so that nothing is warm from the one before. */
export async function measure(subject: Subject): Promise<Measured> {
  const loads: number[] = [];
  for (let at = 1; at < LOADS && Math.max(0, ...loads) < LIMIT / LOADS; at += 1)
    loads.push(await visit(subject, firstFrame));
  return visit(subject, async (page) => {
    loads.push(await firstFrame(page));
    await page.waitForTimeout(1000);
    const taken = subject.stage.taken();
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    await page.evaluate(show, STEPS_FROM);
    await page.waitForTimeout(1000);
    const before = await scriptTime(session);
    const days = Array.from({ length: STEPS }, (_, at) => STEPS_FROM + 1 + at);
    const steps = await page.evaluate(timed, { days, limit: LIMIT });
    const script = ((await scriptTime(session)) - before) / steps.length;
    const jumps = await page.evaluate(timed, { days: FAR, limit: LIMIT });
    const scrubbed = await page.evaluate(scrub, 2 * LIMIT);
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
      scrub: scrubbed,
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
    await page.addInitScript(installPresented);
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
  return page.evaluate(async () => {
    await window.bench.ready;
    await window.presented();
    return performance.now();
  });
}

/** Script milliseconds of the main thread so far, from Chromium's own counters. */
async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
}

/** Runs in the page. */
async function show(day: number): Promise<void> {
  await window.bench.show(day);
  await window.presented();
}

/** Runs in the page: how long each of these days took until painted, as many as time allows. */
async function timed({ days, limit }: Walk): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + limit;
  for (const day of days) {
    const start = performance.now();
    if (times.length >= 2 && start > end) break;
    await window.bench.show(day);
    await window.presented();
    times.push(performance.now() - start);
  }
  return times;
}

interface Walk {
  readonly days: readonly number[];
  /** Milliseconds after which no further step is begun. */
  readonly limit: number;
}

/**
 * Runs in the page before anything else. A frame that a library has drawn is only a list of
 * commands: it is painted when the browser asks for the next frame and, on a WebGL canvas, the
 * graphics card (or the software that stands in for one) has done the commands. A 2-D canvas is
 * drawn on the main thread and done by the next frame.
 */
function installPresented(): void {
  window.presented = async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const canvas of document.querySelectorAll("canvas")) {
      const gl = canvas.getContext("webgl2");
      const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      if (!gl || !fence) continue;
      gl.flush();
      while (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED)
        await new Promise((resolve) => setTimeout(resolve, 1));
      gl.deleteSync(fence);
    }
  };
}

/** Runs in the page: a hand drags the slider from end to end, four days a frame, if time allows. */
async function scrub(limit: number): Promise<Scrub> {
  const { bench } = window;
  const last = bench.days.length - 1;
  await bench.show(0);
  await window.presented();
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push(entry.duration);
  });
  observer.observe({ type: "longtask" });
  const start = performance.now();
  let day = 4;
  for (; day < last && performance.now() - start < limit; day += 4) {
    bench.show(day);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await bench.show(last);
  await window.presented();
  // Entries are handed over after the task that they tell of.
  await new Promise((resolve) => setTimeout(resolve, 500));
  observer.disconnect();
  return { long, whole: day >= last };
}

/** Runs in the page: bytes of JavaScript memory after a collection, workers included. */
async function memoryUsed(): Promise<number | null> {
  try {
    const { bytes } = await performance.measureUserAgentSpecificMemory();
    return bytes;
  } catch {
    return null;
  }
}

declare global {
  interface Window {
    /** Settles once what was drawn last is painted; the same for every page. */
    presented: () => Promise<void>;
  }

  interface Performance {
    /** Chromium's; TypeScript's library does not have it. */
    measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
  }
}
