/**
 * Identifiers as distinct types, so that a place can never be passed where a claimant is meant.
 * All of them are kebab-case strings as written in `data/`. The only assertions live here.
 */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** One conflict's data set, e.g. `ukraine`. */
export type TheatreId = Id<"theatre">;
/** One whose control is asserted, e.g. `RU`. */
export type PartyId = Id<"party">;
/** The group a claimant speaks for, e.g. `russia`, `independent`. */
export type SideId = Id<"side">;
/** Who speaks, e.g. `russia-mod`. */
export type ClaimantId = Id<"claimant">;
/** A settlement or region, e.g. `pokrovsk`. */
export type PlaceId = Id<"place">;
/** One dated utterance, e.g. `pokrovsk-2025-12-01-russia-president`. */
export type StatementId = Id<"statement">;
/** Who published what we cite, e.g. `reuters`. */
export type PublisherId = Id<"publisher">;
/** What is told step by step, e.g. `pokrovsk`. */
export type StoryId = Id<"story">;
/** Who maps control independently, e.g. `deepstate`. */
export type MapperId = Id<"mapper">;

export const theatreId = (text: string): TheatreId => text as TheatreId;
export const partyId = (text: string): PartyId => text as PartyId;
export const sideId = (text: string): SideId => text as SideId;
export const claimantId = (text: string): ClaimantId => text as ClaimantId;
export const placeId = (text: string): PlaceId => text as PlaceId;
export const statementId = (text: string): StatementId => text as StatementId;
export const publisherId = (text: string): PublisherId => text as PublisherId;
export const storyId = (text: string): StoryId => text as StoryId;
export const mapperId = (text: string): MapperId => text as MapperId;
