import { memo, useState } from "react";
import type { View } from "#domain/view.ts";
import { number, t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { PlaceButton } from "#ui/shared/place-button.tsx";
import { standingName } from "#ui/shared/wording.ts";
import {
  countSentences,
  hiddenSentence,
  mapSentence,
  type PlaceGroup,
  type Said,
  type Summary,
  saidSentence,
  saidWords,
} from "./summary.ts";
import "./summary-text.css";

/** Places of a standing named before "and more". */
const NAMED_PLACES = 8;
/** Places listed with what was said that day before "and more". */
const NAMED_SAID = 4;

interface Props {
  readonly view: View;
  readonly summary: Summary;
}

/** The day in words: counts, which places, what was said, how old the map is, who is hidden. */
export const SummaryText = memo(function SummaryText({ view, summary }: Props) {
  const register = useApp((state) => state.register);
  const hidden = useApp((state) => state.hidden);
  const { validAt } = view.slice;
  const hiding = hiddenSentence(register, hidden);
  const maps = register.theatre.mappers
    .filter(({ id }) => !hidden.has(id))
    .map((mapper) => mapSentence(mapper, validAt));
  return (
    <div className="table-view-summary">
      <div>
        <p className="table-view-lead">
          {countSentences(register, summary, view)} {saidSentence(summary, validAt)}{" "}
          {maps.join(" ")}
        </p>
        {hiding !== null && <p className="table-view-hidden">{hiding}</p>}
        {summary.said.length > 0 && <SaidThatDay said={summary.said} />}
      </div>
      <dl className="table-view-which">
        {summary.groups.map((group) => (
          <Group key={group.of} group={group} />
        ))}
      </dl>
    </div>
  );
});

function Group({ group: { of, dossiers } }: { group: PlaceGroup }) {
  const { shown, more } = useFirst(dossiers, NAMED_PLACES);
  return (
    <div>
      <dt>
        {of === "mappers" ? t("Mappers differ") : standingName(of)}{" "}
        <span className="table-view-number">{number(dossiers.length)}</span>
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
  const { shown, more } = useFirst(said, NAMED_SAID);
  return (
    <section className="table-view-said">
      <h3>{t("Said that day")}</h3>
      <ul>
        {shown.map(({ dossier, words }) => (
          <li key={dossier.index}>
            <PlaceButton place={dossier.place} />: {saidWords(register, words)}
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

/** The first few of a list, and a button for the rest. */
function useFirst<T>(list: readonly T[], count: number) {
  const [all, setAll] = useState(false);
  const rest = list.length - count;
  return {
    shown: all ? list : list.slice(0, count),
    more:
      rest > 0 && !all ? (
        <>
          {" "}
          <button
            type="button"
            className="text-button table-view-more"
            onClick={() => setAll(true)}
          >
            {t("and {rest, number} more", { rest })}
          </button>
        </>
      ) : null,
  };
}
