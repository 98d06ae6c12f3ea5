import type { AppState } from "./store.ts";

/**
 * Whether the app is to be small enough for somebody else's page: `?embed` in the address, or
 * `?embed=fixed` for a day that cannot be changed.
 */
export function embedIn(search: string): "slider" | "fixed" | null {
  const asked = new URLSearchParams(search).get("embed");
  if (asked === null) return null;
  return asked === "fixed" ? "fixed" : "slider";
}

/** What such a frame never shows, whatever the link asks for: pages, several maps, stories. */
export const EMBEDDED: Partial<AppState> = { screen: "map", tour: null };
