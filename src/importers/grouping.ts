import { GROUND_CLASSES, type GroundClass } from "#domain/ground.ts";
import type { Outline } from "#geometry/outline.ts";
import type { Polygon } from "./clean.ts";

/** Polygons by class of ground, in the order of the classes; classes without any are left out. */
export class Grounds {
  private readonly byClass = new Map<GroundClass, Polygon[]>();

  add(ground: GroundClass, polygons: readonly Polygon[]): void {
    const known = this.byClass.get(ground) ?? [];
    for (const polygon of polygons) known.push(polygon);
    this.byClass.set(ground, known);
  }

  outlines(): readonly Outline[] {
    return GROUND_CLASSES.flatMap((ground) => {
      const polygons = this.byClass.get(ground) ?? [];
      return polygons.length === 0 ? [] : [{ ground, polygons }];
    });
  }
}
