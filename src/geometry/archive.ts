import { area } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Day } from "#domain/day.ts";
import type { GroundStep } from "#domain/ground.ts";
import { type ClipRings, type CutFace, cutFaces, type Progress } from "./cut.ts";
import { toDegrees, toGrid } from "./grid.ts";
import type { ArchiveDay } from "./outline.ts";
import { mergeGroups, packOnGrid } from "./pack.ts";
import { mergeSlivers, type SliverReport } from "./slivers.ts";
import { boundariesOf, type CellTopology } from "./topology.ts";

/** A mapper's archive, cut into cells that flip. */
export interface CutArchive {
  /** `properties.i` of a cell is its place in the lists below. */
  readonly topology: CellTopology;
  /** Geodesic area of each cell, km². */
  readonly areas: readonly number[];
  /** What each cell was from which day on; never empty, sorted by day. */
  readonly steps: readonly (readonly GroundStep[])[];
  /** Days with a map, sorted. */
  readonly days: readonly Day[];
  readonly slivers: SliverReport;
}

const M2_PER_KM2 = 1_000_000;
/** Slivers may change no day's area by more than this share (the property allows 0.01 %). */
const SLIVER_SHARE = 0.000_05;

/**
 * Cuts a mapper's outlines into cells, gives slivers to their neighbours and joins cells with one
 * and the same history. Deterministic: the same days give the same bytes.
 */
export function cutArchive(
  days: readonly ArchiveDay[],
  clip: ClipRings | null = null,
  progress: Progress = () => undefined,
): CutArchive {
  const faces = cutFaces(days, clip, progress);
  progress("pack", 0, 1);
  const single = packOnGrid(
    faces.map(({ rings }, index) => ({ index, geometry: gridPolygon(rings) })),
  );
  const areas = faces.map(({ rings }) => area(degreePolygon(rings)) / M2_PER_KM2);
  const budget = SLIVER_SHARE * smallestDay(faces, areas, days.length);
  const { ownerOf, report } = mergeSlivers(areas, boundariesOf(single), budget);
  const { groupOf, histories } = groupByHistory(faces, ownerOf);
  const kept = mergeGroups(single, groupOf).filter(({ index }) => index !== OUTSIDE);
  progress("pack", 1, 1);
  return {
    topology: packOnGrid(
      kept.map(({ index, geometry }) => ({ index, geometry: backOnGrid(geometry) })),
    ),
    areas: kept.map(({ geometry }) => area(geometry) / M2_PER_KM2),
    steps: histories.map((face) =>
      face.steps.flatMap(({ at, mask }) => {
        const day = days[at]?.day;
        return day === undefined ? [] : [{ day, mask }];
      }),
    ),
    days: days.map(({ day }) => day),
    slivers: report,
  };
}

/** Number of the group of slivers that fell to the ground outside. */
const OUTSIDE = -1;

/** Area (km²) of the smallest picture of any day that is not empty. */
function smallestDay(faces: readonly CutFace[], areas: readonly number[], count: number): number {
  const change = new Float64Array(count);
  faces.forEach(({ steps }, face) => {
    let shown = false;
    for (const { at, mask } of steps) {
      if ((mask !== 0) === shown) continue;
      shown = mask !== 0;
      change[at] = (change[at] ?? 0) + (shown ? 1 : -1) * (areas[face] ?? 0);
    }
  });
  let [total, smallest] = [0, Number.POSITIVE_INFINITY];
  for (const step of change) {
    total += step;
    if (total > 1e-6) smallest = Math.min(smallest, total);
  }
  return Number.isFinite(smallest) ? smallest : 0;
}

/** Numbers the histories in order of first appearance; cells of one history are one group. */
function groupByHistory(faces: readonly CutFace[], ownerOf: readonly (number | null)[]) {
  const numbers = new Map<string, number>();
  const histories: CutFace[] = [];
  const groups = ownerOf.map((owner) => {
    const face = owner === null ? undefined : faces[owner];
    if (!face) return OUTSIDE;
    const key = face.steps.map(({ at, mask }) => `${at}:${mask}`).join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, histories.length);
    histories.push(face);
    return histories.length - 1;
  });
  return { groupOf: (face: number) => groups[face] ?? OUTSIDE, histories };
}

function gridPolygon(rings: CutFace["rings"]): Polygon {
  return { type: "Polygon", coordinates: rings.map((ring) => ring.map(([x, y]) => [x, y])) };
}

function degreePolygon(rings: CutFace["rings"]): Polygon {
  return { type: "Polygon", coordinates: rings.map((ring) => ring.map(toDegrees)) };
}

function backOnGrid(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const ring = (points: Position[]): Position[] => points.map((point) => [...toGrid(point)]);
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: geometry.coordinates.map(ring) }
    : { type: "MultiPolygon", coordinates: geometry.coordinates.map((rings) => rings.map(ring)) };
}
