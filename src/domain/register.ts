import type { ArchiveHistory } from "./archive.ts";
import type { Assessment, MapperReport, OfficialEntry, ShareStep } from "./assessment.ts";
import { addDays, type Day } from "./day.ts";
import type { ClaimantId, MapperId, PlaceId, PublisherId, SideId, StatementId } from "./ids.ts";
import type { Place } from "./place.ts";
import { STALE_AFTER_DAYS, type Word } from "./position.ts";
import { type DatePrecision, isDecisive, type SourceRef, type Statement } from "./statement.ts";
import type { Claimant, Mapper, Side, SourceCard, Theatre } from "./theatre.ts";

/** A dated talk, summit, plan or law: context on the timeline, never a claim of control. */
export interface ContextEvent {
  readonly id: string;
  readonly on: Day;
  readonly datePrecision?: DatePrecision;
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  /** 1: labelled first when space is short; 3: last. */
  readonly rank: number;
  /** Places in whose cards it stands: law about them. */
  readonly places?: readonly PlaceId[];
  readonly sources: readonly SourceRef[];
  readonly confidence: "read" | "recalled";
}

/** Everything on record about one place. */
export interface Dossier {
  readonly index: number;
  readonly place: Place;
  /** Oldest said first. */
  readonly words: readonly Word[];
  /** Of these, the words that can give a side's position, by side: all that the rule needs. */
  readonly deciding: ReadonlyMap<SideId, readonly Word[]>;
  /** The reference mapper's status, sorted and disjoint. */
  readonly assessments: readonly Assessment[];
  /** Every mapper's status, the reference mapper's among them; absent where it covers nothing. */
  readonly mapped: ReadonlyMap<MapperId, readonly Assessment[]>;
  /** Measured by the reference mapper. */
  readonly shares: readonly ShareStep[];
  readonly reports: readonly MapperReport[];
  readonly official: readonly OfficialEntry[];
}

/** What each mapper shows, by place. */
export type ByMapper<T> = ReadonlyMap<MapperId, ReadonlyMap<PlaceId, readonly T[]>>;

/** What the data files hold, before indexing. */
export interface RegisterInput {
  readonly theatre: Theatre;
  readonly places: readonly Place[];
  readonly statements: ReadonlyMap<PlaceId, readonly Statement[]>;
  readonly assessments: ByMapper<Assessment>;
  readonly shares: ByMapper<ShareStep>;
  readonly reports: ReadonlyMap<PlaceId, readonly MapperReport[]>;
  readonly official: ReadonlyMap<PlaceId, readonly OfficialEntry[]>;
  readonly events: readonly ContextEvent[];
  readonly sources: readonly SourceCard[];
  /** Outlines of mappers, cut into cells that flip. */
  readonly archives: readonly ArchiveHistory[];
}

/** A day on which the answer for a place may change. */
interface Flip {
  readonly day: Day;
  readonly index: number;
}

/** The whole register, indexed once and then immutable. */
export interface Register {
  /** What it was indexed from. */
  readonly input: RegisterInput;
  readonly theatre: Theatre;
  /** The sides that hold ground: those with a party, in the theatre's order. */
  readonly partySides: readonly Side[];
  /** The mapper whose picture stands in where a side is silent; `null` if the theatre has none. */
  readonly reference: Mapper | null;
  readonly dossiers: readonly Dossier[];
  readonly byPlace: ReadonlyMap<PlaceId, Dossier>;
  readonly claimants: ReadonlyMap<ClaimantId, Claimant>;
  readonly sources: ReadonlyMap<PublisherId, SourceCard>;
  readonly events: readonly ContextEvent[];
  readonly archives: readonly ArchiveHistory[];
  /** Sorted by day: all days on which any place's positions may change, on either clock. */
  readonly flips: readonly Flip[];
  /** Sorted days on which somebody said something or a mapper changed its picture. */
  readonly dataDays: readonly Day[];
}

/** Indexes the data once. Throws if a statement names a claimant that the theatre lacks. */
export function indexRegister(input: RegisterInput): Register {
  const claimants = new Map(input.theatre.claimants.map((claimant) => [claimant.id, claimant]));
  const { referenceMapper } = input.theatre;
  const shares = input.shares.get(referenceMapper);
  const dossiers = input.places.map((place, index): Dossier => {
    const words = wordsOf(input.statements.get(place.id) ?? [], claimants);
    return {
      index,
      place,
      words,
      deciding: decidingBySide(words),
      assessments: input.assessments.get(referenceMapper)?.get(place.id) ?? [],
      mapped: mappedOf(input.assessments, place.id),
      shares: shares?.get(place.id) ?? [],
      reports: input.reports.get(place.id) ?? [],
      official: input.official.get(place.id) ?? [],
    };
  });
  return {
    input,
    theatre: input.theatre,
    partySides: input.theatre.sides.filter((side) => side.party !== null),
    reference:
      input.theatre.mappers.find((mapper) => mapper.id === input.theatre.referenceMapper) ?? null,
    dossiers,
    byPlace: new Map(dossiers.map((dossier) => [dossier.place.id, dossier])),
    claimants,
    sources: new Map(input.sources.map((source) => [source.id, source])),
    events: [...input.events].sort((a, b) => a.on - b.on),
    archives: input.archives,
    flips: dossiers.flatMap(flipsOf).sort((a, b) => a.day - b.day),
    dataDays: dataDaysOf(dossiers, input),
  };
}

function mappedOf(
  assessments: ByMapper<Assessment>,
  place: PlaceId,
): ReadonlyMap<MapperId, readonly Assessment[]> {
  const mapped = new Map<MapperId, readonly Assessment[]>();
  for (const [mapper, places] of assessments) {
    const own = places.get(place);
    if (own) mapped.set(mapper, own);
  }
  return mapped;
}

function wordsOf(
  statements: readonly Statement[],
  claimants: ReadonlyMap<ClaimantId, Claimant>,
): readonly Word[] {
  const retractedOn = new Map<StatementId, Day>();
  for (const { retracts, on } of statements) {
    if (retracts === undefined) continue;
    const before = retractedOn.get(retracts);
    if (before === undefined || on < before) retractedOn.set(retracts, on);
  }
  return statements
    .map((statement): Word => {
      const claimant = claimants.get(statement.claimant);
      if (!claimant) throw new Error(`${statement.id}: unknown claimant ${statement.claimant}.`);
      return { statement, claimant, retractedOn: retractedOn.get(statement.id) ?? null };
    })
    .sort((a, b) => a.statement.on - b.statement.on);
}

function decidingBySide(words: readonly Word[]): ReadonlyMap<SideId, readonly Word[]> {
  const sides = new Map<SideId, Word[]>();
  for (const word of words) {
    if (!isDecisive(word.statement)) continue;
    const own = sides.get(word.claimant.side);
    if (own) own.push(word);
    else sides.set(word.claimant.side, [word]);
  }
  return sides;
}

/** Days on which the answer for a place can change: said, valid, stale, retracted, mapped. */
function flipsOf(dossier: Dossier): readonly Flip[] {
  const days = new Set<Day>();
  for (const { statement, retractedOn } of dossier.words) {
    days.add(statement.on).add(statement.validFrom);
    days.add(addDays(statement.on, STALE_AFTER_DAYS + 1));
    if (retractedOn !== null) days.add(retractedOn);
  }
  for (const { from, to } of dossier.assessments) days.add(from).add(to);
  for (const { day } of dossier.shares) days.add(day);
  return [...days].map((day) => ({ day, index: dossier.index }));
}

function dataDaysOf(
  dossiers: readonly Dossier[],
  { theatre, archives }: RegisterInput,
): readonly Day[] {
  const days = new Set<Day>([theatre.first, theatre.last]);
  for (const { words, mapped, reports } of dossiers) {
    for (const { statement } of words) days.add(statement.on);
    for (const assessments of mapped.values()) for (const { from } of assessments) days.add(from);
    for (const { day } of reports) days.add(day);
  }
  for (const { flips } of archives) for (const { day } of flips) days.add(day);
  const inRange = [...days].filter((day) => theatre.first <= day && day <= theatre.last);
  return inRange.sort((a, b) => a - b);
}
