import type { Position } from "geojson";
import { dayFromNumber } from "#domain/day.ts";
import type { GroundClass } from "#domain/ground.ts";
import type { ArchiveDay } from "#geometry/outline.ts";
import fc from "./property.ts";

/** A day of an archive with polygons of one class. */
export function archiveDay(
  day: number,
  polygons: readonly (readonly Position[])[][],
  ground: GroundClass = "held",
): ArchiveDay {
  return { day: dayFromNumber(day), file: `${day}`, outlines: [{ ground, polygons }] };
}

const corner = fc.integer({ min: 0, max: 40 }).map((value) => 36 + value / 100);

/** Triangles and boxes that overlap, touch and share edges: corners lie on a coarse lattice. */
const somePolygon = fc
  .array(fc.tuple(corner, corner), { minLength: 3, maxLength: 5 })
  .map((corners): Position[][] => {
    const ring = corners.map(([x, y]): Position => [x, y + 12]);
    return [[...ring, ring[0] ?? []]];
  });

/** Archives of a few days with arbitrary polygons, many of them crossing themselves. */
export const someArchive = fc
  .array(fc.array(somePolygon, { maxLength: 3 }), { minLength: 1, maxLength: 5 })
  .map((days) => days.map((polygons, at) => archiveDay(20_000 + at * 2, polygons)));

/** Whether a point lies in any of the polygons, even-odd: worked out apart from the code tested. */
export function covers(day: ArchiveDay, [x, y]: readonly [number, number]): boolean {
  return day.outlines.some(({ polygons }) =>
    polygons.some((rings) => {
      let inside = false;
      for (const ring of rings) {
        ring.forEach(([toX = 0, toY = 0], at) => {
          const [fromX = toX, fromY = toY] = ring[at - 1] ?? [];
          if (fromY > y === toY > y) return;
          if (x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)) inside = !inside;
        });
      }
      return inside;
    }),
  );
}
