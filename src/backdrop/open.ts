import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { BackdropLayer } from "#state/backdrop.ts";
import { askable, hostOf, kindOf, originOf } from "./address.ts";
import { openArchive, partsAt, partsOf } from "./archive.ts";
import { type Ask, askerFor, MOST } from "./asker.ts";
import { cleanLayers, type Faces, PREFIX } from "./clean-layers.ts";
import { layerNames } from "./layer-names.ts";
import { BackdropError, type Opened, type OpenRequest, type TilesDrawn } from "./opened.ts";
import {
  addressesIn,
  allKnown,
  archiveSource,
  type Fetcher,
  type ReadySource,
  readySource,
  tiled,
} from "./sources.ts";
import { parseJson, readStyle, readTileJson, type StyleDraft } from "./style-file.ts";

/** A basemap that was opened, and who answers for the tiles of its sources, in their order. */
export interface OpenedFully {
  readonly opened: Opened;
  readonly fetchers: readonly (Fetcher | null)[];
}

const ONLY = `${PREFIX}tiles`;

/** Names of faces, read by the map as weight and family. */
const FACES: Faces = { plain: ["ClaimlineSans"], strong: ["Semibold", "ClaimlineSans"] };

/**
 * Reads and checks what the reader chose. Rejects with a `BackdropError`, or with `HostsWanted`
 * before a host is asked that is not among those allowed.
 */
export async function open(request: OpenRequest, get: typeof fetch = fetch): Promise<OpenedFully> {
  const allowed = new Set(request.allowed);
  const asking: Asking = { key: request.key, allowed, ask: askerFor(allowed, get) };
  if ("file" in request.from) return openFile(request.from.file, asking);
  const address = askable(request.from.address);
  if (address === null) throw new BackdropError("address", request.from.address);
  allKnown([address], allowed);
  return openAddress(address, asking);
}

interface Asking {
  readonly key: number;
  readonly allowed: ReadonlySet<string>;
  readonly ask: Ask;
}

async function openFile(file: File, asking: Asking): Promise<OpenedFully> {
  const magic = await file.slice(0, 7).text();
  if (magic === "PMTiles" || /\.pmtiles$/i.test(file.name)) {
    const archive = await openArchive(partsOf(file), file.name);
    return drawnByUs(archiveSource(archive, pathOf(asking, 0)), archive.kind, file.name);
  }
  if (file.size > MOST.text) {
    throw new BackdropError("too-large", file.name, [`${MOST.text / 2 ** 20} MiB`]);
  }
  const json = parseJson(await file.text(), file.name);
  return styled(readStyle(json, null, file.name), file.name, asking);
}

async function openAddress(address: string, asking: Asking): Promise<OpenedFully> {
  const host = hostOf(address);
  const path = pathOf(asking, 0);
  const kind = kindOf(address);
  if (kind === "pmtiles") {
    const archive = await openArchive(partsAt(address, asking.ask), host);
    const source = { ...archiveSource(archive, path), origins: [originOf(address)] };
    return drawnByUs(source, archive.kind, host);
  }
  if (kind !== "style") return template(tiled(kind, [address], path, {}, asking.ask), kind, host);
  const bytes = await asking.ask(address, { most: MOST.text });
  if (!bytes) throw new BackdropError("status", host, ["404"]);
  const json = parseJson(new TextDecoder().decode(bytes), host);
  const tiles = readTileJson(json, address);
  if (!tiles) return styled(readStyle(json, address, host), host, asking, [originOf(address)]);
  allKnown(tiles.templates, asking.allowed);
  const described = kindOf(tiles.templates[0] ?? "");
  const type = described === "vector" || tiles.vectorLayers ? "vector" : "raster";
  const draft = { type, origin: { at: "tilejson", address }, more: {} } as const;
  return template(await readySource(draft, path, asking.ask), type, host);
}

/** Tiles without a style: a first one must be there, and tells what is inside. */
async function template(source: ReadySource, type: "vector" | "raster", host: string) {
  const first = await source.fetcher?.([0, 0, 0], new AbortController().signal);
  const inside = type === "vector" && first ? layerNames(new Uint8Array(first)) : [];
  const layers = source.layers.length > 0 ? source.layers : inside;
  return drawnByUs({ ...source, layers }, type, host);
}

function drawnByUs(source: ReadySource, type: "vector" | "raster", at: string): OpenedFully {
  const drawn: TilesDrawn = {
    as: "tiles",
    source: ONLY,
    raster: type === "raster",
    layers: source.layers,
  };
  const sources = { [ONLY]: source.spec };
  checked(sources, [], at);
  return {
    opened: {
      name: source.name || at,
      hosts: source.origins.map(hostOf),
      credit: source.credit,
      leftOut: [],
      sources,
      drawn,
    },
    fetchers: [source.fetcher],
  };
}

/** A style: only the sources that its layers use are asked. `asked`: who was asked for it. */
async function styled(
  draft: StyleDraft,
  at: string,
  asking: Asking,
  asked: readonly string[] = [],
): Promise<OpenedFully> {
  const { layers, leftOut } = cleanLayers(draft.layers, new Set(draft.sources.keys()), FACES);
  const used = new Set(layers.map(({ source }) => source));
  const wanted = [...draft.sources].filter(([id]) => used.has(`${PREFIX}${id}`));
  allKnown(
    wanted.flatMap(([, source]) => addressesIn(source)),
    asking.allowed,
  );
  const ready = await Promise.all(
    wanted.map(([, source], number) => readySource(source, pathOf(asking, number), asking.ask)),
  );
  const origins = [...new Set(ready.flatMap((source) => source.origins))];
  allKnown(origins, asking.allowed);
  const sources = Object.fromEntries(
    wanted.map(([id], number) => [`${PREFIX}${id}`, ready[number]?.spec]),
  );
  const { kept, dropped } = checked(sources, layers, at);
  const allLeftOut = [...draft.leftOut, ...leftOut, ...dropped];
  if (kept.length === 0) throw new BackdropError("nothing-to-draw", at, allLeftOut);
  return {
    opened: {
      name: draft.name.slice(0, 80) || at,
      hosts: [...new Set([...asked, ...origins])].map(hostOf),
      credit: [...new Set(ready.map(({ credit }) => credit).filter(Boolean))].join(" | "),
      leftOut: allLeftOut,
      sources,
      drawn: { as: "style", layers: kept },
    },
    fetchers: ready.map(({ fetcher }) => fetcher),
  };
}

/** What the map asks a source by: known to the worker alone. */
const pathOf = ({ key }: Asking, number: number): string => `backdrop://${key}/${number}`;

/**
 * Checks everything against MapLibre's specification. A layer with a fault is left out; a source
 * with one is reason enough to open nothing, with all faults named.
 */
function checked(sources: object, layers: readonly BackdropLayer[], at: string) {
  const faults = validateStyleMin({ version: 8, sources, layers } as never);
  const bad = new Set<number>();
  const fatal: string[] = [];
  for (const { message } of faults) {
    const layer = /^layers\[(\d+)\]/.exec(message)?.[1];
    if (layer === undefined) fatal.push(message);
    else bad.add(Number(layer));
  }
  if (fatal.length > 0) throw new BackdropError("invalid", at, fatal);
  return {
    kept: layers.filter((_, number) => !bad.has(number)),
    dropped: faults.map(({ message }) => message),
  };
}
