import type { Rolldown } from "vite";
import { MAPLIBRE_WORKER } from "./maplibre-once.ts";

type Chunking = Parameters<Exclude<Rolldown.CodeSplittingGroup["name"], string>>[1];

/** The scripts of the app's page and of MapLibre's worker, by the end of their path. */
const PAGE = "/src/main.tsx";
const MAPLIBRE = /node_modules[\\/](maplibre-gl|@mapbox|@maplibre)[\\/]/;

/**
 * What a first visit loads, in three files instead of some sixty: small files compress badly. What
 * the worker needs as well has a file of its own, since it must hold nothing of a page; MapLibre,
 * which rarely changes, has another. The page's script itself is in none: it waits for parts that it
 * fetches, and they would wait for it.
 */
export function firstLoadGroups(): Rolldown.CodeSplittingGroup[] {
  const both = (id: string, chunking: Chunking) =>
    needs(PAGE, id, chunking) && needs(MAPLIBRE_WORKER, id, chunking);
  return [
    group("map-shared", 3, both),
    group("maplibre-gl", 2, (id, chunking) => MAPLIBRE.test(id) && needs(PAGE, id, chunking)),
    group("app", 1, (id, chunking) => !isScript(PAGE, id) && needs(PAGE, id, chunking)),
  ];
}

function group(
  name: string,
  priority: number,
  holds: (id: string, chunking: Chunking) => boolean,
): Rolldown.CodeSplittingGroup {
  return {
    debugName: name,
    priority,
    name: (id, chunking) => (holds(id, chunking) ? name : null),
  };
}

function isScript(script: string, id: string): boolean {
  return id.replaceAll("\\", "/").endsWith(script);
}

/** Whether a script cannot run without the module; what it imports later does not count. */
function needs(script: string, id: string, chunking: Chunking): boolean {
  const needed = new Set<string>([id]);
  for (const one of needed) {
    if (isScript(script, one)) return true;
    for (const importer of chunking.getModuleInfo(one)?.importers ?? []) needed.add(importer);
  }
  return false;
}
