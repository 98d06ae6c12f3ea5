import { createStore, type StoreApi } from "zustand/vanilla";
import type { Day } from "#domain/day.ts";
import type { MapperId, PlaceId, SideId } from "#domain/ids.ts";
import type { NameLanguage } from "#domain/place.ts";
import type { Register, RegisterInput } from "#domain/register.ts";
import type { MapperRecord } from "#domain/shelf.ts";
import type { Clock } from "#domain/slice.ts";
import type { Language } from "#i18n/languages.ts";

/**
 * What fills the screen. `map`: the claims; `disagreement` and `change` put a question to them and
 * draw the answer on the map; `compare`: several maps in step; `table`, `areas`, `record`: pages of
 * text, tables and plots.
 */
export const SCREENS = [
  "map",
  "disagreement",
  "change",
  "compare",
  "table",
  "areas",
  "record",
] as const;
export type Screen = (typeof SCREENS)[number];

/** What the step buttons and playback stop at. */
export const STEP_MODES = ["data", "day"] as const;
export type StepMode = (typeof STEP_MODES)[number];

/** Playback speeds, in days shown per second. */
export const SPEEDS = [1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

/** `auto` follows the system. */
export const THEMES = ["auto", "light", "dark"] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Longitude and latitude in degrees, zoom level of MapLibre. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** Everything the reader has chosen. Positions and disputes are derived, never stored. */
export interface AppState {
  /** The data as published, before the reader's own mappers and choice of reference. */
  readonly base: RegisterInput;
  /** Mappers that the reader brought along. */
  readonly shelf: readonly MapperRecord[];
  /** Index of all of these: changed only by the actions of `shelf.ts`. */
  readonly register: Register;
  readonly day: Day;
  /** The other day of a change or comparison; `null`: 30 days before the day shown. */
  readonly since: Day | null;
  readonly clock: Clock;
  /** Stale positions make disputes again. */
  readonly countStale: boolean;
  /** Ground that each place stands for, km², in the register's order; `null` until fetched. */
  readonly areas: readonly number[] | null;
  readonly place: PlaceId | null;
  readonly screen: Screen;
  /** Sides and mappers whose claims and picture are switched off. */
  readonly hidden: ReadonlySet<SideId | MapperId>;
  /** Language of the interface; its words are there before it is set (see `setLanguage`). */
  readonly language: Language;
  readonly browserLanguage: Language;
  /** Language of place names; the link carries it where it is not the browser's. */
  readonly names: NameLanguage;
  readonly browserNames: NameLanguage;
  readonly theme: ThemeChoice;
  readonly stepMode: StepMode;
  readonly speed: Speed;
  readonly playing: boolean;
  /** Where the link asked the map to be; the map owns the camera from then on. */
  readonly camera: Camera | null;
  /** Parts of the link that were not understood, in words. */
  readonly notices: readonly string[];
}

export type AppStore = StoreApi<AppState>;

/** The app's one store. `start` overrides defaults: the newest day, both sides and all mappers. */
export function createAppStore(register: Register, start: Partial<AppState> = {}): AppStore {
  return createStore<AppState>(() => ({
    base: register.input,
    shelf: [],
    register,
    day: register.theatre.last,
    since: null,
    clock: "then",
    countStale: false,
    areas: null,
    place: null,
    screen: "map",
    hidden: new Set(),
    language: start.browserLanguage ?? "en",
    browserLanguage: "en",
    names: start.browserNames ?? "en",
    browserNames: "en",
    theme: "auto",
    stepMode: "data",
    speed: 4,
    playing: false,
    camera: null,
    notices: [],
    ...start,
  }));
}
