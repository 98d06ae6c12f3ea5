import { createStore, type StoreApi } from "zustand/vanilla";
import type { MapperId } from "#domain/ids.ts";

/**
 * Bringing one's own mappers, as the panels see it: what they may ask for, and what they can show.
 * Who reads files, fetches and keeps things is behind this port (`src/importing.ts`).
 */

/** A file of the reader's, with its path where a folder was given. */
export interface PickedFile {
  readonly name: string;
  readonly file: Blob;
}

/** What the reader says of the maps before they are read. */
export interface ImportWishes {
  /** Leave out files that cannot be read, as days without a map. */
  readonly skipUnreadable: boolean;
  /** Instead of what the format says of its mapper; "" leaves that. */
  readonly id: string;
  readonly name: string;
  readonly licence: string;
}

/** How far the running import is. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  /** 0: not known. */
  readonly total: number;
  readonly file: string;
}

/** How the last import ended. */
export interface Outcome {
  /** `empty`: there was no file. */
  readonly kind: "added" | "failed" | "empty" | "cancelled" | "undone";
  /** The report, for a person to act on, in English. */
  readonly lines: readonly string[];
  readonly mappers: readonly MapperId[];
}

/** Where a mapper's maps come from; travels inside its file. */
export interface Provenance {
  readonly format: string;
  readonly files: number;
  /** ISO day. */
  readonly read: string;
  readonly report: readonly string[];
}

export interface ImportState {
  /** The dialog is open. */
  readonly open: boolean;
  /** Files are being dragged over the page. */
  readonly dragging: boolean;
  readonly wishes: ImportWishes;
  /** `null` while nothing is being imported. */
  readonly progress: Progress | null;
  /** The same for screen readers: changes seldom. */
  readonly spoken: Progress | null;
  readonly outcome: Outcome | null;
  readonly canUndo: boolean;
  /** Mappers that are kept on this device. */
  readonly kept: ReadonlySet<MapperId>;
  /** Something is on this device, be it readable or not. */
  readonly anythingKept: boolean;
  /** Why keeping or forgetting did not work, or what it did. */
  readonly keepNote: string;
}

/** What the panels may ask for. Nothing is stored, fetched or sent unless one of these is called. */
export interface Importing {
  readonly state: StoreApi<ImportState>;
  readonly show: () => void;
  readonly hide: () => void;
  readonly setDragging: (dragging: boolean) => void;
  readonly wish: (wishes: Partial<ImportWishes>) => void;
  readonly importFiles: (files: readonly PickedFile[]) => void;
  /** Asks the site at this address, and no other, for the file. */
  readonly importAddress: (address: string) => void;
  /** The last files or address again, with the wishes as they are now. */
  readonly again: () => void;
  readonly cancel: () => void;
  /** The shelf as it was before the last import. */
  readonly undo: () => void;
  readonly remove: (id: MapperId) => void;
  /** Offers the mapper as a file to save. */
  readonly save: (id: MapperId) => void;
  readonly keep: (id: MapperId, kept: boolean) => Promise<void>;
  /** Deletes what is kept on the device and takes it off the shelf. */
  readonly forgetAll: () => Promise<void>;
  readonly provenanceOf: (id: MapperId) => Provenance | null;
}

/** The state at the start of the app. */
export function createImportState(
  start: Partial<Pick<ImportState, "kept" | "anythingKept">> = {},
): StoreApi<ImportState> {
  return createStore<ImportState>(() => ({
    open: false,
    dragging: false,
    wishes: { skipUnreadable: false, id: "", name: "", licence: "" },
    progress: null,
    spoken: null,
    outcome: null,
    canUndo: false,
    kept: new Set(),
    anythingKept: false,
    keepNote: "",
    ...start,
  }));
}
