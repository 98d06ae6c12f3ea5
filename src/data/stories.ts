import { parseDay } from "#domain/day.ts";
import { placeId, statementId, storyId } from "#domain/ids.ts";
import { CLOCKS } from "#domain/slice.ts";
import { STORY_SCREENS, type Story, type StoryStep } from "#domain/story.ts";
import type { RawStory } from "./parse.ts";

/** What the build writes beside the theatre: the checked stories as they stand in the data. */
export interface StoriesFile {
  readonly stories: readonly RawStory[];
}

/**
 * Fetches the stories of a theatre. Throws an `Error` whose message can be shown to a reader, also
 * where the file is damaged.
 */
export async function loadStories(url: string): Promise<readonly Story[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The stories could not be read (${response.status} ${url}).`);
  return openStories(await response.text());
}

/** Unpacks the text of the stories' file. Throws like `loadStories`. */
export function openStories(text: string): readonly Story[] {
  try {
    const { stories } = JSON.parse(text) as StoriesFile;
    return stories.map(({ id, title, summary, steps }) => ({
      id: storyId(id),
      title,
      summary,
      steps: steps.map(toStep),
    }));
  } catch {
    throw new Error("The stories are cut short or damaged: reload the page.");
  }
}

function toStep(raw: RawStory["steps"][number]): StoryStep {
  const day = parseDay(raw.day);
  const screen = STORY_SCREENS.find((known) => known === raw.screen);
  if (day === null || screen === undefined) throw new Error("A step is damaged.");
  return {
    ...raw,
    day,
    screen,
    place: placeId(raw.place),
    clock: CLOCKS.find((known) => known === raw.clock) ?? "then",
    statements: raw.statements.map(statementId),
  };
}
