import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";
import { prepare } from "./against/prepare.ts";

/**
 * Puts everything that the measuring needs into a folder: built app and pages, the driver in one
 * file, playwright-core. There, `node driver.mjs .` measures it, with `CHROMIUM` and
 * `CHROMIUM_ARGS` from the environment: for a machine with a graphics card and without a network.
 */
export async function pack(folder: string): Promise<void> {
  if (!(await prepare(resolve(folder)))) {
    throw new Error("../shared/samples has no archive of daily outlines.");
  }
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true, external: ["playwright-core"] },
    build: {
      ssr: "test/bench/carried.ts",
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "driver.mjs" } },
    },
  });
  cpSync("node_modules/playwright-core", join(folder, "node_modules/playwright-core"), {
    recursive: true,
  });
}
