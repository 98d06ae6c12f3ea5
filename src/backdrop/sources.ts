import { hostOf, originOf, tileAddress } from "./address.ts";
import { aboutOf, openArchive, partsAt } from "./archive.ts";
import { type Ask, MOST } from "./asker.ts";
import { given } from "./clean-layers.ts";
import { creditMarkup, creditText } from "./credit.ts";
import { BackdropError, HostsWanted } from "./opened.ts";
import { parseJson, readTileJson, type SourceDraft } from "./style-file.ts";

/** Answers the map's question for a tile, or for all of a source; `null`: there is nothing. */
export type Fetcher = (
  tile: readonly [number, number, number] | null,
  signal: AbortSignal,
) => Promise<ArrayBuffer | null>;

/** A source that can be drawn, and who answers for its tiles. */
export interface ReadySource {
  /** As MapLibre takes it. */
  readonly spec: Readonly<Record<string, unknown>>;
  readonly fetcher: Fetcher | null;
  /** Origins that its tiles come from. */
  readonly origins: readonly string[];
  readonly credit: string;
  /** Names of layers inside, where the source tells them. */
  readonly layers: readonly string[];
  readonly name: string;
}

/** Addresses that a source names before it was asked. */
export function addressesIn({ origin }: SourceDraft): readonly string[] {
  if (origin.at === "here") return [];
  return origin.at === "tiles" ? origin.templates : [origin.address];
}

/** Throws `HostsWanted` if an address is of a host that the reader was not told of. */
export function allKnown(addresses: readonly string[], allowed: ReadonlySet<string>): void {
  const unknown = new Set(addresses.map(originOf).filter((origin) => !allowed.has(origin)));
  if (unknown.size > 0) throw new HostsWanted([...unknown]);
}

/**
 * Makes a source ready: asks for its description where there is one. `path` is what the map asks
 * its tiles by: no address of the provider's is ever in the page.
 */
export async function readySource(
  draft: SourceDraft,
  path: string,
  ask: Ask,
): Promise<ReadySource> {
  const { type, origin, more } = draft;
  switch (origin.at) {
    case "here":
      return { ...NOTHING, ...specOf({ type, data: origin.data }, more) };
    case "geojson":
      return {
        ...NOTHING,
        ...specOf({ type, data: path }, more),
        origins: [originOf(origin.address)],
        fetcher: async (_, signal) =>
          (await ask(origin.address, { most: MOST.geojson, signal }))?.buffer ?? null,
      };
    case "tiles":
      return tiled(type, origin.templates, path, more, ask);
    case "tilejson":
      return described(draft, origin.address, path, ask);
    case "pmtiles":
      return archived(draft, origin.address, path, ask);
  }
}

const NOTHING = { fetcher: null, origins: [], layers: [], name: "" };

/** Tiles by template; several templates take turns. */
export function tiled(
  type: string,
  templates: readonly string[],
  path: string,
  more: Readonly<Record<string, unknown>>,
  ask: Ask,
): ReadySource {
  return {
    ...NOTHING,
    ...specOf({ type, tiles: [`${path}/{z}/{x}/{y}`] }, more),
    origins: [...new Set(templates.map(originOf))],
    fetcher: async (tile, signal) => {
      const [z, x, y] = tile ?? [0, 0, 0];
      const template = templates[(x + y) % templates.length] ?? "";
      const bytes = await ask(tileAddress(template, z, x, y), { most: MOST.tile, signal });
      return bytes?.buffer ?? null;
    },
  };
}

async function described(draft: SourceDraft, address: string, path: string, ask: Ask) {
  const host = hostOf(address);
  const bytes = await ask(address, { most: MOST.text });
  if (!bytes) throw new BackdropError("status", host, ["404"]);
  const read = readTileJson(parseJson(new TextDecoder().decode(bytes), host), address);
  if (!read) throw new BackdropError("not-style", host, [`${address} is no TileJSON`]);
  const ready = tiled(
    draft.type,
    read.templates,
    path,
    { ...given(read.more), ...draft.more },
    ask,
  );
  return {
    ...ready,
    ...aboutOf({ vector_layers: read.vectorLayers, name: read.name }),
    credit: ready.credit,
  };
}

async function archived(draft: SourceDraft, address: string, path: string, ask: Ask) {
  const archive = await openArchive(partsAt(address, ask), hostOf(address));
  return { ...archiveSource(archive, path, draft), origins: [originOf(address)] };
}

/** A PMTiles file as a source. `draft`: what a style says of it. */
export function archiveSource(
  archive: Awaited<ReturnType<typeof openArchive>>,
  path: string,
  draft: Pick<SourceDraft, "type" | "more"> = { type: archive.kind, more: {} },
): ReadySource {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = archive.header;
  const whole = minLon < maxLon && minLat < maxLat;
  const about = {
    minzoom: minZoom,
    maxzoom: maxZoom,
    attribution: archive.credit,
    ...(whole && { bounds: [minLon, minLat, maxLon, maxLat] }),
    ...(archive.mlt && { encoding: "mlt" }),
  };
  return {
    ...NOTHING,
    ...specOf({ type: draft.type, tiles: [`${path}/{z}/{x}/{y}`] }, { ...about, ...draft.more }),
    layers: archive.layers,
    name: archive.name,
    fetcher: async (tile, signal) => archive.tile(...(tile ?? [0, 0, 0]), signal),
  };
}

/** Members that a source may have besides where its tiles come from. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  vector: ["minzoom", "maxzoom", "bounds", "scheme", "promoteId", "encoding"],
  raster: ["minzoom", "maxzoom", "bounds", "scheme", "tileSize"],
  "raster-dem": ["minzoom", "maxzoom", "bounds", "tileSize", "encoding"],
  geojson: ["maxzoom", "buffer", "tolerance", "filter", "lineMetrics"],
};

function specOf(
  where: Readonly<Record<string, unknown>> & { readonly type: string },
  more: Readonly<Record<string, unknown>>,
): Pick<ReadySource, "spec" | "credit"> {
  const credit = creditText(typeof more.attribution === "string" ? more.attribution : "");
  const kept = (MEMBERS[where.type] ?? []).map((key) => [key, more[key]] as const);
  return {
    credit,
    spec: {
      ...where,
      ...given(Object.fromEntries(kept.filter(([, value]) => value !== null))),
      ...(credit && { attribution: creditMarkup(credit) }),
    },
  };
}
