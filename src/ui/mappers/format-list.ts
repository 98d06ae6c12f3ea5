/** A format as the reader knows it; `format` is the importer's word for it. */
interface FormatLine {
  readonly format: string;
  readonly name: string;
  readonly holds: string;
}

export const FORMATS: readonly FormatLine[] = [
  {
    format: "deepstate",
    name: "DeepState, daily",
    holds: "a folder of deepstatemap_data_YYYYMMDD.geojson, or one file with all days",
  },
  {
    format: "deepstate-raw",
    name: "DeepState, all classes",
    holds: "GeoJSON named by seconds, with grey zone and liberated ground",
  },
  {
    format: "isw",
    name: "ISW layers",
    holds: "ArcGIS GeoJSON: assessed control and advances, claims of either side",
  },
  {
    format: "uacontrolmap",
    name: "Ukraine Control Map",
    holds: "Project Owl’s JSON, a day or many",
  },
  { format: "nzz", name: "Liveuamap via NZZ", holds: "daily JSON" },
  {
    format: "viina",
    name: "VIINA",
    holds: "control tables (CSV) with gn_UA_tess.geojson or a table of places: up to four mappers",
  },
  { format: "kml", name: "KML and KMZ", holds: "areas by the names of their placemarks" },
  {
    format: "geojson",
    name: "Any GeoJSON",
    holds: "areas with a date, or with from and to, in their properties",
  },
  {
    format: "claimline-mapper",
    name: "Claimline’s own",
    holds: "a file that “Save as file” made: name.mapper.json",
  },
];
