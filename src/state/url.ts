import type { Register } from "#domain/register.ts";
import { LANGUAGES, type Language } from "#i18n/languages.ts";
import { t } from "#i18n/text.ts";
import { LINK_PARTS, namesLike } from "./link-parts.ts";
import type { AppState, AppStore } from "./store.ts";

/**
 * The view in the address: `#day=2025-12-02&place=pokrovsk&at=48.28,37.18,9.5&hide=ukraine`.
 * Only what differs from the default is written, except the day, which always is: a link must show
 * the same day next year.
 */
export function writeHash(state: AppState): string {
  const parts = Object.entries(LINK_PARTS).flatMap(([key, { write }]) => {
    const value = write(state);
    return value ? [`${key}=${value}`] : [];
  });
  return `#${parts.join("&")}`;
}

/**
 * Reads a hash. Anything may be in it: parts that are not understood leave the default standing
 * and come back in `notices`, in words. A language brings its names along unless others are asked for.
 */
export function readHash(hash: string, register: Register): Partial<AppState> {
  const notices: string[] = [];
  let state: Partial<AppState> = {};
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    const known = Object.hasOwn(LINK_PARTS, key) ? LINK_PARTS[key] : undefined;
    const part = known?.read(value, register) ?? null;
    if (part === null)
      notices.push(
        t('The link asks for "{part}", which this map does not know.', {
          part: `${clip(key)}=${clip(value)}`,
        }),
      );
    else state = { ...state, ...part };
  }
  const names = state.names ?? (state.language && namesLike(register, state.language));
  if (names) state = { ...state, names };
  return notices.length > 0 ? { ...state, notices } : state;
}

/** The interface's language that a hash asks for, if any: it is needed before anything is said. */
export function languageIn(hash: string): Language | null {
  const wanted = new URLSearchParams(hash.replace(/^#/, "")).get("lang");
  return LANGUAGES.find((language) => language === wanted) ?? null;
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const LINK_DELAY_MS = 400;

/** The part of the browser's `location` and `history` that the link needs. */
export interface LinkPorts {
  readonly replace: (hash: string) => void;
}

/**
 * Keeps the address in step with the state, with a short delay: a burst of changes while scrubbing
 * writes one address. The app works without it.
 */
export function startLink(store: AppStore, ports: LinkPorts): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let written = "";
  const write = () => {
    timer = null;
    const hash = writeHash(store.getState());
    if (hash !== written) ports.replace(hash);
    written = hash;
  };
  const unsubscribe = store.subscribe(() => {
    timer ??= setTimeout(write, LINK_DELAY_MS);
  });
  return () => {
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
  };
}
