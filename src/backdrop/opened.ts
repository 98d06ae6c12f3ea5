import type { BackdropLayer, BackdropProblem } from "#state/backdrop.ts";

/** What is to be opened: an address or a file, and whom the reader allows to be asked for it. */
export interface OpenRequest {
  /** Stands in the addresses that the map asks tiles by. */
  readonly key: number;
  readonly from: { readonly address: string } | { readonly file: File };
  /** Origins that the reader was told of and agreed to. */
  readonly allowed: readonly string[];
}

/** A basemap that was read and checked. */
export interface Opened {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly credit: string;
  readonly leftOut: readonly string[];
  readonly sources: Readonly<Record<string, unknown>>;
  readonly drawn: StyleDrawn | TilesDrawn;
}

/** Drawn as its own style says. */
export interface StyleDrawn {
  readonly as: "style";
  readonly layers: readonly BackdropLayer[];
}

/** Tiles that came without a style: we draw them. */
export interface TilesDrawn {
  readonly as: "tiles";
  /** Name of the one source. */
  readonly source: string;
  readonly raster: boolean;
  /** Names of the layers inside vector tiles. */
  readonly layers: readonly string[];
}

/** What the worker is told, one thing after another. */
export type ToWorker =
  | { readonly kind: "open"; readonly request: OpenRequest }
  | { readonly kind: "fetch"; readonly id: number; readonly path: string }
  | { readonly kind: "abort"; readonly id: number };

export type FromWorker =
  | { readonly kind: "opened"; readonly opened: Opened }
  | { readonly kind: "asks"; readonly origins: readonly string[] }
  | { readonly kind: "problem"; readonly problem: BackdropProblem }
  /** `null`: there is no such tile. */
  | { readonly kind: "fetched"; readonly id: number; readonly data: ArrayBuffer | null }
  | { readonly kind: "failed"; readonly id: number; readonly problem: BackdropProblem };

/** Thrown wherever something cannot be opened. */
export class BackdropError extends Error {
  readonly problem: BackdropProblem;

  constructor(code: BackdropProblem["code"], at: string, details: readonly string[] = []) {
    super(`${code}: ${at}`);
    this.problem = { code, at, details };
  }
}

/** Thrown before a host is asked that the reader has not been told of. */
export class HostsWanted extends Error {
  readonly origins: readonly string[];

  constructor(origins: readonly string[]) {
    super(origins.join(", "));
    this.origins = origins;
  }
}
