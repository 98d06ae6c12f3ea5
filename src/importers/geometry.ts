import { type Checked, cleanPolygon, type Place, type Polygon } from "./clean.ts";
import { fieldOf, listOf } from "./values.ts";

/** Collections inside collections are followed this far. */
const MAX_DEPTH = 8;

/** What a format says of shapes that are no areas. */
export interface ShapeRules {
  /** Why points and lines are left out. */
  readonly noAreas: string;
}

/**
 * The cleaned polygons of a GeoJSON geometry: polygons, multi-polygons and collections of them.
 * Points, lines and absent geometries are set aside, anything else is a problem in the log.
 */
export function polygonsOf(
  geometry: unknown,
  place: Place,
  rules: ShapeRules,
  checked: Checked,
  depth = 0,
): readonly Polygon[] {
  const { log, record } = place;
  const type = fieldOf(geometry, "type");
  const coordinates = fieldOf(geometry, "coordinates");
  if (geometry === null || geometry === undefined) {
    log.setAside("features without a geometry", "the publisher left them empty", record);
    return [];
  }
  switch (type) {
    case "Polygon":
      return cleanAll([coordinates], place, checked);
    case "MultiPolygon":
      return cleanAll(coordinates, place, checked);
    case "GeometryCollection":
      if (depth >= MAX_DEPTH) break;
      return partsOf(geometry).flatMap((part) =>
        polygonsOf(part, place, rules, checked, depth + 1),
      );
    case "Point":
    case "MultiPoint":
    case "LineString":
    case "MultiLineString":
      log.setAside(type.endsWith("Point") ? "points" : "lines", rules.noAreas, record);
      return [];
    default:
  }
  log.problem({
    rule: "geometry",
    record,
    field: "geometry",
    message: `It is no GeoJSON geometry that can be read (type: ${shown(type)}).`,
    remedy: "Fetch the file again or leave the feature out.",
  });
  return [];
}

function partsOf(collection: unknown): readonly unknown[] {
  const parts = listOf(collection, "geometries");
  // A collection without its list is told as a geometry that cannot be read.
  return parts ?? [collection];
}

function cleanAll(list: unknown, place: Place, checked: Checked): readonly Polygon[] {
  if (!Array.isArray(list)) return cleanAll([list], place, checked);
  const cleaned = list.map((rings) => cleanPolygon(rings, place, checked));
  return cleaned.filter((polygon) => polygon !== null);
}

function shown(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 40) : typeof value;
}
