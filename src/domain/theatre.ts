import type { Day } from "./day.ts";
import type { ClaimantId, MapperId, PartyId, PublisherId, SideId, TheatreId } from "./ids.ts";
import type { NameLanguage } from "./place.ts";
import type { MappedWords, Stance } from "./stance.ts";

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
export const RANKS = ["top", "unit", "official", "observer"] as const;
export type Rank = (typeof RANKS)[number];

/** What a publisher is. */
export const SOURCE_KINDS = [
  "agency",
  "newsroom",
  "broadcaster",
  "state-media",
  "mapper",
  "institute",
  "aggregator",
  "official",
  "encyclopedia",
  "dataset",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

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
  /**
   * Party whose control `inside` means, and the one that `outside` implies; `null` where it
   * implies none, as with more than two parties.
   */
  readonly inside: PartyId;
  readonly outside: PartyId | null;
  /** First and last day with a published map. */
  readonly first: Day;
  readonly last: Day;
  /** Days between them without a map; the state of the day before is shown, with its age. */
  readonly missing: readonly Day[];
}

/** A language in which places are named. */
export interface NamingLanguage {
  readonly code: NameLanguage;
  /** Its own name: "Українська". */
  readonly name: string;
  /** Whose name stands in where a place has none in it; the first language's if left out. */
  readonly standIn?: NameLanguage;
  /** Language from which the first one's names follow letter by letter (`romanise.ts`). */
  readonly romanisedFrom?: "uk";
}

/** Words of our own about a theatre: English, or by language of the interface, English included. */
export type LocalText = string | Readonly<Record<string, string>>;

/** Such words in a language; in English where they have none in it. */
export function sayIn(text: LocalText | undefined, language: string): string {
  if (text === undefined || typeof text === "string") return text ?? "";
  return text[language] ?? text.en ?? "";
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
  /** Languages of names: the first is the default and the fallback. */
  readonly nameLanguages: readonly NamingLanguage[];
  /** What the page is about, for those who find or share it. */
  readonly description?: string;
  /** Credits of the data, at the map's edge. */
  readonly attribution?: LocalText;
  /** Which ground the counts take in. */
  readonly counted?: LocalText;
  /** Legal status of the territories, and how places are named, for "About". */
  readonly law?: LocalText;
  readonly naming?: LocalText;
  /** Ways of presenting the theatre, the one that shows the dispute first (`stance.ts`). */
  readonly stances?: readonly Stance[];
  /** Words for a mapper's picture where the stance has none: "as occupied"; absent: "as held by …". */
  readonly mapped?: MappedWords;
  /** The official list of territories: its card and its name in a sentence. */
  readonly officialList?: { readonly publisher: PublisherId; readonly name: LocalText };
  /** Terms of the data, by what they are for. */
  readonly licences?: readonly { readonly what: LocalText; readonly terms: LocalText }[];
  /** Area shown first. */
  readonly home: Bounds;
  /** Area that every place lies in and that the map can be moved to. */
  readonly extent: Bounds;
}
