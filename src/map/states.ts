import type { PartyId } from "#domain/ids.ts";
import { impliedControl, type Position } from "#domain/position.ts";
import type { Register } from "#domain/register.ts";
import type { PlaceView } from "#domain/view.ts";
import { controlCode } from "./palette.ts";

/**
 * What the map is told about features, as small numbers: pure, tested without a map. Only what the
 * style reads is here; codes of control are those of `controlCode`.
 */

/** How firm a side's word is: 0 implied, 1 in its own words, 2 stale, 3 only who does not hold it. */
export type Firmness = 0 | 1 | 2 | 3;

/** Keys of feature state by side; written once, since they are asked for with every change. */
const keys = (letter: string) => Array.from({ length: 8 }, (_, at) => `${letter}${at}`);
const KEYS = { c: keys("c"), f: keys("f"), h: keys("h"), s: keys("s"), o: keys("o") } as const;

function keyOf(letter: keyof typeof KEYS, at: number): string {
  return KEYS[letter][at] ?? `${letter}${at}`;
}

/** State of a place's glyph. Keys `c0`, `f0`: control and firmness of side 0, and so on. */
export type GlyphState = Readonly<Record<string, number>>;

/** 1 disputed, 2 one side only, 0 anything else. */
const DISPUTE_CODES: Readonly<Record<string, number>> = { disputed: 1, unanswered: 2 };

export function glyphState(register: Register, view: PlaceView): GlyphState {
  const state: Record<string, number> = {
    m: mapperCode(register, view),
    d: DISPUTE_CODES[view.standing] ?? 0,
  };
  view.positions.forEach((position, at) => {
    const [excluded] = position.excluded ?? [];
    state[keyOf("c", at)] = controlCode(register.theatre.parties, excluded ?? position.control);
    state[keyOf("f", at)] = firmness(position);
  });
  return state;
}

function firmness({ basis, stale, excluded }: Position): Firmness {
  if (excluded !== undefined) return 3;
  if (stale) return 2;
  return basis === "implied" ? 0 : 1;
}

function mapperCode(register: Register, view: PlaceView): number {
  return controlCode(register.theatre.parties, impliedControl(register.reference, view.mapper));
}

/** A cell as the areas and lines see it: what the mapper shows, and each side's claimed ground. */
export interface CellState {
  /** Control code of the mapper's picture. */
  readonly mapper: number;
  readonly sides: readonly {
    /** The side's own party holds the cell, in its own words or as implied. */
    readonly held: boolean;
    /** In the side's own words, and not stale. */
    readonly stated: boolean;
    /** Held in the side's own words, and the mapper does not show it so: drawn hatched. */
    readonly unconfirmed: boolean;
  }[];
}

export function cellState(register: Register, view: PlaceView): CellState {
  const mapper = register.reference;
  const shown = impliedControl(mapper, view.mapper);
  return {
    mapper: controlCode(register.theatre.parties, shown),
    sides: view.positions.map((position, at) => {
      const party = register.partySides[at]?.party ?? null;
      const control = drawnControl(position, shown);
      const held = party !== null && control === party;
      const stated = position.basis !== "implied" && !position.stale;
      return { held, stated, unconfirmed: held && stated && shown !== party };
    }),
  };
}

/** A stale word draws no area any more: the mapper's picture stands in, as if implied. */
function drawnControl(position: Position, shown: string): PartyId | string {
  return position.stale ? shown : position.control;
}

/** Flat feature state of a cell's fills: `t` tint, `h0`, `h1` hatch of each side. */
export function cellFillState(cell: CellState): GlyphState {
  const state: Record<string, number> = { t: cell.mapper };
  cell.sides.forEach((side, at) => {
    state[keyOf("h", at)] = side.unconfirmed ? 1 : 0;
  });
  return state;
}

/**
 * Flat feature state of the boundary between two cells: `m` 1 where the mapper's area of its
 * `inside` party begins; `s0` 1 stated, 2 implied where side 0's claimed ground begins, and `o0`
 * -1 or 1 where that ground is on the left or right of the line.
 */
export function arcState(left: CellState, right: CellState, insideCode: number): GlyphState {
  const state: Record<string, number> = {
    m: (left.mapper === insideCode) !== (right.mapper === insideCode) ? 1 : 0,
  };
  left.sides.forEach((a, at) => {
    const b = right.sides[at];
    const begins = b !== undefined && a.held !== b.held;
    state[keyOf("s", at)] = !begins ? 0 : a.stated || b.stated ? 1 : 2;
    state[keyOf("o", at)] = begins ? (a.held ? -1 : 1) : 0;
  });
  return state;
}
