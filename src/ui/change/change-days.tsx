import { useId, useState } from "react";
import { addDays, type Day, isoOf } from "#domain/day.ts";
import { t } from "#i18n/text.ts";
import { showDay, showSince, swapDays } from "#state/actions.ts";
import { selectSince } from "#state/select-since.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { readTypedDay } from "#ui/timeline/value-text.ts";

const SPANS = [7, 30, 90, 365] as const;

/** The two days: typed, a usual span, or swapped. The second one is the slider's. */
export function ChangeDays() {
  const store = useAppStore();
  const day = useApp((state) => state.day);
  const since = useApp(selectSince);
  const { first } = useApp((state) => state.register.theatre);
  return (
    <fieldset className="change-days">
      <legend className="unseen">{t("Days compared")}</legend>
      <DayField label={t("From")} day={since} onDay={(to) => showSince(store, to)} />
      <button
        type="button"
        className="change-swap"
        aria-label={t("Swap the two days")}
        onClick={() => swapDays(store)}
      >
        ⇄
      </button>
      <DayField label={t("To (the slider)")} day={day} onDay={(to) => showDay(store, to)} />
      <p className="change-spans">
        <span>{t("Days before:")}</span>
        {SPANS.map((span) => (
          <button
            key={span}
            type="button"
            aria-pressed={day - since === span}
            aria-label={t("From {days, plural, one {# day} other {# days}} before", { days: span })}
            disabled={day - span < first}
            onClick={() => showSince(store, addDays(day, -span))}
          >
            {span}
          </button>
        ))}
      </p>
    </fieldset>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
}

/** A native date field. A bad date is answered once the reader has finished typing. */
function DayField({ label, day, onDay }: DayFieldProps) {
  const id = useId();
  const { first, last } = useApp((state) => state.register.theatre);
  const [draft, setDraft] = useState<string | null>(null);
  const [message, setMessage] = useState("");
  const type = (value: string) => {
    setDraft(value);
    setMessage("");
    const typed = readTypedDay(value, first, last);
    if ("day" in typed) onDay(typed.day);
  };
  const settle = () => {
    if (draft === null) return;
    const typed = readTypedDay(draft, first, last);
    setDraft(null);
    setMessage("message" in typed ? typed.message : "");
  };
  return (
    <div className="change-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        min={isoOf(first)}
        max={isoOf(last)}
        value={draft ?? isoOf(day)}
        aria-invalid={message !== ""}
        aria-describedby={`${id}-message`}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && settle()}
        onBlur={settle}
      />
      <p id={`${id}-message`} role="alert" className="change-message">
        {message}
      </p>
    </div>
  );
}
