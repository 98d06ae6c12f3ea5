import { useCallback } from "react";
import { t } from "#i18n/text.ts";
import { selectStep } from "#state/tour.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { leaveOnEscape, stepOnArrows } from "./keys.ts";
import { StoryList } from "./story-list.tsx";
import { StoryStepView } from "./story-step.tsx";
import "./tour.css";

/** The guided tour: a list of stories, or a step of one. It stands beside the map and blocks nothing. */
export function Tour() {
  const store = useAppStore();
  const stories = useApp((state) => state.stories);
  const tour = useApp((state) => state.tour);
  const story = stories?.find(({ id }) => id === tour?.story);
  const step = useApp((state) => selectStep(state)?.step ?? null);
  const keys = useCallback(
    (panel: HTMLElement) => {
      const ends = [leaveOnEscape(panel, store), stepOnArrows(panel, store)];
      return () => {
        for (const end of ends) end();
      };
    },
    [store],
  );
  return (
    <section className="tour" ref={keys} aria-label={t("Stories")}>
      {stories === null ? (
        <p role="status">{t("Loading the stories…")}</p>
      ) : story && step ? (
        <StoryStepView story={story} step={step} at={tour?.step ?? 1} />
      ) : (
        <StoryList stories={stories} />
      )}
    </section>
  );
}
