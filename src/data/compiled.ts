import type { Assessment, MapperReport, OfficialEntry, ShareStep } from "#domain/assessment.ts";
import { MAPPER_STATUSES } from "#domain/assessment.ts";
import { type Day, dayFromNumber, FAR_DAY } from "#domain/day.ts";
import { type MapperId, mapperId, type PartyId, type PlaceId, placeId } from "#domain/ids.ts";
import { mainName, PLACE_KINDS, type Place } from "#domain/place.ts";
import type { ByMapper, ContextEvent, RegisterInput } from "#domain/register.ts";
import type { Statement } from "#domain/statement.ts";
import type { NamingLanguage, SourceCard, Theatre } from "#domain/theatre.ts";
import type { SettlementCells } from "#geometry/settlement-cells.ts";
import { nameColumns, readNames } from "./name-columns.ts";

/** Raised whenever the shape of the compiled file changes: an app reads only its own version. */
export const COMPILED_VERSION = 6;

/** A row about the place with this index. */
type Row<T extends readonly unknown[]> = readonly [place: number, ...T];

type Tables<T extends readonly unknown[]> = Readonly<Record<string, readonly Row<T>[]>>;

/**
 * The compiled theatre: the one data file that the app loads. Places are columns (they compress
 * to a third of rows); all else refers to a place by its index. Days are numbers, 0 as an end
 * means open.
 */
export interface CompiledTheatre {
  readonly version: number;
  readonly theatre: Theatre;
  readonly oblasts: readonly string[];
  readonly places: {
    /** Empty where it follows from the first name (`idFrom`). */
    readonly id: readonly string[];
    /**
     * A column for each of the theatre's languages of names, in their order. Empty where it
     * follows from another: the first where it is a romanisation, the others where they are the
     * same as the name that stands in for them.
     */
    readonly names: readonly (readonly string[])[];
    readonly kind: readonly number[];
    readonly oblast: readonly number[];
    readonly country: readonly string[];
    readonly longitude: readonly (number | null)[];
    readonly latitude: readonly (number | null)[];
    readonly population: readonly (number | null)[];
    readonly pointSource: readonly string[];
  };
  readonly spellings: readonly Row<[spellings: readonly string[]]>[];
  readonly usedBy: readonly Row<
    [names: Readonly<Record<PartyId, string>>, others?: NonNullable<Place["usedByIn"]>]
  >[];
  readonly statements: readonly Row<[statements: readonly Statement[]]>[];
  /** One table for each mapper that has any, by the mapper's id. */
  readonly assessments: Tables<[from: number, to: number, status: number]>;
  readonly shares: Tables<[steps: readonly (readonly [day: number, share: number])[]]>;
  readonly reports: readonly Row<[mapper: string, day: number, reported: string, entry: string]>[];
  readonly official: readonly Row<
    [from: number, to: number, status: string, level: string, katottg: string]
  >[];
  readonly events: readonly ContextEvent[];
  readonly sources: readonly SourceCard[];
  /** The cells themselves, or, of a very large theatre, where their tiles are. */
  readonly cells: SettlementCells;
  /** Mappers that the maintainer imported (`data/local/`): files beside this one. */
  readonly mapperFiles: readonly string[];
}

/** Packs a register and its cells. Deterministic: the same input gives the same bytes. */
export function compile(
  input: RegisterInput,
  cells: SettlementCells,
  mapperFiles: readonly string[] = [],
): CompiledTheatre {
  const { places } = input;
  const indexOf = new Map(places.map((place, index) => [place.id, index]));
  const oblasts = [...new Set(places.map((place) => place.oblast))].sort();
  const rows = <T, R>(map: ReadonlyMap<PlaceId, readonly T[]>, row: (at: number, item: T) => R) =>
    [...map]
      .map(([id, items]) => ({ at: indexOf.get(id) ?? -1, items }))
      .sort((a, b) => a.at - b.at)
      .flatMap(({ at, items }) => items.map((item) => row(at, item)));
  return {
    version: COMPILED_VERSION,
    theatre: input.theatre,
    oblasts,
    places: placeColumns(places, oblasts, input.theatre.nameLanguages),
    spellings: places.flatMap(({ spellings }, at) =>
      spellings.length > 0 ? [[at, spellings] as const] : [],
    ),
    usedBy: places.flatMap(({ usedBy, usedByIn }, at) => {
      if (Object.keys(usedBy).length === 0 && !usedByIn) return [];
      return [usedByIn ? ([at, usedBy, usedByIn] as const) : ([at, usedBy] as const)];
    }),
    statements: [...input.statements].map(([id, list]) => [indexOf.get(id) ?? -1, list]),
    assessments: tables(input.assessments, (places) =>
      rows(places, (at, { from, to, status }) => [
        at,
        from,
        closed(to),
        MAPPER_STATUSES.indexOf(status),
      ]),
    ),
    shares: tables(input.shares, (places) =>
      [...places].map(([id, steps]) => [
        indexOf.get(id) ?? -1,
        steps.map(({ day, share }) => [day, share]),
      ]),
    ),
    reports: rows(input.reports, (at, { mapper, day, reported, entry }) => [
      at,
      mapper,
      day,
      reported,
      entry,
    ]),
    official: rows(input.official, (at, { from, to, status, level, katottg }) => [
      at,
      from,
      closed(to),
      status,
      level,
      katottg,
    ]),
    events: input.events,
    sources: input.sources,
    cells,
    mapperFiles,
  };
}

function placeColumns(
  places: readonly Place[],
  oblasts: readonly string[],
  languages: readonly NamingLanguage[],
): CompiledTheatre["places"] {
  return {
    id: places.map((place) => (place.id === idFrom(mainName(place)) ? "" : place.id)),
    names: nameColumns(
      places.map(({ names }) => names),
      languages,
    ),
    kind: places.map(({ kind }) => PLACE_KINDS.indexOf(kind)),
    oblast: places.map(({ oblast }) => oblasts.indexOf(oblast)),
    country: places.map(({ country }) => country),
    longitude: places.map(({ point }) => point?.[0] ?? null),
    latitude: places.map(({ point }) => point?.[1] ?? null),
    population: places.map(({ population }) => population),
    pointSource: places.map(({ pointSource }) => pointSource),
  };
}

/** The id that most places have: their first name in small letters, hyphens between words. */
function idFrom(name: string): string {
  return name.toLowerCase().replace(/['’]/g, "").replaceAll(" ", "-");
}

function tables<T, R>(
  byMapper: ByMapper<T>,
  table: (places: ReadonlyMap<PlaceId, readonly T[]>) => R,
): Readonly<Record<string, R>> {
  return Object.fromEntries([...byMapper].map(([mapper, places]) => [mapper, table(places)]));
}

function closed(to: Day): number {
  return to === FAR_DAY ? 0 : to;
}

function opened(to: number): Day {
  return to === 0 ? FAR_DAY : dayFromNumber(to);
}

/** Throws an error that says what to do if the file is of another version. */
export function checkVersion({ version }: Pick<CompiledTheatre, "version">): void {
  if (version === COMPILED_VERSION) return;
  throw new Error(
    `The data file has version ${String(version)}, this app reads ${COMPILED_VERSION}: reload the page, or run "npm run data -- build" again.`,
  );
}

/**
 * Unpacks what `compile` packed. Throws an error that says what to do if the file is of another
 * version or incomplete.
 */
export function expand(compiled: CompiledTheatre): RegisterInput {
  checkVersion(compiled);
  const places = expandPlaces(compiled);
  const idAt = (at: number): PlaceId => {
    const place = places[at];
    return place ? place.id : fail(`place ${at} of ${places.length}`);
  };
  return {
    theatre: compiled.theatre,
    places,
    statements: new Map(compiled.statements.map(([at, list]) => [idAt(at), list])),
    assessments: perMapper(compiled.assessments, (rows) =>
      grouped(rows, idAt, ([, from, to, status]): Assessment => {
        return {
          from: dayFromNumber(from),
          to: opened(to),
          status: MAPPER_STATUSES[status] ?? fail(`status ${status}`),
        };
      }),
    ),
    shares: perMapper(
      compiled.shares,
      (rows) =>
        new Map(
          rows.map(([at, steps]) => [
            idAt(at),
            steps.map(([day, share]): ShareStep => ({ day: dayFromNumber(day), share })),
          ]),
        ),
    ),
    reports: grouped(compiled.reports, idAt, ([, mapper, day, reported, entry]): MapperReport => {
      return {
        mapper: mapperId(mapper),
        day: dayFromNumber(day),
        reported: reported === "liberated" ? "liberated" : "occupied",
        entry,
      };
    }),
    official: grouped(
      compiled.official,
      idAt,
      ([, from, to, status, level, katottg]): OfficialEntry => {
        return { from: dayFromNumber(from), to: opened(to), status, level, katottg };
      },
    ),
    events: compiled.events,
    sources: compiled.sources,
    archives: [],
  };
}

function perMapper<R, T>(
  tablesOf: Readonly<Record<string, R>>,
  open: (rows: R) => T,
): ReadonlyMap<MapperId, T> {
  return new Map(Object.entries(tablesOf).map(([mapper, rows]) => [mapperId(mapper), open(rows)]));
}

function expandPlaces(compiled: CompiledTheatre): readonly Place[] {
  const { places, oblasts, theatre } = compiled;
  const namesAt = readNames(places.names, theatre.nameLanguages);
  const spellings = new Map(compiled.spellings.map(([at, list]) => [at, list]));
  const usedBy = new Map(compiled.usedBy.map(([at, names]) => [at, names]));
  const usedByIn = new Map(compiled.usedBy.map(([at, , others]) => [at, others]));
  return places.id.map((stored, at): Place => {
    const names = namesAt(at) ?? fail(`name of place ${at}`);
    const id = stored || idFrom(mainName({ names }));
    const others = usedByIn.get(at);
    return {
      id: placeId(id),
      names,
      usedBy: usedBy.get(at) ?? {},
      ...(others && { usedByIn: others }),
      spellings: spellings.get(at) ?? [],
      kind: PLACE_KINDS[places.kind[at] ?? -1] ?? fail(`kind of ${id}`),
      oblast: oblasts[places.oblast[at] ?? -1] ?? "",
      country: places.country[at] ?? "",
      point: expandPoint(compiled, at),
      population: places.population[at] ?? null,
      pointSource: places.pointSource[at] ?? "none",
    };
  });
}

function expandPoint({ places }: CompiledTheatre, at: number): Place["point"] {
  const longitude = places.longitude[at] ?? null;
  const latitude = places.latitude[at] ?? null;
  return longitude === null || latitude === null ? null : [longitude, latitude];
}

function grouped<R extends readonly [number, ...unknown[]], T>(
  rows: readonly R[],
  idAt: (at: number) => PlaceId,
  convert: (row: R) => T,
): ReadonlyMap<PlaceId, readonly T[]> {
  const groups = new Map<PlaceId, T[]>();
  for (const row of rows) {
    const id = idAt(row[0]);
    const group = groups.get(id);
    if (group) group.push(convert(row));
    else groups.set(id, [convert(row)]);
  }
  return groups;
}

function fail(what: string): never {
  throw new Error(`The data file is damaged (${what}): run "npm run data -- build" again.`);
}
