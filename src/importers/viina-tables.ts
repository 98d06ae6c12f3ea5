import type { Day } from "#domain/day.ts";
import type { PlaceKey } from "./draft.ts";
import type { StatusRuns } from "./statuses.ts";
import { tidy } from "./values.ts";

/** Keys of `CARDS`. */
export type ViinaMapper = "viinaWiki" | "viinaBoost" | "viinaDeepstate" | "viinaIsw" | "viinaFirst";

/** What the tables hold so far. */
export interface ViinaTables {
  readonly mappers: Map<ViinaMapper, StatusRuns>;
  readonly days: Set<Day>;
  readonly keys: Map<string, PlaceKey>;
}

/** An id as text: GeoNames ids come as floats too ("461727.0"). */
export function idOf(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  return tidy(String(value)).replace(/^(\d+)\.0+$/, "$1");
}

/** A longitude and latitude given as numbers or text; `null` where they are none on the globe. */
export function pointOf(longitude: unknown, latitude: unknown): readonly [number, number] | null {
  const [x, y] = [longitude, latitude].map((value) =>
    typeof value === "string" && tidy(value) === "" ? Number.NaN : Number(value),
  );
  if (x === undefined || y === undefined || !(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return null;
  return [x, y];
}

/** Takes a point for a place, whether its statuses come before or after. */
export function addPoint(
  tables: ViinaTables,
  id: string,
  point: readonly [number, number],
  name: string,
): void {
  const key: PlaceKey = { ...tables.keys.get(id), ...keyOf(id), point };
  tables.keys.set(id, name === "" ? key : { ...key, name });
}

/** Ids of KATOTTG begin with letters, those of GeoNames are numbers. */
export function keyOf(id: string): PlaceKey {
  return /^\d+$/.test(id) ? { geonames: id } : { katottg: id };
}
