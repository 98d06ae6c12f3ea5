import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "#domain/day.ts";

/** All that the comparison measures, built into one folder that can be carried elsewhere. */
export interface Prepared {
  readonly first: Day;
  readonly last: Day;
  /** The app without the archive; absent where imports of one's own stand beside it. */
  readonly alone: boolean;
  /** The days as they are published, a file each: megabytes, each file compressed. */
  readonly daily: { readonly files: number; readonly gzip: number; readonly brotli: number };
}

/** Folders of a prepared comparison: the app with the archive, the app without it, the pages. */
export const FOLDERS = { app: "app", alone: "alone", pages: "pages" } as const;
/** The file in which `prepare` tells what it found. */
export const FACTS = "prepared.json";

/** What `prepare` found out. */
export function preparedIn(folder: string): Prepared {
  const path = join(folder, FACTS);
  if (!existsSync(path)) throw new Error(`${folder} holds no prepared comparison.`);
  return JSON.parse(readFileSync(path, "utf8")) as Prepared;
}
