import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** The built app as a static host serves it. */
export interface StaticHost {
  /** With the folder at its end: `http://127.0.0.1:4711/some/folder/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Where the app lies on the host: not at its root, which not everybody has. */
const FOLDER = "/some/folder/";

/** Headers for a path, as `_headers` states them (the form of Netlify and Cloudflare Pages). */
export function headersFor(rules: string, path: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const block of rules.split(/\n\n+/)) {
    const [pattern = "", ...lines] = block.trim().split("\n");
    const matches = pattern.endsWith("*")
      ? path.startsWith(pattern.slice(0, -1))
      : path === pattern;
    if (!matches) continue;
    for (const line of lines) {
      const at = line.indexOf(":");
      headers[line.slice(0, at).trim()] = line.slice(at + 1).trim();
    }
  }
  return headers;
}

/**
 * Serves a built folder in a folder of the host, with its own `_headers` and its files packed
 * beforehand. `dev` looks at the files anew for each request.
 */
export async function startHost(built = "dist", dev = false): Promise<StaticHost> {
  const rules = readFileSync(`${built}/_headers`, "utf8");
  const serve = sirv(built, { brotli: true, gzip: true, etag: true, dev });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    if (!pathname.startsWith(FOLDER)) {
      response.writeHead(404).end();
      return;
    }
    const path = pathname.slice(FOLDER.length - 1);
    for (const [name, value] of Object.entries(headersFor(rules, path))) {
      response.setHeader(name, value);
    }
    request.url = path;
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${FOLDER}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
