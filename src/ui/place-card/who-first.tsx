import { useMemo } from "react";
import { type ClaimStory, leadStory, storiesOf } from "#domain/claim-story.ts";
import { type Day, isoOf } from "#domain/day.ts";
import type { Dossier, Register } from "#domain/register.ts";
import type { Slice } from "#domain/slice.ts";
import { t } from "#i18n/text.ts";
import { shortDate } from "#ui/shared/dates.ts";
import { disputeSince, type History } from "./lanes.ts";
import { laterWords, missingWords, stepRole, stepWords, storyTitle } from "./story-words.ts";
import "./who-first.css";

interface WhoFirstProps {
  readonly register: Register;
  readonly dossier: Dossier;
  readonly history: History;
  readonly slice: Slice;
  readonly onShowDay: (day: Day) => void;
}

/** For each claim of control: who said it first, who disputed it, when the mapper came to show it. */
export function WhoFirst({ register, dossier, history, slice, onShowDay }: WhoFirstProps) {
  const { validAt, knownAt } = slice;
  const stories = useMemo(
    () => storiesOf(register, dossier, knownAt),
    [register, dossier, knownAt],
  );
  const lead = leadStory(stories, validAt, disputeSince(history, validAt));
  if (lead === null) return null;
  const others = stories.filter((story) => story !== lead);
  const tell = (story: ClaimStory) => (
    <Story key={story.lag.claim.id} register={register} story={story} onShowDay={onShowDay} />
  );
  return (
    <section className="who-first">
      <h3>{t("Who said it first")}</h3>
      {tell(lead)}
      {others.length > 0 && (
        <details>
          <summary>
            {t("{count, plural, one {# other claim} other {# other claims}}", {
              count: others.length,
            })}
          </summary>
          {others.map(tell)}
        </details>
      )}
      <p className="place-card-small">
        {t(
          "Days count from the first day of the claim. Being mapped later does not make a claim true on its day.",
        )}
      </p>
    </section>
  );
}

interface StoryProps {
  readonly register: Register;
  readonly story: ClaimStory;
  readonly onShowDay: (day: Day) => void;
}

function Story({ register, story, onShowDay }: StoryProps) {
  const { lag, steps } = story;
  const party = register.theatre.sides.find(({ id }) => id === lag.side)?.party;
  const missing = missingWords(register, story);
  return (
    <div className={`place-card-rule party-${party}`}>
      <h4>{storyTitle(register, story)}</h4>
      <ol>
        {steps.map((step) => (
          <li key={`${step.kind} ${step.day} ${stepWords(register, step)}`}>
            <StepDay register={register} day={step.day} onShowDay={onShowDay} />
            <span>
              {stepWords(register, step)} <small>{stepRole(register, story, step)}</small>
            </span>
          </li>
        ))}
        {story.later !== null && (
          <li className="who-first-later">
            <StepDay register={register} day={story.later} onShowDay={onShowDay} />
            <span>
              {laterWords(register, story)}{" "}
              <small>{t("later: known only with today’s knowledge")}</small>
            </span>
          </li>
        )}
      </ol>
      {missing !== null && <p className="who-first-missing">{missing}</p>}
    </div>
  );
}

/** The day of a step; a button where the slider reaches it. */
function StepDay({
  register: { theatre },
  day,
  onShowDay,
}: Omit<StoryProps, "story"> & { readonly day: Day }) {
  const time = <time dateTime={isoOf(day)}>{shortDate(day)}</time>;
  if (day < theatre.first || day > theatre.last) return time;
  return (
    <button type="button" onClick={() => onShowDay(day)}>
      <span className="unseen">{t("Show")} </span>
      {time}
    </button>
  );
}
