import { useCallback, useRef, useState } from "react";
import { type Day, isoOf, parseDay } from "#domain/day.ts";
import { number, t } from "#i18n/text.ts";
import { selectSince } from "#state/select-since.ts";
import type { AppState } from "#state/store.ts";
import { saveFile } from "#ui/shared/save-file.ts";
import { FILM_SPEEDS, FILM_STEPS, type FilmSpeed, type FilmStep, filmDays } from "./film-days.ts";
import { usePictures } from "./pictures-context.tsx";
import { useJob } from "./use-job.ts";

/** Frames that a film may have: each of them is a whole map. */
const MOST = 400;

/** Saves the days between two dates as a film, date, legend and caveats in every frame. */
export function FilmSection({ state }: { state: AppState }) {
  const pictures = usePictures();
  const { first, last } = state.register.theatre;
  const [from, setFrom] = useState<Day>(() => selectSince(state));
  const [until, setUntil] = useState<Day>(state.day);
  const [step, setStep] = useState<FilmStep>("data");
  const [speed, setSpeed] = useState<FilmSpeed>(2);
  const stop = useRef<AbortController | null>(null);
  const job = useJob();
  // Closing the dialog ends it.
  const ending = useCallback(() => () => stop.current?.abort(), []);
  const days = filmDays(state.register, from, until, step);
  const save = (kind: "webm" | "gif") =>
    job.run(async (tell) => {
      const control = new AbortController();
      stop.current = control;
      try {
        const { filmOf } = await import("./film.ts");
        const film = await filmOf(kind, state, days, speed, pictures, control.signal, (done) =>
          tell(t("Frame {done} of {count}", { done, count: days.length })),
        );
        saveFile(`claimline-${isoOf(from)}-${isoOf(until)}.${kind}`, film);
      } finally {
        stop.current = null;
      }
    });
  const dateField = (label: string, value: Day, set: (day: Day) => void) => (
    <label>
      {label}{" "}
      <input
        type="date"
        value={isoOf(value)}
        min={isoOf(first)}
        max={isoOf(last)}
        onChange={({ currentTarget }) => {
          const day = parseDay(currentTarget.value);
          if (day !== null && day >= first && day <= last) set(day);
        }}
      />
    </label>
  );
  const stepNames: Readonly<Record<FilmStep, string>> = {
    data: t("days with something new"),
    day: t("every day"),
    week: t("every week"),
  };
  const fits = days.length > 1 && days.length <= MOST;
  return (
    <section ref={ending}>
      <h3>{t("Film")}</h3>
      <div className="share-row">
        {dateField(t("From"), from, setFrom)}
        {dateField(t("until"), until, setUntil)}
        <Choice
          label={t("Stops at")}
          all={FILM_STEPS}
          value={step}
          set={setStep}
          names={stepNames}
        />
        <Choice
          label={t("Frames a second")}
          all={FILM_SPEEDS}
          value={speed}
          set={setSpeed}
          names={{ 1: number(1), 2: number(2), 4: number(4) }}
        />
      </div>
      <p>
        {fits
          ? t("{count, plural, one {# frame} other {# frames}}, {seconds} s.", {
              count: days.length,
              seconds: number(Math.round(days.length / speed)),
            })
          : t("Between 2 and {most} frames; these are {count}.", {
              most: MOST,
              count: days.length,
            })}
      </p>
      <div className="share-row">
        <button type="button" disabled={job.busy || !fits} onClick={() => save("webm")}>
          {t("Save video (WebM)")}
        </button>
        <button type="button" disabled={job.busy || !fits} onClick={() => save("gif")}>
          {t("Save GIF")}
        </button>
        {job.busy && stop.current && (
          <button type="button" onClick={() => stop.current?.abort()}>
            {t("Cancel")}
          </button>
        )}
        <span role="status">{job.note}</span>
      </div>
    </section>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly all: readonly T[];
  readonly value: T;
  readonly set: (value: T) => void;
  readonly names: Readonly<Record<T, string>>;
}

function Choice<T extends string | number>({ label, all, value, set, names }: ChoiceProps<T>) {
  return (
    <label>
      {label}{" "}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = all.find((one) => String(one) === currentTarget.value);
          if (chosen !== undefined) set(chosen);
        }}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
