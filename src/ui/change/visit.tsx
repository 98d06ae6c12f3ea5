import { useState } from "react";
import { addDays, type Day } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import { showDay, showSince } from "#state/actions.ts";
import { forgetVisit, keepVisit, readVisit } from "#state/last-visit.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { longDate } from "#ui/shared/dates.ts";

const storage = () => localStorage;

const WEEK = 7;

/** Read once, before this visit takes its place. */
let before: Day | null | undefined;

function lastVisit(newest: Day): Day | null {
  if (before === undefined) {
    before = readVisit(storage);
    if (before !== null) keepVisit(storage, newest);
  }
  return before;
}

/** The newest week, or all since the reader was last here, if that is kept. */
export function Visit() {
  const store = useAppStore();
  const { first, last } = useApp((state) => state.register.theatre);
  const [visit] = useState(() => lastVisit(last));
  const [kept, setKept] = useState(visit !== null);
  const [refused, setRefused] = useState(false);
  const show = (since: Day) => {
    showSince(store, since);
    showDay(store, last);
  };
  const keep = (wanted: boolean) => {
    if (wanted) {
      const done = keepVisit(storage, last);
      setRefused(!done);
      setKept(done);
      return;
    }
    forgetVisit(storage);
    setKept(false);
  };
  return (
    <div className="change-visit">
      <button type="button" className="change-more" onClick={() => show(addDays(last, -WEEK))}>
        {t("Newest {days, plural, one {# day} other {# days}}", { days: WEEK })}
      </button>
      {visit !== null && visit >= first && visit < last && (
        <button type="button" className="change-more" onClick={() => show(visit)}>
          {t("Since my last visit (record to {day})", { day: longDate(visit) })}
        </button>
      )}
      <label>
        <input
          type="checkbox"
          checked={kept}
          onChange={({ currentTarget }) => keep(currentTarget.checked)}
        />
        {t(
          "Remember on this device up to which day I have seen (kept only here; untick to delete)",
        )}
      </label>
      {refused && <p role="alert">{t("This browser keeps nothing.")}</p>}
    </div>
  );
}
