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
import type { Pieces } from "#domain/pieces.ts";
import { distanceToLine } from "#geometry/nearest.ts";
import { type CellTopology, lineOf, sidesOf } from "#geometry/topology.ts";
import type { AppState } from "#state/store.ts";

/** The geometry that lines lie in. */
export interface LineGround {
  readonly cells: CellTopology;
  readonly outlines: ReadonlyMap<MapperId, CellTopology>;
}

type Asked = Pick<AppState, "register" | "clock" | "countStale">;

/** How far the place is from each source's nearest line; pauses after each source. */
export function* distanceLines(
  index: number,
  asked: Asked,
  { cells, outlines }: LineGround,
): Pieces<readonly DistanceLine[]> {
  const { register } = asked;
  const { first, last } = register.theatre;
  const point = register.dossiers[index]?.place.point;
  if (!point) return [];
  // Outer edges (coast, border) belong to one cell: a border is no front line.
  const between = (yield* stretchesOf(point, cells)).filter(
    ({ left, right }) => left !== null && right !== null,
  );
  const lines: DistanceLine[] = [];
  for (const side of register.partySides) {
    const km = yield* distancesOver(between, sideSteps(asked, side), first, last);
    const source = { of: "side", side } as const;
    lines.push({ source, rule: "settlements", km, precision: PRECISION_KM.settlements });
  }
  for (const mapper of register.theatre.mappers) {
    const source = { of: "mapper", mapper } as const;
    const km = yield* distancesOver(between, mapperSteps(register, mapper), first, last);
    lines.push({
      source,
      rule: "settlements",
      km: whereMapped(km, first, mapper),
      precision: PRECISION_KM.settlements,
    });
    const archive = register.archives.find((known) => known.mapper === mapper.id);
    const topology = outlines.get(mapper.id);
    if (!archive || !topology) continue;
    const along = yield* stretchesOf(point, topology);
    const near = yield* distancesOver(along, archiveSteps(archive), first, last);
    lines.push({
      source,
      rule: "outlines",
      km: whereMapped(near, first, mapper),
      precision: PRECISION_KM.outlines,
    });
  }
  return lines;
}

/** Lines measured before the page gets a turn. */
const BATCH = 50;

/** Every arc of the topology with its distance from the point. */
function* stretchesOf(
  point: readonly [number, number],
  topology: CellTopology,
): Pieces<readonly Stretch[]> {
  const stretches: Stretch[] = [];
  const sides = sidesOf(topology);
  yield;
  for (const [arc, { left, right }] of sides.entries()) {
    if (left === right) continue;
    const { coordinates } = lineOf(topology, arc);
    stretches.push({ left, right, distance: distanceToLine(point, coordinates) });
    if (stretches.length % BATCH === 0) yield;
  }
  return stretches;
}
