import { isoOf, parseDay } from "#domain/day.ts";
import { sourceId, sourcesOf } from "#domain/holding.ts";
import { claimantId, type MapperId, mapperId, placeId, type SideId, sideId } from "#domain/ids.ts";
import type { NameLanguage } from "#domain/place.ts";
import { CASE_FILTERS, MATCHES } from "#domain/record-choice.ts";
import { indexRegister, type Register } from "#domain/register.ts";
import { CLOCKS } from "#domain/slice.ts";
import { stancesOf } from "#domain/stance.ts";
import { LANGUAGES } from "#i18n/languages.ts";
import { COMPARE_LAYOUTS, COMPARISONS, MOST_PANES, paneSources } from "./compare.ts";
import { sourceCount } from "./select-disagreement.ts";
import {
  type AppState,
  type Camera,
  DEFAULT_SPEED,
  MIDDLE,
  SCREENS,
  SPEEDS,
  STEP_MODES,
  THEMES,
} from "./store.ts";

/** A part of the link: `key=value`. */
interface LinkPart {
  /** The value in this state; nothing where the state is as it would be without the part. */
  readonly write: (state: AppState) => string | false | null | undefined;
  /** What the value asks for, or `null` if it is not understood. Anything may be in it. */
  readonly read: (value: string, register: Register) => Partial<AppState> | null;
}

/** All parts of the link by key, in the order in which they are written. */
export const LINK_PARTS: Readonly<Record<string, LinkPart>> = {
  day: {
    write: ({ day }) => isoOf(day),
    read: (value, { theatre }) => {
      const day = parseDay(value);
      return day === null || day < theatre.first || day > theatre.last ? null : { day };
    },
  },
  since: {
    write: ({ since }) => since && isoOf(since),
    read: (value, { theatre }) => {
      const since = parseDay(value);
      return since === null || since < theatre.first || since > theatre.last ? null : { since };
    },
  },
  src: {
    write: ({ source }) => source,
    read: (value, register) => {
      const source = sourcesOf(register)
        .map(sourceId)
        .find((id) => id === value);
      return source ? { source } : null;
    },
  },
  cmp: {
    write: ({ compareBy }) => unless("days", compareBy),
    read: (value) => pick(COMPARISONS, value, (compareBy) => ({ compareBy })),
  },
  layout: {
    write: ({ compareLayout }) => unless("side", compareLayout),
    read: (value) => pick(COMPARE_LAYOUTS, value, (compareLayout) => ({ compareLayout })),
  },
  divider: {
    write: ({ compareShare }) => compareShare !== MIDDLE && String(compareShare),
    read: (value) => {
      const compareShare = /^(0|[1-9]\d?|100)$/.test(value) ? Number(value) : null;
      return compareShare === null ? null : { compareShare };
    },
  },
  panes: {
    write: ({ compareSources }) => compareSources.join(","),
    read: (value, register) => {
      const known = paneSources(register);
      const compareSources = value.split(",").flatMap((id) => known.filter((one) => one === id));
      const whole =
        compareSources.length === value.split(",").length &&
        new Set(compareSources).size === compareSources.length &&
        compareSources.length > 1 &&
        compareSources.length <= MOST_PANES;
      return whole ? { compareSources } : null;
    },
  },
  place: {
    write: ({ place }) => place,
    read: (value, register) => {
      const place = placeId(value);
      return register.byPlace.has(place) ? { place } : null;
    },
  },
  at: {
    write: ({ camera }) => camera && formatCamera(camera),
    read: (value) => {
      const camera = parseCamera(value);
      return camera && { camera };
    },
  },
  view: {
    write: ({ screen }) => unless("map", screen),
    read: (value) => pick(SCREENS, value, (screen) => ({ screen })),
  },
  claimant: {
    write: ({ claimant }) => claimant,
    read: (value, register) => {
      const claimant =
        register.partySides.find(({ id }) => id === sideId(value))?.id ??
        register.claimants.get(claimantId(value))?.id;
      return claimant === undefined ? null : { claimant };
    },
  },
  match: {
    write: ({ match }) => unless("mapper", match),
    read: (value) => pick(MATCHES, value, (match) => ({ match })),
  },
  cases: {
    write: ({ cases }) => unless("all", cases),
    read: (value) => pick(CASE_FILTERS, value, (cases) => ({ cases })),
  },
  k: {
    write: ({ agree }) => agree !== null && String(agree),
    read: (value, register) => {
      const agree = /^[1-9]\d?$/.test(value) ? Number(value) : null;
      return agree === null || agree > sourceCount(register) ? null : { agree };
    },
  },
  hide: {
    write: ({ hidden }) => [...hidden].sort().join(","),
    read: (value, register) => {
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
  },
  ref: {
    write: ({ register, base }) =>
      unless(base.theatre.referenceMapper, register.theatre.referenceMapper),
    read: (value, register) => {
      const known = register.theatre.mappers.find(({ id }) => id === mapperId(value));
      if (!known) return null;
      if (known.id === register.theatre.referenceMapper) return {};
      const { input } = register;
      const theatre = { ...input.theatre, referenceMapper: known.id };
      return { register: indexRegister({ ...input, theatre }) };
    },
  },
  story: {
    write: ({ tour }) => tour?.story && `${tour.story}.${tour.step}`,
    read: (value) => {
      const found = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([1-9]\d?)$/.exec(value);
      return found?.[1] ? { tour: { story: found[1], step: Number(found[2]) } } : null;
    },
  },
  clock: {
    write: ({ clock }) => unless("then", clock),
    read: (value) => pick(CLOCKS, value, (clock) => ({ clock })),
  },
  stale: {
    write: ({ countStale }) => countStale && "1",
    read: (value) => (value === "1" ? { countStale: true } : null),
  },
  lang: {
    write: ({ language, browserLanguage }) => unless(browserLanguage, language),
    read: (value) => pick(LANGUAGES, value, (language) => ({ language })),
  },
  names: {
    write: (state) => unless(usualNames(state), state.names),
    read: (value, { theatre }) =>
      pick(
        theatre.nameLanguages.map(({ code }) => code),
        value,
        (names) => ({ names }),
      ),
  },
  stance: {
    write: ({ stance, register }) => unless(stancesOf(register.theatre)[0].id, stance),
    read: (value, { theatre }) =>
      pick(
        stancesOf(theatre).map(({ id }) => id),
        value,
        (stance) => ({ stance }),
      ),
  },
  theme: {
    write: ({ theme }) => unless("auto", theme),
    read: (value) => pick(THEMES, value, (theme) => ({ theme })),
  },
  step: {
    write: ({ stepMode }) => unless("data", stepMode),
    read: (value) => pick(STEP_MODES, value, (stepMode) => ({ stepMode })),
  },
  data: {
    write: ({ cited }) => cited && `${cited.data}.${cited.statements}`,
    read: (value) => {
      const found = /^([0-9a-f]{8,64})\.(0|[1-9]\d{0,6})$/.exec(value);
      return found?.[1] ? { cited: { data: found[1], statements: Number(found[2]) } } : null;
    },
  },
  // Form of the link. Written by links that are meant to last (`shareLink`), never while browsing.
  v: {
    write: () => null,
    read: (value) => (value === "1" ? {} : null),
  },
  speed: {
    write: ({ speed }) => speed !== DEFAULT_SPEED && String(speed),
    read: (value) => {
      const speed = SPEEDS.find((candidate) => String(candidate) === value);
      return speed === undefined ? null : { speed };
    },
  },
};

/** Language of names where nobody chose one: the interface's if it is not the browser's. */
export function usualNames(
  state: Pick<AppState, "register" | "language" | "browserLanguage" | "browserNames">,
): NameLanguage {
  const { register, language, browserLanguage, browserNames } = state;
  if (language === browserLanguage) return browserNames;
  return namesLike(register, language) ?? browserNames;
}

/** The language of names that goes with one of the interface, if places are named in it. */
export function namesLike({ theatre }: Register, language: string): NameLanguage | undefined {
  return theatre.nameLanguages.find(({ code }) => code === language)?.code;
}

function unless(usual: string, value: string): string | null {
  return value === usual ? null : value;
}

/**
 * Degrees to 4 decimals (about 10 m), zoom to 2, rounded up: a map that is as wide as the ground it
 * may show would be moved by a reader of the link if it saw a little more than the one who sent it.
 */
function formatCamera({ latitude, longitude, zoom }: Camera): string {
  return `${round(latitude, 4)},${round(longitude, 4)},${Math.ceil(round(zoom * 100, 3)) / 100}`;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

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
