import { useState } from "react";
import type { View } from "#domain/view.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { STANDING_NAMES } from "#ui/shared/wording.ts";
import { PlaceButton } from "./place-button.tsx";
import {
  countSentences,
  hiddenSentence,
  mapSentence,
  type Said,
  type StandingGroup,
  type Summary,
  saidSentence,
  saidWords,
} from "./summary.ts";

/** Places and statements named before "and more". */
const NAMED = 12;

interface Props {
  readonly view: View;
  readonly summary: Summary;
}

/** The day in words: counts, which places, what was said, how old the map is, who is hidden. */
export function SummaryText({ view, summary }: Props) {
  const register = useApp((state) => state.register);
  const hidden = useApp((state) => state.hidden);
  const { validAt } = view.slice;
  const hiding = hiddenSentence(register, hidden);
  const maps = register.theatre.mappers
    .filter(({ id }) => !hidden.has(id))
    .map((mapper) => mapSentence(mapper, validAt));
  return (
    <div className="table-view-summary">
      <p className="table-view-lead">
        {countSentences(summary, view)} {saidSentence(summary, validAt)} {maps.join(" ")}
      </p>
      {hiding !== null && <p className="table-view-hidden">{hiding}</p>}
      <dl className="table-view-which">
        {summary.groups.map((group) => (
          <Group key={group.standing} group={group} />
        ))}
        {summary.said.length > 0 && <SaidThatDay said={summary.said} />}
      </dl>
    </div>
  );
}

function Group({ group: { standing, dossiers } }: { group: StandingGroup }) {
  const { shown, more } = useFirst(dossiers);
  return (
    <div>
      <dt>
        {STANDING_NAMES[standing]} <span className="table-view-number">{dossiers.length}</span>
      </dt>
      <dd>
        {shown.map(({ place }, at) => (
          <span key={place.id}>
            {at > 0 && ", "}
            <PlaceButton place={place} />
          </span>
        ))}
        {more}
      </dd>
    </div>
  );
}

function SaidThatDay({ said }: { said: readonly Said[] }) {
  const register = useApp((state) => state.register);
  const { shown, more } = useFirst(said);
  return (
    <div>
      <dt>
        Said that day{" "}
        <span className="table-view-number">
          {said.reduce((sum, { words }) => sum + words.length, 0)}
        </span>
      </dt>
      <dd>
        <ul className="table-view-said">
          {shown.map(({ dossier, words }) => (
            <li key={dossier.index}>
              <PlaceButton place={dossier.place} />: {saidWords(register, words)}
            </li>
          ))}
        </ul>
        {more}
      </dd>
    </div>
  );
}

/** The first few of a list, and a button for the rest. */
function useFirst<T>(list: readonly T[]) {
  const [all, setAll] = useState(false);
  const rest = list.length - NAMED;
  return {
    shown: all ? list : list.slice(0, NAMED),
    more:
      rest > 0 && !all ? (
        <>
          {" "}
          <button type="button" className="table-view-more" onClick={() => setAll(true)}>
            and {rest} more
          </button>
        </>
      ) : null,
  };
}
