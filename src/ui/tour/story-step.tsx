import { isoOf } from "#domain/day.ts";
import type { Story, StoryStep } from "#domain/story.ts";
import { leaveTour, openTour, showStep } from "#state/tour.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { focusHeading } from "./escape.ts";
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
      <p className="tour-soft">{story.title}</p>
      <h2 ref={focusHeading} key={`${story.id} ${at}`} tabIndex={-1}>
        <span className="tour-soft">
          Step {at} of {story.steps.length} ·{" "}
          <time dateTime={isoOf(step.day)}>{longDate(step.day)}</time>
        </span>
        {step.title}
      </h2>
      {step.clock === "now" && (
        <p className="tour-clock">Shown with what is known today, not as known that day.</p>
      )}
      <p className="tour-text">{step.text}</p>
      {strayed && (
        <button type="button" className="tour-button" onClick={() => showStep(store, story, at)}>
          Show this step’s view again
        </button>
      )}
      <StepSources ids={step.statements} />
      <button type="button" className="tour-button" onClick={() => leaveTour(store, "back")}>
        Leave and go back to my own view
      </button>
      <Ways story={story} step={step} at={at} />
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
        Previous
      </button>
      <button
        type="button"
        className="tour-button tour-next"
        onClick={() => (at < count ? showStep(store, story, at + 1) : openTour(store))}
      >
        {at < count ? "Next" : "All stories"}
      </button>
      <button type="button" className="tour-button" onClick={() => leaveTour(store, "stay")}>
        Leave
      </button>
    </div>
  );
}
