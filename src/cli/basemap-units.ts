import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type Basemap, type Units, unitsOf } from "#geometry/land.ts";

/** First-level units of a basemap with their country (`shownTheatre` tells where it lies). */
export async function readUnits(basemap: string): Promise<Units> {
  if (!existsSync(basemap)) {
    throw new Error(
      `${basemap}: no such basemap. Draw it there, or into the theatre's folder as basemap.topo.json (public/basemap/README.md).`,
    );
  }
  return unitsOf(JSON.parse(await readFile(basemap, "utf8")) as Basemap);
}
