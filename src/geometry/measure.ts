import { type ArchiveHistory, cellMask } from "#domain/archive.ts";
import type { Assessment, MapperStatus, ShareStep } from "#domain/assessment.ts";
import { type Day, FAR_DAY } from "#domain/day.ts";
import { bitOf } from "#domain/ground.ts";
import type { Place } from "#domain/place.ts";
import type { ClipRings } from "./cut.ts";
import { toGrid } from "./grid.ts";
import { indexPoints } from "./inside.ts";
import { type CellTopology, unpackCells } from "./topology.ts";

/** What an archive shows of one place. */
export interface Measured {
  readonly assessments: readonly Assessment[];
  readonly shares: readonly ShareStep[];
}

/** A place, as far as measuring needs it. */
type Measurable = Pick<Place, "kind" | "point" | "population">;

const KM_PER_DEGREE = 111.32;
/** Points on the inner ring, at half the radius, and on the outer one; with the centre 19. */
const RINGS = [
  { share: 0.5, points: 6 },
  { share: 1, points: 12 },
] as const;
/** Shares of the points from which a place counts as partly inside, and as inside. */
const [PARTLY_FROM, INSIDE_FROM] = [0.1, 0.9];
/** A share that moved by less than this is not told (one point in 19 is 0.053). */
const SHARE_STEP = 0.05;

/**
 * Status of each place on every day, measured like the register's own tables
 * (`data/README.md`): 19 points around its centre, `outside` below 0.1 of them inside the held
 * ground, `inside` above 0.9. The first interval starts with the archive's first day; the last is
 * open. Points in the sea or abroad do not count: no outline covers them, and a port is not half
 * held for lying on a coast. Returns `null` for places without a point.
 */
export function measurePlaces(
  places: readonly Measurable[],
  topology: CellTopology,
  archive: ArchiveHistory,
  first: Day,
  land: ClipRings | null,
): readonly (Measured | null)[] {
  const points = onLand(places.map(samplePoints), land);
  const cellOf = locate(points.flat(), topology);
  let from = 0;
  return points.map((own) => {
    const cells = cellOf.slice(from, from + own.length);
    from += own.length;
    return own.length === 0 ? null : measure(cells, archive, first);
  });
}

/** Radius (km) of a place's surroundings, by kind and people. */
function radiusOf({ kind, population }: Measurable): number {
  const people = population ?? 0;
  if (kind === "city") return people > 200_000 ? 3.5 : 3;
  if (kind === "town") return people > 30_000 ? 2.5 : 1.5;
  return kind === "hamlet" ? 0.5 : 0.7;
}

function samplePoints(place: Measurable): readonly (readonly [number, number])[] {
  if (place.point === null || place.kind === "region" || place.kind === "unlocated") return [];
  const [longitude, latitude] = place.point;
  const radius = radiusOf(place) / KM_PER_DEGREE;
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const ring = RINGS.flatMap(({ share, points }) =>
    Array.from({ length: points }, (_, at): readonly [number, number] => {
      const angle = (2 * Math.PI * at) / points;
      return [
        longitude + (share * radius * Math.cos(angle)) / shrink,
        latitude + share * radius * Math.sin(angle),
      ];
    }),
  );
  return [place.point, ...ring];
}

/** Of each place's points those on land; all of them where none is. */
function onLand(
  points: readonly (readonly (readonly [number, number])[])[],
  land: ClipRings | null,
): readonly (readonly (readonly [number, number])[])[] {
  if (land === null) return points;
  const all = points.flat();
  const dry = new Set(indexPoints(all.map(toGrid)).inside(land));
  let from = 0;
  return points.map((own) => {
    const kept = own.filter((_, at) => dry.has(from + at));
    from += own.length;
    return kept.length > 0 ? kept : own;
  });
}

/** The cell that each point lies in, or -1. */
function locate(
  points: readonly (readonly [number, number])[],
  topology: CellTopology,
): Int32Array {
  const index = indexPoints(points);
  const found = new Int32Array(points.length).fill(-1);
  for (const { id, geometry } of unpackCells(topology).features) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons) {
      const pairs = rings.map((ring) => ring.map(([x = 0, y = 0]) => [x, y] as const));
      for (const point of index.inside(pairs)) found[point] = Number(id);
    }
  }
  return found;
}

function measure(cells: Int32Array, archive: ArchiveHistory, first: Day): Measured {
  const days = new Set<Day>([first]);
  for (const cell of cells) for (const { day } of archive.steps[cell] ?? []) days.add(day);
  const assessments: Assessment[] = [];
  const shares: ShareStep[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const share = shareInside(cells, archive, day);
    const status = statusOf(share);
    const last = assessments.at(-1);
    if (last?.status !== status) {
      if (last) assessments[assessments.length - 1] = { ...last, to: day };
      assessments.push({ from: day, to: FAR_DAY, status });
    }
    const told = shares.at(-1)?.share;
    if (told === undefined || Math.abs(told - share) >= SHARE_STEP) shares.push({ day, share });
  }
  return { assessments, shares };
}

function shareInside(cells: Int32Array, archive: ArchiveHistory, day: Day): number {
  const held = bitOf("held");
  return cells.filter((cell) => (cellMask(archive, cell, day) & held) !== 0).length / cells.length;
}

function statusOf(share: number): MapperStatus {
  if (share < PARTLY_FROM) return "outside";
  return share > INSIDE_FROM ? "inside" : "partly";
}
