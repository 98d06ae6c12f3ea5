import { dateOrder, futureDate, oldestFirst, overlap } from "./dates.ts";
import { loadedWord, missingSource, retraction, strayDenied, strayPart } from "./evidence.ts";
import { duplicateId, misfiled } from "./identity.ts";
import { invalidGeometry, unknownLanguage, unlocated, unnamed } from "./places.ts";
import {
  unknownClaimant,
  unknownParty,
  unknownPlace,
  unknownPublisher,
  unknownSide,
} from "./references.ts";
import type { Rule } from "./rule.ts";
import { stance } from "./stances.ts";
import { storyStep, unknownStatement } from "./stories.ts";

/** Every rule that spans records, by the name that its issues carry. */
export const RULES: Readonly<Record<string, Rule>> = {
  "unknown-place": unknownPlace,
  "unknown-claimant": unknownClaimant,
  "unknown-party": unknownParty,
  "unknown-side": unknownSide,
  "unknown-publisher": unknownPublisher,
  "unknown-statement": unknownStatement,
  "story-step": storyStep,
  stance,
  "duplicate-id": duplicateId,
  misfiled,
  "date-order": dateOrder,
  overlap,
  "future-date": futureDate,
  "oldest-first": oldestFirst,
  "missing-source": missingSource,
  retraction,
  "stray-denied": strayDenied,
  "stray-part": strayPart,
  "loaded-word": loadedWord,
  "invalid-geometry": invalidGeometry,
  unlocated,
  unnamed,
  "unknown-language": unknownLanguage,
};
