import { readFile } from "node:fs/promises";
import { type Basemap, type Units, unitsOf } from "#geometry/land.ts";

/** First-level units of a basemap with their country (`shownTheatre` tells where it lies). */
export async function readUnits(basemap: string): Promise<Units> {
  return unitsOf(JSON.parse(await readFile(basemap, "utf8")) as Basemap);
}
