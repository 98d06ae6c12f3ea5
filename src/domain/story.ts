import type { Day } from "./day.ts";
import type { PlaceId, StatementId, StoryId } from "./ids.ts";
import type { Clock } from "./slice.ts";

/** The views that a step of a story may be told on. */
export const STORY_SCREENS = ["map", "disagreement", "change", "compare", "table"] as const;
export type StoryScreen = (typeof STORY_SCREENS)[number];

/** One step of a story: a saved view, what there is to see, and the statements that say so. */
export interface StoryStep {
  readonly day: Day;
  readonly place: PlaceId;
  /** Degrees, and zoom level of the map. */
  readonly camera: { readonly longitude: number; readonly latitude: number; readonly zoom: number };
  readonly screen: StoryScreen;
  readonly clock: Clock;
  readonly title: string;
  readonly text: string;
  readonly statements: readonly StatementId[];
}

/** What happened around a place, step by step. */
export interface Story {
  readonly id: StoryId;
  readonly title: string;
  /** What it is about, in one sentence. */
  readonly summary: string;
  readonly steps: readonly StoryStep[];
}
