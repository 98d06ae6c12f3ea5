import type { FeatureCollection, LineString, MultiPolygon, Polygon } from "geojson";
import { type ArchiveHistory, cellMask, cellsBetween, drawnClass } from "#domain/archive.ts";
import type { Day } from "#domain/day.ts";
import { bitOf, GROUND_CLASSES, type GroundMask } from "#domain/ground.ts";
import type { MapperId } from "#domain/ids.ts";
import type { Register } from "#domain/register.ts";
import { type Arc, type CellTopology, unpackCells, unpackOutlines } from "#geometry/topology.ts";
import type { GlyphState } from "./states.ts";

/** A mapper's archive, as the layers need it. */
export interface ArchiveLayer {
  readonly id: MapperId;
  /** Number of its line's colour and form: 0 is the reference mapper's. */
  readonly at: number;
  /** Places of its parties in the theatre's list. */
  readonly inside: number;
  readonly outside: number;
  /** It is the reference: its ground is tinted, and the settlement cells' is not. */
  readonly reference: boolean;
  readonly classes: ArchiveHistory["classes"];
}

/** The archives of a register: the reference mapper's first. */
export function archiveLayers(register: Register): readonly ArchiveLayer[] {
  const { theatre, archives, reference } = register;
  const partyAt = (id: string) => theatre.parties.findIndex((party) => party.id === id);
  let others = 0;
  return archives.flatMap((archive) => {
    const mapper = theatre.mappers.find(({ id }) => id === archive.mapper);
    if (!mapper) return [];
    const isReference = mapper.id === reference?.id;
    if (!isReference) others += 1;
    return [
      {
        id: mapper.id,
        at: isReference ? 0 : others,
        inside: partyAt(mapper.inside),
        outside: partyAt(mapper.outside ?? mapper.inside),
        reference: isReference,
        classes: archive.classes,
      },
    ];
  });
}

/** An archive's cells and outlines as features; ids are positions in its lists. */
export interface ArchiveGround {
  readonly cells: FeatureCollection<Polygon | MultiPolygon>;
  readonly outlines: readonly Arc<number | null>[];
  readonly outlineFeatures: FeatureCollection<LineString>;
  /** Positions in `outlines` of the boundary of each cell. */
  readonly outlinesOf: readonly (readonly number[])[];
}

export function archiveGround(archive: ArchiveHistory, packed: CellTopology): ArchiveGround {
  const outlines = unpackOutlines(packed);
  const outlinesOf = archive.areas.map((): number[] => []);
  outlines.forEach(({ left, right }, at) => {
    if (left !== null) outlinesOf[left]?.push(at);
    if (right !== null) outlinesOf[right]?.push(at);
  });
  return {
    cells: unpackCells(packed),
    outlines,
    outlinesOf,
    outlineFeatures: {
      type: "FeatureCollection",
      features: outlines.map(({ geometry }, id) => {
        return { type: "Feature", id, properties: {}, geometry };
      }),
    },
  };
}

/** State of a cell: `g` the class that it is drawn as, by place in the list, 0 none. */
export function archiveCellState(mask: GroundMask): GlyphState {
  const drawn = drawnClass(mask);
  return { g: drawn === null ? 0 : GROUND_CLASSES.indexOf(drawn) + 1 };
}

/** State of a piece of outline: `l` 1 where the held ground begins, 2 where another class does. */
export function outlineState(left: GroundMask, right: GroundMask): GlyphState {
  const differ = left ^ right;
  return { l: (differ & bitOf("held")) !== 0 ? 1 : differ !== 0 ? 2 : 0 };
}

/** Where an archive's states go. */
type Port = (kind: "cells" | "outlines", id: number, state: GlyphState) => void;

/** Brings an archive's features to days, touching only what differs between two of them. */
export interface ArchiveMirror {
  /** Shows a day; returns how many features were touched. */
  readonly apply: (day: Day) => number;
  readonly reset: () => void;
  /** Positions of the outlines where the held ground begins, as applied. */
  readonly lit: () => readonly number[];
}

export function createArchiveMirror(
  archive: ArchiveHistory,
  ground: ArchiveGround,
  port: Port,
): ArchiveMirror {
  let applied: Day | null = null;
  const maskOf = (cell: number | null, day: Day) =>
    cell === null ? 0 : cellMask(archive, cell, day);
  const outlineOn = (at: number, day: Day): GlyphState => {
    const { left = null, right = null } = ground.outlines[at] ?? {};
    return outlineState(maskOf(left, day), maskOf(right, day));
  };
  const allCells = archive.areas.map((_, cell) => cell);
  return {
    apply: (day) => {
      if (applied === day) return 0;
      const cells = applied === null ? allCells : cellsBetween(archive, applied, day);
      const outlines = new Set<number>();
      let touched = 0;
      for (const cell of cells) {
        port("cells", cell, archiveCellState(maskOf(cell, day)));
        touched += 1;
        for (const at of ground.outlinesOf[cell] ?? []) outlines.add(at);
      }
      for (const at of outlines) port("outlines", at, outlineOn(at, day));
      applied = day;
      return touched + outlines.size;
    },
    reset: () => {
      applied = null;
    },
    lit: () => {
      const day = applied;
      if (day === null) return [];
      return ground.outlines.flatMap((_, at) => (outlineOn(at, day).l === 1 ? [at] : []));
    },
  };
}
