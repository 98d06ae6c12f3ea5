import type { PartyId, PlaceId } from "./ids.ts";

/** `region`: a whole oblast, a label point only. `unlocated`: coordinates not found, kept off the map. */
export const PLACE_KINDS = ["city", "town", "village", "hamlet", "region", "unlocated"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Languages in which a place can be labelled. */
export const NAME_LANGUAGES = ["en", "uk", "ru"] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

/** A settlement or region that statements are about. */
export interface Place {
  readonly id: PlaceId;
  readonly names: Readonly<Record<NameLanguage, string>>;
  /** Name that a party's own statements use where it differs from the local one. */
  readonly usedBy: Readonly<Record<PartyId, string>>;
  /** Further spellings, for search only. */
  readonly spellings: readonly string[];
  readonly kind: PlaceKind;
  readonly oblast: string;
  readonly country: string;
  /** Longitude and latitude in degrees (WGS 84); `null` where unlocated. */
  readonly point: readonly [number, number] | null;
  /** People, last figure known; `null` where unknown. */
  readonly population: number | null;
  /** Where the coordinates come from: `osm`, `geonames`, `approximate`, `label point`, `none`. */
  readonly pointSource: string;
}

/** Whether a place stands for a piece of ground (and so has a settlement cell). */
export function hasCell(place: Pick<Place, "kind" | "point">): boolean {
  return place.point !== null && place.kind !== "region" && place.kind !== "unlocated";
}
