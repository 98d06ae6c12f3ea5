import { areTiled, type SettlementCells, type TiledCells } from "./settlement-cells.ts";
import type { CellTopology } from "./topology.ts";

/**
 * The value as cells of so many places. Throws an error that names what is wrong: an arc that is
 * not there, a point that is no point, a cell of a place that the register lacks.
 */
export function checkCells(value: unknown, places: number): CellTopology {
  const arcs: unknown = field(value, "arcs");
  const cells: unknown = field(field(field(value, "objects"), "cells"), "geometries");
  if (!Array.isArray(arcs) || !Array.isArray(cells)) throw new Error("no cells");
  const transform = field(value, "transform");
  const grid =
    transform === undefined ||
    (isPoint(field(transform, "scale")) && isPoint(field(transform, "translate")));
  if (!grid) throw new Error("the grid of the cells");
  arcs.forEach((arc: unknown, at) => {
    if (!Array.isArray(arc) || arc.length < 2 || !arc.every(isPoint)) throw new Error(`arc ${at}`);
  });
  cells.forEach((cell: unknown, at) => {
    const number = field(field(cell, "properties"), "i");
    if (!isBelow(number, places) || !isGround(cell, arcs.length)) throw new Error(`cell ${at}`);
  });
  return value as CellTopology;
}

/** The same of cells whose outlines may be in tiles. */
export function checkSettlementCells(value: SettlementCells, places: number): SettlementCells {
  return areTiled(value) ? checkTiledCells(value) : checkCells(value, places);
}

/** A file of our own, beside the theatre's, never another address. */
const TILES = /^tiles\/[a-z0-9-]+\.pmtiles$/;

function checkTiledCells(value: TiledCells): TiledCells {
  const { tiles, neighbours, reach }: Readonly<Record<keyof TiledCells, unknown>> = value;
  if (typeof tiles !== "string" || !TILES.test(tiles)) throw new Error("the name of the tiles");
  if (typeof neighbours !== "string") throw new Error("the cells’ neighbours");
  if (typeof reach !== "string") throw new Error("how far cells reach");
  return value;
}

/** A polygon or several, of arcs that are there. */
function isGround(cell: unknown, arcs: number): boolean {
  const depths: Readonly<Record<string, number>> = { Polygon: 2, MultiPolygon: 3 };
  const type = field(cell, "type");
  const depth = typeof type === "string" && Object.hasOwn(depths, type) ? depths[type] : undefined;
  return depth !== undefined && isNested(field(cell, "arcs"), depth, arcs);
}

function isNested(value: unknown, depth: number, arcs: number): boolean {
  if (depth > 0)
    return (
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((inner) => isNested(inner, depth - 1, arcs))
    );
  return typeof value === "number" && isBelow(value < 0 ? ~value : value, arcs);
}

function isBelow(value: unknown, end: number): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < end;
}

function isPoint(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite);
}

/** An object's own field: what a prototype holds is not in the file. */
function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
