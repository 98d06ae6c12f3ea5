import { describe, expect, it } from "vitest";
import { type Lens, lensMark, MEANINGS } from "#domain/lens.ts";
import type { Register } from "#domain/register.ts";
import { groundOf } from "#map/features.ts";
import { createLensMirror, LENS_CODES, lensCode } from "#map/lens.ts";
import type { GlyphState } from "#map/states.ts";
import fc from "../support/property.ts";
import { packSquares, someRegister } from "./small-theatre.ts";

const OF_PARTIES = ["held", "kept", "gained"] as const;

/** A register, and some lenses over its places to go through. */
const someWalk = someRegister.chain((register) => {
  const parties = register.theatre.parties.map(({ id }) => id);
  const mark = fc.oneof(
    fc
      .constantFrom(...MEANINGS.filter((meaning) => !OF_PARTIES.some((one) => one === meaning)))
      .map((meaning) => lensMark(meaning)),
    fc
      .record({
        meaning: fc.constantFrom(...OF_PARTIES),
        party: fc.constantFrom(...parties),
      })
      .map(({ meaning, party }) => lensMark(meaning, party)),
  );
  const places = register.dossiers.length;
  const lens = fc.array(mark, { minLength: places, maxLength: places });
  return fc.record({
    register: fc.constant(register),
    lenses: fc.array(lens, { minLength: 1, maxLength: 4 }),
  });
});

/** What the map holds after the lenses were shown one after the other; unset states are 0. */
function shown(register: Register, lenses: readonly Lens[]) {
  const held = new Map<string, number>();
  const ground = groundOf(register, packSquares(register));
  const mirror = createLensMirror(register, ground, (source, id, state: GlyphState) => {
    held.set(`${source} ${id}`, state.l ?? Number.NaN);
  });
  const touched = lenses.map((lens) => mirror.apply(lens));
  const set = [...held].filter(([, code]) => code !== 0);
  return { held: new Map(set), ground, mirror, touched };
}

describe("the mirror of answers", () => {
  it("after any walk holds what the last answer alone would give", () => {
    fc.assert(
      fc.property(someWalk, ({ register, lenses }) => {
        expect(shown(register, lenses).held).toEqual(shown(register, lenses.slice(-1)).held);
      }),
    );
  });

  it("lights exactly the boundaries between unlike cells", () => {
    fc.assert(
      fc.property(someWalk, ({ register, lenses }) => {
        const { held, ground } = shown(register, lenses);
        ground.arcs.forEach(({ left, right }, at) => {
          const unlike = held.get(`cells ${left}`) !== held.get(`cells ${right}`);
          expect(held.has(`arcs ${at}`)).toBe(unlike);
        });
      }),
    );
  });

  it("touches nothing where nothing changed", () => {
    fc.assert(
      fc.property(someWalk, ({ register, lenses }) => {
        const { mirror } = shown(register, lenses);
        expect(mirror.apply([...(lenses.at(-1) ?? [])])).toBe(0);
      }),
    );
  });

  it("has one code for each mark", () => {
    fc.assert(
      fc.property(someRegister, (register) => {
        const parties = register.theatre.parties.map(({ id }) => id);
        const marks = MEANINGS.flatMap((meaning) =>
          OF_PARTIES.some((one) => one === meaning)
            ? parties.map((party) => lensMark(meaning, party))
            : [lensMark(meaning)],
        );
        const codes = marks.map((mark) => lensCode(register, mark));
        expect(new Set(codes).size).toBe(marks.length);
        expect(lensCode(register, lensMark("none"))).toBe(LENS_CODES.none);
      }),
    );
  });
});
