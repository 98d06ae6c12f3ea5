import type { PartyId, PlaceId } from "./ids.ts";

/** `region`: a whole oblast, a label point only. `unlocated`: coordinates not found, kept off the map. */
export const PLACE_KINDS = ["city", "town", "village", "hamlet", "region", "unlocated"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Code of a language in which places are named (BCP 47); the theatre's manifest lists them. */
export type NameLanguage = string;

/** A place's name in every language of its theatre, in the manifest's order. */
export type Names = Readonly<Record<NameLanguage, string>>;

/** A settlement or region that statements are about. */
export interface Place {
  readonly id: PlaceId;
  readonly names: Names;
  /** Name that a party's own statements use where it differs from the local one. */
  readonly usedBy: Readonly<Record<PartyId, string>>;
  /** The same name in other languages of the theatre, where it is known. */
  readonly usedByIn?: Readonly<Record<PartyId, Readonly<Record<NameLanguage, string>>>>;
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

/** The name in that language; in the theatre's first one where it has none. */
export function nameOf(place: Pick<Place, "names">, language: NameLanguage): string {
  return place.names[language] ?? mainName(place);
}

/** The name in the theatre's first language. */
export function mainName({ names }: Pick<Place, "names">): string {
  const [first = ""] = Object.values(names);
  return first;
}

/** Whether a place stands for a piece of ground (and so has a settlement cell). */
export function hasCell(place: Pick<Place, "kind" | "point">): boolean {
  return place.point !== null && place.kind !== "region" && place.kind !== "unlocated";
}
