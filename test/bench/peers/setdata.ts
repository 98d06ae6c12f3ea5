import type { GeoJSONSource } from "maplibre-gl";
import { type Archive, archiveDays, fetchArchive, newestDay, offer } from "./contract.ts";
import { createMap, idle } from "./maplibre.ts";

/*
 * MapLibre as most animated maps use it: all days fetched once as one file and kept in memory, and
 * `setData` with the outline of the day. A file per day is as common; but it waits for the network
 * in every step and loads some seventy times the bytes, so this is the kinder form.
 *
 * Drawn: `idle` after `setData`, that is the worker has cut the tiles and they have been drawn.
 */
const map = createMap({ type: "geojson", data: { type: "FeatureCollection", features: [] } });
let outlines: ReadonlyMap<string, Archive["features"][number]> = new Map();

async function show(day: string): Promise<void> {
  const outline = outlines.get(day);
  if (!outline) throw new Error(`The archive has no outline for ${day}.`);
  map.getSource<GeoJSONSource>("archive")?.setData(outline);
  await idle(map);
}

offer(show, async () => {
  const [archive] = await Promise.all([fetchArchive(), map.once("load")]);
  outlines = byDay(archive);
  await show(newestDay());
});

/** The outline that stands on each day. */
function byDay({ features }: Archive): ReadonlyMap<string, Archive["features"][number]> {
  let at = 0;
  return new Map(
    archiveDays().flatMap((day) => {
      while ((features[at]?.properties.end ?? "~") <= day) at += 1;
      const outline = features[at];
      return outline ? [[day, outline] as const] : [];
    }),
  );
}
