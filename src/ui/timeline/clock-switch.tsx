import { useId } from "react";
import { CLOCKS, type Clock } from "#domain/slice.ts";
import { t } from "#i18n/text.ts";
import { setClock } from "#state/actions.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import "./clock.css";

/** What a clock is called. */
export function clockName(clock: Clock): string {
  return clock === "now" ? t("With what is known today") : t("As known that day");
}

function clockTitle(clock: Clock): string {
  return clock === "now"
    ? t("Also what was said later about the day shown.")
    : t("Only what had been said by the day shown.");
}

/** Which of the two clocks runs: both stand there, one is chosen. */
export function ClockSwitch() {
  const store = useAppStore();
  const name = useId();
  const clock = useApp((state) => state.clock);
  return (
    <fieldset className="clock-switch">
      <legend>{t("Knowledge")}</legend>
      {CLOCKS.map((one) => (
        <label key={one} className="clock-choice" title={clockTitle(one)}>
          <input
            type="radio"
            name={name}
            checked={clock === one}
            onChange={() => setClock(store, one)}
          />
          <span>{clockName(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
