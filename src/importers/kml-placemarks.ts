import type { FileLog } from "./log.ts";
import { fieldOf, isFields, tidy } from "./values.ts";

/** A placemark with areas, as KML has it. */
export interface KmlArea {
  /** Its number and name, for the report. */
  readonly record: string;
  readonly name: string;
  /** Names of the folders around it, outermost first. */
  readonly folders: readonly string[];
  /** Id of its style, without the `#`. */
  readonly style: string;
  /** Its `class` in the extended data, or "". */
  readonly data: string;
  /** Rings of [longitude, latitude], not yet cleaned. */
  readonly polygons: readonly (readonly (readonly (readonly number[])[])[])[];
}

const MAX_DEPTH = 32;
const POSITIONS = /\bunits?\b|geolocation|position/i;
const NEVER = "units and geolocated footage: positions are never imported";

/** All placemarks with areas; the others are set aside, those of units unread. */
export function placemarksOf(document: unknown, log: FileLog): readonly KmlArea[] {
  const found: Found[] = [];
  collectPlacemarks(fieldOf(document, "kml") ?? document, [], 0, found);
  const areas = found.map(({ placemark, folders }, at) =>
    readPlacemark(placemark, at + 1, folders, log),
  );
  return areas.filter((area) => area !== null);
}

interface Found {
  readonly placemark: unknown;
  readonly folders: readonly string[];
}

function collectPlacemarks(
  node: unknown,
  folders: readonly string[],
  depth: number,
  found: Found[],
): void {
  for (const placemark of childrenOf(node, "Placemark")) found.push({ placemark, folders });
  if (depth >= MAX_DEPTH) return;
  for (const child of childrenOf(node, "Document")) {
    collectPlacemarks(child, folders, depth + 1, found);
  }
  for (const child of childrenOf(node, "Folder")) {
    collectPlacemarks(child, [...folders, nameOf(child)], depth + 1, found);
  }
}

function readPlacemark(
  placemark: unknown,
  number: number,
  folders: readonly string[],
  log: FileLog,
): KmlArea | null {
  const name = nameOf(placemark);
  const record = name === "" ? `placemark ${number}` : `placemark ${number} (${name.slice(0, 60)})`;
  if (folders.some((folder) => POSITIONS.test(folder))) {
    log.setAside("placemarks of positions", NEVER, `placemark ${number}`);
    return null;
  }
  const shapes: Shapes = { polygons: [], points: 0, lines: 0 };
  collect(placemark, shapes, 0);
  if (shapes.points > 0) log.setAside("points", NEVER, `placemark ${number}`, shapes.points);
  if (shapes.lines > 0) log.setAside("lines", "only areas are imported", record, shapes.lines);
  if (shapes.polygons.length === 0) return null;
  const style = wordsOf(fieldOf(placemark, "styleUrl")).replace(/^.*#/, "");
  return { record, name, folders, style, data: classOf(placemark), polygons: shapes.polygons };
}

interface Shapes {
  readonly polygons: KmlArea["polygons"][number][];
  points: number;
  lines: number;
}

function collect(node: unknown, shapes: Shapes, depth: number): void {
  for (const polygon of childrenOf(node, "Polygon")) shapes.polygons.push(ringsOf(polygon));
  shapes.points += childrenOf(node, "Point").length;
  shapes.lines += childrenOf(node, "LineString").length + childrenOf(node, "Track").length;
  if (depth >= MAX_DEPTH) return;
  for (const part of childrenOf(node, "MultiGeometry")) collect(part, shapes, depth + 1);
}

function ringsOf(polygon: unknown): readonly (readonly (readonly number[])[])[] {
  const boundaries = ["outerBoundaryIs", "innerBoundaryIs"].flatMap((kind) =>
    childrenOf(polygon, kind),
  );
  return boundaries
    .flatMap((boundary) => childrenOf(boundary, "LinearRing"))
    .map((ring) => pointsOf(wordsOf(fieldOf(ring, "coordinates"))));
}

/** `lon,lat[,height]` tuples between white space. What is no number is told when it is cleaned. */
function pointsOf(text: string): readonly (readonly number[])[] {
  if (text === "") return [];
  return text.split(" ").map((tuple) => {
    const parts = tuple.split(",");
    return parts.map((part) => (part === "" ? Number.NaN : Number(part)));
  });
}

function classOf(placemark: unknown): string {
  const data = childrenOf(fieldOf(placemark, "ExtendedData"), "Data");
  const found = data.find((item) => /^(class|status)$/i.test(wordsOf(fieldOf(item, "@name"))));
  return wordsOf(fieldOf(found, "value"));
}

function nameOf(node: unknown): string {
  return wordsOf(fieldOf(node, "name"));
}

/** The text of an element that may carry attributes, on one line. */
function wordsOf(value: unknown): string {
  const text = isFields(value) ? fieldOf(value, "#text") : value;
  return typeof text === "string" ? tidy(text) : "";
}

/** Child elements of a name: none, one or many. */
function childrenOf(node: unknown, name: string): readonly unknown[] {
  const child = fieldOf(node, name);
  if (child === undefined) return [];
  return Array.isArray(child) ? child : [child];
}
