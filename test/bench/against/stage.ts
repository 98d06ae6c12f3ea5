import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type InlineConfig, type Plugin, preview } from "vite";

const PEERS = resolve("test/bench/peers");

/** The pages of the peers, by file name. */
export const PAGES = ["setdata", "dates", "timeline", "filter"] as const;

/** A folder served on this machine, and what was asked of it. */
export interface Stage {
  readonly address: string;
  /** Bytes of what was asked for since the last call, compressed as a CDN would. */
  readonly taken: () => Taken;
  readonly close: () => Promise<void>;
}

/** Kilobytes (1,000 bytes), brotli 11; fonts as they are. */
export interface Taken {
  /** Pages, scripts, workers, style sheets. */
  readonly code: number;
  /** Everything else. */
  readonly data: number;
}

/** Installs the peers from their own lock file, checks the types of their pages, builds them. */
export async function buildPeers(outDir: string): Promise<void> {
  // Vite has set NODE_ENV in this process by now, and npm would leave out the declarations.
  execFileSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: PEERS,
    stdio: "inherit",
  });
  execFileSync("npx", ["tsc", "-p", PEERS], { stdio: "inherit" });
  await build({
    ...PEER_CONFIG,
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: PAGES.map((page) => join(PEERS, `${page}.html`)) },
    },
  });
}

/** The pages stand alone: the app's settings and policy are not theirs. */
const PEER_CONFIG: InlineConfig = {
  root: PEERS,
  configFile: false,
  base: "./",
  logLevel: "warn",
  worker: { format: "es" },
};

/** Serves the built peers. */
export function stagePeers(outDir: string): Promise<Stage> {
  return stage({ ...PEER_CONFIG, build: { outDir } }, outDir);
}

/** Serves the built app. */
export function stageApp(): Promise<Stage> {
  return stage({ logLevel: "warn" }, resolve("dist"));
}

async function stage(config: InlineConfig, folder: string): Promise<Stage> {
  const asked = new Set<string>();
  const server = await preview({
    ...config,
    plugins: [listener(asked)],
    preview: { port: 0, host: "127.0.0.1", headers: ISOLATED },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error(`${folder} could not be served.`);
  return {
    address,
    taken: () => {
      const paths = [...asked].map((path) => join(folder, path === "/" ? "index.html" : path));
      asked.clear();
      const code = paths.filter((path) => CODE.has(extname(path)));
      const data = paths.filter((path) => !CODE.has(extname(path)));
      return { code: sum(code), data: sum(data) };
    },
    close: () => server.close(),
  };
}

/** Chromium counts a page's memory, workers included, only if no other origin shares it. */
const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

const CODE: ReadonlySet<string> = new Set([".html", ".js", ".mjs", ".css"]);

/** Notes every path on the server, so that what workers load is counted too. */
function listener(asked: Set<string>): Plugin {
  return {
    name: "listener",
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        asked.add(new URL(request.url ?? "/", "http://localhost").pathname);
        next();
      });
    },
  };
}

const sizes = new Map<string, number>();

function sum(paths: readonly string[]): number {
  return paths.reduce((total, path) => total + size(path), 0);
}

function size(path: string): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const file = readFileSync(path);
  const bytes = extname(path) === ".woff2" ? file.length : brotliCompressSync(file).length;
  sizes.set(path, bytes / 1000);
  return bytes / 1000;
}
