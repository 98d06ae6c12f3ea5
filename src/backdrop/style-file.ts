import { askable, kindOf } from "./address.ts";
import { BackdropError } from "./opened.ts";

/** Where a source's tiles come from, before anybody was asked. */
export type Origin =
  | { readonly at: "tiles"; readonly templates: readonly string[] }
  | { readonly at: "tilejson" | "pmtiles" | "geojson"; readonly address: string }
  /** GeoJSON inside the style. */
  | { readonly at: "here"; readonly data: object };

export type SourceType = "vector" | "raster" | "raster-dem" | "geojson";

/** A source of a style, as far as it can be drawn here. */
export interface SourceDraft {
  readonly type: SourceType;
  readonly origin: Origin;
  /** What else its specification says. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** A style as it was read: nothing in it has been checked but its shape. */
export interface StyleDraft {
  readonly name: string;
  readonly sources: ReadonlyMap<string, SourceDraft>;
  readonly layers: readonly unknown[];
  readonly leftOut: readonly string[];
}

const TYPES: readonly string[] = ["vector", "raster", "raster-dem", "geojson"];
const MOST_SOURCES = 40;
const MOST_LAYERS = 1500;

export function parseJson(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackdropError("not-json", at);
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a style. `base`: its own address, for addresses that begin there; `null`: a file. */
export function readStyle(json: unknown, base: string | null, at: string): StyleDraft {
  if (!isObject(json) || json.version !== 8) {
    throw new BackdropError("not-style", at, ['it has no "version": 8']);
  }
  const { sources, layers, name } = json;
  if (!isObject(sources) || !Array.isArray(layers)) {
    throw new BackdropError("not-style", at, ['it has no "sources" or no "layers"']);
  }
  if (Object.keys(sources).length > MOST_SOURCES || layers.length > MOST_LAYERS) {
    throw new BackdropError("too-large", at, [`${MOST_SOURCES} sources, ${MOST_LAYERS} layers`]);
  }
  const leftOut: string[] = [];
  const drafts = new Map<string, SourceDraft>();
  for (const [id, source] of Object.entries(sources)) {
    const read = readSource(source, base);
    if (typeof read === "string") leftOut.push(`source "${id}": ${read}`);
    else drafts.set(id, read);
  }
  return { name: typeof name === "string" ? name : "", sources: drafts, layers, leftOut };
}

/** The source, or why it cannot be drawn. */
function readSource(source: unknown, base: string | null): SourceDraft | string {
  if (!isObject(source) || typeof source.type !== "string") return "it is no source";
  const { type, tiles, url, data, ...more } = source;
  if (!isType(type)) return `"${type}" sources are not drawn here`;
  if (type === "geojson" && isObject(data)) return { type, origin: { at: "here", data }, more };
  const given = type === "geojson" ? data : (url ?? tiles);
  const origin = Array.isArray(given)
    ? templatesOf(given, base)
    : addressOf(String(given ?? ""), type, base);
  return typeof origin === "string" ? origin : { type, origin, more };
}

const isType = (type: string): type is SourceType => TYPES.includes(type);

function templatesOf(tiles: readonly unknown[], base: string | null): Origin | string {
  const templates = tiles.flatMap((tile) => askable(String(tile), base) ?? []);
  if (templates.length > 0 && templates.length === tiles.length) return { at: "tiles", templates };
  return refusal(String(tiles[0] ?? ""), base);
}

function addressOf(url: string, type: SourceType, base: string | null): Origin | string {
  const packed = url.startsWith("pmtiles://");
  const address = askable(packed ? url.slice("pmtiles://".length) : url, base);
  if (address === null) return refusal(url, base);
  if (type === "geojson") return { at: "geojson", address };
  if (packed || kindOf(address) === "pmtiles") return { at: "pmtiles", address };
  return { at: "tilejson", address };
}

function refusal(url: string, base: string | null): string {
  const shown = url.slice(0, 120);
  if (/^mapbox:/.test(url)) return `${shown} needs an account with that company`;
  if (base === null && !/^[a-z]+:/i.test(url)) {
    return `"${shown}" begins nowhere: a style in a file must name whole addresses`;
  }
  return `"${shown}" is no http or https address`;
}

/** TileJSON: https://github.com/mapbox/tilejson-spec, versions 2 and 3. */
export interface TileJson {
  readonly templates: readonly string[];
  readonly vectorLayers: unknown;
  readonly name: unknown;
  /** What a source takes over from it. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** Reads TileJSON; `null` if it is none. */
export function readTileJson(json: unknown, base: string): TileJson | null {
  if (!isObject(json) || !Array.isArray(json.tiles)) return null;
  const origin = templatesOf(json.tiles, base);
  if (typeof origin === "string" || origin.at !== "tiles") return null;
  const { minzoom, maxzoom, bounds, attribution, scheme, encoding } = json;
  return {
    templates: origin.templates,
    vectorLayers: json.vector_layers,
    name: json.name,
    more: { minzoom, maxzoom, bounds, attribution, scheme, encoding },
  };
}
