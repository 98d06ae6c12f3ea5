/** The theatre's files: path inside its folder to text. */
export type FileTree = ReadonlyMap<string, string>;

export const FILES = {
  theatre: "theatre.json",
  places: "places.geojson",
  sources: "sources.json",
  events: "events.json",
  stories: "stories.json",
} as const;

/** Folder of the files that hold what was said, one per place. */
export const STATEMENTS = "statements/";
/** A mapper's tables: `<mapper>.csv`, `<mapper>-share.csv`, `<mapper>-reports.csv`. */
export const ASSESSMENTS = "assessments/";
/** Endings of the two further tables, before `.csv`. */
export const SHARE_TABLE = "-share";
export const REPORT_TABLE = "-reports";
/** Official lists of territories. */
export const OFFICIAL = "official/";
