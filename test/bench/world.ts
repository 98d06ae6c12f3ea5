import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openTheatre } from "#data/load.ts";
import { addDays } from "#domain/day.ts";
import { sliceOf } from "#domain/slice.ts";
import { advanceView, viewRegister } from "#domain/view.ts";
import { areTiled } from "#geometry/settlement-cells.ts";
import { openReach } from "#geometry/tiled-cells.ts";
import { createNearView, tiledGround } from "#map/near-view.ts";
import { createMirror } from "#map/sync.ts";
import { startHost } from "../e2e/static-host.ts";
import { checkout } from "../support/cli.ts";
import { launchChromium } from "./chromium.ts";
import { quantile } from "./derive.ts";
import type { Figure } from "./figures.ts";
import { writeWorld } from "./synthetic-world.ts";

/**
 * Measures a theatre of 100,000 cells, from its files to the screen. Leaves nothing behind. `built`:
 * only what an app built before, in that folder, does.
 */
export async function benchWorld(built?: string): Promise<readonly Figure[]> {
  if (built !== undefined) return ofBuilt(built);
  const root = await mkdtemp(join(tmpdir(), "claimline-world-"));
  try {
    await checkout(root, new Map());
    for (const file of ["vite.config.ts", "index.html", "public/icon.svg"]) {
      await cp(file, join(root, file));
    }
    writeWorld(join(root, "data/world"));
    const validate = await run(root, ["--import", "tsx", "src/cli/main.ts", "validate"]);
    const build = await run(root, ["--import", "tsx", "src/cli/main.ts", "build"]);
    await run(root, [resolve("node_modules/vite/bin/vite.js"), "build"]);
    return [
      ...costs("validating", validate),
      ...costs("building", build),
      ...(await ofBuilt(join(root, "dist"))),
    ];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function ofBuilt(dist: string): Promise<readonly Figure[]> {
  return [...bytes(dist), ...derive(join(dist, "theatre/world.json")), ...(await inBrowser(dist))];
}

interface Cost {
  readonly seconds: number;
  /** Most memory held at once, MB; `NaN` where the system does not tell. */
  readonly peak: number;
}

const LOOK_EVERY_MS = 100;

/** Runs Node in the checkout. Throws if it fails. */
async function run(cwd: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const env = { ...process.env, CLAIMLINE_THEATRE: "data/world" };
  const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "ignore", "inherit"] });
  let peak = Number.NaN;
  const timer = setInterval(() => {
    peak = peakOf(child) ?? peak;
  }, LOOK_EVERY_MS);
  const code = await new Promise((done) => child.once("exit", done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${String(code)}.`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

function peakOf({ pid }: ChildProcess): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, "utf8"));
  return found ? Number(found[1]) / 1000 : null;
}

function costs(what: string, { seconds, peak }: Cost): readonly Figure[] {
  return [
    { what: `${what} 100,000 places`, value: seconds, unit: "s", budget: 300 },
    { what: `${what}: most memory held`, value: peak, unit: "MB" },
  ];
}

function bytes(dist: string): readonly Figure[] {
  const { cells } = openTheatre(readFileSync(join(dist, "theatre/world.json"), "utf8"));
  if (!areTiled(cells)) throw new Error("The world is not in tiles.");
  const kilobytes = (name: string) => statSync(join(dist, "theatre", name)).size / 1000;
  return [
    { what: "theatre data, brotli", value: kilobytes("world.json.br"), unit: "kB" },
    { what: "archive of tiles", value: kilobytes(cells.tiles) / 1000, unit: "MB" },
  ];
}

/** Steps of the date in Node, up to the calls on the map over the theatre's home. */
function derive(file: string): readonly Figure[] {
  const { register, cells } = openTheatre(readFileSync(file, "utf8"));
  if (!areTiled(cells)) throw new Error("The world is not in tiles.");
  const ground = tiledGround(register, cells);
  const near = createNearView({
    register,
    ground,
    reach: openReach(cells),
    seen: () => register.theatre.home,
    port: () => undefined,
  });
  const mirror = createMirror(register, ground, near.port);
  const { first, last } = register.theatre;
  let view = viewRegister(register, sliceOf(first, "then", last, false));
  mirror.apply(view);
  near.look();
  const steps: number[] = [];
  for (let day = first; day < last; day = addDays(day, 1)) {
    const start = performance.now();
    view = advanceView(register, view, sliceOf(day, "then", last, false));
    mirror.apply(view);
    steps.push(performance.now() - start);
  }
  return [
    { what: "date step: derive and mirror, p50", value: quantile(steps, 0.5), unit: "ms" },
    {
      what: "date step: derive and mirror, p95",
      value: quantile(steps, 0.95),
      unit: "ms",
      budget: 1,
    },
  ];
}

async function inBrowser(dist: string): Promise<readonly Figure[]> {
  const host = await startHost(dist);
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.addInitScript("globalThis.__name = (named) => named");
  let [asked, taken] = [0, 0];
  page.on("response", (response) => {
    if (!response.url().endsWith(".pmtiles")) return;
    asked += 1;
    taken += Number(response.headers()["content-length"] ?? 0);
  });
  const start = performance.now();
  await page.goto(`${host.address}#day=2025-06-01`);
  await page.waitForSelector("#map[data-settled]", { timeout: 300_000 });
  const firstMap = (performance.now() - start) / 1000;
  const first: readonly Figure[] = [
    { what: "first map with claims", value: firstMap, unit: "s" },
    { what: "requests for parts of the archive, first map", value: asked, unit: "" },
    { what: "bytes of the archive, first map", value: taken / 1000, unit: "kB" },
  ];
  await page.waitForTimeout(3000);
  const { tasks, frames, heap } = await page.evaluate(steps);
  await browser.close();
  await host.close();
  return [
    ...first,
    { what: "frame while stepping the date, p50", value: quantile(frames, 0.5), unit: "ms" },
    { what: "frame while stepping the date, p95", value: quantile(frames, 0.95), unit: "ms" },
    { what: "tasks over 50 ms in 30 steps", value: tasks.length, unit: "", budget: 0 },
    { what: "longest of them", value: Math.max(0, ...tasks), unit: "ms", budget: 50 },
    { what: "heap of the page", value: heap, unit: "MB" },
  ];
}

/** Runs in the page: 30 steps of the date, one after the frame of another. */
async function steps(): Promise<{
  readonly tasks: readonly number[];
  readonly frames: readonly number[];
  readonly heap: number;
}> {
  const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  if (!slider || !setValue) throw new Error("The app is not on the page.");
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration);
  });
  observer.observe({ type: "longtask" });
  const frames: number[] = [];
  for (let at = 0; at < 30; at += 1) {
    const start = performance.now();
    setValue.call(slider, String(Number(slider.value) + 1));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    frames.push(performance.now() - start);
  }
  const memory: unknown = Reflect.get(performance, "memory");
  const used: unknown =
    typeof memory === "object" && memory !== null ? Reflect.get(memory, "usedJSHeapSize") : null;
  return { tasks, frames, heap: typeof used === "number" ? used / 1e6 : Number.NaN };
}
