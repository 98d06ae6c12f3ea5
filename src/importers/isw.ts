import type { Day } from "#domain/day.ts";
import type { GroundClass } from "#domain/ground.ts";
import { arrange, outlineDrafts } from "./calendar.ts";
import { CARDS, cardWith } from "./cards.ts";
import type { Checked, Polygon } from "./clean.ts";
import { dayInName, dayOf } from "./dates.ts";
import type { Importer, ImportResult, InputFile, ReadOptions } from "./draft.ts";
import { polygonsOf } from "./geometry.ts";
import { type IswSheet, pictures } from "./isw-days.ts";
import { type Layer, layerOf } from "./isw-layers.ts";
import { type FileLog, ImportLog } from "./log.ts";
import { featuresOf, parseJson, readEach } from "./reading.ts";
import { resultOf } from "./result.ts";
import { fieldOf, isFields, textOf } from "./values.ts";

/**
 * ISW's layers from ArcGIS: a file for each layer and day (2022), one collection with a `layer`
 * property (2023), or the newest day only with properties cut to ten letters by dBASE (2026).
 * Of the properties only layer and date are read: the others hold names of staff.
 */

const RULES = { noAreas: "only areas are imported" };
/** Days that a feature says of itself, the most telling first. */
const OWN_DATES = ["datetime", "Datetime", "datestart", "ChangeDate"];
/** Of 2026: days of publication and of editing. The layers are replaced as a whole. */
const PUBLISHED = ["pub_date", "EditDate", "CreationDa"];

export const isw: Importer = {
  format: "isw",
  label: "ISW layers (ArcGIS GeoJSON)",
  detect: (head, name) =>
    /"FeatureCollection"/.test(head) &&
    (fileLayer(name) !== null ||
      layerOf(/"layer"\s*:\s*"([^"]*)"/.exec(head)?.[1] ?? "") !== null ||
      (/"Shape__Are"/.test(head) && /"GlobalID"/.test(head))),
  read: readLayers,
};

/** The layer that a file's own name stands for, or else the folder around it. */
function fileLayer(path: string): Layer | null {
  for (const part of path.split(/[\\/]/).reverse()) {
    const layer = layerOf(part);
    if (layer) return layer;
  }
  return null;
}

async function readLayers(
  files: readonly InputFile[],
  options: ReadOptions,
): Promise<ImportResult> {
  const log = new ImportLog(options);
  const checked: Checked = new Map();
  const parse = (text: string, fileLog: FileLog) => parseSheet(text, fileLog, checked);
  const sheets = await readEach(files, options, log, parse);
  const calendar = arrange(pictures(sheets, log), log);
  const drafts = outlineDrafts(cardWith(CARDS.isw, options), calendar.days);
  return resultOf("isw", files.length, log, drafts, calendar);
}

function parseSheet(text: string, log: FileLog, checked: Checked): readonly IswSheet[] {
  const features = featuresOf(parseJson(text, log), log);
  if (!features) return [];
  const layers = new Map<GroundClass, Polygon[]>();
  const ofFile = fileLayer(log.file);
  if (ofFile && "ground" in ofFile) layers.set(ofFile.ground, []);
  for (const [at, feature] of features.entries()) {
    const record = recordOf(feature, at);
    const ground = groundOf(feature, ofFile, record, log);
    if (ground === null) continue;
    const place = { log, record, axis: "lon-lat" } as const;
    const known = layers.get(ground) ?? [];
    const found = polygonsOf(fieldOf(feature, "geometry"), place, RULES, checked);
    for (const polygon of found) known.push(polygon);
    layers.set(ground, known);
  }
  countStaffNames(features, log);
  if (layers.size === 0) return [];
  return sheetOf(features, layers, log);
}

function sheetOf(
  features: readonly unknown[],
  layers: ReadonlyMap<GroundClass, readonly Polygon[]>,
  log: FileLog,
): readonly IswSheet[] {
  const { file } = log;
  const day = dayInName(file) ?? latest(features, OWN_DATES);
  if (day !== null) return [{ file, day, replaced: false, layers }];
  const published = PUBLISHED.map((name) => latest(features, [name])).find(
    (found) => found !== null,
  );
  if (published !== undefined && published !== null) {
    return [{ file, day: published, replaced: true, layers }];
  }
  log.problem({
    rule: "date",
    record: "",
    field: "",
    message: "Neither the name nor the features tell the day.",
    remedy: "Name it YYYYMMDD_Layer.geojson.",
  });
  return [];
}

/** The class of a feature; `null`, with the reason in the log, where it is not imported. */
function groundOf(
  feature: unknown,
  ofFile: Layer | null,
  record: string,
  log: FileLog,
): GroundClass | null {
  const name = textOf(fieldOf(feature, "properties"), "layer");
  const layer = name === "" ? ofFile : layerOf(name);
  if (layer === null && name === "") {
    log.problem({
      rule: "layer",
      record,
      field: "layer",
      message: "Neither the feature nor the file's name tells the layer.",
      remedy: "Name the file by its layer, e.g. 20221010_RussianAssessedCoTinUkraine.geojson.",
    });
    return null;
  }
  if (layer === null) {
    log.setAside(`features of layer ${name.slice(0, 60)}`, "it is no layer that is known", record);
    return null;
  }
  if ("ground" in layer) return layer.ground;
  log.setAside("features of a layer that is not imported", layer.setAside, record);
  return null;
}

/** The latest day that one of the properties names. */
function latest(features: readonly unknown[], names: readonly string[]): Day | null {
  let found: Day | null = null;
  for (const feature of features) {
    for (const name of names) {
      const day = dayOf(fieldOf(fieldOf(feature, "properties"), name));
      if (day !== null && (found === null || day > found)) found = day;
    }
  }
  return found;
}

function countStaffNames(features: readonly unknown[], log: FileLog): void {
  const named = features.filter((feature) => {
    const properties = fieldOf(feature, "properties");
    return isFields(properties) && /creator|editor|edited_by/i.test(Object.keys(properties).join());
  });
  if (named.length === 0) return;
  log.setAside("names of staff", "personal data are not imported", "properties", named.length);
}

function recordOf(feature: unknown, at: number): string {
  const properties = fieldOf(feature, "properties");
  const id = fieldOf(properties, "OBJECTID") ?? fieldOf(properties, "FID");
  return typeof id === "number" ? `feature ${at + 1} (id ${id})` : `feature ${at + 1}`;
}
