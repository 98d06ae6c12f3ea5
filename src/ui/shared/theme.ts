import type { AppStore } from "#state/store.ts";

/** Tone on screen: what the reader chose, or what the system asks for. */
export type Tone = "light" | "dark";

const darkQuery = "(prefers-color-scheme: dark)";
const forcedQuery = "(forced-colors: active)";

const queries = new Map<string, MediaQueryList>();

/** Asked with every step of the date: a query is made once, and tells what holds now. */
function queryOf(text: string): MediaQueryList {
  const query = queries.get(text) ?? window.matchMedia(text);
  queries.set(text, query);
  return query;
}

/** The tone on screen now. */
export function toneOf(store: AppStore): Tone {
  const { theme } = store.getState();
  if (theme !== "auto") return theme;
  return queryOf(darkQuery).matches ? "dark" : "light";
}

/** Whether the browser replaces colours by the reader's own. */
export function colorsAreForced(): boolean {
  return queryOf(forcedQuery).matches;
}

/** Calls back when the reader's choice or the system's wish changes; returns a way to end it. */
export function onThemeChange(store: AppStore, listener: () => void): () => void {
  const asked = [darkQuery, forcedQuery].map(queryOf);
  for (const query of asked) query.addEventListener("change", listener);
  const end = store.subscribe((state, before) => {
    if (state.theme !== before.theme) listener();
  });
  return () => {
    end();
    for (const query of asked) query.removeEventListener("change", listener);
  };
}

/** Writes the tone on the page's root element, for `tokens.css`. */
export function writeTone(store: AppStore, root: HTMLElement): void {
  const { theme } = store.getState();
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.dataset.tone = toneOf(store);
}
