import type { FeatureCollection, LineString, Point } from "geojson";
import { historyGroups } from "#domain/history.ts";
import type { Place, PlaceKind } from "#domain/place.ts";
import type { Dossier, Register } from "#domain/register.ts";
import { areaOf, namingIn, shownName } from "#domain/stance.ts";
import { sayIn } from "#domain/theatre.ts";
import { type Arc, type CellTopology, unpackArcs, unpackCells } from "#geometry/topology.ts";
import { type Legal, USUAL_LEGAL } from "./layers/borders.ts";

/**
 * The only place where records become GeoJSON. Feature ids are numbers, as MapLibre wants them:
 * a place's index, a cell's group number, an arc's position in the list.
 */

/** What the style reads of a place. */
export interface PlaceProperties {
  /** The name in each of the theatre's languages, as the stance has it: `name_en`. */
  readonly [name: `name_${string}`]: string;
  /** Of a region: what the stance says under its name, in the language of the interface. */
  readonly note?: string;
  /** 0 city, 1 town, 2 village, 3 hamlet, 4 region. */
  readonly k: number;
  /** Zoom from which the glyph is drawn. */
  readonly z: number;
  /** Order in which labels find room: smaller first. */
  readonly r: number;
  /** 1 if anybody has spoken about it: its dispute mark shows at every zoom. */
  readonly w: 0 | 1;
  /** 1 if the mapper ever shows it as partly its own. */
  readonly p: 0 | 1;
  /** 1 if two mappers have it in their tables: their pictures may exclude each other. */
  readonly x: 0 | 1;
}

const KIND_CODES: Readonly<Record<PlaceKind, number>> = {
  city: 0,
  town: 1,
  village: 2,
  hamlet: 3,
  region: 4,
  unlocated: 5,
};

/** What was made of registers, while they are in use: maps for pictures start sooner. */
const known = {
  places: new WeakMap<Register, Drawn>(),
  grounds: new WeakMap<
    Register,
    { readonly packed: CellTopology; readonly ground: OutlinedGround }
  >(),
};

type PlacePoints = FeatureCollection<Point, PlaceProperties>;

interface Drawn {
  readonly legal: Legal;
  readonly language: string;
  readonly points: PlacePoints;
}

/**
 * Points of all places that can be drawn, with their names as the stance has them. `language`: of
 * the interface, in which the stance speaks.
 */
export function placeFeatures(
  register: Register,
  legal: Legal = USUAL_LEGAL,
  language = "en",
): PlacePoints {
  const found = known.places.get(register);
  const same = found?.legal.stance === legal.stance && found.legal.day === legal.day;
  if (found && same && found.language === language) return found.points;
  const points = pointsOf(register, legal, language);
  known.places.set(register, { legal, language, points });
  return points;
}

function pointsOf(register: Register, legal: Legal, language: string): PlacePoints {
  return {
    type: "FeatureCollection",
    features: register.dossiers.flatMap((dossier) => {
      const { place, index, words, assessments, mapped } = dossier;
      if (place.point === null) return [];
      return [
        {
          type: "Feature" as const,
          id: index,
          geometry: { type: "Point" as const, coordinates: [...place.point] },
          properties: {
            ...namesOf(place, legal, language),
            k: KIND_CODES[place.kind],
            z: firstZoom(dossier),
            r: labelRank(dossier),
            w: words.length > 0 ? (1 as const) : (0 as const),
            p: assessments.some(({ status }) => status === "partly") ? (1 as const) : (0 as const),
            x: mapped.size > 1 ? (1 as const) : (0 as const),
          },
        },
      ];
    }),
  };
}

function namesOf(place: Place, legal: Legal, language: string): Readonly<Record<string, string>> {
  const names = Object.keys(place.names).map((code) => [
    `name_${code}`,
    shownName(place, namingIn(legal.stance, code, legal.day)),
  ]);
  const note = place.kind === "region" ? areaOf(legal.stance, place, legal.day)?.note : undefined;
  return Object.fromEntries(note ? [...names, ["note", sayIn(note, language)]] : names);
}

/** First zoom by kind: quiet places, places whose mapped status changed, places spoken about. */
const FIRST_ZOOM: Readonly<Record<PlaceKind, readonly [number, number, number]>> = {
  city: [5.5, 5.5, 5.5],
  town: [8, 7.5, 6],
  village: [9.5, 9, 7.5],
  hamlet: [10.5, 9.5, 7.5],
  region: [4, 4, 4],
  unlocated: [0, 0, 0],
};

/** Cities of more people than this show from the farthest zoom. */
const BIG_CITY = 250_000;

/** Big towns first; places that somebody spoke about before quiet ones of their kind. */
function firstZoom({ place, words, assessments }: Dossier): number {
  if (place.kind === "city" && (place.population ?? 0) > BIG_CITY) return 4;
  const [quiet, moved, spoken] = FIRST_ZOOM[place.kind];
  if (words.length > 0) return spoken;
  return assessments.length > 1 ? moved : quiet;
}

function labelRank({ place, words }: Dossier): number {
  const kind = KIND_CODES[place.kind] * 1000;
  const people = Math.min(place.population ?? 0, 2_000_000) / 2500;
  return kind - people - Math.min(words.length, 40) * 20;
}

/** The ground: cells and the boundaries between them by number, and how places relate to both. */
export interface Ground {
  /** The cells on the sides of each boundary. */
  readonly arcs: readonly Pick<Arc, "left" | "right">[];
  /**
   * Cell of each place by index; `undefined` for places without ground. A cell has the number of
   * the first of its places, which speaks for it: all of them share their history.
   */
  readonly cellOf: readonly (number | undefined)[];
  /** Positions in `arcs` of the boundaries of each cell. */
  readonly arcsOf: ReadonlyMap<number, readonly number[]>;
}

/** The ground with its outlines. */
export interface OutlinedGround extends Ground {
  readonly cells: ReturnType<typeof unpackCells>;
  readonly arcs: readonly Arc[];
  readonly arcFeatures: FeatureCollection<LineString>;
}

/**
 * The settlement cells and their boundaries. Cells of places with one history are joined: the
 * packed ones may be finer, because they know less of the reader's mappers.
 */
export function groundOf(register: Register, packed: CellTopology): OutlinedGround {
  const found = known.grounds.get(register);
  if (found?.packed === packed) return found.ground;
  const ground = unpackedGround(register, packed);
  known.grounds.set(register, { packed, ground });
  return ground;
}

function unpackedGround(register: Register, packed: CellTopology): OutlinedGround {
  const groups = historyGroups(register.dossiers);
  const groupOf = (cell: number) => groups[cell] ?? cell;
  const cells = unpackCells(packed, groupOf);
  const cellNumbers = cells.features.map((cell) => Number(cell.id));
  const known = new Set(cellNumbers);
  const arcs = unpackArcs(packed, groupOf);
  const arcsOf = new Map<number, number[]>(cellNumbers.map((cell) => [cell, []]));
  arcs.forEach(({ left, right }, at) => {
    arcsOf.get(left)?.push(at);
    arcsOf.get(right)?.push(at);
  });
  return {
    cells,
    arcs,
    arcFeatures: {
      type: "FeatureCollection",
      features: arcs.map(({ geometry }, at) => ({
        type: "Feature",
        id: at,
        properties: {},
        geometry,
      })),
    },
    cellOf: groups.map((group) => (known.has(group) ? group : undefined)),
    arcsOf,
  };
}
