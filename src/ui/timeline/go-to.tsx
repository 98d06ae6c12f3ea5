import { useId, useState } from "react";
import { type Day, isoOf } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import { showDay } from "#state/actions.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { readTypedDay } from "./value-text.ts";

/** A typed date. A bad one is answered in words; the day shown then stays as it is. */
export function GoTo({ onSettle }: { onSettle: () => void }) {
  const id = useId();
  const { first, last } = useApp((state) => state.register.theatre);
  const { value, message, type, settle } = useTypedDay(first, last, onSettle);
  return (
    <div className="timeline-field">
      <label className="timeline-field-name" htmlFor={`${id}-date`}>
        {t("Go to date")}
      </label>
      <input
        id={`${id}-date`}
        className="timeline-control"
        type="date"
        min={isoOf(first)}
        max={isoOf(last)}
        value={value}
        aria-invalid={message !== ""}
        aria-describedby={`${id}-message`}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && settle()}
        onBlur={settle}
      />
      <p id={`${id}-message`} className="timeline-message" role="alert">
        {message}
      </p>
    </div>
  );
}

/**
 * What is being typed. A good date is shown at once; a bad one is answered only when the reader
 * has finished, since every year passes through 0002 and 0020 while it is typed.
 */
function useTypedDay(first: Day, last: Day, onSettle: () => void) {
  const store = useAppStore();
  const day = useApp((state) => state.day);
  const [draft, setDraft] = useState<string | null>(null);
  const [answer, setAnswer] = useState<{ readonly text: string; readonly at: Day } | null>(null);
  return {
    value: draft ?? isoOf(day),
    /** Gone as soon as another day is shown. */
    message: answer?.at === day ? answer.text : "",
    type: (value: string) => {
      setDraft(value);
      const typed = readTypedDay(value, first, last);
      if ("day" in typed) showDay(store, typed.day);
    },
    settle: () => {
      if (draft === null) return;
      const typed = readTypedDay(draft, first, last);
      setDraft(null);
      setAnswer("message" in typed ? { text: typed.message, at: day } : null);
      if ("day" in typed) onSettle();
    },
  };
}
