import type { Day } from "#domain/day.ts";
import type { StandingKind } from "#domain/dispute.ts";
import type { Register } from "#domain/register.ts";
import type { Slice } from "#domain/slice.ts";
import { type Naming, shownName } from "#domain/stance.ts";
import type { PlaceView } from "#domain/view.ts";

import { t } from "#i18n/text.ts";
import { answerSentence } from "#ui/shared/answer-sentence.ts";

import { shortDate } from "#ui/shared/dates.ts";
import { standingMeaning, standingName } from "#ui/shared/wording.ts";
import { doubtSentence } from "./card-words.ts";
import { type History, standingSince } from "./lanes.ts";

interface AnswerProps {
  readonly register: Register;
  readonly view: PlaceView;
  readonly history: History;
  readonly slice: Slice;
  readonly names: Naming;
}

const QUIET: ReadonlySet<StandingKind> = new Set(["agreed", "silent", "unknown"]);

/** The answer for the day in a sentence or two, and how the positions stand to each other. */
export function Answer({ register, view, history, slice, names }: AnswerProps) {
  const { dossier } = view;
  const name = shownName(dossier.place, names);
  const doubt = doubtSentence(register, dossier, slice);
  return (
    <div className="place-card-answer">
      <p className="place-card-sentence">
        {answerSentence(register, view, slice.validAt, name)}
        {doubt !== null && ` ${doubt}`}
      </p>
      <Standing register={register} view={view} history={history} day={slice.validAt} />
    </div>
  );
}

interface StandingProps extends Pick<AnswerProps, "register" | "view" | "history"> {
  readonly day: Day;
}

/** The standing as a chip, with its length where the positions differ. */
function Standing({ register, view, history, day }: StandingProps) {
  const { standing } = view;
  const differs = !QUIET.has(standing);
  const since = differs ? standingSince(history, day) : null;
  const days = since === null ? 0 : day - since;
  const name = standingName(standing);
  return (
    <p className="place-card-standing">
      <span className={`place-card-chip place-card-chip-${standing}`}>
        {days > 0
          ? t("{standing} for {days, plural, one {# day} other {# days}}", { standing: name, days })
          : name}
      </span>
      <span className="place-card-soft">
        {since !== null && <b>{t("Since {day}.", { day: shortDate(since) })} </b>}
        {standingMeaning(register, standing)}
      </span>
    </p>
  );
}
