import type { Register } from "#domain/register.ts";
import type { TiledCells } from "#geometry/settlement-cells.ts";
import { blockOf, blocksIn, openNeighbours } from "#geometry/tiled-cells.ts";
import { unitOf } from "#geometry/tiles/cut.ts";
import type { Ground } from "./features.ts";
import type { GlyphState } from "./states.ts";
import type { StatePort } from "./sync.ts";
import type { NearView } from "./tiled-map.ts";

/** The ground as far as it is not outlines: every place has a cell of its own. */
export function tiledGround(register: Register, tiled: TiledCells): Ground {
  const { cells, borders } = openNeighbours(tiled);
  const known = new Set(cells);
  const arcsOf = new Map<number, number[]>(cells.map((cell) => [cell, []]));
  borders.forEach(({ left, right }, at) => {
    arcsOf.get(left)?.push(at);
    arcsOf.get(right)?.push(at);
  });
  return {
    arcs: borders,
    cellOf: register.dossiers.map(({ index }) => (known.has(index) ? index : undefined)),
    arcsOf,
  };
}

/** What lies where. */
export interface NearOptions {
  readonly register: Pick<Register, "dossiers">;
  readonly ground: Pick<Ground, "arcs" | "arcsOf">;
  /** Blocks that a cell reaches into besides that of its place. */
  readonly reach: ReadonlyMap<number, readonly number[]>;
  /** West, south, east, north of what is seen, in degrees. */
  readonly seen: () => readonly [number, number, number, number];
  readonly port: StatePort;
}

/** How far (share of what is seen) beyond its edges states are told. */
const MARGIN = 0.1;

type Waiting = Readonly<Record<Parameters<StatePort>[0], Map<number, GlyphState>>>;

/**
 * Feature states where the reader looks. MapLibre goes through all states that it holds for each
 * tile that it loads, so that of a very large theatre it is told only those of the blocks (tiles of
 * the farthest zoom) that have come into view; the others wait here.
 */
export function createNearView({ register, ground, reach, seen, port }: NearOptions): NearView {
  const members = membersOf(register, reach);
  const near = new Uint8Array(register.dossiers.length);
  const known = new Set<number>();
  const waiting: Waiting = { places: new Map(), cells: new Map(), arcs: new Map() };

  const isNear = (source: keyof Waiting, id: number): boolean => {
    if (source !== "arcs") return near[id] === 1;
    const arc = ground.arcs[id];
    return arc !== undefined && (near[arc.left] === 1 || near[arc.right] === 1);
  };

  const tell = (source: keyof Waiting, id: number): number => {
    const state = waiting[source].get(id);
    if (!state) return 0;
    waiting[source].delete(id);
    // What MapLibre was never told is 0.
    if (Object.values(state).every((value) => value === 0)) return 0;
    port(source, id, state);
    return 1;
  };

  const come = (index: number): number => {
    if (near[index] === 1) return 0;
    near[index] = 1;
    let told = tell("places", index) + tell("cells", index);
    for (const arc of ground.arcsOf.get(index) ?? []) told += tell("arcs", arc);
    return told;
  };

  return {
    port: (source, id, state) => {
      if (isNear(source, id)) port(source, id, state);
      else waiting[source].set(id, { ...waiting[source].get(id), ...state });
    },
    look: () => {
      let told = 0;
      for (const block of blocksSeen(seen())) {
        if (known.has(block)) continue;
        known.add(block);
        for (const index of members.get(block) ?? []) told += come(index);
      }
      return told;
    },
  };
}

/** Places by the blocks that they or their cells lie in. */
function membersOf(
  { dossiers }: NearOptions["register"],
  reach: NearOptions["reach"],
): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  const add = (block: number, index: number) => {
    const there = members.get(block);
    if (there) there.push(index);
    else members.set(block, [index]);
  };
  for (const { index, place } of dossiers) {
    if (place.point) add(blockOf(place.point), index);
    for (const block of reach.get(index) ?? []) add(block, index);
  }
  return members;
}

function blocksSeen([west, south, east, north]: ReturnType<NearOptions["seen"]>) {
  const [left, bottom] = unitOf([west, south]);
  const [right, top] = unitOf([east, north]);
  const [across, down] = [MARGIN * (right - left), MARGIN * (bottom - top)];
  return blocksIn([left - across, top - down, right + across, bottom + down]);
}
