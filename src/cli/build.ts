import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { featureCollection, union } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { compile } from "#data/compiled.ts";
import { feedOf } from "#data/feed.ts";
import type { StoriesFile } from "#data/stories.ts";
import { packFiles } from "#data/theatre-files.ts";
import { toInput } from "#data/to-input.ts";
import { historyGroups } from "#domain/history.ts";
import { hasCell, type Place } from "#domain/place.ts";
import { indexRegister } from "#domain/register.ts";
import { withMappers } from "#domain/shelf.ts";
import { landOf, type Units } from "#geometry/land.ts";
import { packCells } from "#geometry/pack.ts";
import { type Cell, type Extent, type Site, tessellate } from "#geometry/tessellate.ts";
import { measureAnew } from "#importers/compile.ts";
import { readUnits } from "./basemap-units.ts";
import { readLocal } from "./local.ts";
import { siteAddress } from "./oembed.ts";
import { readFiles, THEATRE_FOLDER } from "./read-theatre.ts";
import { basemapFile, OWN_BASEMAP } from "./shown-theatre.ts";
import { cutGround, needsTiles, TILES_FOLDER } from "./tiles.ts";
import { checkedRecords } from "./validate.ts";

const OUT_FOLDER = "public/theatre";
/** How far beyond its outermost place a country's cells reach, in degrees. */
const CELL_MARGIN = 0.25;

/**
 * `npm run data -- build`: checks the register, cuts the settlement cells and writes the one file
 * that the app loads. A problem writes nothing; the file appears whole or not at all.
 */
export async function buildTheatre(): Promise<number> {
  const records = await checkedRecords(THEATRE_FOLDER);
  if (!records) return 1;
  const input = toInput(records);
  const units = await readUnits(basemapFile(THEATRE_FOLDER));
  const countries = [...new Set(input.places.map((place) => place.country))].sort();
  const cells = countries.flatMap((country) => countryCells(input.places, country, units));
  cells.sort((a, b) => a.index - b.index);
  const land = landOf(units);
  const local = (await readLocal()).map((open) =>
    measureAnew(open, { places: input.places, land }),
  );
  const mapped = local.map(({ record }) => record);
  const groups = historyGroups(indexRegister(withMappers(input, mapped)).dossiers);
  const { id } = input.theatre;
  const joined = new Set(cells.map(({ index }) => groups[index] ?? index)).size;
  const cut = needsTiles(joined) ? cutGround(id, cells, input.places, input.theatre.extent) : null;
  const packed = cut?.tiled ?? packCells(cells, (index) => groups[index] ?? index);
  const names = local.map(({ file }) => `mappers/${file.mapper.id}.json`);
  const text = JSON.stringify(compile(input, packed, names));
  await rm(`${OUT_FOLDER}/mappers`, { recursive: true, force: true });
  await removeOthers(id);
  await mkdir(`${OUT_FOLDER}/mappers`, { recursive: true });
  for (const [at, { file }] of local.entries()) {
    await writeWhole(`${OUT_FOLDER}/${names[at]}`, JSON.stringify(file));
  }
  await rm(`${OUT_FOLDER}/${TILES_FOLDER}`, { recursive: true, force: true });
  if (cut) {
    await mkdir(`${OUT_FOLDER}/${TILES_FOLDER}`);
    await writeWhole(`${OUT_FOLDER}/${cut.tiled.tiles}`, cut.archive);
  } else await writeWhole(`${OUT_FOLDER}/${id}-cells.json`, JSON.stringify(packCells(cells)));
  await writeWhole(`${OUT_FOLDER}/${id}-areas.json`, JSON.stringify(areasOf(input.places, cells)));
  await writeWhole(
    `${OUT_FOLDER}/feed.json`,
    JSON.stringify(feedOf(indexRegister(input), siteAddress())),
  );
  await copyBasemap(id);
  const stories: StoriesFile = { stories: records.stories };
  await writeWhole(`${OUT_FOLDER}/${id}-stories.json`, JSON.stringify(stories));
  const register = packFiles(await readFiles(THEATRE_FOLDER));
  await writeWhole(`${OUT_FOLDER}/${id}-files.json`, register);
  const file = `${OUT_FOLDER}/${id}.json`;
  await writeWhole(file, text);
  const kilobytes = Math.round(brotliCompressSync(text).length / 1000);
  const ground = cut
    ? `${cells.length} cells and ${cut.borders} borders in tiles (${cut.tiled.tiles}, ${Math.round(cut.archive.length / 1000)} kB)`
    : `${joined} cells`;
  console.log(`${file}: ${input.places.length} places, ${ground}, ${kilobytes} kB brotli.`);
  return 0;
}

/** Files of another theatre, built before: the app would carry them along. */
async function removeOthers(id: string): Promise<void> {
  if (!existsSync(OUT_FOLDER)) return;
  for (const name of await readdir(OUT_FOLDER)) {
    const own = name === "feed.json" || name === `${id}.json` || name.startsWith(`${id}-`);
    // Outlines are in one form only.
    const outlines = name === `${id}-cells.json`;
    if (outlines || (name.endsWith(".json") && !own)) await rm(`${OUT_FOLDER}/${name}`);
  }
}

/** A theatre's own basemap goes beside its data; one in `public/` is there already. */
async function copyBasemap(id: string): Promise<void> {
  const copy = `${OUT_FOLDER}/${id}-basemap.json`;
  if (existsSync(`${THEATRE_FOLDER}/${OWN_BASEMAP}`)) {
    await writeWhole(copy, await readFile(`${THEATRE_FOLDER}/${OWN_BASEMAP}`, "utf8"));
  } else await rm(copy, { force: true });
}

/** Ground that each place stands for, km² to two decimals, in the order of places; 0 for none. */
function areasOf(places: readonly Place[], cells: readonly Cell[]): readonly number[] {
  const areas = places.map(() => 0);
  for (const { index, area } of cells) areas[index] = Math.round(area * 100) / 100;
  return areas;
}

/** Writes a file that appears whole or not at all. */
async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

/** Voronoi cells of one country's places, on that country's land: a border is never crossed. */
function countryCells(places: readonly Place[], country: string, units: Units): readonly Cell[] {
  const sites = places.flatMap((place, index): readonly Site[] =>
    place.country === country && hasCell(place) && place.point
      ? [{ index, point: place.point }]
      : [],
  );
  const own = units.features.filter((unit) => unit.properties.country === country);
  if (sites.length === 0 || own.length === 0) return [];
  const extent = extentOf(sites);
  return tessellate(sites, wholeOf(own), extent);
}

function wholeOf(
  units: readonly Feature<Polygon | MultiPolygon>[],
): Feature<Polygon | MultiPolygon> {
  const [only] = units;
  if (units.length === 1 && only) return only;
  const whole = union(featureCollection([...units]));
  if (!whole) throw new Error("The first-level units of the basemap have no area.");
  return whole;
}

function extentOf(sites: readonly Site[]): Extent {
  const longitudes = sites.map(({ point }) => point[0]);
  const latitudes = sites.map(({ point }) => point[1]);
  return [
    Math.min(...longitudes) - CELL_MARGIN,
    Math.min(...latitudes) - CELL_MARGIN,
    Math.max(...longitudes) + CELL_MARGIN,
    Math.max(...latitudes) + CELL_MARGIN,
  ];
}
