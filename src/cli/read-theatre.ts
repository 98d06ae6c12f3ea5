import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { FileTree } from "#data/files.ts";
import { type Day, dayFromNumber } from "#domain/day.ts";

/** Folder of the theatre that the app shows: `CLAIMLINE_THEATRE`, or the register of this checkout. */
export const THEATRE_FOLDER = process.env.CLAIMLINE_THEATRE || "data/ukraine";

const MS_PER_DAY = 86_400_000;

/** Reads every JSON, GeoJSON and CSV file of a theatre's folder. Throws if the folder is missing. */
export async function readFiles(folder: string): Promise<FileTree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(json|geojson|csv)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join("/"), await readFile(path, "utf8"));
  }
  return files;
}

/** Today as a UTC day: the one clock that the command line reads. */
export function today(): Day {
  return dayFromNumber(Math.floor(Date.now() / MS_PER_DAY));
}
