import { type ArchiveHistory, archiveHistory, type MapperCard } from "#domain/archive.ts";
import { type Assessment, MAPPER_STATUSES, type ShareStep } from "#domain/assessment.ts";
import { addDays, type Day, dayFromNumber, FAR_DAY } from "#domain/day.ts";
import { GROUND_CLASSES } from "#domain/ground.ts";
import { type MapperId, mapperId, partyId, placeId, publisherId } from "#domain/ids.ts";
import { atOnce, type Pieces } from "#domain/pieces.ts";
import type { MapperRecord } from "#domain/shelf.ts";
import type { CutArchive } from "#geometry/archive.ts";
import { cellAreas } from "#geometry/areas.ts";
import type { CellTopology } from "#geometry/topology.ts";
import { unwiring } from "#geometry/unwire.ts";
import { wireTopology } from "#geometry/wire.ts";
import { MAPPER_FILE_VERSION, type MapperFile, mapperFileSchema } from "./mapper-file-schema.ts";

export type { MapperFile };

/** What a mapper shows of a place, by the place's id. */
export type PlaceTable = ReadonlyMap<
  string,
  { readonly assessments: readonly Assessment[]; readonly shares: readonly ShareStep[] }
>;

interface Parts {
  readonly card: MapperCard;
  readonly provenance: MapperFile["provenance"];
  readonly days: readonly Day[];
  readonly cut: CutArchive | null;
  readonly places: PlaceTable;
}

/** Later than any map (2133): a damaged file must not make the app count days for ever. */
const LATEST_DAY = 60_000;

/** Packs an import. Deterministic: the same parts give the same bytes. */
export function packMapper({ card, provenance, days, cut, places }: Parts): MapperFile {
  return {
    format: "claimline-mapper",
    version: MAPPER_FILE_VERSION,
    mapper: card,
    provenance,
    days: differences(days),
    ground: cut && {
      ...wireTopology(cut.topology),
      steps: cut.steps.map((steps) => {
        const gaps = differences(steps.map(({ day }) => day));
        return steps.flatMap(({ mask }, at) => [gaps[at] ?? 0, mask]);
      }),
    },
    places: placeRows(places),
  };
}

/** The file with another table of places: measured anew, because the theatre's places changed. */
export function withPlaces(file: MapperFile, places: PlaceTable): MapperFile {
  return { ...file, places: placeRows(places) };
}

function placeRows(places: PlaceTable): MapperFile["places"] {
  return [...places].map(([id, { assessments, shares }]) => [
    id,
    assessments.map(({ from, to, status }) => [
      from,
      to === FAR_DAY ? 0 : to,
      MAPPER_STATUSES.indexOf(status),
    ]),
    shares.map(({ day, share }) => [day, Number(share.toFixed(4))]),
  ]);
}

/** A mapper's file, opened. */
export interface OpenMapper {
  readonly record: MapperRecord;
  readonly topology: CellTopology | null;
  readonly provenance: MapperFile["provenance"];
  readonly file: MapperFile;
}

/** Opens a mapper's file at once. Throws like `openingMapper`. */
export function openMapper(content: unknown): OpenMapper {
  return atOnce(openingMapper(content));
}

/**
 * Opens a mapper's file piece by piece: years of outlines take longer than a page may keep its
 * reader waiting. Throws an `Error` whose message names what is wrong; a file of another version
 * asks for a new import.
 */
export function* openingMapper(content: unknown): Pieces<OpenMapper> {
  const file = checked(content);
  const days = sums(file.days).map(dayFromNumber);
  if (!areDays(days)) {
    throw new Error("The file is damaged: it names days that no map can be of, or not in order.");
  }
  yield;
  const id = mapperId(file.mapper.id);
  const topology = file.ground && (yield* unwiring(file.ground));
  yield;
  const archive = file.ground && topology && historyOf(id, file.ground.steps, topology);
  yield;
  return {
    record: {
      mapper: mapperOf(file.mapper, days),
      source: sourceOf(file.mapper),
      archive,
      ...tablesOf(file.places),
    },
    topology,
    provenance: file.provenance,
    file,
  };
}

function checked(content: unknown): MapperFile {
  const version: unknown =
    typeof content === "object" && content !== null && Reflect.get(content, "version");
  if (typeof version === "number" && version !== MAPPER_FILE_VERSION) {
    throw new Error(`The file is of version ${version}: import its sources again.`);
  }
  const result = mapperFileSchema.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`Not a Claimline mapper file (${issue?.path.join(".")}: ${issue?.message}).`);
}

function tablesOf(places: MapperFile["places"]): Pick<MapperRecord, "assessments" | "shares"> {
  return {
    assessments: new Map(
      places.map(([place, intervals]) => [placeId(place), intervals.map(intervalOf)]),
    ),
    shares: new Map(places.map(([place, , shares]) => [placeId(place), shares.map(shareOf)])),
  };
}

function mapperOf(card: MapperCard, days: readonly Day[]): MapperRecord["mapper"] {
  const [first = FAR_DAY, last = first] = [days[0], days.at(-1)];
  const known = new Set(days);
  const missing: Day[] = [];
  for (let day = first; day < last; day = addDays(day, 1)) if (!known.has(day)) missing.push(day);
  return {
    id: mapperId(card.id),
    name: card.name,
    note: card.note,
    source: publisherId(card.id),
    inside: partyId(card.inside),
    outside: partyId(card.outside),
    first,
    last,
    missing,
  };
}

function sourceOf(card: MapperCard): MapperRecord["source"] {
  const { name, affiliation, method, delay, licence, link } = card;
  return {
    id: publisherId(card.id),
    name,
    kind: "mapper",
    affiliation,
    method,
    delay,
    licence,
    link,
  };
}

function historyOf(
  id: MapperId,
  steps: NonNullable<MapperFile["ground"]>["steps"],
  topology: CellTopology,
): ArchiveHistory {
  const areas = cellAreas(topology);
  if (steps.length !== areas.length) {
    throw new Error("The file is damaged: cells and changes do not match.");
  }
  const changes = steps.map((flat) => {
    const days = sums(flat.filter((_, at) => at % 2 === 0));
    const masks = flat.filter((_, at) => at % 2 === 1);
    if (days.length !== masks.length || !areDays(days) || !masks.every(isMask)) {
      throw new Error("The file is damaged: a cell changes in a way that no map can show.");
    }
    return days.map((day, at) => ({ day: dayFromNumber(day), mask: masks[at] ?? 0 }));
  });
  return archiveHistory(id, areas, changes);
}

function intervalOf([from, to, status]: readonly [number, number, number]): Assessment {
  const known = MAPPER_STATUSES[status];
  if (known === undefined) throw new Error(`The file is damaged: no status ${status}.`);
  if (!areDays(to === 0 ? [from] : [from, to])) {
    throw new Error(`The file is damaged: no interval from ${from} to ${to}.`);
  }
  return { from: dayFromNumber(from), to: to === 0 ? FAR_DAY : dayFromNumber(to), status: known };
}

function shareOf([day, share]: readonly [number, number]): ShareStep {
  if (!areDays([day]) || share < 0 || share > 1) {
    throw new Error(`The file is damaged: no share ${share} on day ${day}.`);
  }
  return { day: dayFromNumber(day), share };
}

/** Days that a map can be of, each later than the one before. */
function areDays(days: readonly number[]): boolean {
  return days.every((day, at) => day >= 0 && day <= LATEST_DAY && day > (days[at - 1] ?? -1));
}

function isMask(mask: number): boolean {
  return mask >= 0 && mask < 2 ** GROUND_CLASSES.length;
}

function differences(days: readonly Day[]): number[] {
  return days.map((day, at) => day - (days[at - 1] ?? 0));
}

function sums(gaps: readonly number[]): number[] {
  let day = 0;
  return gaps.map((gap) => {
    day += gap;
    return day;
  });
}
