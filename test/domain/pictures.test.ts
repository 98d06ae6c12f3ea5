import { describe, expect, it } from "vitest";
import { comparableStatus, mappersDiffer } from "#domain/mappers.ts";
import { type Pictures, picturesOn } from "#domain/pictures.ts";
import type { Register } from "#domain/register.ts";
import { someRegister } from "../map/small-theatre.ts";
import fc from "../support/property.ts";
import { withSecondMapper } from "../support/second-mapper.ts";
import { realRegister } from "../support/theatres.ts";
import { at } from "../ui/table/sample-register.ts";

const someSteps = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 3 }).chain((days) =>
  fc.tuple(
    ...[...days]
      .sort((a, b) => a - b)
      .map((from) =>
        fc.record({
          from: fc.constant(from),
          status: fc.constantFrom("inside" as const, "partly" as const, "outside" as const),
        }),
      ),
  ),
);

const someTwo: fc.Arbitrary<Register> = fc
  .tuple(
    someRegister,
    fc.array(someSteps, { minLength: 4, maxLength: 4 }),
    fc.integer({ min: 100, max: 400 }),
  )
  .map(([register, mapped, last]) => withSecondMapper(register, mapped, { last }));

/** The pictures of a day, asked place by place without an earlier answer. */
function plainly(register: Register, day: number) {
  const { mappers } = register.theatre;
  return register.dossiers.map((dossier) => {
    if (mappersDiffer(dossier, mappers, at(day))) return "several";
    const shown = mappers.map((mapper) => comparableStatus(dossier, mapper, at(day)));
    if (shown.includes("inside")) return "NO";
    return shown.includes("outside") ? "SO" : null;
  });
}

describe("the mappers' pictures set against each other", () => {
  it("are after any walk what each day alone gives", () => {
    let several = 0;
    fc.assert(
      fc.property(
        someTwo,
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 5 }),
        (register, days) => {
          let pictures: Pictures | null = null;
          for (const day of days) {
            pictures = picturesOn(register, register.theatre.mappers, at(day), pictures);
            expect(pictures.shown).toEqual(plainly(register, day));
            const differing = pictures.shown.flatMap((shown, index) =>
              shown === "several" ? [index] : [],
            );
            expect([...pictures.differing]).toEqual(differing);
            several += differing.length;
          }
        },
      ),
    );
    expect(several).toBeGreaterThan(20);
  });

  it("keep their identity where nothing changed", async () => {
    const real = await realRegister();
    const { mappers, last } = real.theatre;
    const one = picturesOn(real, mappers, last);
    const quiet = picturesOn(real, mappers, last, one);
    expect(quiet.shown).toBe(one.shown);
    expect(quiet.differing).toBe(one.differing);
    expect(picturesOn(real, [], last, one).shown.every((shown) => shown === null)).toBe(true);
  });
});
