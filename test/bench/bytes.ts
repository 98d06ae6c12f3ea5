import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Stage } from "./against/stage.ts";
import { launchChromium } from "./chromium.ts";
import type { Figure } from "./figures.ts";

const KILO = 1000;

/** What a first visit loads, compressed as a CDN would (brotli 11); woff2 is compressed already. */
export function benchBytes(): readonly Figure[] {
  const page = readFileSync("dist/index.html", "utf8");
  // The page names what it loads at once; MapLibre’s worker is named by the code. The rest comes later.
  const built = readdirSync("dist/assets")
    .filter(
      (name) =>
        page.includes(name) || name.includes("maplibre-gl-worker") || name.endsWith(".woff2"),
    )
    .map((name) => join("dist/assets", name));
  const size = (path: string) => brotliCompressSync(readFileSync(path)).length / KILO;
  const sum = (paths: readonly string[]) => paths.reduce((total, path) => total + size(path), 0);
  const code = built.filter((path) => [".js", ".css"].includes(extname(path)));
  const fonts = built.filter((path) => path.endsWith(".woff2"));
  return [
    {
      what: "code, MapLibre and its worker included, brotli",
      value: sum([...code, "dist/index.html"]),
      unit: "kB",
      budget: 450,
    },
    {
      what: "theatre data, brotli",
      value: size("dist/theatre/ukraine.json"),
      unit: "kB",
      budget: 200,
    },
    { what: "basemap, brotli", value: size("dist/basemap/ukraine.topo.json"), unit: "kB" },
    {
      what: "fonts",
      value: fonts.reduce((total, path) => total + readFileSync(path).length / KILO, 0),
      unit: "kB",
    },
  ];
}

/**
 * Code that a first visit asks for until a second after the map has settled: also the welcome, and
 * the card and table that are fetched ahead once the map stands. Kilobytes, brotli.
 */
export async function benchAsked(served: Stage): Promise<readonly Figure[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    served.taken();
    await page.goto(served.address);
    await page.waitForSelector("#map[data-settled]", { timeout: 120_000 });
    await page.waitForTimeout(1000);
  } finally {
    await browser.close();
  }
  const what = "code, with what is fetched ahead once the map has settled, brotli";
  return [{ what, value: served.taken().code, unit: "kB" }];
}
