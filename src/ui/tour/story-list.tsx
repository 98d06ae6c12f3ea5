import type { Story } from "#domain/story.ts";
import { t } from "#i18n/text.ts";
import { leaveTour, showStep } from "#state/tour.ts";
import { useAppStore } from "#ui/shared/app-context.tsx";
import { explore } from "./explore.ts";
import { focusHeading } from "./keys.ts";

/** The stories to choose from, and the other way in. */
export function StoryList({ stories }: { stories: readonly Story[] }) {
  const store = useAppStore();
  return (
    <>
      <header className="tour-head">
        <h2 ref={focusHeading} tabIndex={-1}>
          {t("Stories")}
        </h2>
        <button type="button" className="tour-button" onClick={() => leaveTour(store, "stay")}>
          {t("Close")}
        </button>
      </header>
      <p className="tour-soft">
        {t(
          "Each is a handful of views of this map, with what was said and where. Leave at any time: the map stays as it is, or goes back to your own view.",
        )}
      </p>
      <ul className="tour-stories">
        {stories.map((story) => (
          <li key={story.id}>
            <button type="button" className="tour-story" onClick={() => showStep(store, story, 1)}>
              <b lang="en">{story.title}</b>
              <span lang="en">{story.summary}</span>
              <span className="tour-soft">
                {t("{count, plural, one {# step} other {# steps}}", { count: story.steps.length })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="tour-soft">
        {t("Or go your own way: type a place in any spelling, choose a day below, click a mark.")}
      </p>
      <button type="button" className="tour-button" onClick={() => explore(store)}>
        {t("Explore by yourself")}
      </button>
    </>
  );
}
