import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { topology } from "topojson-server";
import { addDays, type Day, isoOf, parseDay } from "#domain/day.ts";
import { tileNumber } from "#geometry/tiles/pmtiles.ts";

/**
 * An invented world in the form of `data/README.md`: continents, three parties, places all over the
 * land, most of them with a history of their own. For measuring only. The same seed gives the same
 * files.
 */
export interface WorldSize {
  readonly places: number;
  /** Places that somebody has spoken about. */
  readonly spoken: number;
  readonly statements: number;
  /** Places whose mapped status changes, twice each on days of their own. */
  readonly moving: number;
}

const WORLD: WorldSize = {
  places: 100_000,
  spoken: 25_000,
  statements: 30_000,
  moving: 45_000,
};

const FIRST = parseDay("2024-01-01") as Day;
const DAYS = 730;
const PARTIES = ["ARV", "BEL", "CYN"] as const;
const SIDES = ["arvia", "belmar", "cyndor"] as const;
const NAMES = ["Arvia", "Belmar", "Cyndor"] as const;
/** Country, longitude and latitude of its middle, half its width and height in degrees. */
const CONTINENTS = [
  ["XA", -105, 48, 32, 20],
  ["XB", -60, -18, 20, 30],
  ["XC", 18, 4, 22, 30],
  ["XD", 20, 54, 26, 12],
  ["XE", 80, 50, 30, 22],
  ["XF", 110, 18, 22, 16],
  ["XG", 134, -26, 20, 12],
  ["XH", -40, 70, 14, 8],
  ["XI", 55, 26, 9, 8],
  ["XJ", 150, 58, 14, 10],
] as const;

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Spot {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly point: readonly [number, number];
  readonly kind: string;
}

/** Writes the theatre into a folder, which must not hold one. */
export function writeWorld(folder: string, size: WorldSize = WORLD): void {
  const random = seeded(8);
  const land = CONTINENTS.map((continent) => coast(continent, random));
  const spots = spotsOn(land, size.places, random);
  mkdirSync(join(folder, "statements"), { recursive: true });
  mkdirSync(join(folder, "assessments"));
  const put = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(content));
  put("theatre.json", manifest());
  put("places.geojson", { type: "FeatureCollection", features: spots.map(placeFeature) });
  put("sources.json", { sources: SOURCES });
  put("events.json", { events: [] });
  put("stories.json", { stories: [] });
  put("basemap.topo.json", basemap(land));
  writeFileSync(join(folder, "assessments/worldwatch.csv"), assessments(spots, size, random));
  for (const [place, statements] of said(spots, size, random)) {
    put(`statements/${place}.json`, { place, statements });
  }
}

type Land = Feature<Polygon, { country: string }>;

/** A coast that wobbles: a closed curve of a few waves. */
function coast(
  [country, longitude, latitude, wide, high]: (typeof CONTINENTS)[number],
  random: () => number,
): Land {
  const waves = Array.from({ length: 9 }, (_, at) => ({
    by: (0.16 * random()) / Math.sqrt(at + 1),
    from: 2 * Math.PI * random(),
  }));
  const ring = Array.from({ length: 240 }, (_, at): Position => {
    const angle = (2 * Math.PI * at) / 240;
    const reach = waves.reduce(
      (sum, { by, from }, wave) => sum + by * Math.sin((wave + 2) * angle + from),
      0.92,
    );
    return [
      longitude + wide * reach * Math.cos(angle),
      Math.min(80, latitude + high * reach * Math.sin(angle)),
    ];
  });
  return {
    type: "Feature",
    properties: { country },
    geometry: { type: "Polygon", coordinates: [[...ring, ring[0] ?? [0, 0]]] },
  };
}

function isOn(land: Land, x: number, y: number): boolean {
  const ring = land.geometry.coordinates[0] ?? [];
  let inside = false;
  ring.forEach(([ax = 0, ay = 0], at) => {
    const [bx = 0, by = 0] = ring[(at + 1) % ring.length] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** Places spread evenly over the land, numbered along a curve on which neighbours are near. */
function spotsOn(land: readonly Land[], count: number, random: () => number): readonly Spot[] {
  const found: { point: readonly [number, number]; country: string; order: number }[] = [];
  const taken = new Set<string>();
  while (found.length < count) {
    const x = Number((360 * random() - 180).toFixed(4));
    const y = Number(((Math.asin(2 * random() - 1) * 180) / Math.PI).toFixed(4));
    const own = land.find((one) => isOn(one, x, y));
    const key = `${x} ${y}`;
    if (!own || taken.has(key)) continue;
    taken.add(key);
    const order = tileNumber(
      12,
      Math.floor(((x + 180) / 360) * 4096),
      Math.floor(((90 - y) / 180) * 4096),
    );
    found.push({ point: [x, y], country: own.properties.country, order });
  }
  found.sort((a, b) => a.order - b.order);
  return found.map(({ point, country }, at): Spot => {
    const name = nameOf((at * 7919) % 160_000);
    const lot = random();
    const kind = lot < 0.01 ? "city" : lot < 0.06 ? "town" : lot < 0.66 ? "village" : "hamlet";
    return { id: name.toLowerCase(), name, country, point, kind };
  });
}

const SYLLABLES = "ba ke li mo nu ra se ti vo zu dar fen gil hor jun kas lem mir nos pel".split(
  " ",
);

/** Four syllables: another name for each number below 160,000. */
function nameOf(number: number): string {
  let left = number;
  let name = "";
  for (let at = 0; at < 4; at += 1) {
    name += SYLLABLES[left % 20];
    left = Math.floor(left / 20);
  }
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

function placeFeature({ id, name, country, point, kind }: Spot) {
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: point },
    properties: {
      names: { en: name },
      kind,
      oblast: `Lands of ${country}`,
      country,
      pointSource: "approximate",
    },
  };
}

const day = (at: number) => isoOf(addDays(FIRST, at));

function assessments(spots: readonly Spot[], size: WorldSize, random: () => number): string {
  const rows = ["place_id,status,from,to"];
  const statuses = ["outside", "partly", "inside"] as const;
  spots.forEach(({ id, point }) => {
    // The mapper's party holds one part of the world.
    const start = point[0] > 60 ? "inside" : "outside";
    if (random() >= size.moving / size.places) {
      rows.push(`${id},${start},${day(0)},`);
      return;
    }
    const cuts = [1 + Math.floor(random() * (DAYS - 2)), 1 + Math.floor(random() * (DAYS - 2))];
    const [one = 1, other = 2] = cuts.sort((a, b) => a - b);
    const second = one === other ? other + 1 : other;
    rows.push(`${id},${start},${day(0)},${day(one)}`);
    rows.push(`${id},partly,${day(one)},${day(second)}`);
    rows.push(`${id},${statuses[random() < 0.5 ? 0 : 2]},${day(second)},`);
  });
  return `${rows.join("\n")}\n`;
}

function* said(spots: readonly Spot[], size: WorldSize, random: () => number) {
  const share = size.spoken / size.places;
  const more = size.statements / size.spoken - 1;
  for (const spot of spots) {
    if (random() >= share) continue;
    const days = Array.from({ length: random() < more ? 2 : 1 }, () =>
      Math.floor(random() * DAYS),
    ).sort((a, b) => a - b);
    yield [
      spot.id,
      [...new Set(days)].map((at) => statement(spot, at, Math.floor(random() * 3), random())),
    ] as const;
  }
}

function statement({ id, name }: Spot, at: number, side: number, lot: number) {
  const other = (side + 1) % 3;
  const denies = lot < 0.25;
  return {
    id: `${id}-${day(at)}-${SIDES[side]}-staff`,
    claimant: `${SIDES[side]}-staff`,
    assertion: denies ? "denies" : "holds",
    about: PARTIES[denies ? other : side],
    on: day(at),
    summary: denies
      ? `The staff of ${NAMES[side]} said that ${NAMES[other]} did not hold ${name}.`
      : `The staff of ${NAMES[side]} said that ${NAMES[side]} held ${name}.`,
    sources: [{ publisher: "lantern", title: `Report of ${day(at)}`, date: day(at) }],
    confidence: "read",
  };
}

const SOURCES = [
  { id: "worldwatch", name: "Worldwatch", kind: "mapper", licence: "CC0" },
  { id: "lantern", name: "The Lantern", kind: "newsroom", licence: "all rights reserved" },
].map((card) => ({
  ...card,
  affiliation: "Of no side.",
  method: "Invented.",
  delay: null,
  link: "https://example.org/",
}));

function manifest() {
  return {
    id: "world",
    title: "An invented world",
    description: "A hundred thousand invented places, for measuring.",
    attribution: "Invented places and coasts",
    counted: "All land of this invented world.",
    law: "Nothing here exists, so that no law applies to it.",
    naming: "Places are named by chance.",
    licences: [{ what: "Everything", terms: "CC0, invented" }],
    nameLanguages: [{ code: "en", name: "English" }],
    parties: PARTIES.map((id, at) => ({ id, name: NAMES[at] })),
    sides: [
      ...SIDES.map((id, at) => ({ id, name: NAMES[at], party: PARTIES[at] })),
      { id: "nobody", name: "Of no side", party: null },
    ],
    claimants: SIDES.map((side, at) => ({
      id: `${side}-staff`,
      name: `Staff of ${NAMES[at]}`,
      side,
      rank: "top",
      note: "Invented.",
    })),
    mappers: [
      {
        id: "worldwatch",
        name: "Worldwatch",
        note: "Maps Arvia only",
        source: "worldwatch",
        inside: "ARV",
        outside: null,
        first: day(0),
        last: day(DAYS - 1),
        missing: [],
      },
    ],
    referenceMapper: "worldwatch",
    first: day(0),
    home: [0, 42, 40, 62],
    extent: [-180, -75, 180, 82],
  };
}

function basemap(land: readonly Land[]) {
  const none: FeatureCollection = { type: "FeatureCollection", features: [] };
  const units = land.map(({ geometry, properties: { country } }) => ({
    type: "Feature" as const,
    geometry,
    properties: { id: country.toLowerCase(), country, level: 1, name_en: `Lands of ${country}` },
  }));
  const whole: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: land.map(({ geometry }) => geometry.coordinates),
  };
  const oblasts: FeatureCollection = { type: "FeatureCollection", features: units };
  return topology(
    {
      land: whole,
      oblasts,
      lakes: none,
      rivers: none,
      borders: none,
      labels: none,
    },
    1e6,
  );
}
