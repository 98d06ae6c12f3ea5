import { MAPPER_STATUSES } from "#domain/assessment.ts";
import { type Day, dayFromNumber } from "#domain/day.ts";
import {
  claimantId,
  type PartyId,
  partyId,
  placeId,
  type SideId,
  sideId,
  statementId,
} from "#domain/ids.ts";
import type { PositionQuestion, Word } from "#domain/position.ts";
import { ASSERTIONS, type Statement } from "#domain/statement.ts";
import type { Party, Rank, Side } from "#domain/theatre.ts";
import fc from "./property.ts";

/**
 * Invented speakers for property tests: two sides with a party each, one without. Days run over
 * half a year, so that words age past the limit for stale ones.
 */
export const RED = partyId("RED");
export const BLU = partyId("BLU");
export const PARTIES: readonly Party[] = [
  { id: RED, name: "Red" },
  { id: BLU, name: "Blue" },
];
export const RED_SIDE: Side = { id: sideId("red-side"), name: "Red", party: RED };
export const BLU_SIDE: Side = { id: sideId("blu-side"), name: "Blue", party: BLU };
export const NO_SIDE: Side = { id: sideId("no-side"), name: "Neither", party: null };
export const MAPPER = { inside: RED, outside: BLU } as const;

const RANKS: readonly Rank[] = ["top", "unit", "official"];
const START = 18_000;
const SPAN = 200;

export const somePlace = placeId("somewhere");
export const someDay = fc.integer({ min: START, max: START + SPAN }).map(dayFromNumber);

/** What a test says about a word; the rest is filled in. */
export interface WordSpec {
  readonly id: string;
  readonly side: SideId;
  readonly rank: Rank;
  readonly assertion: Statement["assertion"];
  readonly about: PartyId;
  readonly on: Day;
  readonly validFrom?: Day;
  readonly legal?: boolean;
  readonly retractedOn?: Day | null;
}

/** A word as the position rule gets it. */
export function wordOf(spec: WordSpec): Word {
  const claimant = claimantId(`${spec.side}-${spec.rank}`);
  return {
    statement: {
      id: statementId(spec.id),
      claimant,
      assertion: spec.assertion,
      about: spec.about,
      on: spec.on,
      validFrom: spec.validFrom ?? spec.on,
      ...(spec.legal ? { kind: "legal" as const } : {}),
      summary: "Said.",
      sources: [],
      confidence: "read",
    },
    claimant: { id: claimant, name: claimant, side: spec.side, rank: spec.rank, note: "" },
    retractedOn: spec.retractedOn ?? null,
  };
}

/** Days that many words share, so that speakers of one side meet on them. */
const SHARED_DAYS = [0, 10, 20, 100];
const NOT_AT_ALL = fc.constant(null);

/** A word of any kind, more often one that decides something. */
const someSpec: fc.Arbitrary<Omit<WordSpec, "id">> = fc
  .record({
    side: fc.constantFrom(RED_SIDE.id, RED_SIDE.id, RED_SIDE.id, BLU_SIDE.id, NO_SIDE.id),
    rank: fc.constantFrom(...RANKS),
    assertion: fc.constantFrom(...ASSERTIONS, ...ASSERTIONS.slice(0, 5), ...ASSERTIONS.slice(0, 5)),
    about: fc.constantFrom(RED, BLU),
    at: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...SHARED_DAYS) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: SPAN }) },
    ),
    before: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
    legal: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
    takenBack: fc.oneof(
      { weight: 7, arbitrary: NOT_AT_ALL },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
    ),
  })
  .map(({ at, before, takenBack, ...spec }) => ({
    ...spec,
    on: dayFromNumber(START + at),
    validFrom: dayFromNumber(START + at - before),
    retractedOn: takenBack === null ? null : dayFromNumber(START + at + takenBack),
  }));

/** Words whose ids are in another order than they are. */
export const someWords: fc.Arbitrary<readonly Word[]> = fc
  .array(someSpec, { maxLength: 16, size: "max" })
  .chain((specs) => {
    const ids = specs.map((_, at) => `w-${at}`);
    return fc
      .shuffledSubarray(ids, { minLength: ids.length })
      .map((mixed) => specs.map((spec, at) => wordOf({ ...spec, id: mixed[at] ?? `w-${at}` })));
  });

/** A question about red's position; the clocks run together, ahead or behind. */
export const someQuestion: fc.Arbitrary<PositionQuestion> = fc
  .record({
    words: someWords,
    mapperStatus: fc.option(fc.constantFrom(...MAPPER_STATUSES)),
    validAt: fc.oneof(
      someDay,
      fc.integer({ min: 5, max: 130 }).map((at) => dayFromNumber(START + at)),
    ),
    later: fc.oneof(fc.constant(0), fc.integer({ min: -20, max: SPAN })),
  })
  .map(({ validAt, later, ...rest }) => ({
    ...rest,
    side: RED_SIDE,
    parties: PARTIES,
    mapper: MAPPER,
    validAt,
    knownAt: dayFromNumber(validAt + later),
  }));
