import { execFile } from "node:child_process";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { FileTree } from "#data/files.ts";

/** The commands as a reader runs them, in processes of their own. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const TSX = resolve("node_modules/.bin/tsx");

export function run(args: readonly string[], cwd = process.cwd()): Promise<Outcome> {
  return runIn(cwd, args, process.env);
}

/** The same with an environment of its own. */
export function runIn(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  return new Promise((done) => {
    execFile(TSX, ["src/cli/main.ts", ...args], { cwd, env }, (error, out, err) => {
      const code = typeof error?.code === "number" ? error.code : error ? -1 : 0;
      done({ code, out, err });
    });
  });
}

export async function write(folder: string, files: FileTree): Promise<string> {
  for (const [name, text] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return folder;
}

/** A checkout of its own: the real commands and basemap, and a theatre to build. */
export async function checkout(root: string, theatre: FileTree): Promise<string> {
  await mkdir(join(root, "public"), { recursive: true });
  await cp("src", join(root, "src"), { recursive: true });
  for (const file of ["package.json", "tsconfig.json"]) await cp(file, join(root, file));
  await symlink(resolve("node_modules"), join(root, "node_modules"));
  await symlink(resolve("public/basemap"), join(root, "public/basemap"));
  const folder = await write(join(root, "data/ukraine"), theatre);
  // Invented theatres lie where the basemap of the real one has nothing for them.
  if (theatre.get("theatre.json")?.includes('"id": "strait"')) {
    await cp("test/fixtures/archipelago/basemap.topo.json", join(folder, "basemap.topo.json"));
  }
  return root;
}
