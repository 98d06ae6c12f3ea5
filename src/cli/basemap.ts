import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { bbox, bboxPolygon, featureCollection, intersect } from "@turf/turf";
import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiPolygon,
  Polygon,
  Position,
} from "geojson";
import { feature, merge, mergeArcs, meshArcs } from "topojson-client";
import { topology } from "topojson-server";
import type {
  GeometryCollection,
  GeometryObject,
  MultiLineString,
  Topology,
  Polygon as TopoPolygon,
} from "topojson-specification";
import { labelsOf, touches, type Unit, type UnitProperties } from "./basemap-labels.ts";
import {
  type Box,
  COUNTRIES,
  ENGLISH,
  nameProperties,
  SNAKE_ISLAND,
  UKRAINE,
} from "./basemap-names.ts";
import { type Tolerance, thinArcs, toleranceFrom, withoutCrumbs } from "./basemap-shapes.ts";
import { type Admin1, readAdmin1, readRivers, readShores } from "./basemap-sources.ts";
import { type DumpedLine, islandAt, lakesFrom, riversFrom } from "./basemap-water.ts";

const OUT = "public/basemap/ukraine.topo.json";
/** Land reaches this far, so that a wide screen shows no edge of the world around the theatre. */
const EXTENT: Box = [12, 39.5, 52, 58.5];
/** Russia's and Belarus's first-level units are kept where they touch this box. */
const THEATRE: Box = [20, 42.5, 44, 54.5];
/** Steps of the coordinate grid: about 15 m. */
const QUANTIZATION = 200_000;
/** The source of rivers and lakes is off by more than this anywhere, in degrees. */
const WATER_TOLERANCE = 0.0015;
/** Countries whose first-level units are drawn; the others are one shape each. */
const DIVIDED = new Set(["UA", "RU", "BY"]);

type Shape = Polygon | MultiPolygon;
type Piece = Feature<Shape, UnitProperties>;
type UnitObject = TopoPolygon<UnitProperties>;
type Units = GeometryCollection<UnitProperties>;
type Properties = Record<string, unknown>;

/** Draws the embedded basemap again from its sources; see `public/basemap/README.md`. */
function main(): void {
  const shores = readShores();
  const rows = readAdmin1().features;
  const island = rows
    .filter(({ properties }) => properties.iso_3166_2 === SNAKE_ISLAND.unit)
    .map((row) => ({ ...row, geometry: islandAt(shores, SNAKE_ISLAND.at) }));
  const pieces = [...rows, ...island].flatMap(pieceOf);
  const ukraine = pieces.filter(({ properties }) => properties.country === "UA");
  const tolerance = toleranceFrom(ukraine.flatMap(verticesOf));
  const units = drawUnits(pieces, tolerance);
  const { lakes, rivers } = drawWater(shores, tolerance);
  const labels = featureCollection([...labelsOf(units, THEATRE)]);
  const map = topology({ oblasts: featureCollection(units), lakes, rivers, labels }, QUANTIZATION);
  const oblasts = map.objects.oblasts as Units;
  const land = mergeArcs(map, oblasts.geometries as UnitObject[]);
  const borders: GeometryCollection = {
    type: "GeometryCollection",
    geometries: bordersOf(map, oblasts),
  };
  map.objects = { land, borders, ...map.objects };
  const text = `${JSON.stringify(map)}\n`;
  writeFileSync(OUT, text);
  const kilobytes = Math.round(brotliCompressSync(text).length / 1000);
  console.log(`${OUT}: ${units.length} units, ${map.arcs.length} arcs, ${kilobytes} kB brotli.`);
}

/** A first-level unit cut to the extent, or nothing if it lies outside. */
function pieceOf(row: Feature<Shape, Admin1>): readonly Piece[] {
  const box = bbox(row);
  const [west, south, east, north] = box;
  const crossesDateLine = east - west > 180;
  if (crossesDateLine || !touches(box, EXTENT)) return [];
  const within = west >= EXTENT[0] && south >= EXTENT[1] && east <= EXTENT[2] && north <= EXTENT[3];
  const cut = within ? row : intersect(featureCollection([row, bboxPolygon([...EXTENT])]));
  return cut ? [{ ...cut, properties: unitProperties(row.properties, touches(box, THEATRE)) }] : [];
}

/** Natural Earth draws Crimea and Sevastopol de facto, as Russia's; their codes say UA and so do we. */
function unitProperties(row: Admin1, inTheatre: boolean): UnitProperties {
  const own = UKRAINE.get(row.iso_3166_2);
  if (own) {
    const claimed = own.claimed ? { claimed: own.claimed, claimedBy: "RU" } : {};
    return { id: own.id, country: "UA", level: 1, ...claimed, ...nameProperties(own.names) };
  }
  const country = row.iso_a2;
  const names = COUNTRIES.get(country);
  if (!names) throw new Error(`Unknown country ${country}: add it to basemap-names.ts.`);
  if (!DIVIDED.has(country) || !inTheatre) {
    return { id: slug(names.en), country, level: 0, ...nameProperties(names) };
  }
  const oblast = row.name_uk.endsWith("область") ? `${row.name_en} Oblast` : row.name_en;
  const en = ENGLISH.get(row.iso_3166_2) ?? oblast;
  const id = slug(en === "Moscow Oblast" ? en : en.replace(/ (Oblast|Region)$/, ""));
  return { id, country, level: 1, ...nameProperties({ en, uk: row.name_uk, ru: row.name_ru }) };
}

/** Joins the pieces of each unit and thins the lines far from Ukraine, without opening gaps. */
function drawUnits(pieces: Piece[], tolerance: Tolerance): Unit[] {
  const full = topology({ pieces: featureCollection(pieces) }, QUANTIZATION);
  const thinned = thinArcs(full, tolerance);
  const byUnit = new Map<string, UnitObject[]>();
  for (const geometry of (thinned.objects.pieces as Units).geometries as UnitObject[]) {
    const key = `${geometry.properties?.country}/${geometry.properties?.id}`;
    byUnit.set(key, [...(byUnit.get(key) ?? []), geometry]);
  }
  return [...byUnit.keys()].sort().flatMap((key): Unit[] => {
    const parts = byUnit.get(key) ?? [];
    const properties = parts[0]?.properties;
    if (!properties) return [];
    const geometry = withoutCrumbs(merge(thinned, parts), tolerance);
    return geometry.coordinates.length > 0 ? [{ type: "Feature", properties, geometry }] : [];
  });
}

/** Lakes and rivers, thinned to what their source can support. */
function drawWater(
  shores: readonly DumpedLine[],
  tolerance: Tolerance,
): { lakes: FeatureCollection; rivers: FeatureCollection } {
  const lakes = featureCollection<Shape, Properties>([...lakesFrom(shores)]);
  const rivers = featureCollection<Geometry, Properties>([...riversFrom(readRivers(), shores)]);
  const least = (point: Position) => Math.max(WATER_TOLERANCE, tolerance(point));
  const thinned = thinArcs(topology({ lakes, rivers }), least);
  const layer = (name: string) =>
    feature(thinned, thinned.objects[name] as GeometryCollection<Properties>);
  const clean = (layer("lakes").features as Feature<Shape, Properties>[]).flatMap((lake) => {
    const geometry = withoutCrumbs(lake.geometry, tolerance);
    return geometry.coordinates.length > 0 ? [{ ...lake, geometry }] : [];
  });
  return { lakes: featureCollection(clean), rivers: layer("rivers") };
}

/** Lines between units, one feature per kind; the README explains the kinds. */
function bordersOf(map: Topology, units: Units): GeometryObject<Properties>[] {
  type Pair = (a: UnitProperties, b: UnitProperties) => boolean;
  const line = (properties: Properties, pair: Pair): MultiLineString<Properties> => ({
    ...meshArcs(map, units, (first, second) => {
      const a = (first as UnitObject).properties;
      const b = (second as UnitObject).properties;
      return a !== undefined && b !== undefined && a !== b && (pair(a, b) || pair(b, a));
    }),
    properties,
  });
  const contested: Pair = (a, b) => a.country === "RS" && b.country === "XK";
  const abroad: Pair = (a, b) => a.country !== b.country && !contested(a, b) && !contested(b, a);
  const within = (country: string, a: UnitProperties, b: UnitProperties) =>
    a.country === country && b.country === country;
  const claimedIn = (days: readonly string[], { claimed }: UnitProperties) =>
    claimed !== undefined && days.includes(claimed);
  const outline =
    (days: readonly string[]): Pair =>
    (a, b) =>
      within("UA", a, b) && claimedIn(days, a) && !claimedIn(days, b);
  const [crimea, four] = ["2014-03-18", "2022-09-30"] as const;
  return [
    line({ kind: "international", country: "UA" }, (a, b) => abroad(a, b) && a.country === "UA"),
    line(
      { kind: "international" },
      (a, b) => abroad(a, b) && a.country !== "UA" && b.country !== "UA",
    ),
    line({ kind: "disputed" }, contested),
    line({ kind: "oblast", country: "UA" }, (a, b) => within("UA", a, b)),
    line({ kind: "oblast", country: "RU" }, (a, b) => within("RU", a, b)),
    line({ kind: "claimed", from: four }, outline([crimea, four])),
    line({ kind: "claimed-2014", from: crimea, until: four }, outline([crimea])),
  ];
}

function verticesOf({ geometry }: Piece): Position[] {
  return geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, "-");
}

main();
