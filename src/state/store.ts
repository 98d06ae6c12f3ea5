import { createStore, type StoreApi } from "zustand/vanilla";
import type { Day } from "#domain/day.ts";
import type { SourceId } from "#domain/holding.ts";
import type { ClaimantId, MapperId, PlaceId, SideId } from "#domain/ids.ts";
import type { NameLanguage } from "#domain/place.ts";
import type { CaseFilter, MatchWith } from "#domain/record-choice.ts";
import type { Register, RegisterInput } from "#domain/register.ts";
import type { MapperRecord } from "#domain/shelf.ts";
import type { Clock } from "#domain/slice.ts";
import { stancesOf } from "#domain/stance.ts";
import type { Story } from "#domain/story.ts";
import type { Language } from "#i18n/languages.ts";
import type { ShownBackdrop } from "./backdrop.ts";
import type { CompareLayout, Comparison } from "./compare.ts";
import type { Cited, Edition } from "./edition.ts";
import type { SavedView, Tour } from "./tour.ts";

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
export const DEFAULT_SPEED: Speed = 4;

/** Where the divider of compared maps stands at first, per cent. */
export const MIDDLE = 50;

/** `auto` follows the system. */
export const THEMES = ["auto", "light", "dark"] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Longitude and latitude in degrees, zoom level of MapLibre. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** A part of the ground in degrees: west, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** Where a map can be asked to go: a camera, a part of the ground, or over the whole theatre. */
export type Flight = Camera | { readonly bounds: Bounds } | "home";

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
  /** By whom the change between the two days is told; `null`: all sides together. */
  readonly source: SourceId | null;
  /** What the maps side by side show, and how they lie. */
  readonly compareBy: Comparison;
  readonly compareLayout: CompareLayout;
  /** Where the divider of two maps over one another stands: per cent of the width, from the left. */
  readonly compareShare: number;
  /** The sources compared, in the order of the maps; fewer than two: as the register offers them. */
  readonly compareSources: readonly SourceId[];
  readonly clock: Clock;
  /** Stale positions make disputes again. */
  readonly countStale: boolean;
  /** Ground that each place stands for, km², in the register's order; `null` until fetched. */
  readonly areas: readonly number[] | null;
  /** How many sources must say so in the disagreement view; `null`: it shows where they differ. */
  readonly agree: number | null;
  readonly place: PlaceId | null;
  readonly screen: Screen;
  /** Whose track record is listed: a side, one of its claimants, or `null` for all. */
  readonly claimant: SideId | ClaimantId | null;
  /** What claims are held against in the track record. */
  readonly match: MatchWith;
  /** The cases of the track record that are listed. */
  readonly cases: CaseFilter;
  /** Sides and mappers whose claims and picture are switched off. */
  readonly hidden: ReadonlySet<SideId | MapperId>;
  /** Language of the interface; its words are there before it is set (see `setLanguage`). */
  readonly language: Language;
  readonly browserLanguage: Language;
  /** Language of place names; the link carries it where it is not the browser's. */
  readonly names: NameLanguage;
  readonly browserNames: NameLanguage;
  /** Id of the stance in which borders, areas, names and words are presented. */
  readonly stance: string;
  readonly theme: ThemeChoice;
  /** The detailed basemap that the reader chose; `null`: the built-in one. Never in a link. */
  readonly backdrop: ShownBackdrop | null;
  readonly stepMode: StepMode;
  readonly speed: Speed;
  readonly playing: boolean;
  /** Where the link asked the map to be; the map owns the camera from then on. */
  readonly camera: Camera | null;
  /** Where the map is asked to go, by a new object; `home`: over the whole theatre. */
  readonly flight: Flight | null;
  /** The stories, once they were fetched. */
  readonly stories: readonly Story[] | null;
  /** The guided tour, while it is open. */
  readonly tour: Tour | null;
  /** The reader's own view while a story is told. */
  readonly ownView: SavedView | null;
  /** Two ways in are offered: to a visit that begins with no link. */
  readonly welcome: boolean;
  /** Which page and which data these are. */
  readonly edition: Edition;
  /** The data that the link was made with, if it says so. */
  readonly cited: Cited | null;
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
    source: null,
    compareBy: "days",
    compareLayout: "side",
    compareShare: MIDDLE,
    compareSources: [],
    clock: "then",
    countStale: false,
    areas: null,
    agree: null,
    place: null,
    screen: "map",
    claimant: null,
    match: "mapper",
    cases: "all",
    hidden: new Set(),
    language: start.browserLanguage ?? "en",
    browserLanguage: "en",
    names: start.browserNames ?? register.theatre.nameLanguages[0]?.code ?? "",
    browserNames: register.theatre.nameLanguages[0]?.code ?? "",
    stance: stancesOf(register.theatre)[0].id,
    theme: "auto",
    backdrop: null,
    stepMode: "data",
    speed: DEFAULT_SPEED,
    playing: false,
    camera: null,
    flight: null,
    stories: null,
    tour: null,
    ownView: null,
    welcome: false,
    edition: { page: "", data: "" },
    cited: null,
    notices: [],
    ...start,
  }));
}
