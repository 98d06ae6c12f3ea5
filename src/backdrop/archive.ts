import { type Header, PMTiles, type Source, TileType } from "pmtiles";
import { messageOf } from "#domain/message-of.ts";
import { hostOf } from "./address.ts";
import { type Ask, MOST } from "./asker.ts";
import { BackdropError } from "./opened.ts";

/** A PMTiles file, opened. */
export interface Archive {
  readonly kind: "vector" | "raster";
  /** Tiles are in MapLibre's own encoding. */
  readonly mlt: boolean;
  readonly header: Header;
  readonly name: string;
  readonly credit: string;
  /** Names of the layers inside. */
  readonly layers: readonly string[];
  /** `null`: there is no such tile. */
  readonly tile: (
    z: number,
    x: number,
    y: number,
    signal: AbortSignal,
  ) => Promise<ArrayBuffer | null>;
}

/** Parts of a file at an address, by range requests. */
export function partsAt(address: string, ask: Ask): Source {
  return {
    getKey: () => address,
    getBytes: async (offset, length, signal) => {
      const most = MOST.geojson;
      const data = await ask(address, { most, signal, part: [offset, length] });
      if (!data) throw new BackdropError("status", hostOf(address), ["404"]);
      return { data: data.buffer };
    },
  };
}

/** Parts of a file of the reader's: nothing is sent. */
export function partsOf(file: File): Source {
  return {
    getKey: () => file.name,
    getBytes: async (offset, length) => ({
      data: await file.slice(offset, offset + length).arrayBuffer(),
    }),
  };
}

/** Reads what a PMTiles file says of itself. `at`: its host or name, for messages. */
export async function openArchive(source: Source, at: string): Promise<Archive> {
  const tiles = new PMTiles(source);
  try {
    const header = await tiles.getHeader();
    const kind = kindOf(header.tileType);
    if (kind === null) {
      throw new BackdropError("broken-tiles", at, [
        `its tiles are of kind ${header.tileType}, which this map cannot draw`,
      ]);
    }
    const about = aboutOf(await tiles.getMetadata());
    return {
      kind,
      mlt: header.tileType === TileType.Mlt,
      header,
      ...about,
      tile: async (z, x, y, signal) => (await tiles.getZxy(z, x, y, signal))?.data ?? null,
    };
  } catch (error) {
    if (error instanceof BackdropError) throw error;
    throw new BackdropError("broken-tiles", at, [messageOf(error)]);
  }
}

function kindOf(type: TileType): Archive["kind"] | null {
  if (type === TileType.Mvt || type === TileType.Mlt) return "vector";
  const raster = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];
  return raster.includes(type) ? "raster" : null;
}

/** Whatever of the metadata is as it should be; none of it is needed. */
export function aboutOf(metadata: unknown): Pick<Archive, "name" | "credit" | "layers"> {
  const about = Object(metadata) as Record<string, unknown>;
  const layers = Array.isArray(about.vector_layers) ? about.vector_layers : [];
  return {
    name: textOf(about.name),
    credit: textOf(about.attribution),
    layers: layers.flatMap((layer) => textOf(Object(layer).id) || []),
  };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value.slice(0, 2000) : "");
