import { type ReactNode, useId } from "react";
import { t } from "#i18n/text.ts";
import { setSpeed, setStepMode } from "#state/actions.ts";
import { SPEEDS, type Speed, STEP_MODES, type StepMode } from "#state/store.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { ClockSwitch } from "./clock-switch.tsx";

const stepName = (mode: StepMode) => (mode === "data" ? t("Days with news") : t("Every day"));

const speedName = (speed: Speed) =>
  t("{speed, plural, one {# day} other {# days}} a second", { speed });

/** Step mode, speed and clock. */
export function Settings() {
  const store = useAppStore();
  const stepMode = useApp((state) => state.stepMode);
  const speed = useApp((state) => state.speed);
  return (
    <>
      <Choice
        name={t("Step through")}
        title={t(
          "What the step buttons, the arrow keys and play stop at: days on which anything was said or mapped, or every day of the calendar.",
        )}
        options={STEP_MODES}
        value={stepMode}
        label={stepName}
        onChoose={(mode) => setStepMode(store, mode)}
      />
      <Choice
        name={t("Speed")}
        title={t("How fast play moves through the days.")}
        options={SPEEDS}
        value={speed}
        label={speedName}
        onChoose={(chosen) => setSpeed(store, chosen)}
      />
      <ClockSwitch />
    </>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly name: string;
  readonly title: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly label: (option: T) => ReactNode;
  readonly onChoose: (option: T) => void;
}

function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { name, title, options, value, label, onChoose } = props;
  const id = useId();
  const choose = (text: string) => {
    const chosen = options.find((option) => String(option) === text);
    if (chosen !== undefined) onChoose(chosen);
  };
  return (
    <div className="timeline-field" title={title}>
      <label className="timeline-field-name" htmlFor={id}>
        {name}
      </label>
      <select
        id={id}
        className="timeline-control"
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {label(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
