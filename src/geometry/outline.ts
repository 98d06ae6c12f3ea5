import type { Position } from "geojson";
import type { Day } from "#domain/day.ts";
import type { GroundClass } from "#domain/ground.ts";

/**
 * Ground of one class. Each polygon is a list of rings (longitude, latitude, closed, 2-D, rounded
 * to 1e-6 degrees), filled even-odd: the winding of holes in the wild cannot be trusted. Several
 * polygons are united.
 */
export interface Outline {
  readonly ground: GroundClass;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

/** The mapper's picture from this day on, until the next day with one. */
export interface ArchiveDay {
  /** Day of publication or of the source's own reporting; the importer says which in `note`. */
  readonly day: Day;
  /** The file that it was read from. */
  readonly file: string;
  readonly outlines: readonly Outline[];
}
