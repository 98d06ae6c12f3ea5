import { parseDay } from "#domain/day.ts";
import { placeId, statementId, storyId } from "#domain/ids.ts";
import { CLOCKS } from "#domain/slice.ts";
import { STORY_SCREENS, type Story, type StoryStep } from "#domain/story.ts";
import { isNumber, isOneOf, isText, maybe, misfit, type Shape } from "./fits.ts";
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
    const content: unknown = JSON.parse(text);
    const found = misfit(content, storiesFile);
    if (found !== null) throw new Error(found);
    const { stories } = content as StoriesFile;
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

/** What is shown of them; a story without steps would have nothing to show. */
const storiesFile: Shape = {
  stories: [
    {
      id: isText,
      title: isText,
      summary: isText,
      steps: (value) => misfit(value, [step]) === null && Array.isArray(value) && value.length > 0,
    },
  ],
};

const step: Shape = {
  day: isText,
  place: isText,
  camera: { latitude: isDegrees(85), longitude: isDegrees(180), zoom: isDegrees(24) },
  screen: isOneOf(STORY_SCREENS),
  clock: maybe(isOneOf(CLOCKS)),
  title: isText,
  text: isText,
  statements: [isText],
};

function isDegrees(most: number): Shape {
  return (value) => isNumber(value) && Math.abs(Number(value)) <= most;
}

function toStep(raw: RawStory["steps"][number]): StoryStep {
  const day = parseDay(raw.day);
  if (day === null) throw new Error("A step is damaged.");
  const { camera, screen, clock = "then", title, text, statements } = raw;
  return {
    day,
    camera,
    screen,
    clock,
    title,
    text,
    place: placeId(raw.place),
    statements: statements.map(statementId),
  };
}
