import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { checkout, runIn } from "../support/cli.ts";

const VITE = resolve("node_modules/.bin/vite");

/**
 * Builds an invented theatre into a folder of its own, as `CLAIMLINE_THEATRE=<folder> npm run build`
 * does in a checkout (`more`: further variables); returns the folder that a host serves.
 */
export async function buildFixture(
  name: string,
  root: string,
  more: NodeJS.ProcessEnv = {},
): Promise<string> {
  const theatre = join(root, "data", name);
  await cp(join("test/fixtures", name), theatre, { recursive: true });
  return (await buildIn(root, `data/${name}`, more)).folder;
}

/** The built folder, and how long (ms) the data took to check and to build. */
export interface Built {
  readonly folder: string;
  readonly validateMs: number;
  readonly buildMs: number;
}

/** Builds the theatre that lies in a folder below `root`. Throws with what the commands said. */
export async function buildIn(
  root: string,
  theatre: string,
  more: NodeJS.ProcessEnv = {},
): Promise<Built> {
  await checkout(root, new Map());
  for (const file of ["vite.config.ts", "index.html", "public/icon.svg"]) {
    await cp(file, join(root, file));
  }
  const env = { ...process.env, CLAIMLINE_THEATRE: theatre, ...more };
  const timed = async (command: string) => {
    const start = performance.now();
    const { code, out, err } = await runIn(root, [command], env);
    if (code !== 0) throw new Error(`${out}\n${err}`);
    return performance.now() - start;
  };
  const validateMs = await timed("validate");
  const buildMs = await timed("build");
  await promisify(execFile)(VITE, ["build"], { cwd: root, env });
  return { folder: join(root, "dist"), validateMs, buildMs };
}
