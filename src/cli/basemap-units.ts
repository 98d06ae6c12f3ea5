import { readFile } from "node:fs/promises";
import { type Basemap, type Units, unitsOf } from "#geometry/land.ts";

/** First-level units with their country, drawn by `npm run basemap`. */
const BASEMAP = "public/basemap/ukraine.topo.json";

export async function readUnits(): Promise<Units> {
  return unitsOf(JSON.parse(await readFile(BASEMAP, "utf8")) as Basemap);
}
