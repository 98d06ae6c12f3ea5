import { lazy, Suspense, useId, useRef, useState } from "react";
import { stancesOf } from "#domain/stance.ts";
import { t } from "#i18n/text.ts";
import { setStance } from "#state/actions.ts";
import { selectStance } from "#state/select-stance.ts";
import { useApp, useAppStore } from "#ui/shared/app-context.tsx";
import { stanceMeaning, stanceName } from "#ui/shared/stance-words.ts";
import "#ui/shared/dialog.css";
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
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        className="stance-more"
        aria-haspopup="dialog"
        onClick={() => {
          setOpened(true);
          dialog.current?.showModal();
        }}
      >
        {t("What a stance changes, and what it rests on")}
      </button>
      <dialog ref={dialog} className="dialog stance-dialog" aria-labelledby={id}>
        <div className="dialog-head">
          <h2 id={id}>{t("Stances")}</h2>
          <form method="dialog">
            <button type="submit" className="stance-close">
              {t("Close")}
            </button>
          </form>
        </div>
        <div className="stance-policy">
          {opened && (
            <Suspense fallback={<p>{t("Loading…")}</p>}>
              <StancePolicy />
            </Suspense>
          )}
        </div>
      </dialog>
    </>
  );
}
