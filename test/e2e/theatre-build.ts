import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { checkout, runIn } from "../support/cli.ts";

const VITE = resolve("node_modules/.bin/vite");

/**
 * Builds an invented theatre into a folder of its own, as `CLAIMLINE_THEATRE=<folder> npm run build`
 * does in a checkout; returns the folder that a host serves.
 */
export async function buildFixture(
  name: string,
  root: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<string> {
  await checkout(root, new Map());
  for (const file of ["vite.config.ts", "index.html", "public/icon.svg"]) {
    await cp(file, join(root, file));
  }
  await cp(join("test/fixtures", name), join(root, "data", name), { recursive: true });
  const env = { ...process.env, ...settings, CLAIMLINE_THEATRE: `data/${name}` };
  const built = await runIn(root, ["build"], env);
  if (built.code !== 0) throw new Error(built.err);
  await promisify(execFile)(VITE, ["build"], { cwd: root, env });
  return join(root, "dist");
}
