import type { Lens, LensMark, Meaning } from "#domain/lens.ts";
import type { Register } from "#domain/register.ts";
import type { Ground } from "./features.ts";
import type { StatePort } from "./sync.ts";

/** Codes of marks, feature state `l`: a party's are `kept`, `held` and `gained` plus its number. */
export const LENS_CODES: Readonly<Record<Meaning, number>> = {
  none: 0,
  kept: 1,
  held: 10,
  gained: 20,
  disputed: 30,
  settled: 31,
  contested: 32,
  stale: 33,
  unclear: 34,
  split: 35,
};

/** What the style is told of a mark. */
export function lensCode(register: Register, { meaning, party }: LensMark): number {
  const code = LENS_CODES[meaning];
  if (party === null) return code;
  return code + register.theatre.parties.findIndex(({ id }) => id === party);
}

/** Codes found at single places, which must be seen from far. */
export function isSpot(code: number): boolean {
  return code >= LENS_CODES.gained;
}

/** Mirrors lenses onto feature states: places, cells, and the boundaries between unlike cells. */
export interface LensMirror {
  /** Makes the map show the lens; returns how many features were touched. */
  readonly apply: (lens: Lens) => number;
  readonly reset: () => void;
}

export function createLensMirror(register: Register, ground: Ground, port: StatePort): LensMirror {
  let applied: Lens = [];
  const codes = new Map<number, number>();
  const lit = new Map<number, number>();

  const updateArc = (at: number): number => {
    const arc = ground.arcs[at];
    const begins = arc !== undefined && codes.get(arc.left) !== codes.get(arc.right) ? 1 : 0;
    if ((lit.get(at) ?? 0) === begins) return 0;
    port("arcs", at, { l: begins });
    lit.set(at, begins);
    return 1;
  };

  const apply = (lens: Lens): number => {
    let touched = 0;
    const dirty = new Set<number>();
    for (const [index, mark] of lens.entries()) {
      if (mark === applied[index]) continue;
      const code = lensCode(register, mark);
      port("places", index, { l: code });
      touched += 1;
      if (ground.cellOf[index] !== index) continue;
      port("cells", index, { l: code });
      codes.set(index, code);
      touched += 1;
      for (const arc of ground.arcsOf.get(index) ?? []) dirty.add(arc);
    }
    for (const arc of dirty) touched += updateArc(arc);
    applied = lens;
    return touched;
  };

  return {
    apply,
    reset: () => {
      applied = [];
      codes.clear();
      lit.clear();
    },
  };
}
