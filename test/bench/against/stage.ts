import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

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

/** Serves a folder of built pages. Every path asked for is noted, so that what workers load counts. */
export function stage(folder: string): Promise<Stage> {
  const asked = new Set<string>();
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url ?? "/", "http://localhost");
    const path = join(folder, normalize(pathname === "/" ? "/index.html" : pathname));
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    asked.add(path);
    response
      .writeHead(200, { ...ISOLATED, "Content-Type": TYPES[extname(path)] ?? BYTES })
      .end(readFileSync(path));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") {
        reject(new Error(`${folder} could not be served.`));
        return;
      }
      resolve({
        address: `http://127.0.0.1:${address.port}/`,
        taken: () => {
          const paths = [...asked];
          asked.clear();
          const code = paths.filter((path) => CODE.has(extname(path)));
          const data = paths.filter((path) => !CODE.has(extname(path)));
          return { code: sum(code), data: sum(data) };
        },
        close: () => {
          server.closeAllConnections();
          return new Promise((done) => server.close(() => done()));
        },
      });
    });
  });
}

/** Chromium counts a page's memory, workers included, only if no other origin shares it. */
const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cache-Control": "no-store",
};

const BYTES = "application/octet-stream";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const CODE: ReadonlySet<string> = new Set([".html", ".js", ".mjs", ".css"]);

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
