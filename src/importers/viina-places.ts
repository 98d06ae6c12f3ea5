import type { InputFile } from "./draft.ts";
import type { FileLog } from "./log.ts";
import { featuresOf, parseJson } from "./reading.ts";
import { fieldOf, isFields, textOf } from "./values.ts";
import { addPoint, idOf, pointOf, type ViinaTables } from "./viina-tables.ts";

/** Cells of settlements (`gn_UA_tess.geojson`, `katotth_UA_tess.geojson`) as a table of points. */

/** Whether the start of a file is that of such cells. */
export function isGazetteer(head: string, name: string): boolean {
  return (
    /"FeatureCollection"/.test(head) &&
    (/"(geonameid|kod)"\s*:/.test(head) || /(gn|katott[hg])_UA_tess/i.test(name))
  );
}

/** Adds names and points to the places by their ids; the cells themselves are not needed. */
export async function readGazetteer(
  file: InputFile,
  tables: ViinaTables,
  log: FileLog,
): Promise<void> {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.read());
  const features = featuresOf(parseJson(text, log), log) ?? [];
  for (const feature of features) {
    const properties = fieldOf(feature, "properties");
    if (!isFields(properties)) continue;
    const id = idOf(properties.geonameid ?? properties.kod);
    const point = pointOf(properties.longitude, properties.latitude);
    if (id === "" || !point) {
      log.setAside("places without id or point", "they cannot be matched", `'${id}'`);
      continue;
    }
    addPoint(tables, id, point, textOf(properties, "name"));
  }
}
