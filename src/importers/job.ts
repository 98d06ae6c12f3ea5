import type { RegisterInput } from "#domain/register.ts";
import type { Basemap } from "#geometry/land.ts";
import type { Brought } from "./brought.ts";
import type { ImportOptions } from "./import.ts";

/** What goes to the import worker and comes back from it: plain data that can be cloned. */

/** A file of the reader's, with its path where a folder was given. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** What the worker must know of the theatre. */
export interface JobContext extends Pick<RegisterInput, "places" | "official"> {
  /** The basemap: first-level units with their country, whose ground maps are cut to. */
  readonly basemap: Basemap;
  readonly taken: ReadonlySet<string>;
  readonly today: string;
}

export interface ImportJob {
  readonly files: readonly NamedFile[];
  /** Fetched instead of files, because the reader asked for it. */
  readonly address: string | null;
  readonly options: Omit<ImportOptions, "onProgress" | "signal">;
  readonly context: JobContext;
}

/** How far an import is. */
export interface ImportProgress {
  readonly stage: string;
  readonly done: number;
  /** 0: not known. */
  readonly total: number;
  readonly file: string;
}

export type WorkerMessage =
  | { readonly kind: "progress"; readonly progress: ImportProgress }
  | { readonly kind: "done"; readonly brought: Brought }
  | { readonly kind: "error"; readonly message: string };
