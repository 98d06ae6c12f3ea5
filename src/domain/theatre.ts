import type { Day } from "./day.ts";
import type { ClaimantId, MapperId, PartyId, PublisherId, SideId, TheatreId } from "./ids.ts";

/** Words of the data in the languages other than English, where they are known. */
export type Translated = Readonly<Record<"uk" | "ru", string>>;

/** One whose control is asserted. */
export interface Party {
  readonly id: PartyId;
  /** Name in a sentence: "Russia". */
  readonly name: string;
  readonly names?: Translated;
}

/**
 * The group that a claimant speaks for. A side with a `party` asserts that party's control;
 * `independent` has none and never has a position of its own.
 */
export interface Side {
  readonly id: SideId;
  readonly name: string;
  readonly names?: Translated;
  readonly party: PartyId | null;
}

/**
 * Standing inside a side. On the same day the higher one's word counts: `top` (president, general
 * staff, ministry) over `unit` over `official`; an `observer` speaks for no side.
 */
export type Rank = "top" | "unit" | "official" | "observer";

/** Who speaks. */
export interface Claimant {
  readonly id: ClaimantId;
  readonly name: string;
  /** In the singular, so that a verb in the singular agrees. */
  readonly names?: Translated;
  readonly side: SideId;
  readonly rank: Rank;
  readonly note: string;
}

/** Publisher, mapper or data origin: what a reader needs to judge it. */
export interface SourceCard {
  readonly id: PublisherId;
  readonly name: string;
  readonly kind: string;
  readonly affiliation: string;
  readonly method: string;
  readonly delay: string | null;
  /** The delay as a range of days, where its words give one. */
  readonly delayDays?: readonly [number, number];
  /** What its map counts, where its method says so: who controls ground, or who is present. */
  readonly counts?: "control" | "presence";
  readonly licence: string;
  readonly link: string | null;
}

/** One who maps control independently, with what its archive covers. */
export interface Mapper {
  readonly id: MapperId;
  readonly name: string;
  /** What a reader must know of it, in a few words. */
  readonly note: string;
  readonly notes?: Translated;
  readonly source: PublisherId;
  /** Party whose control `inside` means, and the one that `outside` implies. */
  readonly inside: PartyId;
  readonly outside: PartyId;
  /** First and last day with a published map. */
  readonly first: Day;
  readonly last: Day;
  /** Days between them without a map; the state of the day before is shown, with its age. */
  readonly missing: readonly Day[];
}

/** Area of interest in degrees: west, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** The manifest of one conflict. */
export interface Theatre {
  readonly id: TheatreId;
  readonly title: string;
  readonly titles?: Translated;
  readonly parties: readonly Party[];
  readonly sides: readonly Side[];
  readonly claimants: readonly Claimant[];
  readonly mappers: readonly Mapper[];
  /** Mapper whose status stands in where a side has said nothing. */
  readonly referenceMapper: MapperId;
  /** First and last day of the slider. */
  readonly first: Day;
  readonly last: Day;
  /** Area shown first. */
  readonly home: Bounds;
  /** Area that every place lies in and that the map can be moved to. */
  readonly extent: Bounds;
}
