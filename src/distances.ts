import {
  archiveSteps,
  type DistanceLine,
  distancesOver,
  mapperSteps,
  PRECISION_KM,
  type Stretch,
  sideSteps,
  whereMapped,
} from "#domain/distance.ts";
import type { MapperId } from "#domain/ids.ts";
import { distanceToLine } from "#geometry/nearest.ts";
import { type Arc, type CellTopology, unpackArcs, unpackOutlines } from "#geometry/topology.ts";
import type { Distances } from "#state/distances.ts";
import { inStretches } from "#state/in-stretches.ts";
import type { AppState } from "#state/store.ts";

/** The geometry that lines lie in. */
export interface LineGround {
  readonly cells: CellTopology;
  readonly outlines: ReadonlyMap<MapperId, CellTopology>;
}

type Asked = Pick<AppState, "register" | "clock" | "countStale">;

/** Distances from the ground shown; `ground` is asked anew each time, since it may grow. */
export function distancesFrom(ground: () => LineGround): Distances {
  let memo: { key: readonly unknown[]; lines: Promise<readonly DistanceLine[]> } | null = null;
  return {
    of: (index, { register, clock, countStale }) => {
      const now = ground();
      const key = [index, register, clock, countStale, now.cells];
      if (memo?.key.every((part, at) => part === key[at])) return memo.lines;
      const work = distanceLines(index, { register, clock, countStale }, now);
      memo = { key, lines: inStretches(work) };
      return memo.lines;
    },
  };
}

/** How far the place is from each source's nearest line; pauses after each source. */
export function* distanceLines(
  index: number,
  asked: Asked,
  { cells, outlines }: LineGround,
): Generator<undefined, readonly DistanceLine[], undefined> {
  const { register } = asked;
  const { first, last } = register.theatre;
  const point = register.dossiers[index]?.place.point;
  if (!point) return [];
  const between = stretchesOf(point, unpackArcs(cells));
  yield;
  const lines: DistanceLine[] = [];
  for (const side of register.partySides) {
    const km = distancesOver(between, sideSteps(asked, side), first, last);
    const source = { of: "side", side } as const;
    lines.push({ source, rule: "settlements", km, precision: PRECISION_KM.settlements });
    yield;
  }
  for (const mapper of register.theatre.mappers) {
    const source = { of: "mapper", mapper } as const;
    const km = distancesOver(between, mapperSteps(register, mapper), first, last);
    lines.push({
      source,
      rule: "settlements",
      km: whereMapped(km, first, mapper),
      precision: PRECISION_KM.settlements,
    });
    yield;
    const archive = register.archives.find((known) => known.mapper === mapper.id);
    const topology = outlines.get(mapper.id);
    if (!archive || !topology) continue;
    const along = stretchesOf(point, unpackOutlines(topology));
    yield;
    lines.push({
      source,
      rule: "outlines",
      km: whereMapped(distancesOver(along, archiveSteps(archive), first, last), first, mapper),
      precision: PRECISION_KM.outlines,
    });
    yield;
  }
  return lines;
}

function stretchesOf(
  point: readonly [number, number],
  arcs: readonly Arc<number | null>[],
): readonly Stretch[] {
  return arcs.map(({ left, right, geometry }) => ({
    left,
    right,
    distance: distanceToLine(point, geometry.coordinates),
  }));
}
