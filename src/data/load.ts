import { indexRegister, type Register } from "#domain/register.ts";
import type { SettlementCells } from "#geometry/settlement-cells.ts";
import type { CellTopology } from "#geometry/topology.ts";
import { type CompiledTheatre, expand } from "./compiled.ts";
import type { OpenMapper } from "./mapper-file.ts";

/** A theatre, ready for use. */
export interface LoadedTheatre {
  readonly register: Register;
  readonly cells: SettlementCells;
  /** Addresses of the mappers' files that were compiled with it. */
  readonly mapperFiles: readonly string[];
}

/**
 * The mappers compiled with a theatre, in the order given. Throws like `loadTheatre`. What opens
 * their files is fetched only if there are any.
 */
export async function loadMappers(urls: readonly string[]): Promise<readonly OpenMapper[]> {
  if (urls.length === 0) return [];
  const { openMapper } = await import("./mapper-file.ts");
  return await Promise.all(
    urls.map(async (url) => {
      const response = await fetch(url);
      if (!response.ok) {
        throw new Error(`A mapper’s file could not be read (${response.status} ${url}).`);
      }
      try {
        return openMapper(JSON.parse(await response.text()));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${url}: ${reason}`);
      }
    }),
  );
}

/**
 * Fetches the settlement cells before any were joined, which further mappers need. Throws like
 * `loadTheatre`.
 */
export async function loadCells(url: string): Promise<CellTopology> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The cells could not be read (${response.status} ${url}).`);
  return (await response.json()) as CellTopology;
}

/**
 * Fetches the ground that each of the register's places stands for, km², in their order. Throws
 * like `loadTheatre`, also where the list does not fit the register.
 */
export async function loadAreas(url: string, places: number): Promise<readonly number[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The areas could not be read (${response.status} ${url}).`);
  const areas: unknown = await response.json();
  const fits =
    Array.isArray(areas) &&
    areas.length === places &&
    areas.every((area) => typeof area === "number" && area >= 0);
  if (!fits) throw new Error(`The areas do not fit the register (${url}): reload the page.`);
  return areas;
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
    return {
      register: indexRegister(expand(compiled)),
      cells: compiled.cells,
      mapperFiles: compiled.mapperFiles ?? [],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Whatever the damage, the reader learns what to do about it.
    if (/reload the page|npm run data -- build/.test(reason)) throw error;
    throw new Error(`The data file is damaged (${reason}): reload the page.`);
  }
}
