import type { Feature, FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import type { FileTree } from "#data/files.ts";
import { addDays, type Day, isoOf, parseDay } from "#domain/day.ts";

/**
 * An invented theatre as large as the hardening asks for: 20,000 places, 10,000 statements, a
 * mapper whose line moves over two years. Files as an author would write them, for the ordinary
 * commands; the same bytes on every machine.
 */
export interface Size {
  readonly places: number;
  readonly statements: number;
}

const SIZE: Size = { places: 20_000, statements: 10_000 };

/** Country of invented ground, of land that is a rectangle in degrees. */
const COUNTRY = "XA";
const [WEST, SOUTH, EAST, NORTH] = [20, 45, 30, 53] as const;
const [UNITS_ACROSS, UNITS_UP] = [5, 4] as const;
const MAPPER = "linemap";
/** Words about one place. */
const WORDS = 8;
const DAYS = 700;
const FIRST = dayOf("2023-01-01");
/** The mapper's line is drawn anew once a week. */
const WEEK = 7;
/** Nearer to the line than this (degrees) a place is partly inside. */
const PARTLY = 0.02;

interface Site {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** The files of the theatre's folder, the basemap among them. */
export function syntheticTheatre({ places, statements }: Size = SIZE): FileTree {
  const sites = sitesOf(places);
  const files = new Map<string, string>([
    ["theatre.json", json(manifest())],
    ["places.geojson", json(placesFile(sites))],
    ["sources.json", json({ sources: [card(MAPPER, "mapper"), card("gazette", "agency")] })],
    ["events.json", json({ events: [] })],
    ["basemap.topo.json", json(basemap())],
    [`assessments/${MAPPER}.csv`, table(sites)],
  ]);
  const byLine = [...sites].sort(
    (a, b) => Math.abs(a.x - lineAt(a.y, FIRST)) - Math.abs(b.x - lineAt(b.y, FIRST)),
  );
  let left = statements;
  for (const site of byLine) {
    if (left <= 0) break;
    files.set(`statements/${site.id}.json`, json(wordsAbout(site, Math.min(WORDS, left))));
    left -= WORDS;
  }
  return files;
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`Not a day: ${text}.`);
  return day;
}

const json = (content: unknown) => `${JSON.stringify(content)}\n`;

/** The same number between 0 and 1 for the same two numbers (mulberry32). */
function chance(seed: number, salt: number): number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)) | 0;
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** Places on a grid, each moved within its square: as villages lie, and never two on one point. */
function sitesOf(count: number): readonly Site[] {
  const across = Math.ceil(Math.sqrt((count * (EAST - WEST)) / (NORTH - SOUTH)));
  const up = Math.ceil(count / across);
  const [width, height] = [(EAST - WEST) / across, (NORTH - SOUTH) / up];
  return Array.from({ length: count }, (_, at) => {
    const [column, row] = [at % across, Math.floor(at / across)];
    const x = WEST + (column + 0.1 + 0.8 * chance(at, 1)) * width;
    const y = SOUTH + (row + 0.1 + 0.8 * chance(at, 2)) * height;
    const name = nameOf(at);
    return { id: name.toLowerCase(), name, x: round(x), y: round(y) };
  });
}

const SYLLABLES = ["ba", "de", "go", "ku", "li", "mo", "na", "pe", "ra", "so", "ti", "vu"];

/** A name that no other number has. */
function nameOf(at: number): string {
  let [name, left] = ["", at];
  for (let place = 0; place < 4 || left > 0; place += 1) {
    name += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** Longitude of the mapper's line at a latitude on a day: it bends, and moves to and fro. */
function lineAt(y: number, day: Day): number {
  const time = (day - FIRST) / DAYS;
  const bend = Math.sin(y * 2.1) * 0.8 + Math.sin(y * 9) * 0.2;
  return 25 + bend + Math.sin(time * 5 + y) * 0.4 - time * 0.4;
}

function statusOf({ x, y }: Site, day: Day): "inside" | "partly" | "outside" {
  const depth = x - lineAt(y, day);
  return Math.abs(depth) < PARTLY ? "partly" : depth > 0 ? "inside" : "outside";
}

/** The mapper's table: an interval for as long as a status stands. */
function table(sites: readonly Site[]): string {
  const rows = ["place_id,status,from,to"];
  for (const site of sites) {
    let [from, status] = [FIRST, statusOf(site, FIRST)];
    for (let day = addDays(FIRST, WEEK); day < addDays(FIRST, DAYS); day = addDays(day, WEEK)) {
      const now = statusOf(site, day);
      if (now === status) continue;
      rows.push(`${site.id},${status},${isoOf(from)},${isoOf(day)}`);
      [from, status] = [day, now];
    }
    rows.push(`${site.id},${status},${isoOf(from)},`);
  }
  return `${rows.join("\n")}\n`;
}

const KINDS = ["city", "town", "village", "village", "village", "hamlet"] as const;

function placesFile(sites: readonly Site[]) {
  return {
    type: "FeatureCollection",
    features: sites.map(({ id, name, x, y }, at) => {
      const kind =
        at % 500 === 0 ? "city" : (KINDS[1 + Math.floor(chance(at, 3) * 5)] ?? "village");
      return {
        type: "Feature",
        id,
        geometry: { type: "Point", coordinates: [x, y] },
        properties: {
          names: { en: name },
          kind,
          oblast: unitOf(x, y),
          country: COUNTRY,
          ...(kind === "city" ? { population: 100_000 + at } : {}),
          pointSource: "approximate",
        },
      };
    }),
  };
}

function unitOf(x: number, y: number): string {
  const column = Math.floor(((x - WEST) / (EAST - WEST)) * UNITS_ACROSS);
  const row = Math.floor(((y - SOUTH) / (NORTH - SOUTH)) * UNITS_UP);
  return `Unit ${row * UNITS_ACROSS + column + 1}`;
}

/** Who speaks, of whose control, and how: both sides in turn. */
const TURNS = [
  { claimant: "east-staff", assertion: "entered", about: "EE" },
  { claimant: "west-staff", assertion: "contested", about: "WW" },
  { claimant: "east-staff", assertion: "holds", about: "EE" },
  { claimant: "west-staff", assertion: "denies", about: "EE" },
  { claimant: "west-unit", assertion: "holds", about: "WW" },
  { claimant: "east-unit", assertion: "contested", about: "EE" },
  { claimant: "east-staff", assertion: "holds", about: "EE" },
  { claimant: "west-staff", assertion: "lost", about: "WW" },
] as const;

function wordsAbout({ id, name }: Site, count: number) {
  const seed = id.length + id.charCodeAt(0) + id.charCodeAt(3) * 7 + id.charCodeAt(5) * 31;
  const start = Math.floor(chance(seed, 4) * (DAYS - WORDS * 40));
  const gap = 20 + Math.floor(chance(seed, 5) * 20);
  return {
    place: id,
    statements: TURNS.slice(0, count).map(({ claimant, assertion, about }, at) => {
      const on = isoOf(addDays(FIRST, start + at * gap));
      return {
        id: `${id}-${on}-${claimant}`,
        claimant,
        assertion,
        about,
        on,
        summary: `Invented: ${claimant} spoke of ${name}.`,
        sources: [{ publisher: "gazette", title: `On ${name}`, date: on }],
        confidence: "recalled",
      };
    }),
  };
}

function card(id: string, kind: string) {
  return {
    id,
    name: id,
    kind,
    affiliation: "none",
    method: "invented",
    delay: null,
    licence: "CC0",
    link: null,
  };
}

function manifest() {
  const speaker = (side: string, rank: string) => ({
    id: `${side}-${rank === "top" ? "staff" : "unit"}`,
    name: `${rank === "top" ? "Staff" : "Unit"} of the ${side}`,
    side,
    rank,
    note: "Invented.",
  });
  return {
    id: "synthetic",
    title: "A large theatre (invented)",
    nameLanguages: [{ code: "en", name: "English" }],
    parties: [
      { id: "EE", name: "East" },
      { id: "WW", name: "West" },
    ],
    sides: [
      { id: "east", name: "East", party: "EE" },
      { id: "west", name: "West", party: "WW" },
      { id: "neither", name: "Neither", party: null },
    ],
    claimants: ["east", "west"].flatMap((side) => [speaker(side, "top"), speaker(side, "unit")]),
    mappers: [
      {
        id: MAPPER,
        name: "Linemap",
        note: "Invented",
        source: MAPPER,
        inside: "EE",
        outside: "WW",
        first: isoOf(FIRST),
        last: isoOf(addDays(FIRST, DAYS)),
        missing: [],
      },
    ],
    referenceMapper: MAPPER,
    first: isoOf(FIRST),
    home: [23, 47.5, 27, 50.5],
    extent: [WEST - 2, SOUTH - 2, EAST + 2, NORTH + 2],
  };
}

function basemap() {
  const box = (west: number, south: number, east: number, north: number) => [
    [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  ];
  const [width, height] = [(EAST - WEST) / UNITS_ACROSS, (NORTH - SOUTH) / UNITS_UP];
  const units = Array.from({ length: UNITS_ACROSS * UNITS_UP }, (_, at) => {
    const [x, y] = [
      WEST + (at % UNITS_ACROSS) * width,
      SOUTH + Math.floor(at / UNITS_ACROSS) * height,
    ];
    return {
      type: "Feature" as const,
      properties: { id: `unit-${at + 1}`, country: COUNTRY, level: 1, name: `Unit ${at + 1}` },
      geometry: { type: "Polygon" as const, coordinates: box(x, y, x + width, y + height) },
    };
  });
  const collection = (features: Feature[]): FeatureCollection => ({
    type: "FeatureCollection",
    features,
  });
  const empty = collection([]);
  const land = { type: "Polygon" as const, coordinates: box(WEST, SOUTH, EAST, NORTH) };
  return topology(
    {
      land,
      oblasts: collection(units),
      borders: empty,
      lakes: empty,
      rivers: empty,
      labels: empty,
    },
    1e5,
  );
}
