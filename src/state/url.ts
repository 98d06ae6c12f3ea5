import { isoOf, parseDay } from "#domain/day.ts";
import { type MapperId, mapperId, placeId, type SideId, sideId } from "#domain/ids.ts";
import { NAME_LANGUAGES } from "#domain/place.ts";
import { indexRegister, type Register } from "#domain/register.ts";
import { CLOCKS } from "#domain/slice.ts";
import { LANGUAGES, type Language } from "#i18n/languages.ts";
import { t } from "#i18n/text.ts";
import {
  type AppState,
  type AppStore,
  type Camera,
  SCREENS,
  SPEEDS,
  STEP_MODES,
  THEMES,
} from "./store.ts";

/**
 * The view in the address: `#day=2025-12-02&place=pokrovsk&at=48.28,37.18,9.5&hide=ukraine`.
 * Only what differs from the default is written, except the day, which always is: a link must show
 * the same day next year.
 */
export function writeHash(state: AppState): string {
  const parts: string[] = [`day=${isoOf(state.day)}`];
  if (state.since !== null) parts.push(`since=${isoOf(state.since)}`);
  if (state.place !== null) parts.push(`place=${state.place}`);
  if (state.camera !== null) parts.push(`at=${formatCamera(state.camera)}`);
  if (state.screen !== "map") parts.push(`view=${state.screen}`);
  const { referenceMapper } = state.register.theatre;
  if (referenceMapper !== state.base.theatre.referenceMapper) parts.push(`ref=${referenceMapper}`);
  if (state.hidden.size > 0) parts.push(`hide=${[...state.hidden].sort().join(",")}`);
  if (state.clock !== "then") parts.push(`clock=${state.clock}`);
  if (state.countStale) parts.push("stale=1");
  if (state.language !== state.browserLanguage) parts.push(`lang=${state.language}`);
  if (state.names !== state.browserNames) parts.push(`names=${state.names}`);
  if (state.theme !== "auto") parts.push(`theme=${state.theme}`);
  if (state.stepMode !== "data") parts.push(`step=${state.stepMode}`);
  if (state.speed !== 4) parts.push(`speed=${state.speed}`);
  return `#${parts.join("&")}`;
}

/** Degrees to 4 decimals (about 10 m), zoom to 2. */
function formatCamera({ latitude, longitude, zoom }: Camera): string {
  return `${round(latitude, 4)},${round(longitude, 4)},${round(zoom, 2)}`;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/**
 * Reads a hash. Anything may be in it: parts that are not understood leave the default standing
 * and come back in `notices`, in words.
 */
export function readHash(hash: string, register: Register): Partial<AppState> {
  const notices: string[] = [];
  let state: Partial<AppState> = {};
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    const read = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
    const part = read?.(value, register) ?? null;
    if (part === null)
      notices.push(
        t('The link asks for "{part}", which this map does not know.', {
          part: `${clip(key)}=${clip(value)}`,
        }),
      );
    else state = { ...state, ...part };
  }
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

type Reader = (value: string, register: Register) => Partial<AppState> | null;

const READERS: Readonly<Record<string, Reader>> = {
  day: (value, { theatre }) => {
    const day = parseDay(value);
    return day === null || day < theatre.first || day > theatre.last ? null : { day };
  },
  since: (value, { theatre }) => {
    const since = parseDay(value);
    return since === null || since < theatre.first || since > theatre.last ? null : { since };
  },
  place: (value, register) => {
    const place = placeId(value);
    return register.byPlace.has(place) ? { place } : null;
  },
  at: (value) => {
    const camera = parseCamera(value);
    return camera && { camera };
  },
  view: (value) => pick(SCREENS, value, (screen) => ({ screen })),
  hide: (value, register) => {
    const hidden = new Set<SideId | MapperId>();
    for (const id of value.split(",")) {
      const known =
        register.theatre.sides.find((side) => side.id === sideId(id))?.id ??
        register.theatre.mappers.find((mapper) => mapper.id === mapperId(id))?.id;
      if (known === undefined) return null;
      hidden.add(known);
    }
    return { hidden };
  },
  ref: (value, register) => {
    const known = register.theatre.mappers.find(({ id }) => id === mapperId(value));
    if (!known) return null;
    if (known.id === register.theatre.referenceMapper) return {};
    const { input } = register;
    const theatre = { ...input.theatre, referenceMapper: known.id };
    return { register: indexRegister({ ...input, theatre }) };
  },
  clock: (value) => pick(CLOCKS, value, (clock) => ({ clock })),
  stale: (value) => (value === "1" ? { countStale: true } : null),
  lang: (value) => pick(LANGUAGES, value, (language) => ({ language })),
  names: (value) => pick(NAME_LANGUAGES, value, (names) => ({ names })),
  theme: (value) => pick(THEMES, value, (theme) => ({ theme })),
  step: (value) => pick(STEP_MODES, value, (stepMode) => ({ stepMode })),
  speed: (value) => {
    const speed = SPEEDS.find((candidate) => String(candidate) === value);
    return speed === undefined ? null : { speed };
  },
};

function pick<T extends string>(
  known: readonly T[],
  value: string,
  use: (found: T) => Partial<AppState>,
): Partial<AppState> | null {
  const found = known.find((candidate) => candidate === value);
  return found === undefined ? null : use(found);
}

/** `latitude,longitude,zoom` inside the ranges a map can show, or `null`. */
function parseCamera(value: string): Camera | null {
  const parts = value.split(",");
  const [latitude, longitude, zoom] = parts.map(Number);
  if (parts.length !== 3 || parts.some((part) => part.trim() === "")) return null;
  if (latitude === undefined || longitude === undefined || zoom === undefined) return null;
  const valid = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom >= 0 && zoom <= 24;
  return valid ? { latitude, longitude, zoom } : null;
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
