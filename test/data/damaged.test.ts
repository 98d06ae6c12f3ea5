import { expect, it } from "vitest";
import { compile } from "#data/compiled.ts";
import { openTheatre } from "#data/load.ts";
import { packCells } from "#geometry/pack.ts";
import { outlinedCells } from "#geometry/settlement-cells.ts";
import { groundOf } from "#map/features.ts";
import { INTRUDERS, isPolluted, valuesIn } from "../support/intruders.ts";
import fc from "../support/property.ts";
import { askEverything } from "../support/questions.ts";
import { goodFiles, inputOf } from "../support/theatres.ts";

/** Compiled files that are not what they should be: whole, or an error that says what to do. */

const square = {
  index: 0,
  area: 1,
  geometry: {
    type: "Polygon" as const,
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  },
};
const whole = JSON.stringify(
  compile(
    inputOf(await goodFiles()),
    packCells([square], (index) => index),
  ),
);

const values = valuesIn(whole);

const places = openTheatre(whole).register.dossiers.length;

function openOrRemedy(text: string): void {
  try {
    const { register, cells } = openTheatre(text);
    expect(register.dossiers).toHaveLength(places);
    // Whatever opens can be shown and asked: nothing fails when it is too late to say so.
    groundOf(register, outlinedCells(cells));
    askEverything(register);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toMatch(/reload the page|npm run data -- build/);
  }
  expect(isPolluted()).toBe(false);
}

it("is told apart from a whole one when cut short", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
      expect(() => openTheatre(whole.slice(0, length))).toThrow(/reload the page/);
    }),
  );
});

it("opens whole or says what to do, whatever stands in place of a value", () => {
  fc.assert(
    fc.property(fc.constantFrom(...values), fc.constantFrom(...INTRUDERS), ([from, to], other) => {
      openOrRemedy(whole.slice(0, from) + other + whole.slice(to));
    }),
    { numRuns: 1000 },
  );
});

it("takes no key that names a prototype for one of its own", () => {
  for (const key of ["__proto__", "constructor", "prototype"])
    openOrRemedy(`{"${key}":{"polluted":true},${whole.slice(1)}`);
});
