import { type ReactNode, useCallback } from "react";
import { dayFromNumber } from "#domain/day.ts";
import { shownName } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { selectPlace, showDay, stepBy } from "#state/actions.ts";
import { shareLink } from "#state/edition.ts";
import { isUsualStance, selectNaming, selectStance } from "#state/select-stance.ts";
import { selectPlaceView } from "#state/select-view.ts";
import { GlyphCallouts } from "#ui/legend/how-to-read.tsx";
import { answerSentence } from "#ui/shared/answer-sentence.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { creditsOf } from "#ui/shared/credits.ts";
import { longDate } from "#ui/shared/dates.ts";
import { Notices } from "#ui/shared/notices.tsx";
import { stanceName } from "#ui/shared/stance-words.ts";
import { tellHeight } from "./height.ts";
import "./embed.css";

/**
 * The app inside somebody else's page: the map, the day, what it is and from whom, and the way to
 * the whole. `fixed`: the day cannot be changed.
 */
export function EmbedFrame({ map, fixed }: { map: ReactNode; fixed: boolean }) {
  const start = useCallback((frame: HTMLDivElement) => tellHeight(frame), []);
  return (
    <div className="embed" ref={start}>
      <main className="app-main">
        {map}
        <details className="embed-legend">
          <summary>{t("Legend")}</summary>
          <GlyphCallouts />
        </details>
        <Notices />
      </main>
      <Foot fixed={fixed} />
    </div>
  );
}

function Foot({ fixed }: { fixed: boolean }) {
  const store = useAppStore();
  const register = useApp((state) => state.register);
  const day = useApp((state) => state.day);
  const address = useApp(shareLink);
  const stance = useApp(selectStance);
  const isUsual = useApp(isUsualStance);
  const { first, last, title } = register.theatre;
  return (
    <footer className="embed-foot">
      <p className="embed-line">
        <b>{longDate(day)}</b>
        {!isUsual && <b>{t("Stance: {stance}", { stance: stanceName(stance) })}</b>}
        <span>{title}</span>
        <a href={address} target="_blank" rel="noopener">
          {t("Open in Claimline")}
        </a>
      </p>
      {!fixed && (
        <p className="embed-days">
          <button type="button" aria-label={t("Step back")} onClick={() => stepBy(store, -1)}>
            ‹
          </button>
          <input
            type="range"
            aria-label={t("Day of the map")}
            aria-valuetext={longDate(day)}
            min={first}
            max={last}
            value={day}
            onChange={({ currentTarget }) =>
              showDay(store, dayFromNumber(Number(currentTarget.value)))
            }
          />
          <button type="button" aria-label={t("Step forward")} onClick={() => stepBy(store, 1)}>
            ›
          </button>
        </p>
      )}
      <Answer />
      <p className="embed-credits">
        {creditsOf(register.theatre)}
        {" · "}
        {t("claims not verified by us · not for navigation or safety")}
        {" · "}
        {t("stance: {stance}", { stance: stanceName(stance) })}
        {register.theatre.mappers.map(({ id, name }) => (
          <span key={id}> · {t("map: {name}", { name })}</span>
        ))}
      </p>
    </footer>
  );
}

/** The answer for the place that was pressed, in one sentence. */
function Answer() {
  const store = useAppStore();
  const view = useApp(selectPlaceView);
  const register = useApp((state) => state.register);
  const day = useApp((state) => state.day);
  const names = useApp(selectNaming);
  if (!view) return null;
  return (
    <p className="embed-answer" role="status">
      {answerSentence(register, view, day, shownName(view.dossier.place, names))}{" "}
      <button type="button" onClick={() => selectPlace(store, null)}>
        {t("Close")}
      </button>
    </p>
  );
}
