import { describe, expect, it } from "vitest";
import type { Register } from "#domain/register.ts";
import { blockOf } from "#geometry/tiled-cells.ts";
import { createNearView } from "#map/near-view.ts";
import type { GlyphState } from "#map/states.ts";
import fc from "../support/property.ts";

/** Places in a row of blocks, one beside the other, each with a border to the next. */
const POINTS = Array.from({ length: 12 }, (_, at) => [-170 + 30 * at, 10] as const);
const register = {
  dossiers: POINTS.map((point, index) => ({ index, place: { point } })),
} as unknown as Pick<Register, "dossiers">;
const arcs = POINTS.slice(1).map((_, left) => ({ left, right: left + 1 }));
const arcsOf = new Map(
  POINTS.map((_, at) => [at, [at - 1, at].filter((arc) => arc >= 0 && arc < arcs.length)] as const),
);
/** The fourth place's cell reaches into the block of the last. */
const reach = new Map([[3, [blockOf(POINTS[11] ?? [0, 0])]]]);

function nearView() {
  const told = new Map<string, GlyphState>();
  let window: readonly [number, number, number, number] = [-171, 9, -169, 11];
  const view = createNearView({
    register,
    ground: { arcs, arcsOf },
    reach,
    seen: () => window,
    port: (source, id, state) =>
      told.set(`${source} ${id}`, { ...told.get(`${source} ${id}`), ...state }),
  });
  return {
    view,
    told,
    lookAt: (index: number) => {
      const [x, y] = POINTS[index] ?? [0, 0];
      window = [x - 1, y - 1, x + 1, y + 1];
      return view.look();
    },
  };
}

const sources = ["places", "cells", "arcs"] as const;
const step = fc.oneof(
  fc.record({ look: fc.nat(11) }),
  fc.record({
    source: fc.constantFrom(...sources),
    id: fc.nat(10),
    state: fc.dictionary(fc.constantFrom("t", "m", "l"), fc.nat(2), { minKeys: 1 }),
  }),
);

type Step = { look: number } | { source: (typeof sources)[number]; id: number; state: GlyphState };

/** What was told after these steps, what should have been, and which places came near. */
function walk(steps: readonly Step[]) {
  const { view, told, lookAt } = nearView();
  const wanted = new Map<string, GlyphState>();
  const near = new Set<number>();
  for (const one of steps) {
    if ("look" in one) {
      lookAt(one.look);
      near.add(one.look);
      if (one.look === 11) near.add(3);
      continue;
    }
    const key = `${one.source} ${one.id}`;
    wanted.set(key, { ...wanted.get(key), ...one.state });
    view.port(one.source, one.id, one.state);
  }
  const isNear = (source: string, id: number) =>
    near.has(id) || (source === "arcs" && near.has(id + 1));
  return { told, wanted, isNear };
}

describe("states where the reader looks", () => {
  it("are those that everything near should have, and none of what was never near", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { told, wanted, isNear } = walk(steps);
        for (const [key, state] of wanted) {
          const [source = "", id] = key.split(" ");
          const held = told.get(key) ?? {};
          // What MapLibre was never told is 0.
          const seen = Object.fromEntries(
            Object.keys(state).map((name) => [name, held[name] ?? 0]),
          );
          if (isNear(source, Number(id))) expect(seen, key).toEqual(state);
          else expect(told.has(key), key).toBe(false);
        }
      }),
    );
  });

  it("are told once, when a block first comes into view", () => {
    const { view, lookAt } = nearView();
    view.port("cells", 5, { t: 1 });
    view.port("arcs", 5, { m: 1 });
    view.port("places", 5, { m: 0 });
    expect(lookAt(4)).toBe(0);
    // The cell and the border to the next; nought is what a feature has anyway.
    expect(lookAt(5)).toBe(2);
    expect(lookAt(5)).toBe(0);
  });
});
