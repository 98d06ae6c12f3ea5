import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { build, type Plugin } from "vite";
import { mapLibreOnce } from "#cli/maplibre-once.ts";

const PEERS = resolve("test/bench/peers");

/** The pages that are compared, by file name: our engine alone, then the peers. */
export const PAGES = ["bare", "setdata", "dates", "timeline", "filter"] as const;

export type PageName = (typeof PAGES)[number];

/** Installs the peers from their own lock file, checks the types of their pages, builds them. */
export async function buildPages(outDir: string): Promise<void> {
  // Vite has set NODE_ENV in this process by now, and npm would leave out the declarations.
  execFileSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: PEERS,
    stdio: "inherit",
  });
  execFileSync("npx", ["tsc", "-p", PEERS], { stdio: "inherit" });
  const [ours, ...peers] = PAGES;
  await buildOf(outDir, peers);
  // Ours as the app is built: MapLibre once for page and worker.
  await buildOf(outDir, [ours], [mapLibreOnce()]);
}

/** The pages stand alone: the app's settings and policy are not theirs. */
async function buildOf(
  outDir: string,
  pages: readonly PageName[],
  plugins: Plugin[] = [],
): Promise<void> {
  await build({
    root: PEERS,
    configFile: false,
    base: "./",
    logLevel: "warn",
    plugins,
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: pages.map((page) => join(PEERS, `${page}.html`)) },
    },
  });
}
