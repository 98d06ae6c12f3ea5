import type { Assessment, MapperReport, OfficialEntry } from "#domain/assessment.ts";
import { type Day, FAR_DAY, parseDay, parseDayOrMonth } from "#domain/day.ts";
import {
  claimantId,
  type MapperId,
  mapperId,
  type PartyId,
  type PlaceId,
  partyId,
  placeId,
  publisherId,
  sideId,
  statementId,
  theatreId,
} from "#domain/ids.ts";
import type { Names, Place } from "#domain/place.ts";
import type { ContextEvent, RegisterInput } from "#domain/register.ts";
import type { SourceRef, Statement } from "#domain/statement.ts";
import type { NamingLanguage, Theatre } from "#domain/theatre.ts";
import { ASSESSMENTS, REPORT_TABLE, SHARE_TABLE } from "./files.ts";
import type { Located, RawEvent, RawPlace, RawRecords, RawStatement, RawTheatre } from "./parse.ts";
import { toMapped, toStance } from "./to-stance.ts";
import { withoutUndefined } from "./without-undefined.ts";

/** Turns checked records into the domain's types. Throws if the records were not valid. */
export function toInput(records: RawRecords): RegisterInput {
  if (!records.theatre) throw new Error("The theatre's manifest is missing.");
  const languages = records.theatre.nameLanguages.map((language) => withoutUndefined(language));
  const statements = new Map(
    records.statementFiles.map(({ value }) => [
      placeId(value.place),
      value.statements.map(toStatement),
    ]),
  );
  const events = records.events.map(toEvent);
  const partial = {
    places: records.places.map((place) => toPlace(place, languages)),
    statements,
    assessments: byMapper(records.assessments, "", (rows) =>
      byPlace(rows, ({ value }) => toAssessment(value)),
    ),
    shares: byMapper(records.shares, SHARE_TABLE, (rows) =>
      byPlace(rows, ({ value: { date, share } }) => ({ day: dayOf(date), share: Number(share) })),
    ),
    reports: byPlace(records.reports, toReport),
    official: byPlace(records.official, ({ value }) => toOfficial(value)),
    archives: [],
    events,
    sources: records.sources.map((source) => ({
      ...withoutUndefined(source),
      id: publisherId(source.id),
    })),
  };
  const last = lastWord(partial, records);
  return {
    ...partial,
    theatre: { ...toTheatre(records.theatre, last), ...aboutOf(records.theatre) },
  };
}

function dayOf(text: string): Day {
  const day = parseDayOrMonth(text);
  if (day === null) throw new Error(`Not a day: ${text}.`);
  return day;
}

function endOf(text: string): Day {
  return text === "" ? FAR_DAY : dayOf(text);
}

function toTheatre(raw: RawTheatre, last: Day): Theatre {
  return {
    id: theatreId(raw.id),
    title: raw.title,
    ...(raw.titles === undefined ? {} : { titles: raw.titles }),
    parties: raw.parties.map((party) => ({ ...withoutUndefined(party), id: partyId(party.id) })),
    sides: raw.sides.map(({ party, ...side }) => ({
      ...withoutUndefined(side),
      id: sideId(side.id),
      party: party === null ? null : partyId(party),
    })),
    claimants: raw.claimants.map((claimant) => ({
      ...withoutUndefined(claimant),
      id: claimantId(claimant.id),
      side: sideId(claimant.side),
    })),
    mappers: raw.mappers.map((mapper) => ({
      id: mapperId(mapper.id),
      name: mapper.name,
      note: mapper.note,
      ...(mapper.notes === undefined ? {} : { notes: mapper.notes }),
      source: publisherId(mapper.source),
      inside: partyId(mapper.inside),
      outside: mapper.outside === null ? null : partyId(mapper.outside),
      first: dayOf(mapper.first),
      last: dayOf(mapper.last),
      missing: mapper.missing.map(dayOf),
    })),
    referenceMapper: mapperId(raw.referenceMapper),
    first: dayOf(raw.first),
    last,
    nameLanguages: raw.nameLanguages.map((language) => withoutUndefined(language)),
    home: raw.home,
    extent: raw.extent,
  };
}

/** What the manifest says about the theatre as a whole, as far as it does. */
function aboutOf(raw: RawTheatre) {
  const { description, attribution, counted, law, naming, officialList, licences } = raw;
  const { stances, mapped } = raw;
  const local = (text: RawTheatre["counted"]) =>
    typeof text === "object" ? withoutUndefined(text) : text;
  return withoutUndefined({
    description,
    attribution: local(attribution),
    counted: local(counted),
    law: local(law),
    naming: local(naming),
    officialList: officialList && {
      publisher: publisherId(officialList.publisher),
      name: local(officialList.name) ?? "",
    },
    stances: stances?.map(toStance),
    mapped: mapped && toMapped(mapped),
    licences: licences?.map(({ what, terms }) => ({
      what: local(what) ?? "",
      terms: local(terms) ?? "",
    })),
  });
}

function toPlace(raw: RawPlace, languages: readonly NamingLanguage[]): Place {
  const { names, usedBy, usedByIn, spellings, kind, oblast, country, population, pointSource } =
    raw.properties;
  return {
    id: placeId(raw.id),
    names: namesIn(languages, names, raw.id),
    usedBy: byParty(usedBy ?? {}),
    ...(usedByIn === undefined ? {} : { usedByIn: byParty(usedByIn) }),
    spellings: spellings ?? [],
    kind,
    oblast,
    country,
    point: raw.geometry?.coordinates ?? null,
    population: population ?? null,
    pointSource,
  };
}

function byParty<T>(record: Readonly<Record<string, T>>): Readonly<Record<PartyId, T>> {
  const found: Record<PartyId, T> = {};
  for (const [party, value] of Object.entries(record)) found[partyId(party)] = value;
  return found;
}

/** A name in every language: where it has none, that of the language that stands in. */
function namesIn(
  languages: readonly NamingLanguage[],
  given: Readonly<Record<string, string>>,
  id: string,
): Names {
  const any = languages.map(({ code }) => given[code]).find((name) => name !== undefined) ?? id;
  const names: Record<string, string> = {};
  for (const { code, standIn } of languages) {
    names[code] = given[code] ?? names[standIn ?? ""] ?? names[languages[0]?.code ?? ""] ?? any;
  }
  return names;
}

function toStatement(raw: RawStatement): Statement {
  const { id, claimant, about, on, validFrom, sources, retracts, ...rest } = raw;
  return {
    ...withoutUndefined(rest),
    id: statementId(id),
    claimant: claimantId(claimant),
    about: partyId(about),
    on: dayOf(on),
    validFrom: dayOf(validFrom ?? on),
    ...(validFrom !== undefined && parseDay(validFrom) === null ? { validMonth: true } : {}),
    sources: sources.map(toSourceRef),
    ...(retracts === undefined ? {} : { retracts: statementId(retracts) }),
  };
}

function toSourceRef(raw: RawStatement["sources"][number]): SourceRef {
  return { ...withoutUndefined(raw), publisher: publisherId(raw.publisher) };
}

function toEvent(raw: RawEvent): ContextEvent {
  const { places, ...rest } = raw;
  return {
    ...withoutUndefined(rest),
    ...(places === undefined ? {} : { places: places.map(placeId) }),
    on: dayOf(raw.on),
    sources: raw.sources.map(toSourceRef),
  };
}

function toAssessment(row: RawRecords["assessments"][number]["value"]): Assessment {
  return { status: row.status, from: dayOf(row.from), to: endOf(row.to) };
}

function toReport({ file, value }: RawRecords["reports"][number]): MapperReport {
  const { date, reported, entry_id: entry } = value;
  return { mapper: mapperOf(file, REPORT_TABLE), day: dayOf(date), reported, entry };
}

function toOfficial(row: RawRecords["official"][number]["value"]): OfficialEntry {
  const { status, level, katottg } = row;
  return { status, level, katottg, from: dayOf(row.from), to: endOf(row.to) };
}

/** Groups the rows of a mapper's tables by the mapper, whose id begins the file's name. */
function byMapper<Raw, T>(
  rows: readonly Located<Raw>[],
  ending: string,
  convert: (rows: readonly Located<Raw>[]) => T,
): ReadonlyMap<MapperId, T> {
  const groups = new Map<MapperId, Located<Raw>[]>();
  for (const row of rows) {
    const mapper = mapperOf(row.file, ending);
    const group = groups.get(mapper);
    if (group) group.push(row);
    else groups.set(mapper, [row]);
  }
  // In the order of ids: the same theatre compiles to the same bytes on every disk.
  return new Map(
    [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([mapper, own]) => [mapper, convert(own)]),
  );
}

function mapperOf(file: string, ending: string): MapperId {
  return mapperId(file.slice(ASSESSMENTS.length, file.length - `${ending}.csv`.length));
}

/** Groups the rows that name a place, in day order. */
function byPlace<Raw extends { place_id: string }, T extends { from: Day } | { day: Day }>(
  rows: readonly Located<Raw>[],
  convert: (row: Located<Raw>) => T,
): ReadonlyMap<PlaceId, readonly T[]> {
  const groups = new Map<PlaceId, T[]>();
  for (const row of rows) {
    if (row.value.place_id === "") continue;
    const id = placeId(row.value.place_id);
    const group = groups.get(id);
    if (group) group.push(convert(row));
    else groups.set(id, [convert(row)]);
  }
  for (const group of groups.values()) group.sort((a, b) => startOf(a) - startOf(b));
  return groups;
}

function startOf(item: { from: Day } | { day: Day }): Day {
  return "from" in item ? item.from : item.day;
}

/** The last day on which anybody said, mapped or reported anything. */
function lastWord(
  input: Pick<RegisterInput, "statements" | "assessments" | "reports">,
  records: RawRecords,
): Day {
  const days = [
    ...(records.theatre?.mappers ?? []).map(({ last }) => dayOf(last)),
    ...[...input.statements.values()].flat().map(({ on }) => on),
    ...[...input.assessments.values()].flatMap((places) =>
      [...places.values()].flat().map(({ from }) => from),
    ),
    ...[...input.reports.values()].flat().map(({ day }) => day),
  ];
  return days.reduce((last, day) => (day > last ? day : last), 0 as Day);
}
