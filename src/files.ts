import { type LoadedTheatre, loadMappers, loadTheatre } from "#data/load.ts";
import { areTiled } from "#geometry/settlement-cells.ts";
import type { MapCells } from "#map/tiled-map.ts";
import { inStretches } from "#state/in-stretches.ts";

const FOLDER = "theatre/";
const DATA = `${FOLDER}${THEATRE.id}.json`;
export const CELLS = `${FOLDER}${THEATRE.id}-cells.json`;
export const AREAS = `${FOLDER}${THEATRE.id}-areas.json`;
export const FILES = `${FOLDER}${THEATRE.id}-files.json`;
export const STORIES = `${FOLDER}${THEATRE.id}-stories.json`;

/** Address of a data file, with the version of its content. */
export const at = (path: string) => {
  const version = FILE_VERSIONS[path];
  return version === undefined ? path : `${path}?v=${version}`;
};

/** The theatre and the mappers compiled with it. */
export async function loadAll() {
  const loaded = await loadTheatre(at(DATA));
  const mappers = await loadMappers(
    loaded.mapperFiles.map((file) => at(`${FOLDER}${file}`)),
    inStretches,
  );
  return { loaded, mappers, cells: await openCells(loaded) };
}

/** The cells as the map draws them. */
async function openCells({ cells, register }: LoadedTheatre): Promise<MapCells> {
  if (!areTiled(cells)) return cells;
  const { openTiles } = await import("#map/tiled.ts");
  const address = new URL(`${FOLDER}${cells.tiles}`, location.href).href;
  return openTiles(address, cells, register.theatre.extent);
}

/** A file of ours. Throws if it is not there. */
export async function readJson(url: string) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`A file could not be read (${response.status} ${url}).`);
  try {
    return JSON.parse(await response.text());
  } catch {
    throw new Error(`A file is cut short or damaged: reload the page (${url}).`);
  }
}

/** The map draws labels with these faces as soon as it starts, so they must be there by then. */
export async function loadFonts(): Promise<void> {
  const faces = ["16px ClaimlineSans", "600 16px ClaimlineSans"];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, "Aя")));
}
