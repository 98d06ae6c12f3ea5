import type { Story, StoryStep } from "#domain/story.ts";
import { t } from "#i18n/text.ts";
import type { AppState, AppStore } from "./store.ts";

/** What the reader follows: the list of stories, or a step of one of them (from 1). */
export interface Tour {
  readonly story: string | null;
  readonly step: number;
}

/** The reader's own view, kept while a story is told. */
export type SavedView = Pick<
  AppState,
  "day" | "clock" | "place" | "screen" | "camera" | "hidden" | "countStale"
>;

/** The story that is told and its step; `null` while the list is shown or the stories are not there. */
export function selectStep(state: AppState): { story: Story; step: StoryStep } | null {
  const story = state.stories?.find(({ id }) => id === state.tour?.story);
  const step = story?.steps[(state.tour?.step ?? 0) - 1];
  return story && step ? { story, step } : null;
}

/** Opens the list of stories. */
export function openTour(store: AppStore): void {
  store.setState({ tour: { story: null, step: 1 }, welcome: false });
}

/** Shows a step (from 1) of a story: its day, place, view and clock, with everybody shown. */
export function showStep(store: AppStore, story: Story, at: number): void {
  const step = story.steps[at - 1];
  if (!step) return;
  const state = store.getState();
  const { place, screen, clock, camera, day } = step;
  store.setState({
    tour: { story: story.id, step: at },
    ownView: state.ownView ?? savedView(state),
    day,
    clock,
    screen,
    place: state.register.byPlace.has(place) ? place : null,
    hidden: new Set(),
    countStale: false,
    playing: false,
    welcome: false,
    flight: camera,
  });
}

/** Goes `by` steps on in the story that is told; before its first and after its last stays put. */
export function moveOn(store: AppStore, by: number): void {
  const state = store.getState();
  const told = selectStep(state);
  if (told && state.tour) showStep(store, told.story, state.tour.step + by);
}

function savedView(state: AppState): SavedView {
  const { day, clock, place, screen, camera, hidden, countStale } = state;
  return { day, clock, place, screen, camera, hidden, countStale };
}

/** Ends the tour; the view stays as the step left it, or goes back to the reader's own. */
export function leaveTour(store: AppStore, how: "stay" | "back"): void {
  const { ownView } = store.getState();
  const back = how === "back" && ownView !== null;
  store.setState({
    tour: null,
    ownView: null,
    ...(back ? { ...ownView, flight: ownView.camera ?? "home", playing: false } : {}),
  });
}

/** Closes the offer of two ways in. */
export function dismissWelcome(store: AppStore): void {
  store.setState({ welcome: false });
}

/**
 * Takes in the stories once they were fetched. A link's step that they do not hold is told and
 * leads to the list; a link that names no day of its own gets the step's view.
 */
export function putStories(store: AppStore, stories: readonly Story[], bareLink: boolean): void {
  store.setState({ stories });
  const { tour, notices } = store.getState();
  if (tour === null || tour.story === null) return;
  const story = stories.find(({ id }) => id === tour.story);
  if (!story || tour.step > story.steps.length) {
    const text = t('The link asks for "{part}", which this map does not know.', {
      part: `story=${tour.story}.${tour.step}`,
    });
    store.setState({ tour: { story: null, step: 1 }, notices: [...notices, text] });
  } else if (bareLink) showStep(store, story, tour.step);
}
