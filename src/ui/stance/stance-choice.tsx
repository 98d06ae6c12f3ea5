import { lazy, useId } from "react";
import { stancesOf } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { setStance } from "#state/actions.ts";
import { selectStance } from "#state/select-stance.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { DialogButton } from "#ui/shared/dialog.tsx";
import { stanceMeaning, stanceName } from "#ui/shared/stance-words.ts";
import "./stance.css";

const StancePolicy = lazy(async () => ({
  default: (await import("./stance-policy.tsx")).StancePolicy,
}));

/** Chooses the stance, says what the chosen one is and leads to the policy; nothing where there is one only. */
export function StanceChoice() {
  const id = useId();
  const store = useAppStore();
  const stances = useApp((state) => stancesOf(state.register.theatre));
  const chosen = useApp(selectStance);
  if (stances.length < 2) return null;
  return (
    <div className="stance-choice">
      <label htmlFor={id}>{t("Stance: borders, names, words")}</label>
      <select
        id={id}
        value={chosen.id}
        aria-describedby={`${id}-meaning`}
        onChange={(event) => setStance(store, event.currentTarget.value)}
      >
        {stances.map((stance) => (
          <option key={stance.id} value={stance.id}>
            {stanceName(stance)}
          </option>
        ))}
      </select>
      <p id={`${id}-meaning`} className="stance-meaning">
        {stanceMeaning(chosen)}
      </p>
      <PolicyButton />
    </div>
  );
}

function PolicyButton() {
  return (
    <DialogButton
      label={t("What a stance changes, and what it rests on")}
      title={t("Stances")}
      classNames={["stance-more", "stance-dialog"]}
    >
      <div className="stance-policy">
        <StancePolicy />
      </div>
    </DialogButton>
  );
}
