import { indexRegister, type Register } from "#domain/register.ts";
import type { CellTopology } from "#geometry/topology.ts";
import { type CompiledTheatre, expand } from "./compiled.ts";

/** A theatre, ready for use. */
export interface LoadedTheatre {
  readonly register: Register;
  readonly cells: CellTopology;
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
    return { register: indexRegister(expand(compiled)), cells: compiled.cells };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Whatever the damage, the reader learns what to do about it.
    if (/reload the page|npm run data -- build/.test(reason)) throw error;
    throw new Error(`The data file is damaged (${reason}): reload the page.`);
  }
}
