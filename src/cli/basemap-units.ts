import { readFile } from "node:fs/promises";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Units } from "#geometry/land.ts";

/** First-level units with their country, drawn by `npm run basemap`. */
const BASEMAP = "public/basemap/ukraine.topo.json";

export async function readUnits(): Promise<Units> {
  const basemap = JSON.parse(await readFile(BASEMAP, "utf8")) as Topology<{
    oblasts: GeometryCollection<{ country: string }>;
  }>;
  return feature(basemap, basemap.objects.oblasts) as Units;
}
