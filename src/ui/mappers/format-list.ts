import { t } from "#i18n/text.ts";

/** A format as the reader knows it; `format` is the importer's word for it. */
interface FormatLine {
  readonly format: string;
  readonly name: string;
  readonly holds: string;
}

/** What is understood, in the order in which it is told. */
export const formats = (): readonly FormatLine[] => [
  {
    format: "deepstate",
    name: t("DeepState, daily"),
    holds: t("a folder of deepstatemap_data_YYYYMMDD.geojson, or one file with all days"),
  },
  {
    format: "deepstate-raw",
    name: t("DeepState, all classes"),
    holds: t("GeoJSON named by seconds, with grey zone and liberated ground"),
  },
  {
    format: "isw",
    name: t("ISW layers"),
    holds: t("ArcGIS GeoJSON: assessed control and advances, claims of the sides"),
  },
  {
    format: "uacontrolmap",
    name: "Ukraine Control Map",
    holds: t("Project Owl’s JSON, a day or many"),
  },
  { format: "nzz", name: t("Liveuamap via NZZ"), holds: t("daily JSON") },
  {
    format: "viina",
    name: "VIINA",
    holds: t(
      "control tables (CSV) with gn_UA_tess.geojson or a table of places: up to four mappers",
    ),
  },
  { format: "kml", name: t("KML and KMZ"), holds: t("areas by the names of their placemarks") },
  {
    format: "geojson",
    name: t("Any GeoJSON"),
    holds: t("areas with a date, or with from and to, in their properties"),
  },
  {
    format: "claimline-mapper",
    name: t("Claimline’s own"),
    holds: t("a file that “{save}” made: name.mapper.json", { save: t("Save as file") }),
  },
];
