import type { MapperId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import { type ArchiveLayer, archiveLayers } from "./archives.ts";
import { archivePrefix } from "./layers/archives.ts";
import type { SideLayer } from "./layers/claims.ts";
import { isTiledMap, type MapCells, type TiledMap } from "./tiled-map.ts";

/** Everything that the register puts on the map, apart from colours and language. */
export interface MapEntries {
  readonly sides: readonly SideLayer[];
  readonly archives: readonly ArchiveLayer[];
  /** Mapper whose picture the settlement cells show. */
  readonly reference: MapperId | null;
  /** Where the cells come as tiles. */
  readonly tiles?: TiledMap;
}

export function mapEntries(register: Register, cells?: MapCells): MapEntries {
  return {
    ...(cells && isTiledMap(cells) ? { tiles: cells } : {}),
    sides: sideLayers(register),
    archives: archiveLayers(register),
    reference: register.reference?.id ?? null,
  };
}

/** The sides that hold ground, as the layers need them. */
function sideLayers(register: Register): readonly SideLayer[] {
  const { parties } = register.theatre;
  return register.partySides.map((side, at) => ({
    id: side.id,
    at,
    party: parties.findIndex((party) => party.id === side.party),
    ...(parties.length > 2 ? { excludes: true } : {}),
  }));
}

/** Everything that the legend switches on the map, by id. */
export function entriesOf({ sides, archives, reference }: MapEntries): readonly string[] {
  const ids = [...sides, ...archives].map(({ id }) => id as string);
  return reference === null || ids.includes(reference) ? ids : [...ids, reference];
}

/** The reference mapper's outlines, which stand in for its picture by settlement; or `null`. */
export function outlinedReference({ archives }: MapEntries): ArchiveLayer | null {
  return archives.find(({ reference }) => reference) ?? null;
}

/**
 * The layers that an entry of the legend switches: a side's claims, or a mapper's picture. A
 * mapper's outlines, and the reference's picture by settlement.
 */
export function layersOf(entries: MapEntries, id: string): (layer: string) => boolean {
  if (entries.sides.some((side) => side.id === id)) return (layer) => layer.startsWith(`${id}-`);
  return (layer) =>
    layer.startsWith(archivePrefix(id)) ||
    (id === entries.reference && layer.startsWith("mapper-"));
}
