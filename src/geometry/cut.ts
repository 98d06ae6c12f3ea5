import { bitOf, type GroundMask } from "#domain/ground.ts";
import { edgeKey, type GridPoint, gridRing } from "./grid.ts";
import { indexPoints, type PointIndex } from "./inside.ts";
import { type Edge, type Face, facesOf } from "./noding.ts";
import type { ArchiveDay, Outline } from "./outline.ts";

/** A change of a face: from the day with this number in the list, the mask holds. */
export interface FaceStep {
  readonly at: number;
  readonly mask: GroundMask;
}

/** A face that is part of the picture on some day, with everything that ever happened to it. */
export interface CutFace extends Face {
  readonly steps: readonly FaceStep[];
}

/** Told while a long cut goes on; may throw to call it off. */
export type Progress = (stage: string, done: number, total: number) => void;

/** Rings, closed, in millionths of a degree: ground outside of which `held` means nothing. */
export type ClipRings = readonly (readonly GridPoint[])[];

/**
 * Cuts the plane once along every boundary of every day, and works out for each piece what it was
 * on which day (`design.md`, section 4). Exact on the grid: a piece never lies on both sides of
 * any day's boundary, so one point inside it speaks for all of it. With `clip`, ground outside it
 * is never `held`: some mappers draw a whole country as one area.
 */
export function cutFaces(
  days: readonly ArchiveDay[],
  clip: ClipRings | null,
  progress: Progress = () => undefined,
): readonly CutFace[] {
  const faces = facesOf(edgesOf(days, clip, progress));
  progress("cut", days.length, days.length);
  const points = indexPoints(faces.map(({ inside }) => inside));
  const masks = new Int32Array(faces.length);
  const allowed = clip === null ? null : new Set(points.inside(clip));
  const steps = faces.map((): FaceStep[] => []);
  const cover = coverage(points);
  days.forEach((day, at) => {
    progress("day", at, days.length);
    const now = masksOf(day, faces.length, cover, allowed);
    now.forEach((mask, face) => {
      if (mask === masks[face]) return;
      steps[face]?.push({ at, mask });
      masks[face] = mask;
    });
    cover.nextDay();
  });
  return faces.flatMap((face, at) => {
    const own = steps[at] ?? [];
    return own.length > 0 ? [{ ...face, steps: own }] : [];
  });
}

/** Each edge of any boundary on any day, once. */
function edgesOf(
  days: readonly ArchiveDay[],
  clip: ClipRings | null,
  progress: Progress,
): readonly Edge[] {
  const edges = new Map<string, Edge>();
  const add = (ring: readonly GridPoint[]) => {
    ring.forEach((to, next) => {
      const from = ring[next - 1];
      if (!from || (from[0] === to[0] && from[1] === to[1])) return;
      const key = edgeKey(from, to);
      if (!edges.has(key)) edges.set(key, [from, to]);
    });
  };
  days.forEach((day, at) => {
    progress("read", at, days.length);
    for (const { polygons } of day.outlines) {
      for (const rings of polygons) for (const ring of rings) add(gridRing(ring));
    }
  });
  for (const ring of clip ?? []) add(ring);
  return [...edges.values()];
}

interface Cover {
  readonly facesIn: (polygon: Outline["polygons"][number]) => readonly number[];
  /** A day is done: what neither it nor the day before asked for is forgotten. */
  readonly nextDay: () => void;
}

/** Which faces a polygon covers. Most polygons are those of the day before: asked only once. */
function coverage(points: PointIndex): Cover {
  let before = new Map<string, readonly number[]>();
  let today = new Map<string, readonly number[]>();
  return {
    facesIn: (polygon) => {
      const rings = polygon.map(gridRing);
      const key = rings.join(";");
      const covered = before.get(key) ?? today.get(key) ?? points.inside(rings);
      today.set(key, covered);
      return covered;
    },
    nextDay: () => {
      before = today;
      today = new Map();
    },
  };
}

function masksOf(
  day: ArchiveDay,
  count: number,
  cover: Cover,
  allowed: ReadonlySet<number> | null,
): Int32Array {
  const masks = new Int32Array(count);
  for (const { ground, polygons } of day.outlines) {
    const bit = bitOf(ground);
    for (const rings of polygons) {
      for (const face of cover.facesIn(rings)) {
        if (ground === "held" && allowed && !allowed.has(face)) continue;
        masks[face] = (masks[face] ?? 0) | bit;
      }
    }
  }
  return masks;
}
