// Both packages name declarations that they do not ship; this is what the pages use of them.
declare module "@openhistoricalmap/maplibre-gl-dates" {
  export function filterByDate(map: import("maplibre-gl").Map, date: Date | string): void;
}

declare module "leaflet.timeline" {
  import type { GeoJSON, GeoJSONOptions } from "leaflet";

  export class Timeline extends GeoJSON {
    /** Shows the features whose interval holds this time, in milliseconds since 1970. */
    setTime(time: number): void;
  }

  module "leaflet" {
    function timeline(data: GeoJSON.FeatureCollection, options: GeoJSONOptions): Timeline;
  }
}
