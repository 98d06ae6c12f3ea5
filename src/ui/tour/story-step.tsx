import { isoOf } from "#domain/day.ts";
import type { Story, StoryStep } from "#domain/story.ts";
import { rich, t } from "#i18n/text.ts";
import { leaveTour, openTour, showStep } from "#state/tour.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { focusHeading } from "./keys.ts";
import { StepSources } from "./step-sources.tsx";

interface StepProps {
  readonly story: Story;
  readonly step: StoryStep;
  /** From 1. */
  readonly at: number;
}

/** One step: what there is to see, who said so, and the ways on, back and out. */
export function StoryStepView({ story, step, at }: StepProps) {
  const store = useAppStore();
  const day = useApp((state) => state.day);
  const place = useApp((state) => state.place);
  const clock = useApp((state) => state.clock);
  const strayed = day !== step.day || place !== step.place || clock !== step.clock;
  return (
    <>
      <p className="tour-soft" lang="en">
        {story.title}
      </p>
      <h2 ref={focusHeading} key={`${story.id} ${at}`} tabIndex={-1}>
        <span className="tour-soft">
          {rich("Step {at} of {count} · <day>{date}</day>", {
            at,
            count: story.steps.length,
            date: longDate(step.day),
            day: (parts) => (
              <time key="day" dateTime={isoOf(step.day)}>
                {parts}
              </time>
            ),
          })}
        </span>
        <span lang="en">{step.title}</span>
      </h2>
      {step.clock === "now" && (
        <p className="tour-clock">{t("Shown with what is known today, not as known that day.")}</p>
      )}
      <p className="tour-text" lang="en">
        {step.text}
      </p>
      {strayed && (
        <button type="button" className="tour-button" onClick={() => showStep(store, story, at)}>
          {t("Show this step’s view again")}
        </button>
      )}
      <Ways story={story} step={step} at={at} />
      <StepSources ids={step.statements} />
      <button type="button" className="tour-button" onClick={() => leaveTour(store, "back")}>
        {t("Leave and go back to my own view")}
      </button>
    </>
  );
}

function Ways({ story, at }: StepProps) {
  const store = useAppStore();
  const count = story.steps.length;
  return (
    <div className="tour-ways tour-foot">
      <button
        type="button"
        className="tour-button"
        aria-disabled={at === 1}
        onClick={() => showStep(store, story, at - 1)}
      >
        {t("Previous")}
      </button>
      <button
        type="button"
        className="tour-button tour-next"
        onClick={() => (at < count ? showStep(store, story, at + 1) : openTour(store))}
      >
        {at < count ? t("Next") : t("All stories")}
      </button>
      <button type="button" className="tour-button" onClick={() => leaveTour(store, "stay")}>
        {t("Leave")}
      </button>
    </div>
  );
}
