import type { ArchiveHistory } from "./archive.ts";
import type { Assessment, ShareStep } from "./assessment.ts";
import { dayFromNumber } from "./day.ts";
import type { MapperId, PlaceId } from "./ids.ts";
import type { ByMapper, RegisterInput } from "./register.ts";
import type { Mapper, SourceCard } from "./theatre.ts";

/** A mapper that the reader brought along, beside those of the register. */
export interface MapperRecord {
  readonly mapper: Mapper;
  readonly source: SourceCard;
  /** Status of places over time, as measured in its outlines or as its table says. */
  readonly assessments: ReadonlyMap<PlaceId, readonly Assessment[]>;
  readonly shares: ReadonlyMap<PlaceId, readonly ShareStep[]>;
  /** Its outlines as cells; `null` where it judges places only. */
  readonly archive: ArchiveHistory | null;
}

/**
 * The register's input with further mappers beside its own. The range of days grows to hold their
 * maps. `reference` names the mapper whose picture stands in where a side is silent. Throws if two
 * mappers have one id, a mapper names a party that the theatre lacks, or nobody has the reference's
 * id.
 */
export function withMappers(
  base: RegisterInput,
  records: readonly MapperRecord[],
  reference: MapperId = base.theatre.referenceMapper,
): RegisterInput {
  const mappers = [...base.theatre.mappers, ...records.map(({ mapper }) => mapper)];
  if (new Set(mappers.map(({ id }) => id)).size < mappers.length) {
    throw new Error("Two mappers have one id.");
  }
  if (mappers.length > 0 && !mappers.some(({ id }) => id === reference)) {
    throw new Error(`No mapper has the id "${reference}".`);
  }
  for (const { mapper } of records) checkParties(base, mapper);
  const days = records.flatMap(({ mapper }) => [mapper.first, mapper.last]);
  return {
    ...base,
    theatre: {
      ...base.theatre,
      mappers,
      referenceMapper: reference,
      first: dayFromNumber(Math.min(base.theatre.first, ...days)),
      last: dayFromNumber(Math.max(base.theatre.last, ...days)),
    },
    assessments: joined(base.assessments, records, (record) => record.assessments),
    shares: joined(base.shares, records, (record) => record.shares),
    sources: [...base.sources, ...records.map(({ source }) => source)],
    archives: [...base.archives, ...records.flatMap(({ archive }) => archive ?? [])],
  };
}

function checkParties({ theatre }: RegisterInput, mapper: Mapper): void {
  for (const party of [mapper.inside, mapper.outside]) {
    if (party === null || theatre.parties.some(({ id }) => id === party)) continue;
    throw new Error(`${mapper.name} maps the control of "${party}", no party of this theatre.`);
  }
}

function joined<T>(
  base: ByMapper<T>,
  records: readonly MapperRecord[],
  tableOf: (record: MapperRecord) => ReadonlyMap<PlaceId, readonly T[]>,
): ByMapper<T> {
  return new Map([
    ...base,
    ...records.map((record) => [record.mapper.id, tableOf(record)] as const),
  ]);
}
