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
  const insideCode = controlCode(register.theatre.parties, register.reference?.inside ?? "");
  let applied: View | null = null;
  const cells: (CellState | undefined)[] = [];
  const arcs: (GlyphState | undefined)[] = [];
  const glyphs: (GlyphState | undefined)[] = [];
  const fills: (GlyphState | undefined)[] = [];

  const updateArc = (at: number): number => {
    const arc = ground.arcs[at];
    const left = arc && cells[arc.left];
    const right = arc && cells[arc.right];
    if (!left || !right) return 0;
    const state = arcState(left, right, insideCode);
    if (sameState(arcs[at], state)) return 0;
    port("arcs", at, state);
    arcs[at] = state;
    return 1;
  };

  const updateCell = (cell: number, view: PlaceView): number => {
    const state = cellState(register, view);
    cells[cell] = state;
    const fill = cellFillState(state);
    if (sameState(fills[cell], fill)) return 0;
    port("cells", cell, fill);
    fills[cell] = fill;
    return 1;
  };

  const updateGlyph = (view: PlaceView): number => {
    const { index, place } = view.dossier;
    if (place.point === null) return 0;
    const state = glyphState(register, view);
    if (sameState(glyphs[index], state)) return 0;
    port("places", index, state);
    glyphs[index] = state;
    return 1;
  };

  const updatePlace = (place: PlaceView, dirty: Set<number>): number => {
    const { index } = place.dossier;
    const touched = updateGlyph(place);
    const cell = ground.cellOf[index];
    if (cell === undefined || cell !== index) return touched;
    for (const arc of ground.arcsOf.get(cell) ?? []) dirty.add(arc);
    return touched + updateCell(cell, place);
  };

  const apply = (view: View): number => {
    let touched = 0;
    const dirty = new Set<number>();
    for (const at of changedPlaces(applied, view)) {
      const place = view.places[at];
      if (place) touched += updatePlace(place, dirty);
    }
    for (const arc of dirty) touched += updateArc(arc);
    applied = view;
    return touched;
  };

  return {
    apply,
    reset: () => {
      applied = null;
      arcs.length = 0;
      glyphs.length = 0;
      fills.length = 0;
    },
    lit: (key) => arcs.flatMap((state, at) => ((state?.[key] ?? 0) === 1 ? [at] : [])),
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

function sameState(a: GlyphState | undefined, b: GlyphState): boolean {
  if (!a) return false;
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
}
