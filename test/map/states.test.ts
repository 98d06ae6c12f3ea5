import { describe, expect, it } from "vitest";
import type { Register } from "#domain/register.ts";
import type { PlaceView } from "#domain/view.ts";
import { CONTESTED } from "#map/palette.ts";
import { arcState, type CellState, cellFillState, cellState, glyphState } from "#map/states.ts";
import fc from "../support/property.ts";
import { otherWayRound, viewOf } from "./small-theatre.ts";

/** Codes of the sample's parties: North (its ground is `inside` for the mapper) and South. */
const [NORTH, SOUTH] = [1, 2];
const INSIDE = [{ from: 0, status: "inside" as const }];
const OUTSIDE = [{ from: 0, status: "outside" as const }];
const PARTLY = [{ from: 0, status: "partly" as const }];

const northHolds = { by: "north", assertion: "holds", about: "NO", on: 90 } as const;
const northHeld = { ...northHolds, on: 1 } as const;
const southDenies = { by: "south", assertion: "denies", about: "NO", on: 95 } as const;
const northLeft = { by: "north", assertion: "withdrew", about: "NO", on: 96 } as const;
const southContests = { by: "south", assertion: "contested", about: "NO", on: 97 } as const;

const glyph = ({ register, view }: { register: Register; view: PlaceView }) =>
  glyphState(register, view);
const cell = ({ register, view }: { register: Register; view: PlaceView }) =>
  cellState(register, view);
const fill = (place: Parameters<typeof viewOf>[0], day?: number) =>
  cellFillState(cell(viewOf(place, day)));

describe("a place's glyph", () => {
  it("shows both sides as implied where nobody spoke", () => {
    expect(glyph(viewOf({ mapped: INSIDE }))).toEqual({
      m: NORTH,
      d: 0,
      c0: NORTH,
      f0: 0,
      c1: NORTH,
      f1: 0,
    });
    expect(glyph(viewOf({ mapped: OUTSIDE }))).toMatchObject({ m: SOUTH, c0: SOUTH, c1: SOUTH });
    expect(glyph(viewOf({ mapped: PARTLY }))).toMatchObject({
      m: CONTESTED,
      c0: CONTESTED,
      c1: CONTESTED,
    });
  });

  it("shows nothing where nobody spoke and nobody maps it", () => {
    expect(glyph(viewOf({}))).toEqual({ m: 0, d: 0, c0: 0, f0: 0, c1: 0, f1: 0 });
  });

  it("shows each side's own word in its own half, and the dispute between them", () => {
    expect(glyph(viewOf({ said: [northHolds, southDenies], mapped: PARTLY }))).toEqual({
      m: CONTESTED,
      d: 1,
      c0: NORTH,
      f0: 1,
      c1: SOUTH,
      f1: 1,
    });
  });

  it("marks a claim that the other side has not answered and the map does not bear out", () => {
    expect(glyph(viewOf({ said: [northHolds], mapped: OUTSIDE }))).toEqual({
      m: SOUTH,
      d: 2,
      c0: NORTH,
      f0: 1,
      c1: SOUTH,
      f1: 0,
    });
  });

  it("shows an old word that the mapper contradicts as stale, and still as that word", () => {
    expect(glyph(viewOf({ said: [northHeld], mapped: OUTSIDE }, 92))).toEqual({
      m: SOUTH,
      d: 0,
      c0: NORTH,
      f0: 2,
      c1: SOUTH,
      f1: 0,
    });
  });

  it("shows no dispute where a side grants the place to the other", () => {
    const { c0, f0, d } = glyph(viewOf({ said: [northHolds, northLeft], mapped: OUTSIDE }));
    expect([c0, f0, d]).toEqual([SOUTH, 1, 0]);
  });

  it("shows fighting as contested, for that side alone", () => {
    const state = glyph(viewOf({ said: [northHolds, southContests], mapped: INSIDE }));
    expect(state).toMatchObject({ c0: NORTH, c1: CONTESTED, d: 1 });
  });

  it("does not let a newsroom speak for a side", () => {
    const said = [{ ...northHolds, by: "press" as const }];
    expect(glyph(viewOf({ said, mapped: OUTSIDE }))).toEqual(glyph(viewOf({ mapped: OUTSIDE })));
  });
});

describe("a cell", () => {
  it("is hatched where a side claims it and the mapper does not show it so", () => {
    expect(fill({ said: [northHolds], mapped: OUTSIDE })).toEqual({ t: SOUTH, h0: 1, h1: 0 });
    expect(fill({ said: [northHolds], mapped: PARTLY })).toEqual({ t: CONTESTED, h0: 1, h1: 0 });
    expect(fill({ said: [northHolds] })).toEqual({ t: 0, h0: 1, h1: 0 });
  });

  it("is not hatched where the mapper confirms the claim", () => {
    expect(fill({ said: [northHolds], mapped: INSIDE })).toEqual({ t: NORTH, h0: 0, h1: 0 });
  });

  it("is not hatched where nobody spoke", () => {
    for (const mapped of [INSIDE, PARTLY, OUTSIDE]) {
      expect(fill({ mapped })).toMatchObject({ h0: 0, h1: 0 });
    }
  });

  it("is hatched for both where both claim it and the mapper shows it as partly one's", () => {
    const said = [northHolds, southDenies];
    expect(fill({ said, mapped: PARTLY })).toEqual({ t: CONTESTED, h0: 1, h1: 1 });
    expect(fill({ said, mapped: INSIDE })).toEqual({ t: NORTH, h0: 0, h1: 1 });
    expect(fill({ said, mapped: OUTSIDE })).toEqual({ t: SOUTH, h0: 1, h1: 0 });
  });

  it("is drawn as the mapper shows it once a side's word is stale", () => {
    const place = { said: [northHeld], mapped: OUTSIDE };
    const [fresh, stale] = [cell(viewOf(place, 91)), cell(viewOf(place, 92))];
    expect(fresh.sides[0]).toEqual({ held: true, stated: true, unconfirmed: true });
    expect(stale).toEqual(cell(viewOf({ mapped: OUTSIDE }, 92)));
    expect(stale.sides[0]).toEqual({ held: false, stated: false, unconfirmed: false });
  });

  it("gives the stale side the ground that the mapper shows as its own, as implied", () => {
    const said = [{ by: "north", assertion: "withdrew", about: "NO", on: 1 } as const];
    const { sides, mapper } = cell(viewOf({ said, mapped: INSIDE }, 92));
    expect(mapper).toBe(NORTH);
    expect(sides[0]).toEqual({ held: true, stated: false, unconfirmed: false });
  });

  it("is nobody's claimed ground where all say that it is fought over", () => {
    const said = [southContests, { ...southContests, by: "north" as const }];
    const { sides } = cell(viewOf({ said, mapped: INSIDE }));
    expect(sides.map(({ held, unconfirmed }) => [held, unconfirmed])).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it("is not the ground of a side that grants it to the other", () => {
    const { sides } = cell(viewOf({ said: [northLeft], mapped: OUTSIDE }));
    expect(sides[0]).toEqual({ held: false, stated: true, unconfirmed: false });
    expect(sides[1]).toEqual({ held: true, stated: false, unconfirmed: false });
  });
});

describe("a boundary", () => {
  const northGround = cell(viewOf({ mapped: INSIDE }));
  const southGround = cell(viewOf({ mapped: OUTSIDE }));
  const claimed = cell(viewOf({ said: [northHolds], mapped: OUTSIDE }));
  const granted = cell(viewOf({ said: [northLeft], mapped: OUTSIDE }));

  it("between alike cells is no line", () => {
    const none = { m: 0, s0: 0, o0: 0, s1: 0, o1: 0 };
    expect(arcState(northGround, northGround, NORTH)).toEqual(none);
    expect(arcState(claimed, claimed, NORTH)).toEqual(none);
  });

  it("of the mapper's picture is implied for both sides, each on its own ground", () => {
    expect(arcState(northGround, southGround, NORTH)).toEqual({
      m: 1,
      s0: 2,
      o0: -1,
      s1: 2,
      o1: 1,
    });
  });

  it("is stated where a side's own word moves its edge, and not the mapper's", () => {
    expect(arcState(southGround, claimed, NORTH)).toEqual({ m: 0, s0: 1, o0: 1, s1: 0, o1: 0 });
  });

  it("is stated where a side's own word says that the ground beyond is not its own", () => {
    expect(arcState(northGround, granted, NORTH)).toMatchObject({ m: 1, s0: 1, o0: -1, s1: 2 });
  });

  it("runs between claim and implied ground only where the claim ends", () => {
    expect(arcState(northGround, claimed, NORTH)).toEqual({ m: 1, s0: 0, o0: 0, s1: 2, o1: 1 });
  });

  it("of partly occupied ground is the mapper's line, and the edge of both sides' ground", () => {
    const partly = cell(viewOf({ mapped: PARTLY }));
    expect(arcState(northGround, partly, NORTH)).toEqual({ m: 1, s0: 2, o0: -1, s1: 0, o1: 0 });
    expect(arcState(southGround, partly, NORTH)).toEqual({ m: 0, s0: 0, o0: 0, s1: 2, o1: -1 });
  });
});

const someSide = fc
  .record({ held: fc.boolean(), stated: fc.boolean() })
  .chain(({ held, stated }) =>
    fc.boolean().map((shown) => ({ held, stated, unconfirmed: held && stated && !shown })),
  );
const someCell: fc.Arbitrary<CellState> = fc.record({
  mapper: fc.constantFrom(0, NORTH, SOUTH, CONTESTED),
  sides: fc.tuple(someSide, someSide),
});

const swapped = ({ mapper, sides }: CellState): CellState => ({
  mapper,
  sides: [...sides].reverse(),
});

describe("states of any cells", () => {
  it("seen from the other end differ in the sides of the offsets and nothing else", () => {
    fc.assert(
      fc.property(someCell, someCell, (left, right) => {
        const there = arcState(left, right, NORTH);
        const back = arcState(right, left, NORTH);
        for (const [key, value] of Object.entries(there)) {
          expect(back[key], key).toBe(key.startsWith("o") ? 0 - value : value);
        }
        expect(Object.keys(back)).toEqual(Object.keys(there));
      }),
    );
  });

  it("with the two sides exchanged are the same under each other's names", () => {
    fc.assert(
      fc.property(someCell, someCell, (left, right) => {
        const { m, s0, s1, o0, o1 } = arcState(left, right, NORTH);
        const other = arcState(swapped(left), swapped(right), NORTH);
        expect(other).toEqual({ m, s0: s1, s1: s0, o0: o1, o1: o0 });
        const { t, h0, h1 } = cellFillState(left);
        expect(cellFillState(swapped(left))).toEqual({ t, h0: h1, h1: h0 });
      }),
    );
  });

  it("put the line on the held side, and draw it wherever the holding differs", () => {
    fc.assert(
      fc.property(someCell, someCell, (left, right) => {
        const state = arcState(left, right, NORTH);
        left.sides.forEach((a, at) => {
          const b = right.sides[at];
          expect(state[`s${at}`] !== 0).toBe(a.held !== b?.held);
          const offset = state[`o${at}`];
          if (offset === -1) expect(a.held && !b?.held).toBe(true);
          if (offset === 1) expect(!a.held && b?.held).toBe(true);
          expect(offset === 0).toBe(state[`s${at}`] === 0);
        });
      }),
    );
  });
});

describe("a place seen by the other side first", () => {
  it("has the halves of its glyph exchanged, and the same ring and dispute", () => {
    const { register, view } = viewOf({ said: [northHolds, southContests], mapped: PARTLY });
    const { m, d, c0, c1, f0, f1 } = glyphState(register, view);
    expect(glyphState(register, otherWayRound(view))).toEqual({
      m,
      d,
      c0: c1,
      c1: c0,
      f0: f1,
      f1: f0,
    });
  });

  it("treats the two parties alike: the mirrored story gives the mirrored state", () => {
    // North claims what is mapped as South's; South claims what is mapped as North's.
    const north = viewOf({ said: [northHolds], mapped: OUTSIDE });
    const south = viewOf({ said: [{ ...northHolds, by: "south", about: "SO" }], mapped: INSIDE });
    const mirrored: Readonly<Record<number, number>> = { 0: 0, 1: SOUTH, 2: NORTH, 9: CONTESTED };
    const { m = 0, d, c0 = 0, c1 = 0, f0, f1 } = glyph(north);
    expect(glyph(south)).toEqual({
      m: mirrored[m],
      d,
      c0: mirrored[c1],
      c1: mirrored[c0],
      f0: f1,
      f1: f0,
    });
    const { t = 0, h0, h1 } = cellFillState(cell(north));
    expect(cellFillState(cell(south))).toEqual({ t: mirrored[t], h0: h1, h1: h0 });
  });
});
