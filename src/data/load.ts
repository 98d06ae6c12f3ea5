import { messageOf } from "#domain/message-of.ts";
import type { RunPieces } from "#domain/pieces.ts";
import { indexRegister, type Register } from "#domain/register.ts";
import { checkCells, checkSettlementCells } from "#geometry/check-cells.ts";
import type { SettlementCells } from "#geometry/settlement-cells.ts";
import type { CellTopology } from "#geometry/topology.ts";
import { type CompiledTheatre, checkVersion, expand } from "./compiled.ts";
import { checkCompiled } from "./compiled-shape.ts";
import { isSize, misfit } from "./fits.ts";
import type { OpenMapper } from "./mapper-file.ts";

/** A theatre, ready for use. */
export interface LoadedTheatre {
  readonly register: Register;
  readonly cells: SettlementCells;
  /** Addresses of the mappers' files that were compiled with it. */
  readonly mapperFiles: readonly string[];
}

/**
 * The mappers compiled with a theatre, in the order given; `run` opens them. Throws like
 * `loadTheatre`. What opens their files is fetched only if there are any.
 */
export async function loadMappers(
  urls: readonly string[],
  run: RunPieces,
): Promise<readonly OpenMapper[]> {
  if (urls.length === 0) return [];
  const { openingMapper } = await import("./mapper-file.ts");
  return await Promise.all(
    urls.map(async (url) => {
      const response = await fetch(url);
      if (!response.ok) {
        throw new Error(`A mapper’s file could not be read (${response.status} ${url}).`);
      }
      try {
        return await run(openingMapper(JSON.parse(await response.text())));
      } catch (error) {
        throw new Error(`${url}: ${messageOf(error)}`);
      }
    }),
  );
}

/**
 * Fetches the settlement cells of so many places before any were joined, which further mappers
 * need. Throws like `loadTheatre`.
 */
export async function loadCells(url: string, places: number): Promise<CellTopology> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The cells could not be read (${response.status} ${url}).`);
  return openCells(await response.text(), places);
}

/** Unpacks the text of the file of cells. Throws like `loadTheatre`. */
export function openCells(text: string, places: number): CellTopology {
  try {
    return checkCells(JSON.parse(text), places);
  } catch (error) {
    throw new Error(`The file of cells is damaged (${messageOf(error)}): reload the page.`);
  }
}

/**
 * Fetches the ground that each of the register's places stands for, km², in their order. Throws
 * like `loadTheatre`, also where the list does not fit the register.
 */
export async function loadAreas(url: string, places: number): Promise<readonly number[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The areas could not be read (${response.status} ${url}).`);
  return openAreas(await response.text(), places);
}

/** Unpacks the text of the file of areas. Throws like `loadAreas`. */
export function openAreas(text: string, places: number): readonly number[] {
  try {
    const areas: unknown = JSON.parse(text);
    if (misfit(areas, [isSize]) === null && Array.isArray(areas) && areas.length === places) {
      return areas;
    }
  } catch {
    // Cut short.
  }
  throw new Error("The areas do not fit the register: reload the page.");
}

/**
 * Fetches and unpacks a compiled theatre. Throws an `Error` whose message can be shown to a
 * reader: an unreachable, damaged or outdated file is never a partial map.
 */
export async function loadTheatre(url: string): Promise<LoadedTheatre> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The data file could not be read (${response.status} ${url}).`);
  return openTheatre(await response.text());
}

/** Unpacks the text of a compiled theatre. Throws like `loadTheatre`. */
export function openTheatre(text: string): LoadedTheatre {
  let compiled: CompiledTheatre | null;
  try {
    compiled = JSON.parse(text) as CompiledTheatre | null;
  } catch {
    throw new Error("The data file is cut short or damaged: reload the page.");
  }
  try {
    if (!compiled?.cells) throw new Error("no cells");
    checkVersion(compiled);
    checkCompiled(compiled);
    const register = indexRegister(expand(compiled));
    return {
      register,
      cells: checkSettlementCells(compiled.cells, register.dossiers.length),
      mapperFiles: compiled.mapperFiles ?? [],
    };
  } catch (error) {
    const reason = messageOf(error);
    // Whatever the damage, the reader learns what to do about it.
    if (/reload the page|npm run data -- build/.test(reason)) throw error;
    throw new Error(`The data file is damaged (${reason}): reload the page.`);
  }
}
