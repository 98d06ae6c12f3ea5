import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inTile, pmtiles, type TileContent, vectorTile } from "../support/own-tiles.ts";

/** A provider of basemaps on an origin of its own: invented features, and a log of who asked. */
export interface MapProvider {
  /** `http://127.0.0.1:4711` */
  readonly origin: string;
  readonly host: string;
  /** Every request so far. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  /** From now on nobody is answered. */
  readonly goAway: () => void;
  readonly close: () => Promise<void>;
}

/** A field over the whole theatre, a road through it, a border across it, a town of its own. */
function contentOf(z: number, x: number, y: number): TileContent {
  const at = inTile(z, x, y);
  const west = 20;
  const corners = [
    [west, 44],
    [42, 44],
    [42, 53],
    [west, 53],
  ] as const;
  return {
    field: [{ kind: "area", at: corners.map(at) }],
    roads: [{ kind: "line", at: [at([22, 48]), at([41, 49])], is: { kind: "highway" } }],
    boundary: [{ kind: "line", at: [at([22, 47.5]), at([41, 48.5])] }],
    places: [{ kind: "point", at: [at([37.9, 48.55])], is: { name: "Nowhere", kind: "locality" } }],
  };
}

/** A style in one glaring colour, so that a test sees it. */
function glaringStyle(tiles: string, field = "#ff00ff") {
  const source = "own";
  return {
    version: 8,
    name: "Glaring",
    sprite: "https://sprites.invalid/sprite",
    glyphs: "https://glyphs.invalid/{fontstack}/{range}.pbf",
    sources: {
      own: { type: "vector", tiles: [tiles], maxzoom: 8, attribution: "© Nobody <b>else</b>" },
    },
    layers: [
      {
        id: "field",
        type: "fill",
        source,
        "source-layer": "field",
        paint: { "fill-color": field },
      },
      {
        id: "road",
        type: "line",
        source,
        "source-layer": "roads",
        paint: { "line-color": "#000", "line-width": 4 },
      },
      {
        id: "admin",
        type: "line",
        source,
        "source-layer": "boundary",
        paint: { "line-color": "#00f", "line-width": 6 },
      },
      {
        id: "town",
        type: "symbol",
        source,
        "source-layer": "places",
        layout: { "text-field": ["get", "name"], "text-font": ["Noto Sans Regular"] },
      },
    ],
  };
}

/** A PMTiles file of the one tile 0/0/0. */
export const ownArchive = () =>
  pmtiles(vectorTile(contentOf(0, 0, 0)), {
    name: "Own archive",
    attribution: "Ours",
    vector_layers: [{ id: "roads" }, { id: "field" }, { id: "places" }, { id: "boundary" }],
  });

/** Starts a provider. `tilesAt`: the origin that its style names for tiles, where it is another. */
export async function startProvider(tilesAt?: string): Promise<MapProvider> {
  const asked: MapProvider["asked"] = [];
  let away = false;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, headers: request.headers });
    if (away) request.socket.destroy();
    else answer(path, request, response);
  });
  const answer = (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (!path.startsWith("/closed/")) response.setHeader("access-control-allow-origin", "*");
    const tile = /^\/t\/(\d+)\/(\d+)\/(\d+)\.pbf$/.exec(path);
    if (tile)
      return response.end(vectorTile(contentOf(Number(tile[1]), Number(tile[2]), Number(tile[3]))));
    if (path === "/own.pmtiles") return sendPart(request, response);
    if (path.endsWith("/style.json")) {
      return response.end(JSON.stringify(glaringStyle(`${tilesAt ?? origin}/t/{z}/{x}/{y}.pbf`)));
    }
    if (path === "/page.html") return response.end("<!doctype html>");
    return response.writeHead(404).end();
  };
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  return {
    origin,
    host,
    asked,
    goAway: () => {
      away = true;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function sendPart(request: IncomingMessage, response: ServerResponse) {
  const whole = ownArchive();
  const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? "");
  if (!range) return response.end(whole);
  const end = Math.min(Number(range[2]), whole.length - 1);
  response.writeHead(206, { "content-range": `bytes ${range[1]}-${end}/${whole.length}` });
  return response.end(whole.slice(Number(range[1]), end + 1));
}
