import { createStore, type StoreApi } from "zustand/vanilla";

/**
 * A detailed basemap that the reader chose, as panels and map see it. Whoever fetches, reads files
 * and keeps things is behind this port (`src/backdrop/`). It is never in a link: a link must not
 * make somebody else's browser ask a third party.
 */

/** A layer of MapLibre's style, checked when it was opened; only `map/` looks inside. */
export interface BackdropLayer {
  readonly id: string;
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What its layers depend on. */
export interface BackdropLook {
  readonly theme: "light" | "dark" | "contrast-light" | "contrast-dark";
  /** Language of places' names. */
  readonly names: string;
  /** With the borders that the provider draws. */
  readonly borders: boolean;
}

/** Layers in two stacks, each from the bottom up. */
export interface BackdropStacks {
  /** Fills, lines and pictures: under everything of ours but land and sea. */
  readonly under: readonly BackdropLayer[];
  /** Names: over our areas and lines, under our own names and glyphs. */
  readonly labels: readonly BackdropLayer[];
}

/** The basemap that is shown. */
export interface ShownBackdrop {
  /** Another number for each one opened. */
  readonly key: number;
  readonly name: string;
  /** Hosts that are asked; empty: all of it is in a file of the reader's. */
  readonly hosts: readonly string[];
  /** Whom it credits, as plain text; may be empty. */
  readonly credit: string;
  /** What of it is not drawn and why, in English. */
  readonly leftOut: readonly string[];
  /** It has borders of its own, which are drawn only if the reader asks. */
  readonly hasBorders: boolean;
  readonly borders: boolean;
  /** MapLibre's sources, whose tiles are asked through the port alone. */
  readonly sources: Readonly<Record<string, unknown>>;
  readonly stacks: (look: BackdropLook) => BackdropStacks;
}

/** Why something could not be opened. `ui/backdrop/problem-words.ts` says it to the reader. */
export interface BackdropProblem {
  readonly code:
    | "address"
    | "unreachable"
    | "status"
    | "too-large"
    | "not-json"
    | "not-style"
    | "invalid"
    | "broken-tiles"
    | "no-ranges"
    | "nothing-to-draw"
    | "refused-host"
    | "gone"
    | "worker";
  /** The host or file that it is about. */
  readonly at: string;
  /** More of it, in English: a number, or what the checks found. */
  readonly details: readonly string[];
}

export interface BackdropState {
  /** The dialog is open. */
  readonly open: boolean;
  /** The host or file that is being opened. */
  readonly busy: string | null;
  /** Further hosts that what was opened needs; none of them has been asked. */
  readonly asks: readonly string[] | null;
  readonly problem: BackdropProblem | null;
  /** The address shown now is opened again at the next visit. */
  readonly remembered: boolean;
  /** The browser did not keep it. */
  readonly refused: boolean;
}

/** What the panels may ask for. No host is contacted unless one of these is called. */
export interface Backdrop {
  readonly state: StoreApi<BackdropState>;
  readonly show: () => void;
  readonly hide: () => void;
  /** Asks the host of this address, and no other. */
  readonly openAddress: (address: string) => void;
  readonly openFile: (file: File) => void;
  /** Goes on with the hosts that `asks` names. */
  readonly allow: () => void;
  /** Stops what is being opened or asked. */
  readonly cancel: () => void;
  /** What went wrong is no longer told: the reader asks for something else. */
  readonly forgetProblem: () => void;
  /** The built-in basemap again; nothing is asked any more, and nothing remembered. */
  readonly off: () => void;
  readonly setBorders: (borders: boolean) => void;
  readonly remember: (wanted: boolean) => void;
}

export function createBackdropState(): StoreApi<BackdropState> {
  return createStore<BackdropState>(() => ({
    open: false,
    busy: null,
    asks: null,
    problem: null,
    remembered: false,
    refused: false,
  }));
}
