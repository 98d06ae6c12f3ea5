import type { Register } from "#domain/register.ts";
import { changedPlaces, type PlaceView, type View } from "#domain/view.ts";
import type { Ground } from "./features.ts";
import { controlCode } from "./palette.ts";
import {
  arcState,
  type CellState,
  cellFillState,
  cellState,
  type GlyphState,
  glyphState,
} from "./states.ts";

/** Where feature states go; the map, or a recorder in a test. */
export type StatePort = (
  source: "places" | "cells" | "arcs",
  id: number,
  state: GlyphState,
) => void;

/**
 * Mirrors views onto feature states, touching only what differs from what was applied before.
 * Geometry is never touched: the slider changes states.
 */
export interface Mirror {
  /** Makes the map show the view; returns how many features were touched. */
  readonly apply: (view: View) => number;
  /** Forgets what was applied, so that the next `apply` sets everything (after a context loss). */
  readonly reset: () => void;
  /** Positions in `ground.arcs` of the lines lit by a state key (`m`, `s0`, `s1`). */
  readonly lit: (key: string) => readonly number[];
}

export function createMirror(register: Register, ground: Ground, port: StatePort): Mirror {
  let applied: View | null = null;
  const glyphs: (GlyphState | undefined)[] = [];
  const under = createGroundMirror(register, ground, port);

  const updateGlyph = (view: PlaceView): number => {
    const { index, place } = view.dossier;
    return place.point === null
      ? 0
      : tell(glyphs, port, "places", index, glyphState(register, view));
  };

  const update = (view: View): number => {
    let touched = 0;
    for (const at of changedPlaces(applied, view)) {
      const place = view.places[at];
      if (place) touched += updateGlyph(place) + under.updateCell(place);
    }
    return touched + under.updateArcs();
  };

  const reset = () => {
    applied = null;
    glyphs.length = 0;
    under.reset();
  };

  return {
    apply: (view) => {
      try {
        const touched = update(view);
        applied = view;
        return touched;
      } catch (error) {
        // Half of it is on the map: the next attempt looks at every place.
        applied = null;
        throw error;
      }
    },
    reset,
    lit: under.lit,
  };
}

/** The part of the mirror that is ground: cells, and the boundaries of those that changed. */
function createGroundMirror(register: Register, ground: Ground, port: StatePort) {
  const insideCode = controlCode(register.theatre.parties, register.reference?.inside ?? "");
  const cells: (CellState | undefined)[] = [];
  const fills: (GlyphState | undefined)[] = [];
  const arcs: (GlyphState | undefined)[] = [];
  const dirty = createMarks(ground.arcs.length);

  const updateArc = (at: number): number => {
    const arc = ground.arcs[at];
    const left = arc && cells[arc.left];
    const right = arc && cells[arc.right];
    return left && right ? tell(arcs, port, "arcs", at, arcState(left, right, insideCode)) : 0;
  };

  return {
    updateCell: (view: PlaceView): number => {
      const cell = view.dossier.index;
      if (ground.cellOf[cell] !== cell) return 0;
      const state = cellState(register, view);
      if (sameCell(cells[cell], state)) return 0;
      for (const arc of ground.arcsOf.get(cell) ?? []) dirty.add(arc);
      const touched = tell(fills, port, "cells", cell, cellFillState(state));
      cells[cell] = state;
      return touched;
    },
    updateArcs: (): number => {
      const touched = dirty.list.reduce((sum, at) => sum + updateArc(at), 0);
      dirty.empty();
      return touched;
    },
    reset: () => {
      for (const known of [cells, fills, arcs]) known.length = 0;
      dirty.empty();
    },
    lit: (key: string) => arcs.flatMap((state, at) => ((state?.[key] ?? 0) === 1 ? [at] : [])),
  };
}

/** Mirrors a set of places onto their feature state `x`; returns how many were touched. */
export function createSetMirror(port: StatePort) {
  let applied: ReadonlySet<number> = new Set();
  return {
    apply: (wanted: ReadonlySet<number>): number => {
      if (wanted === applied) return 0;
      let touched = 0;
      const put = (index: number, x: 0 | 1) => {
        port("places", index, { x });
        touched += 1;
      };
      for (const index of applied) if (!wanted.has(index)) put(index, 0);
      for (const index of wanted) if (!applied.has(index)) put(index, 1);
      applied = wanted;
      return touched;
    },
    reset: () => {
      applied = new Set();
    },
  };
}

/** A set of numbers below `size` that is emptied again and again. */
function createMarks(size: number) {
  const isIn = new Uint8Array(size);
  const list: number[] = [];
  return {
    /** What is in it, each once. */
    list: list as readonly number[],
    add: (at: number) => {
      if (isIn[at] === 1) return;
      isIn[at] = 1;
      list.push(at);
    },
    empty: () => {
      for (const at of list) isIn[at] = 0;
      list.length = 0;
    },
  };
}

/**
 * Tells the map a feature's state if it has another; `told`: what it was told, by feature. What it
 * was never told is 0, so that zeros need no telling: MapLibre goes through all that it was told
 * for each tile that it loads, and most boundaries part ground of one kind. Returns 1 or 0.
 */
function tell(
  told: (GlyphState | undefined)[],
  port: StatePort,
  source: Parameters<StatePort>[0],
  id: number,
  state: GlyphState,
): number {
  const before = told[id];
  if (before ? sameState(before, state) : isZero(state)) return 0;
  port(source, id, state);
  told[id] = state;
  return 1;
}

function isZero(state: GlyphState): boolean {
  for (const key in state) if (state[key] !== 0) return false;
  return true;
}

function sameCell(a: CellState | undefined, b: CellState): boolean {
  if (a?.mapper !== b.mapper) return false;
  return b.sides.every(({ held, stated, unconfirmed }, at) => {
    const side = a.sides[at];
    return side?.held === held && side.stated === stated && side.unconfirmed === unconfirmed;
  });
}

function sameState(a: GlyphState, b: GlyphState): boolean {
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
}
