import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Folders of `public/` whose files the app fetches by name. */
const FOLDERS = ["theatre", "basemap"];

/**
 * A short hash of the content of every data file, by path: `theatre/ukraine.json` → `1f3a9c20`.
 * It goes into the address, so that no cache ever hands out an old file to a new app. The first
 * eight hexadecimal digits of SHA-256.
 */
export function fileVersions(root: string): Readonly<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const folder of FOLDERS) {
    if (!existsSync(`${root}/${folder}`)) continue;
    for (const name of readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".json")) continue;
      const path = `${folder}/${name.replaceAll("\\", "/")}`;
      versions[path] = fileHash(`${root}/${path}`).slice(0, 8);
    }
  }
  return versions;
}

/** SHA-256 of a file's content, 64 hexadecimal digits; empty if there is no such file. */
export function fileHash(path: string): string {
  if (!existsSync(path)) return "";
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
