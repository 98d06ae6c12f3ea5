import { describe, expect, it } from "vitest";
import { dayFromNumber } from "#domain/day.ts";
import { standingOf } from "#domain/dispute.ts";
import { sideId } from "#domain/ids.ts";
import { type Basis, type Control, type Position, positionOf } from "#domain/position.ts";
import fc from "../support/property.ts";
import { BLU, BLU_SIDE, PARTIES, RED, RED_SIDE, someQuestion } from "../support/words.ts";

/** A position of which only what standing depends on is given. */
function position(control: Control, basis: Basis = "stated", stale = false): Position {
  const said = basis === "implied" ? null : dayFromNumber(18_000);
  return {
    side: sideId("any"),
    control,
    basis,
    statements: [],
    since: said,
    denial: false,
    age: said === null ? null : 1,
    conflict: false,
    stale,
  };
}

const somePosition = fc
  .record({
    control: fc.constantFrom<Control>(RED, BLU, "contested", "none"),
    basis: fc.constantFrom<Basis>("stated", "conceded", "implied"),
    stale: fc.boolean(),
  })
  .map(({ control, basis, stale }) =>
    position(control, control === "none" ? "implied" : basis, stale && basis !== "implied"),
  );
const somePositions = fc.array(somePosition, { minLength: 2, maxLength: 3 });

describe("standing", () => {
  it.each([
    ["both say the same", [position(RED), position(RED, "conceded")], "agreed"],
    [
      "both are silent and the mapper shows one",
      [position(RED, "implied"), position(RED, "implied")],
      "silent",
    ],
    ["one claims, the other denies", [position(RED), position(BLU)], "disputed"],
    [
      "one claims, the other says it is fought over",
      [position(RED), position("contested")],
      "disputed",
    ],
    [
      "one claims, the other is silent and shown otherwise",
      [position(RED), position(BLU, "implied")],
      "unanswered",
    ],
    [
      "one claims, the other is implied to fight",
      [position(RED), position("contested", "implied")],
      "unanswered",
    ],
    [
      "one claims, nothing is known of the other",
      [position(RED), position("none", "implied")],
      "unanswered",
    ],
    ["both say it is fought over", [position("contested"), position("contested")], "contested"],
    [
      "the mapper shows both in part",
      [position("contested", "implied"), position("contested", "implied")],
      "silent",
    ],
    ["one word is old and contradicted", [position(RED, "stated", true), position(BLU)], "stale"],
    ["nobody says anything", [position("none", "implied"), position("none", "implied")], "unknown"],
  ] as const)("%s", (_, positions, expected) => {
    expect(standingOf(positions)).toBe(expected);
  });

  it("brings stale words back into the comparison where asked", () => {
    const positions = [position(RED, "stated", true), position(BLU)];
    expect(standingOf(positions, true)).toBe("disputed");
    expect(standingOf([position(BLU, "stated", true), position(BLU)], true)).toBe("agreed");
  });

  it("never says stale where stale words were asked for", () => {
    fc.assert(fc.property(somePositions, (positions) => standingOf(positions, true) !== "stale"));
  });

  it("does not depend on the order of the sides", () => {
    fc.assert(
      fc.property(somePositions, fc.boolean(), (positions, countStale) => {
        const reversed = [...positions].reverse();
        expect(standingOf(reversed, countStale)).toBe(standingOf(positions, countStale));
      }),
    );
  });

  it("does not depend on which party is which", () => {
    fc.assert(
      fc.property(somePositions, fc.boolean(), (positions, countStale) => {
        const other = (control: Control) =>
          control === RED ? BLU : control === BLU ? RED : control;
        const relabelled = positions.map((one) => ({ ...one, control: other(one.control) }));
        expect(standingOf(relabelled, countStale)).toBe(standingOf(positions, countStale));
      }),
    );
  });

  it("of two sides is disputed exactly if both are on record, live and differ", () => {
    const asked = fc.tuple(someQuestion, fc.boolean());
    fc.assert(
      fc.property(asked, ([question, countStale]) => {
        const sides = [RED_SIDE, BLU_SIDE] as const;
        const both = sides.map((side) => positionOf({ ...question, side, parties: PARTIES }));
        const differ = both[0]?.control !== both[1]?.control;
        const spoken = both.every(({ basis }) => basis !== "implied");
        const live = countStale || both.every(({ stale }) => !stale);
        expect(standingOf(both, countStale) === "disputed").toBe(differ && spoken && live);
      }),
      { numRuns: 1000 },
    );
  });

  it("of three sides is disputed if two of them are on record and differ", () => {
    const silent = position("none", "implied");
    expect(standingOf([position(RED), position(BLU), silent])).toBe("disputed");
    const stale = position(RED, "stated", true);
    expect(standingOf([position(RED), position(BLU), stale])).toBe("disputed");
  });
});
