/**
 * The basemap that the reader ticked to be remembered: an address and the hosts that were agreed
 * to. Never throws: a browser that refuses keeps nothing.
 */
export interface Remembered {
  readonly address: string;
  readonly allowed: readonly string[];
  readonly borders: boolean;
}

const BACKDROP_KEY = "claimline-basemap";

/** The part of the browser's `localStorage` that it needs. */
export type BackdropStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What was kept; `null` if nothing, or nothing that can be used. */
export function readRemembered(storage: () => BackdropStorage): Remembered | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(BACKDROP_KEY) ?? "null");
    const { address, allowed, borders } = Object(kept) as Record<string, unknown>;
    if (typeof address !== "string" || !Array.isArray(allowed)) return null;
    return { address, allowed: allowed.map(String), borders: borders === true };
  } catch {
    return null;
  }
}

/** Keeps it, or with `null` leaves no trace; returns whether the browser did. */
export function writeRemembered(storage: () => BackdropStorage, kept: Remembered | null): boolean {
  try {
    if (kept) storage().setItem(BACKDROP_KEY, JSON.stringify(kept));
    else storage().removeItem(BACKDROP_KEY);
    return true;
  } catch {
    return false;
  }
}
