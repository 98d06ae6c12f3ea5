import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { build } from "vite";

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
  // The pages stand alone: the app's settings and policy are not theirs.
  await build({
    root: PEERS,
    configFile: false,
    base: "./",
    logLevel: "warn",
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: PAGES.map((page) => join(PEERS, `${page}.html`)) },
    },
  });
}
