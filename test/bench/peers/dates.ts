import { filterByDate } from "@openhistoricalmap/maplibre-gl-dates";
import { ARCHIVE_URL, DAY_MS, newestDay, offer } from "./contract.ts";
import { createMap, idle } from "./maplibre.ts";

/*
 * MapLibre with OpenHistoricalMap's date filter: every outline is in the source once, with the days
 * on which it stands, and a step rewrites the filters of the layers. The source has the file's
 * address, as MapLibre advises for large files: the worker reads it.
 *
 * The plugin is made for vector tiles and passes over layers without a `source-layer`; this is the
 * name that MapLibre's worker gives to the one layer of a GeoJSON source.
 *
 * Drawn: `idle` after the filters were set, that is the tiles have been laid out again and drawn.
 */
const map = createMap({ type: "geojson", data: ARCHIVE_URL }, "_geojsonTileLayer");
// Without a first filter the map would begin by drawing all days on top of each other.
map.once("styledata", () => filter(newestDay()));

/** Noon lies inside the day whichever end of an interval the plugin counts in. */
function filter(day: string): void {
  filterByDate(map, new Date(Date.parse(day) + DAY_MS / 2));
}

offer(
  async (day) => {
    filter(day);
    await idle(map);
  },
  () => idle(map),
);
