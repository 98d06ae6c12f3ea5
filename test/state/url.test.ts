import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dayFromNumber } from "#domain/day.ts";
import { placeId } from "#domain/ids.ts";
import { CASE_FILTERS, MATCHES } from "#domain/record-choice.ts";
import { CLOCKS } from "#domain/slice.ts";
import { stancesOf } from "#domain/stance.ts";
import { LANGUAGES } from "#i18n/languages.ts";
import {
  COMPARE_LAYOUTS,
  COMPARISONS,
  MOST_PANES,
  paneSources,
  selectPanes,
} from "#state/compare.ts";
import { LINK_PARTS } from "#state/link-parts.ts";
import { sourceCount } from "#state/select-disagreement.ts";
import { selectPlaceView, selectView } from "#state/select-view.ts";
import {
  type AppState,
  createAppStore,
  SCREENS,
  SPEEDS,
  STEP_MODES,
  THEMES,
} from "#state/store.ts";
import { readHash, startLink, writeHash } from "#state/url.ts";
import fc from "../support/property.ts";
import { day, goodRegister } from "../support/theatres.ts";

/** Languages of names of the register. */
const NAME_LANGUAGES = ["en", "uk", "ru"];

const register = await goodRegister();
const { theatre } = register;
const places = register.dossiers.map(({ place }) => place.id);
const layers = [...theatre.sides.map(({ id }) => id), ...theatre.mappers.map(({ id }) => id)];

const speakers = [
  ...register.partySides.map(({ id }) => id),
  ...theatre.claimants.map(({ id }) => id),
];

/** What a link carries. */
type Linked = Omit<
  AppState,
  | "base"
  | "shelf"
  | "register"
  | "areas"
  | "browserLanguage"
  | "browserNames"
  | "playing"
  | "notices"
  | "flight"
  | "stories"
  | "ownView"
  | "welcome"
  | "edition"
  | "backdrop"
>;

const toFourDigits = (limit: number) =>
  fc.integer({ min: -limit * 1e4, max: limit * 1e4 }).map((value) => value / 1e4);

const someLinked: fc.Arbitrary<Linked> = fc.record({
  day: fc.integer({ min: theatre.first, max: theatre.last }).map(dayFromNumber),
  since: fc.option(fc.integer({ min: theatre.first, max: theatre.last }).map(dayFromNumber)),
  source: fc.option(fc.constantFrom(...layers.filter((id) => id !== "bystanders"))),
  agree: fc.option(fc.integer({ min: 1, max: sourceCount(register) })),
  tour: fc.option(
    fc.record({
      story: fc.constantFrom("harrow", "the-2-ports"),
      step: fc.integer({ min: 1, max: 99 }),
    }),
  ),
  compareBy: fc.constantFrom(...COMPARISONS),
  compareLayout: fc.constantFrom(...COMPARE_LAYOUTS),
  compareShare: fc.integer({ min: 0, max: 100 }),
  compareSources: fc.oneof(
    fc.constant([]),
    fc.shuffledSubarray([...paneSources(register)], {
      minLength: 2,
      maxLength: Math.min(MOST_PANES, paneSources(register).length),
    }),
  ),
  clock: fc.constantFrom(...CLOCKS),
  countStale: fc.boolean(),
  place: fc.option(fc.constantFrom(...places)),
  screen: fc.constantFrom(...SCREENS),
  claimant: fc.option(fc.constantFrom(...speakers)),
  match: fc.constantFrom(...MATCHES),
  cases: fc.constantFrom(...CASE_FILTERS),
  hidden: fc.subarray(layers).map((ids) => new Set(ids)),
  language: fc.constantFrom(...LANGUAGES),
  names: fc.constantFrom(...NAME_LANGUAGES),
  stance: fc.constantFrom(...stancesOf(theatre).map(({ id }) => id)),
  theme: fc.constantFrom(...THEMES),
  stepMode: fc.constantFrom(...STEP_MODES),
  speed: fc.constantFrom(...SPEEDS),
  cited: fc.option(
    fc.record({
      data: fc.string({
        unit: fc.constantFrom(..."0123456789abcdef"),
        minLength: 8,
        maxLength: 64,
      }),
      statements: fc.integer({ min: 0, max: 9_999_999 }),
    }),
  ),
  camera: fc.option(
    fc.record({
      latitude: toFourDigits(85),
      longitude: toFourDigits(180),
      zoom: fc.integer({ min: 0, max: 2400 }).map((value) => value / 100),
    }),
  ),
});

const stateOf = (start: Partial<AppState>) => createAppStore(register, start).getState();

/** Every value is one that the app can show. */
function expectValid(state: AppState): void {
  expect(state.day >= theatre.first && state.day <= theatre.last).toBe(true);
  expect(Number.isInteger(state.day)).toBe(true);
  expect(CLOCKS).toContain(state.clock);
  expect(SCREENS).toContain(state.screen);
  expect(THEMES).toContain(state.theme);
  expect(stancesOf(theatre).map(({ id }) => id)).toContain(state.stance);
  expect(STEP_MODES).toContain(state.stepMode);
  expect(SPEEDS).toContain(state.speed);
  expect(NAME_LANGUAGES).toContain(state.names);
  if (state.tour !== null) expect(state.tour.step).toBeGreaterThan(0);
  expect(typeof state.countStale).toBe("boolean");
  expect(state.playing).toBe(false);
  expect(state.register).toBe(register);
  if (state.agree !== null) {
    expect(state.agree >= 1 && state.agree <= sourceCount(register)).toBe(true);
  }
  if (state.place !== null) expect(places).toContain(state.place);
  for (const id of state.hidden) expect(layers).toContain(id);
  if (state.camera !== null) {
    const { latitude, longitude, zoom } = state.camera;
    expect([latitude, longitude, zoom].every(Number.isFinite)).toBe(true);
    expect(Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180).toBe(true);
    expect(zoom >= 0 && zoom <= 24).toBe(true);
  }
  expect(COMPARISONS).toContain(state.compareBy);
  expect(COMPARE_LAYOUTS).toContain(state.compareLayout);
  expect(state.compareShare >= 0 && state.compareShare <= 100).toBe(true);
  expect(selectPanes(state).length).toBeGreaterThan(1);
  expect(selectPanes(state).length).toBeLessThanOrEqual(MOST_PANES);
  expect(() => [selectView(state), selectPlaceView(state)]).not.toThrow();
}

describe("the camera in a link", () => {
  const open = (zoom: number) => {
    const camera = { latitude: 48.4301, longitude: 34.1285, zoom };
    const { getState } = createAppStore(register, { camera });
    return readHash(writeHash(getState()), register).camera?.zoom ?? Number.NaN;
  };

  it("never sees more than the map it was taken from, and stays when taken again", () => {
    for (const zoom of [5.3021, 5.3, 5.2999, 7, 8.0149]) {
      const opened = open(zoom);
      expect(opened).toBeGreaterThanOrEqual(zoom);
      expect(opened - zoom).toBeLessThanOrEqual(0.01);
      expect(open(opened)).toBe(opened);
    }
  });
});

describe("names in a link", () => {
  it("follow the language that the link asks for", () => {
    expect(readHash("#lang=uk", register)).toMatchObject({ language: "uk", names: "uk" });
    expect(readHash("#names=en&lang=uk", register)).toMatchObject({ language: "uk", names: "en" });
    expect(readHash("#names=uk", register)).toEqual({ names: "uk" });
  });

  it("are written only where they are not those of the language", () => {
    const parts = (names: string) => writeHash(stateOf({ language: "uk", names }));
    expect(parts("uk")).not.toContain("names=");
    expect(parts("en")).toContain("names=en");
  });
});

describe("a link", () => {
  it("brings back the view that it was made of", () => {
    fc.assert(
      fc.property(someLinked, fc.constantFrom(...NAME_LANGUAGES), (linked, browserNames) => {
        const state = stateOf({ ...linked, browserNames });
        const read = stateOf({ browserNames, ...readHash(writeHash(state), register) });
        expect(read).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  it("is the same after reading and writing it again", () => {
    fc.assert(
      fc.property(someLinked, (linked) => {
        const hash = writeHash(stateOf(linked));
        expect(writeHash(stateOf(readHash(hash, register)))).toBe(hash);
      }),
    );
  });

  it("always carries the day, and nothing else that is as it would be anyway", () => {
    expect(writeHash(stateOf({}))).toBe("#day=2019-12-31");
    const camera = { latitude: 0.123456, longitude: -0.00001, zoom: 7.018 };
    const state = stateOf({
      place: placeId("harrow"),
      camera,
      hidden: new Set(layers.slice(0, 2)),
    });
    expect(writeHash(state)).toBe("#day=2019-12-31&place=harrow&at=0.1235,0,7.02&hide=alda,brenn");
  });

  it("may start with # or not", () => {
    expect(readHash("day=2019-03-05", register)).toEqual({ day: day("2019-03-05") });
    expect(readHash("#day=2019-03-05", register)).toEqual({ day: day("2019-03-05") });
    expect(readHash("", register)).toEqual({});
    expect(readHash("#", register)).toEqual({});
  });
});

const KEYS = Object.keys(LINK_PARTS);
const NASTY = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "%",
  "%00",
  "%E0%A4%A",
  "NaN",
  "-1",
  "1e999",
  "Infinity",
  "2019-02-30",
  "9999-12-31",
  "0000-01-01",
  ",",
  ",,",
  "90,0,3",
  "0,181,3",
  "0,0,25",
  "0,0,-1",
  "0,0",
  "1,2,3,4",
  "alda,",
  "harrow.0",
  "harrow.100",
  "Harrow.1",
  ".1",
  "alda,nobody",
  "<b>",
];

describe("whatever a link holds", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.tuple(
          fc.oneof(fc.constantFrom(...KEYS, ...NASTY), fc.string()),
          fc.oneof(fc.constantFrom(...NASTY), fc.string()),
        ),
        { maxLength: 6 },
      )
      .map((pairs) => `#${pairs.map(([key, value]) => `${key}=${value}`).join("&")}`),
  );

  it("reading it never throws and leaves a state that can be shown", () => {
    fc.assert(
      fc.property(anything, (hash) => expectValid(stateOf(readHash(hash, register)))),
      { numRuns: 500 },
    );
  });

  it.each(KEYS)("a value of %s that is not known leaves the default and is told", (key) => {
    for (const value of [...NASTY, ""]) {
      const read = readHash(`#${key}=${encodeURIComponent(value)}`, register);
      expect(Object.keys(read)).toEqual(["notices"]);
      expect(read.notices).toHaveLength(1);
      expect(read.notices?.[0]).toContain(`${key}=${value}`);
    }
  });

  it.each(["__proto__", "constructor", "toString", "register", "playing", "notices", "DAY", ""])(
    "the key %j is told and changes nothing",
    (key) => {
      const read = readHash(`#${key}=1&day=2019-03-05`, register);
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
      expect(read).toMatchObject({ day: day("2019-03-05") });
      expect(Object.keys(read).sort()).toEqual(["day", "notices"]);
    },
  );

  it("good parts are kept beside bad ones", () => {
    const read = readHash("#day=2019-03-05&place=atlantis&clock=now&moon=full", register);
    expect(read).toMatchObject({ day: day("2019-03-05"), clock: "now" });
    expect(read.notices).toHaveLength(2);
    expect(read).not.toHaveProperty("place");
  });

  it.each(["alda", "alda,alda", "alda,bystanders", "alda,brenn,tidemap,alda,brenn"])(
    "panes=%s are no maps to compare, and that is told",
    (value) => {
      expect(Object.keys(readHash(`#panes=${value}`, register))).toEqual(["notices"]);
    },
  );

  it("what is told stays short", () => {
    const { notices } = readHash(`#day=${"9".repeat(5000)}`, register);
    expect(notices?.[0]?.length).toBeLessThan(200);
  });
});

describe("the address bar", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is written once per burst of changes, with the last of them", () => {
    const store = createAppStore(register);
    const written: string[] = [];
    startLink(store, { replace: (hash) => written.push(hash) });
    for (const text of ["2019-03-01", "2019-03-02", "2019-03-03"]) {
      store.setState({ day: day(text) });
    }
    vi.runAllTimers();
    expect(written).toEqual(["#day=2019-03-03"]);
    store.setState({ playing: true });
    vi.runAllTimers();
    expect(written).toEqual(["#day=2019-03-03"]);
    store.setState({ clock: "now" });
    vi.runAllTimers();
    expect(written).toEqual(["#day=2019-03-03", "#day=2019-03-03&clock=now"]);
  });

  it("is left alone once the link is stopped", () => {
    const store = createAppStore(register);
    const written: string[] = [];
    const stop = startLink(store, { replace: (hash) => written.push(hash) });
    store.setState({ day: day("2019-03-01") });
    stop();
    vi.runAllTimers();
    expect(written).toEqual([]);
  });
});
