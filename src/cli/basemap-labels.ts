import { bbox, featureCollection } from "@turf/turf";
import type { Feature, MultiPolygon, Point } from "geojson";
import { type Box, COUNTRIES, type Names, nameProperties, SEAS } from "./basemap-names.ts";
import { labelPoint, largestArea } from "./basemap-shapes.ts";

/** What the map knows of a country or first-level unit. */
export interface UnitProperties {
  readonly id: string;
  readonly country: string;
  /** 0: a country (or the rest of one), 1: a first-level unit. */
  readonly level: 0 | 1;
  /** The day on which Russia declared the unit its own. */
  readonly claimed?: string;
  /** Country that declared it. */
  readonly claimedBy?: string;
  readonly name_en: string;
  readonly name_uk: string;
  readonly name_ru: string;
}

export type Unit = Feature<MultiPolygon, UnitProperties>;
export type Label = Feature<Point, Record<string, string | number>>;

/** Countries with less land than this in the extent, in square degrees, get no name. */
const SMALLEST_COUNTRY = 0.5;
const CITIES = new Set(["kyiv-city", "sevastopol"]);

/** Names of countries, seas and first-level units, each at a point inside. */
export function labelsOf(units: readonly Unit[], theatre: Box): readonly Label[] {
  const seas = SEAS.map((sea) => label(sea.label, { kind: "sea", rank: 1 }, sea));
  const countries = [...COUNTRIES].flatMap(([code, names]) => {
    const own = units.filter(({ properties }) => properties.country === code);
    const coordinates = own.flatMap(({ geometry }) => geometry.coordinates);
    const shape: MultiPolygon = { type: "MultiPolygon", coordinates };
    if (largestArea(shape) < SMALLEST_COUNTRY) return [];
    const rank = code === "UA" ? 1 : touches(bbox(featureCollection(own)), theatre) ? 2 : 3;
    const at = names.label ?? labelPoint(shape);
    return [label(at, { kind: "country", country: code, rank }, names)];
  });
  const oblasts = units.flatMap(({ properties, geometry }) => {
    const { id, country, level, name_en: en, name_uk: uk, name_ru: ru } = properties;
    if (level === 0) return [];
    const rank = country === "UA" && !CITIES.has(id) ? 2 : 3;
    return [label(labelPoint(geometry), { kind: "oblast", id, country, rank }, { en, uk, ru })];
  });
  return [...countries, ...seas, ...oblasts];
}

/** Whether two boxes (west, south, east, north) overlap. */
export function touches(a: readonly number[], b: Box): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = a;
  return west < b[2] && east > b[0] && south < b[3] && north > b[1];
}

function label(
  at: readonly number[],
  properties: Record<string, string | number>,
  names: Names,
): Label {
  return {
    type: "Feature",
    properties: { ...properties, ...nameProperties(names) },
    geometry: { type: "Point", coordinates: [...at] },
  };
}
