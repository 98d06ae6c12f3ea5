import type { Difference } from "#domain/differ.ts";
import type { Register } from "#domain/register.ts";
import { languageOfNames, shownName } from "#domain/stance.ts";
import type { PlaceView } from "#domain/view.ts";
import { t } from "#i18n/text.ts";
import { selectPlace, setClock } from "#state/actions.ts";
import { selectClockDifferences } from "#state/select-clocks.ts";
import { selectNaming } from "#state/select-stance.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";
import { sideWords, standingName } from "#ui/shared/wording.ts";
import { clockName } from "./clock-switch.tsx";

/** The places to which the two clocks give different answers, each with both answers. */
export function ClockList() {
  const store = useAppStore();
  const register = useApp((state) => state.register);
  const day = useApp((state) => state.day);
  const clock = useApp((state) => state.clock);
  const found = useApp(selectClockDifferences);
  const other = clock === "then" ? "now" : "then";
  return (
    <>
      <h2 className="timeline-panel-title">{t("Two clocks")}</h2>
      <p className="timeline-panel-note">
        {t(
          "A statement has two days: when it was said, and the day that it speaks of. “{dayClock}” counts only what had been said by {day}; what is said later never changes it. “{todayClock}” also counts what was said later about that day, and leaves out what was taken back since. Mappers’ maps are dated once: both clocks show the same map.",
          { dayClock: clockName("then"), todayClock: clockName("now"), day: longDate(day) },
        )}
      </p>
      <button type="button" className="timeline-control" onClick={() => setClock(store, other)}>
        {other === "now" ? t("Show it with what is known today") : t("Show it as known that day")}
      </button>
      {found.length === 0 ? (
        <p>{t("No place differs on this day.")}</p>
      ) : (
        <ul className="clock-items">
          {found.map((difference) => (
            <Item key={difference.dossier.place.id} register={register} {...difference} />
          ))}
        </ul>
      )}
    </>
  );
}

function Item({ register, dossier, left, right }: Difference & { register: Register }) {
  const store = useAppStore();
  const names = useApp(selectNaming);
  return (
    <li>
      <button
        type="button"
        className="timeline-event-go"
        onClick={({ currentTarget }) => {
          currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
          selectPlace(store, dossier.place.id);
        }}
      >
        <span lang={languageOfNames(names)}>{shownName(dossier.place, names)}</span>
      </button>
      <dl>
        <dt>{t("That day")}</dt>
        <dd>{answerWords(register, left)}</dd>
        <dt>{t("Today")}</dt>
        <dd>{answerWords(register, right)}</dd>
      </dl>
    </li>
  );
}

/** "Russia says it is fought over; Ukraine denies that Russia holds it. Disputed." */
function answerWords(register: Register, { positions, standing }: PlaceView): string {
  const sides = positions.map((position) => sideWords(register, position)).join("; ");
  return `${sides}. ${standingName(standing)}.`;
}
